import { useEffect, useState } from 'react';
import { isBadge } from '../../../shared/domain/badge.ts';
import { isPinShaped } from '../../../shared/domain/person.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import { call } from '../../bridge/counter.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { hasDialog } from '../../keys/registry.ts';
import { useScans } from '../../keys/use-scans.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PinField } from '../../parts/pin-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './pin-form.module.css';

/** How many tries are left, by what was tried. */
const leftWords: Readonly<Partial<Record<FailureCode, 'lock.left' | 'badge.left'>>> = {
  'session.wrong-pin': 'lock.left',
  'session.unknown-badge': 'badge.left',
};

/** Nobody who switches types this slowly: then the page may be loaded anew. */
const restMs = 2_000;

/** Six digits and Enter, or a badge that is scanned wherever the focus is. A wrong PIN empties the field; too many make the till wait, with a countdown. */
export function PinForm() {
  const { say } = useText();
  const format = useFormat();
  const { pinWaitUntil, trainingPin } = useTill();
  const [pin, setPin] = useState('');
  const byPin = useCall('session.unlock');
  const byBadge = useCall('session.badge');
  const busy = byPin.busy || byBadge.busy;
  const failure = byPin.failure ?? byBadge.failure;
  const now = useNow();
  const waitMs = pinWaitUntil === null ? 0 : Math.max(pinWaitUntil - now, 0);
  const isWaiting = waitMs > 0;

  useEffect(() => {
    if (pin !== '' || busy) return undefined;
    const timer = setTimeout(() => void call('page.renew', {}), restMs);
    return () => clearTimeout(timer);
  }, [pin, busy]);

  const submit = async (): Promise<void> => {
    // A short one opens nothing, and main says so.
    if (!isPinShaped(pin, true) || busy || isWaiting) return;
    byBadge.forget();
    const answer = await byPin.run({ pin });
    if (!answer.ok) setPin('');
  };

  useScans(({ text, giveBack }) => {
    const badge = text.trim();
    if (!isBadge(badge)) return false;
    giveBack();
    if (busy || isWaiting || hasDialog()) return true;
    byPin.forget();
    void byBadge.run({ badge });
    return true;
  });

  const left = failure && leftWords[failure.code];
  const count = failure?.facts?.left;
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
          problem={left && typeof count === 'number' && count > 0 ? say(left, { count }) : undefined}
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
