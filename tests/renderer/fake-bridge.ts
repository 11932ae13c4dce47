import type { CallInput, CallName, CallReply, NewsName, NewsOf } from '../../shared/bridge/contract.ts';
import type { CounterBridge } from '../../shared/bridge/page.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';

type Answer<C extends CallName> =
  | Result<CallReply<C>>
  | Promise<Result<CallReply<C>>>
  | ((input: CallInput<C>) => Result<CallReply<C>> | Promise<Result<CallReply<C>>>);

export interface RecordedCall {
  readonly name: CallName;
  readonly input: unknown;
}

/** Stands where the preload puts the bridge: records what the page asks and publishes what main would. */
export class FakeBridge {
  readonly calls: RecordedCall[] = [];
  /** What the page was told, by answers and by news. */
  readonly told: unknown[] = [];
  private readonly answers = new Map<CallName, Answer<CallName>>();
  private readonly listeners = new Map<NewsName, Set<(picture: never) => void>>();

  /** Puts itself into the window, in the place of an earlier one. */
  install(): this {
    const bridge: CounterBridge = {
      calls: new Proxy({} as CounterBridge['calls'], {
        get: (_target, name: CallName) => (input: unknown) => this.ask(name, input),
      }),
      news: new Proxy({} as CounterBridge['news'], {
        get: (_target, name: NewsName) => (listener: (picture: never) => void) => this.listen(name, listener),
      }),
    };
    Object.defineProperty(window, 'counter', { value: bridge, configurable: true });
    return this;
  }

  on<C extends CallName>(name: C, answer: Answer<C>): this {
    this.answers.set(name, answer as Answer<CallName>);
    return this;
  }

  /** Answers with a value. */
  replies<C extends CallName>(name: C, value: CallReply<C>): this {
    return this.on(name, ok(value));
  }

  fails(name: CallName, failure: Failure): this {
    return this.on(name, fail(failure.code, failure.facts));
  }

  publish<N extends NewsName>(name: N, picture: NewsOf<N>): void {
    this.told.push(picture);
    for (const listener of this.listeners.get(name) ?? []) listener(picture as never);
  }

  isListenedTo(name: NewsName): boolean {
    return (this.listeners.get(name)?.size ?? 0) > 0;
  }

  /** What the page asked by this name, oldest first. */
  asked<C extends CallName>(name: C): readonly CallInput<C>[] {
    return this.calls.filter((each) => each.name === name).map(({ input }) => input as CallInput<C>);
  }

  private async ask(name: CallName, input: unknown): Promise<Result<unknown>> {
    this.calls.push({ name, input });
    const answer = this.answers.get(name);
    if (answer === undefined) return ok('done');
    const reply = await (typeof answer === 'function' ? answer(input as never) : answer);
    this.told.push(reply);
    return reply;
  }

  private listen(name: NewsName, listener: (picture: never) => void): () => void {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  }
}
