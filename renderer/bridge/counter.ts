import type { CallInput, CallName, CallReply, NewsName, NewsOf } from '../../shared/bridge/contract.ts';
import type { Call, CounterBridge, Listen } from '../../shared/bridge/page.ts';
import { fail, type Result } from '../../shared/result.ts';

declare global {
  interface Window {
    /** Put there by the preload; missing where the page was opened outside the program. */
    readonly counter?: CounterBridge;
  }
}

export const hasBridge = (): boolean => window.counter !== undefined;

/** Asks main for something. Answers with a value or a failure, never with an exception. */
export async function call<C extends CallName>(name: C, input: CallInput<C>): Promise<Result<CallReply<C>>> {
  const ask = window.counter?.calls[name] as Call<C> | undefined;
  if (!ask) return fail('unexpected');
  try {
    return await ask(input);
  } catch {
    return fail('unexpected');
  }
}

/** Listens to news; the result stops it. */
export function listen<N extends NewsName>(name: N, listener: (picture: NewsOf<N>) => void): () => void {
  const subscribe = window.counter?.news[name] as Listen<N> | undefined;
  return subscribe?.(listener) ?? (() => undefined);
}
