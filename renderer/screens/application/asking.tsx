import { useState, useEffect } from 'react';
import type { ApplicationView, EntryView } from '../../../shared/bridge/views.ts';
import { useElapsed } from '../../bridge/use-elapsed.ts';
import { useLineNote } from '../../bridge/use-line-note.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Button } from '../../parts/button.tsx';
import { LiveMessage } from '../../parts/live-message.tsx';
import { Note } from '../../parts/note.tsx';
import { Ring } from '../../parts/ring.tsx';
import { go } from '../../shell/routes.ts';
import { useText } from '../../text/use-text.ts';
import { EntryProgress } from './entry-progress.tsx';
import { StateSheet } from './state-sheet.tsx';

interface Props {
  readonly application: ApplicationView;
}

/** A ring is full when the fast asking ends. */
const fullTurnMs = 30_000;
/** Seconds at which the wait is read out. */
const toldAt = [0, 10, 30] as const;

/** The bank is asked, once a second: seconds that pass, and nothing invented about progress. */
export function Asking({ application: { asking, entry } }: Props) {
  const elapsedMs = useElapsed('application', asking?.elapsedMs ?? null, asking?.isPaused) ?? 0;
  const isStopped = useTill().queue.stopped !== null;
  const isLineTold = useLineNote() !== null;
  // Where it is asked at this moment, there is nothing to tell yet.
  const isPauseUntold =
    asking?.isPaused === true && (asking.nextReadInMs ?? 0) > 0 && !isStopped && !isLineTold;
  return <Waiting elapsedMs={elapsedMs} words="asking" entry={entry} isPauseUntold={isPauseUntold} />;
}

/** It leaves for the bank now. Counted from when the screen first saw it so. */
export function Sending() {
  const elapsedMs = useSinceShown();
  return <Waiting elapsedMs={elapsedMs} words="sending" entry={null} isPauseUntold={false} />;
}

interface WaitingProps {
  readonly elapsedMs: number;
  readonly words: 'asking' | 'sending';
  readonly entry: EntryView | null;
  /** The bank gives no answer now, and neither the line nor a stopped queue says why. */
  readonly isPauseUntold: boolean;
}

function Waiting({ elapsedMs, words, entry, isPauseUntold }: WaitingProps) {
  const { say } = useText();
  const n = Math.floor(elapsedMs / 1_000);
  const [told, setTold] = useState(0);
  const toTell = toldAt.findLast((second) => n >= second) ?? 0;
  // A pause takes the seconds back to the last answer; what was read out is not read out again.
  if (toTell > told) setTold(toTell);
  return (
    <StateSheet
      figure={<Ring elapsedMs={elapsedMs} ofMs={fullTurnMs} label={say(`application.${words}`, { n })} />}
      title={say(`application.${words}`, { n })}
    >
      <EntryProgress entry={entry} />
      {isPauseUntold && <Note>{say('application.asking-paused')}</Note>}
      {words === 'asking' && <p>{say('application.pending')}</p>}
      <p>{say('application.next-customer')}</p>
      <div>
        <Button chord="F2" onPress={() => go({ screen: 'new', draftId: null })}>
          {say('application.next-customer-key')}
        </Button>
      </div>
      <LiveMessage>{say(`application.${words}`, { n: told })}</LiveMessage>
    </StateSheet>
  );
}

function useSinceShown(): number {
  const [since, setSince] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setSince(performance.now() - start), 1_000);
    return () => clearInterval(timer);
  }, []);
  return since;
}
