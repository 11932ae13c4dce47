import { useState } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import css from './trouble-screen.module.css';

interface Props {
  /** This computer keeps no keys, or a passphrase was in use: a new one is chosen with the code. */
  readonly needsPassphrase: boolean;
}

const shortest = 12;

/** The code on paper opens what nothing else opens. Both fields go to main and are kept nowhere here. */
export function RecoveryForm({ needsPassphrase }: Props) {
  const { say } = useText();
  const [code, setCode] = useState('');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const { busy, failure, run } = useCall('vault.recover');
  const asksPassphrase = needsPassphrase || failure?.facts?.missing === 'keyring';
  const isChosen = first.length >= shortest && again === first;
  const isReady = code.trim() !== '' && (!asksPassphrase || isChosen);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || busy) return;
        void run({ code, passphrase: asksPassphrase ? first : null });
      }}
    >
      <TextField
        label={say('recovery.code')}
        name="recoveryCode"
        width="long"
        value={code}
        onChange={setCode}
        hint={say('recovery.code-hint')}
        maxLength={60}
        autoFocus
      />
      {asksPassphrase && (
        <>
          <p>{say('recovery.passphrase-text')}</p>
          <TextField
            label={say('setup.passphrase')}
            name="newPassphrase"
            kind="secret"
            width="long"
            value={first}
            onChange={setFirst}
          />
          <TextField
            label={say('setup.passphrase-again')}
            name="newPassphraseAgain"
            kind="secret"
            width="long"
            value={again}
            onChange={setAgain}
            problem={again !== '' && !isChosen ? say('setup.passphrases-differ') : undefined}
          />
        </>
      )}
      <FailureNote failure={failure} />
      <div>
        <Button look="main" type="submit" chord="Enter" isBusy={busy} isDisabled={!isReady}>
          {say('recovery.open')}
        </Button>
      </div>
    </form>
  );
}
