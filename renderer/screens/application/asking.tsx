import { useState, useEffect } from 'react';
import type { ApplicationView, EntryView } from '../../../shared/bridge/views.ts';
import { useElapsed } from '../../bridge/use-elapsed.ts';
import { Button } from '../../parts/button.tsx';
import { LiveMessage } from '../../parts/live-message.tsx';
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
export function Asking({ application }: Props) {
  const elapsedMs = useElapsed('application', application.asking?.elapsedMs ?? null) ?? 0;
  return <Waiting elapsedMs={elapsedMs} words="asking" entry={application.entry} />;
}

/** It leaves for the bank now. Counted from when the screen first saw it so. */
export function Sending() {
  const elapsedMs = useSinceShown();
  return <Waiting elapsedMs={elapsedMs} words="sending" entry={null} />;
}

interface WaitingProps {
  readonly elapsedMs: number;
  readonly words: 'asking' | 'sending';
  readonly entry: EntryView | null;
}

function Waiting({ elapsedMs, words, entry }: WaitingProps) {
  const { say } = useText();
  const n = Math.floor(elapsedMs / 1_000);
  const told = toldAt.findLast((second) => n >= second) ?? 0;
  return (
    <StateSheet
      figure={<Ring elapsedMs={elapsedMs} ofMs={fullTurnMs} label={say(`application.${words}`, { n })} />}
      title={say(`application.${words}`, { n })}
    >
      <EntryProgress entry={entry} />
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
