import { useState } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import css from './trouble-screen.module.css';

/** The passphrase goes to main and is kept nowhere here. */
export function PassphraseForm() {
  const { say } = useText();
  const [passphrase, setPassphrase] = useState('');
  const { busy, failure, run } = useCall('vault.open');
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase === '' || busy) return;
        void run({ passphrase });
        setPassphrase('');
      }}
    >
      <TextField
        label={say('trouble.passphrase')}
        name="passphrase"
        kind="secret"
        width="long"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      <FailureNote failure={failure} />
      <div>
        <Button look="main" type="submit" chord="Enter" isBusy={busy} isDisabled={passphrase === ''}>
          {say('trouble.passphrase-open')}
        </Button>
      </div>
    </form>
  );
}
