import { useCallback, useEffect, useState } from 'react';
import type { CallReply } from '../../../../shared/bridge/contract.ts';
import type { Failure } from '../../../../shared/result.ts';
import { call } from '../../../bridge/counter.ts';
import { useTill } from '../../../bridge/use-till.ts';

export type ListedBank = CallReply<'income.banks'>['banks'][number];

export interface Banks {
  /** Null until the bank has told them. */
  readonly banks: readonly ListedBank[] | null;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/**
 * The banks that a statement can be read from, as the bank lists them now; asked again when the line is back. Without an
 * application nothing is asked.
 */
export function useBanks(applicationId: string | null): Banks {
  const isDown = useTill().line.state === 'down';
  const [banks, setBanks] = useState<readonly ListedBank[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (applicationId === null) return;
    let isShown = true;
    void call('income.banks', { applicationId }).then((answer) => {
      if (!isShown) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setBanks(answer.value.banks);
    });
    return () => {
      isShown = false;
    };
  }, [applicationId, turn, isDown]);
  const again = useCallback(() => {
    setFailure(null);
    setTurn((n) => n + 1);
  }, []);
  return { banks, failure: banks ? null : failure, again };
}
