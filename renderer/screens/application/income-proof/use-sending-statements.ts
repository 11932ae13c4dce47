import { useState } from 'react';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';

/** From pressing Send to the outbox, with the question about later where there is no line. */
export function useSendingStatements(applicationId: string) {
  const { line } = useTill();
  const { busy, failure, run, forget } = useCall('statement.send');
  const [isAsked, setIsAsked] = useState(false);
  const isDown = line.state === 'down';
  const send = async (until: Instant | null): Promise<void> => {
    const answer = await run({ applicationId, later: until === null ? null : { until } });
    if (answer.ok) setIsAsked(false);
    else if (answer.failure.code === 'line.down') setIsAsked(true);
  };
  return {
    busy,
    failure,
    isDown,
    isAsked,
    send,
    press: (): void => {
      if (isDown) setIsAsked(true);
      else void send(null);
    },
    close: (): void => {
      setIsAsked(false);
      forget();
    },
  };
}
