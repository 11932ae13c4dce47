import { useState } from 'react';
import type { PackProblem } from '../../../shared/domain/settings-pack.ts';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { PinDialog } from '../../dialogs/pin-dialog.tsx';
import { PackProblemNote } from '../../editors/pack-problem-note.tsx';
import { sharedOf, usePackRows, type ChosenPack, type PackRow } from '../../editors/pack-rows.ts';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useText } from '../../text/use-text.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

type Outcome = 'saved' | 'same' | 'taken';

/** What the tills of the shop have in common, in a file from one to the next. A manager's, of a real shop. */
export function PackPart({ settings, onChanged }: Omit<SectionProps, 'isManager'>) {
  const { say } = useText();
  const saving = useCall('settings.pack-save');
  const choosing = useCall('settings.pack-choose');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<{ readonly of: 'save' | 'take'; readonly is: PackProblem } | null>(
    null,
  );
  const [chosen, setChosen] = useState<ChosenPack | null>(null);
  const changesOf = useChanges(settings);
  const clear = (): void => {
    setOutcome(null);
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    clear();
    const answer = await saving.run({});
    if (!answer.ok) return;
    if (answer.value.saved === 'saved') setOutcome('saved');
    if (answer.value.problem) setProblem({ of: 'save', is: answer.value.problem });
  };
  const choose = async (): Promise<void> => {
    clear();
    const answer = await choosing.run({});
    if (!answer.ok) return;
    const { chosen: found, problem: is } = answer.value;
    if (is) setProblem({ of: 'take', is });
    else if (found && changesOf(found).length === 0) setOutcome('same');
    else setChosen(found);
  };
  useActions('part', [
    { id: 'pack-save', keys: ['Ctrl+E'], label: say('pack.save'), run: () => void save(), isQuiet: true },
    {
      id: 'pack-choose',
      keys: ['Ctrl+O'],
      label: say('pack.choose'),
      run: () => void choose(),
      isQuiet: true,
    },
  ]);
  return (
    <div className={css.part}>
      <h3>{say('pack.title')}</h3>
      <p className={css.soft}>{say('pack.text')}</p>
      <FailureNote failure={saving.failure ?? choosing.failure} />
      <PackProblemNote
        title={say(problem?.of === 'save' ? 'pack.not-saved' : 'pack.not-taken')}
        problem={problem?.is ?? null}
      />
      {outcome && (
        <Note kind={outcome === 'same' ? 'info' : 'done'} isAlert>
          {say(outcome === 'saved' ? 'exporting.saved' : `pack.${outcome}`)}
        </Note>
      )}
      <div className={css.fields}>
        <Button icon="document" chord="Ctrl+E" onPress={() => void save()} isBusy={saving.busy}>
          {say('pack.save')}
        </Button>
        <Button icon="shop" chord="Ctrl+O" onPress={() => void choose()} isBusy={choosing.busy}>
          {say('pack.choose')}
        </Button>
      </div>
      {chosen && (
        <TakeDialog
          digest={chosen.digest}
          changes={changesOf(chosen)}
          onClose={() => setChosen(null)}
          onTaken={(fresh) => {
            setOutcome('taken');
            onChanged(fresh);
          }}
        />
      )}
    </div>
  );
}

interface Change {
  readonly term: string;
  readonly now: PackRow['lines'];
  readonly then: PackRow['lines'];
}

/** What would be another than it is now, the texts of consents one by one. */
function useChanges(settings: SettingsView): (chosen: ChosenPack) => readonly Change[] {
  const rows = usePackRows();
  return ({ pack }) => {
    const present = sharedOf(settings);
    const now = linesByTerm([...rows.settings(present), ...rows.texts(present)]);
    const then = linesByTerm([...rows.settings(pack), ...rows.texts(pack)]);
    return [...new Set([...then.keys(), ...now.keys()])]
      .map((term) => ({ term, now: now.get(term) ?? [], then: then.get(term) ?? [] }))
      .filter((change) => JSON.stringify(change.now) !== JSON.stringify(change.then));
  };
}

const linesByTerm = (rows: readonly PackRow[]): ReadonlyMap<string, PackRow['lines']> =>
  new Map(rows.map(({ term, lines }) => [term, lines]));

interface TakeProps {
  readonly digest: string;
  readonly changes: readonly Change[];
  readonly onClose: () => void;
  readonly onTaken: (settings: SettingsView) => void;
}

function TakeDialog({ digest, changes, onClose, onTaken }: TakeProps) {
  const { say } = useText();
  const { busy, failure, run } = useCall('settings.pack-take');
  const take = async (managerPin: string): Promise<void> => {
    const answer = await run({ digest, managerPin });
    if (!answer.ok) return;
    onTaken(answer.value);
    onClose();
  };
  return (
    <PinDialog
      title={say('pack.take-q')}
      yes={say('pack.take')}
      onPin={(pin) => void take(pin)}
      onBack={onClose}
      isBusy={busy}
      failure={failure}
      size="wide"
    >
      <p>{say('pack.take-text')}</p>
      <PlainTable className={css.changes}>
        <thead>
          <tr>
            <th scope="col">{say('pack.setting')}</th>
            <th scope="col">{say('pack.now')}</th>
            <th scope="col">{say('pack.then')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ term, now, then }) => (
            <tr key={term}>
              <td>{term}</td>
              <td>
                <Lines lines={now} />
              </td>
              <td>
                <strong>
                  <Lines lines={then} />
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </PinDialog>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const { say } = useText();
  const shown = lines.filter((line) => line.trim() !== '');
  if (shown.length === 0) return say('pack.none');
  return shown.map((line, place) => <div key={place}>{line}</div>);
}
