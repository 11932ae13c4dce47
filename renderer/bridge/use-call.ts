import { useCallback, useRef, useState } from 'react';
import type { CallInput, CallName, CallReply } from '../../shared/bridge/contract.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { callWithPin } from './pin-again.ts';

export interface Asking<C extends CallName> {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** While one is under way, asking again gives the one under way: pressing twice sends once. */
  readonly run: (input: CallInput<C>) => Promise<Result<CallReply<C>>>;
  /** Takes a shown failure away. */
  readonly forget: () => void;
}

const quiet = { busy: false, failure: null } as const;

/** One call as a screen sees it. For saving in the background, where every value counts, use `call`. */
export function useCall<C extends CallName>(name: C): Asking<C> {
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>(quiet);
  const underWay = useRef<Promise<Result<CallReply<C>>> | null>(null);

  const run = useCallback(
    (input: CallInput<C>) => {
      if (underWay.current) return underWay.current;
      setState({ busy: true, failure: null });
      const asked = callWithPin(name, input).then((answer) => {
        underWay.current = null;
        setState({ busy: false, failure: answer.ok ? null : answer.failure });
        return answer;
      });
      underWay.current = asked;
      return asked;
    },
    [name],
  );
  const forget = useCallback(() => setState(({ busy }) => ({ busy, failure: null })), []);
  return { ...state, run, forget };
}
