import { useState } from 'react';
import type { FailureCode } from '../../../shared/failure.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { HelpKey } from '../../shell/help/help-key.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText, type PlainKey } from '../../text/use-text.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { RecoveryForm } from './recovery-form.tsx';
import { StaffLanguage } from '../staff-language.tsx';
import css from './trouble-screen.module.css';

type Way = 'anew' | 'passphrase' | 'recover' | 'again';

/** What can be done about it, and what has to be said about that. */
const ways: Partial<Readonly<Record<FailureCode, { readonly way: Way; readonly text: PlainKey }>>> = {
  'storage.damaged': { way: 'anew', text: 'trouble.damaged-text' },
  'vault.none': { way: 'passphrase', text: 'trouble.passphrase-text' },
  'vault.no-key': { way: 'passphrase', text: 'trouble.passphrase-text' },
  'vault.wait': { way: 'again', text: 'trouble.wait-text' },
  'storage.network': { way: 'again', text: 'trouble.place-text' },
  'storage.synced': { way: 'again', text: 'trouble.place-text' },
  'vault.foreign': { way: 'recover', text: 'trouble.foreign-text' },
};
const otherwise = { way: 'again', text: 'trouble.again-text' } as const;

/** The program cannot open what it keeps: what is safe, where the original is, what can be done. */
export function TroubleScreen() {
  const text = useText();
  const { say } = text;
  const { trouble, profile, profiles } = useTill();
  const [isAsking, setIsAsking] = useState(false);
  const [hasForgotten, setHasForgotten] = useState(false);
  const anew = useCall('trouble.start-anew');
  const open = useCall('profile.open');
  const restore = useCall('trouble.restore');
  const { moment } = useFormat();
  const failure = trouble?.failure ?? { code: 'unexpected' as const };
  const known = ways[failure.code] ?? otherwise;
  // A keyring that is gone is no passphrase that is missing.
  const isKeyringGone = failure.code === 'vault.none' && failure.facts?.missing === 'keyring';
  const isForeign = failure.code === 'vault.foreign';
  const way = isKeyringGone || hasForgotten ? 'recover' : known.way;
  const backupAt = trouble?.backupAt ?? null;
  const ownText = backupAt === null ? known.text : 'trouble.restore-text';
  const wayText = way === 'recover' && !isForeign ? 'trouble.keyring-text' : ownText;
  const keptAs = trouble?.keptAs ?? null;
  const unsent = trouble?.unsent ?? 0;
  const others = profiles.filter(({ id }) => id !== profile?.id);
  return (
    <main className={css.page}>
      <div className={css.middle}>
        <h1 className={css.title}>{say('trouble.title')}</h1>
        <p className={css.what} role="alert">
          {text.failure(failure)}
        </p>
        <dl className={css.facts}>
          <dt>{say('trouble.safe')}</dt>
          <dd>{say('trouble.safe-text')}</dd>
          {keptAs !== null && (
            <>
              <dt>{say('trouble.kept')}</dt>
              <dd className={css.file}>{keptAs}</dd>
            </>
          )}
          <dt>{say('trouble.do')}</dt>
          <dd>{say(wayText)}</dd>
        </dl>
        <FailureNote failure={open.failure ?? restore.failure} />
        <div className={css.ways}>
          {way === 'passphrase' && <PassphraseForm />}
          {way === 'recover' && <RecoveryForm needsPassphrase={!isForeign} />}
          {way === 'passphrase' && (
            <ActionButton id="recovery-use" onPress={() => setHasForgotten(true)}>
              {say('recovery.use')}
            </ActionButton>
          )}
          {way === 'again' && profile && (
            <ActionButton
              id="trouble-again"
              look="main"
              icon="refresh"
              onPress={() => void open.run({ profileId: profile.id, managerPin: null })}
              isBusy={open.busy}
            >
              {say('trouble.again')}
            </ActionButton>
          )}
          {backupAt !== null && (
            <ActionButton
              id="trouble-restore"
              look="main"
              onPress={() => void restore.run({})}
              isBusy={restore.busy}
            >
              {say('trouble.restore', { moment: moment(backupAt) })}
            </ActionButton>
          )}
          {(way === 'anew' || isForeign) && (
            <ActionButton id="trouble-anew" look="danger" onPress={() => setIsAsking(true)}>
              {say(isForeign ? 'trouble.connect-anew' : 'trouble.start-anew')}
            </ActionButton>
          )}
          {others.map(({ id, shopName, mode }) => (
            <ActionButton
              id={`shop-open-${id}`}
              key={id}
              icon="shop"
              onPress={() => void open.run({ profileId: id, managerPin: null })}
              isBusy={open.busy}
            >
              {say('trouble.open-shop', { shop: `${shopName} · ${say(`common.mode-${mode}`)}` })}
            </ActionButton>
          ))}
        </div>
      </div>
      <footer className={css.foot}>
        <StaffLanguage />
        <HelpKey />
      </footer>
      {isAsking && (
        <ConfirmDialog
          question={say(isForeign ? 'trouble.connect-anew' : 'trouble.start-anew-q')}
          yes={say(isForeign ? 'trouble.connect-anew' : 'trouble.start-anew-yes')}
          onYes={() => void anew.run({})}
          onBack={() => setIsAsking(false)}
          isDanger
          isBusy={anew.busy}
          failure={anew.failure}
        >
          <p>{say(isForeign ? 'trouble.connect-anew-text' : 'trouble.start-anew-text')}</p>
          {unsent > 0 && <p>{say('trouble.unsent', { count: unsent })}</p>}
        </ConfirmDialog>
      )}
    </main>
  );
}
