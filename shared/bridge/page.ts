import type { Result } from '../result.ts';
import type { DisplayView } from './display.ts';
import type { CallInput, CallName, CallReply, NewsName, NewsOf } from './contract.ts';

export type Call<C extends CallName> = (input: CallInput<C>) => Promise<Result<CallReply<C>>>;
/** Returns how to stop listening. */
export type Listen<N extends NewsName> = (listener: (picture: NewsOf<N>) => void) => () => void;

/** What the page finds as `window.counter`: one function per call, one subscription per piece of news. */
export interface CounterBridge {
  readonly calls: { readonly [C in CallName]: Call<C> };
  readonly news: { readonly [N in NewsName]: Listen<N> };
}

/** What the customer's page finds as `window.display`: the last picture and every later one. */
export interface CustomerBridge {
  readonly listen: (listener: (picture: DisplayView) => void) => () => void;
}
