import { useState } from 'react';
import type { CallReply } from '../../../shared/bridge/contract.ts';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

type Authority = NonNullable<SettingsView['authority']>;

/** The one authority that is believed besides those of the computer: chosen, looked at, then believed. */
export function AuthorityPart({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const choose = useCall('settings.authority-choose');
  const [problem, setProblem] = useState<CallReply<'settings.authority-choose'>['problem']>(null);
  const [chosen, setChosen] = useState<Authority | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const [done, setDone] = useState<'taken' | 'removed' | null>(null);
  const { authority } = settings;
  const ask = async (): Promise<void> => {
    setProblem(null);
    setDone(null);
    const answer = await choose.run({});
    if (!answer.ok) return;
    setProblem(answer.value.problem);
    setChosen(answer.value.authority);
  };
  const changed = (what: 'taken' | 'removed') => (fresh: SettingsView) => {
    setDone(what);
    onChanged(fresh);
  };
  return (
    <div className={css.part}>
      <h3>{say('authority.title')}</h3>
      <p className={css.soft}>{say('authority.text')}</p>
      {authority ? <AuthorityFacts authority={authority} /> : <p>{say('authority.none')}</p>}
      <FailureNote failure={choose.failure} />
      {problem && (
        <Note kind="error" isAlert>
          {say(`authority.problem-${problem}`)}
        </Note>
      )}
      {done && (
        <Note kind="done" isAlert>
          {say(`authority.${done}`)}
        </Note>
      )}
      {isManager && (
        <div className={css.fields}>
          <ActionButton id="authority-choose" icon="document" onPress={() => void ask()} isBusy={choose.busy}>
            {say('authority.choose')}
          </ActionButton>
          {authority && (
            <ActionButton id="authority-remove" icon="trash" onPress={() => setIsRemoving(true)}>
              {say('authority.remove')}
            </ActionButton>
          )}
        </div>
      )}
      {chosen && <TakeDialog authority={chosen} onClose={() => setChosen(null)} onTaken={changed('taken')} />}
      {isRemoving && <RemoveDialog onClose={() => setIsRemoving(false)} onRemoved={changed('removed')} />}
    </div>
  );
}

function AuthorityFacts({ authority }: { readonly authority: Authority }) {
  const { say } = useText();
  const format = useFormat();
  const { subject, issuer, validTo, fingerprint } = authority;
  return (
    <div className={css.facts}>
      <DefinitionList
        items={[
          { term: say('authority.subject'), value: <span className={css.path}>{subject}</span> },
          { term: say('authority.issuer'), value: <span className={css.path}>{issuer}</span> },
          { term: say('authority.valid-to'), value: format.date(format.dayOf(validTo)) },
          { term: 'SHA\u2011256', value: <Fingerprint value={fingerprint} /> },
        ]}
      />
    </div>
  );
}

/** In groups that stay whole, because it is compared by eye. */
const Fingerprint = ({ value }: { readonly value: string }) => (
  <span className={css.path}>
    {value.match(/(?:[^:]+:?){1,8}/gu)?.map((group) => (
      <span key={group} className={css.group}>
        {group}
      </span>
    ))}
  </span>
);

interface TakeProps {
  readonly authority: Authority;
  readonly onClose: () => void;
  readonly onTaken: (settings: SettingsView) => void;
}

function TakeDialog({ authority, onClose, onTaken }: TakeProps) {
  const { say } = useText();
  const { busy, failure, run } = useCall('settings.authority-take');
  const take = async (managerPin: string): Promise<void> => {
    const answer = await run({ fingerprint: authority.fingerprint, managerPin });
    if (!answer.ok) return;
    onTaken(answer.value);
    onClose();
  };
  return (
    <PinDialog
      title={say('authority.take-q')}
      yes={say('authority.take')}
      onPin={(pin) => void take(pin)}
      onBack={onClose}
      isBusy={busy}
      failure={failure}
    >
      <AuthorityFacts authority={authority} />
      <p>{say('authority.take-text')}</p>
    </PinDialog>
  );
}

interface RemoveProps {
  readonly onClose: () => void;
  readonly onRemoved: (settings: SettingsView) => void;
}

function RemoveDialog({ onClose, onRemoved }: RemoveProps) {
  const { say } = useText();
  const { busy, failure, run } = useCall('settings.authority-remove');
  const remove = async (managerPin: string): Promise<void> => {
    const answer = await run({ managerPin });
    if (!answer.ok) return;
    onRemoved(answer.value);
    onClose();
  };
  return (
    <PinDialog
      title={say('authority.remove-q')}
      yes={say('authority.remove')}
      onPin={(pin) => void remove(pin)}
      onBack={onClose}
      isBusy={busy}
      isDanger
      failure={failure}
    >
      <p>{say('authority.remove-text')}</p>
    </PinDialog>
  );
}
