import { useEffect, useState } from 'react';
import { isPinShaped } from '../../../shared/domain/person.ts';
import { call } from '../../bridge/counter.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PinField } from '../../parts/pin-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './pin-form.module.css';

/** Nobody who switches types this slowly: then the page may be loaded anew. */
const restMs = 2_000;

/** Six digits and Enter. A wrong PIN empties the field; too many make the till wait, with a countdown. */
export function PinForm() {
  const { say } = useText();
  const format = useFormat();
  const { pinWaitUntil, trainingPin } = useTill();
  const [pin, setPin] = useState('');
  const { busy, failure, run } = useCall('session.unlock');
  const now = useNow();
  const waitMs = pinWaitUntil === null ? 0 : Math.max(pinWaitUntil - now, 0);
  const isWaiting = waitMs > 0;

  useEffect(() => {
    if (pin !== '' || busy) return undefined;
    const timer = setTimeout(() => void call('page.renew', {}), restMs);
    return () => clearTimeout(timer);
  }, [pin, busy]);

  const submit = async (): Promise<void> => {
    if (!isPinShaped(pin) || busy || isWaiting) return;
    const answer = await run({ pin });
    if (!answer.ok) setPin('');
  };

  const left = failure?.code === 'session.wrong-pin' ? failure.facts?.left : undefined;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1 className={css.title}>{say('lock.title')}</h1>
      {isWaiting ? (
        // Rounded up: the last second is still a second.
        <Note kind="attention" title={say('lock.wait', { time: format.duration(waitMs + 999) })} isAlert>
          {say('lock.wait-text')}
        </Note>
      ) : (
        <PinField
          label={say('lock.pin')}
          name="pin"
          value={pin}
          onChange={setPin}
          size="large"
          hint={say('lock.pin-hint')}
          problem={typeof left === 'number' && left > 0 ? say('lock.left', { count: left }) : undefined}
          autoFocus
        />
      )}
      {!isWaiting && left === undefined && <FailureNote failure={failure} />}
      <Button look="main" size="large" type="submit" chord="Enter" isDisabled={isWaiting} isBusy={busy}>
        {say('lock.unlock')}
      </Button>
      {trainingPin !== null && (
        <Note title={say('lock.training-pin', { pin: trainingPin })}>{say('lock.training-pin-text')}</Note>
      )}
    </form>
  );
}
