import { create } from 'zustand';
import type { CallInput, CallName, CallReply } from '../../shared/bridge/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from './counter.ts';

interface Asked {
  /** What came of it, for everybody who waits for it. */
  readonly outcome: Promise<boolean>;
  readonly end: (isConfirmed: boolean) => void;
}

/** The question for the own PIN, while something grave waits for it. */
export const usePinAgain = create<{ readonly asked: Asked | null }>(() => ({ asked: null }));

/** Asks for the PIN; while it is being asked for already, the same answer counts for both. */
function confirmed(): Promise<boolean> {
  const { asked } = usePinAgain.getState();
  if (asked) return asked.outcome;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  usePinAgain.setState({
    asked: {
      outcome: promise,
      end(isConfirmed) {
        usePinAgain.setState({ asked: null });
        resolve(isConfirmed);
      },
    },
  });
  return promise;
}

/** As `call`; where the PIN was typed too long ago it is asked for, and then the same is asked of main again. */
export async function callWithPin<C extends CallName>(
  name: C,
  input: CallInput<C>,
): Promise<Result<CallReply<C>>> {
  const answer = await call(name, input);
  if (answer.ok || answer.failure.code !== 'session.pin-again') return answer;
  return (await confirmed()) ? call(name, input) : answer;
}
