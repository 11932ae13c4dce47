/** A value on its way between two worlds: functions and promises are left out of `copy` and named by their place in it. */
interface Packed {
  readonly copy: unknown;
  readonly remote: readonly Remote[];
}
interface Remote {
  readonly path: readonly string[];
  readonly kind: 'function' | 'promise';
  readonly id: number;
}

type Said =
  | { readonly op: 'expose'; readonly key: string; readonly api: Packed }
  | { readonly op: 'call'; readonly id: number; readonly args: Packed }
  | { readonly op: 'answer'; readonly value: Packed }
  | { readonly op: 'threw'; readonly value: Packed }
  | { readonly op: 'settled'; readonly id: number; readonly fine: boolean; readonly value: Packed };

export interface BridgeEnd {
  /** Hands the object, frozen, to the other world's `shown`. Throws what that throws. */
  readonly expose: (key: string, api: unknown) => void;
}

/**
 * One of the two ends of contextBridge: hears and says by events of the given names; `shown` takes what the other end exposes. Both worlds share `node`, a DOM node that is in no document; each says what it has to say by
 * an event on it, whose detail Chromium itself clones into the world that reads it. Calls are answered before `dispatchEvent` ends.
 *
 * Its source text is put into both worlds: it must not use anything from outside itself.
 */
export function makeBridgeEnd(
  node: EventTarget,
  [hears, says]: readonly [string, string],
  shown: (key: string, value: unknown) => void,
): BridgeEnd {
  // Taken now, so that nothing the page puts in their place later is used.
  const { apply } = Reflect;
  const dispatch: unknown = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  const Custom = CustomEvent;
  const refusal = 'An object could not be cloned.';

  const kept = new Map<number, (...args: unknown[]) => unknown>();
  const awaited = new Map<number, { done: (value: unknown) => void; failed: (reason: unknown) => void }>();
  let last = 0;
  let reads = 0;
  let reply: Said | undefined;

  function say(said: Said): void {
    apply(dispatch as () => boolean, node, [new Custom(says, { detail: said })] as unknown as []);
  }

  /** Whether the other end could read it: Chromium clones a detail to nothing when it holds what cannot be cloned. */
  function wasRead(news: Said): boolean {
    reads = 0;
    say(news);
    return reads > 0;
  }

  function ask(said: Said): unknown {
    const before = reply;
    reply = undefined;
    say(said);
    const got = reply as Said | undefined;
    reply = before;
    if (got?.op === 'answer') return unpack(got.value);
    if (got?.op === 'threw') throw unpack(got.value);
    throw new Error(refusal);
  }

  function pack(value: unknown): Packed {
    const remote: Remote[] = [];
    const seen = new Map<object, unknown>();
    function copy(one: unknown, path: readonly string[]): unknown {
      if (typeof one === 'function') {
        const id = ++last;
        kept.set(id, one as (...args: unknown[]) => unknown);
        remote.push({ path, kind: 'function', id });
        return undefined;
      }
      if (typeof one === 'symbol') throw new Error(refusal);
      if (typeof one !== 'object' || one === null) return one;
      if (seen.has(one)) return seen.get(one);
      if (one instanceof Promise) {
        remote.push({ path, kind: 'promise', id: watch(one) });
        return undefined;
      }
      const plain = Object.prototype.toString.call(one) === '[object Object]';
      if (!Array.isArray(one) && !plain) return one;
      const into: object = Array.isArray(one) ? [] : {};
      seen.set(one, into);
      for (const key of Object.keys(one)) {
        const part = copy((one as Record<string, unknown>)[key], [...path, key]);
        Object.defineProperty(into, key, {
          value: part,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return into;
    }
    return { copy: copy(value, []), remote };
  }

  function watch(promise: Promise<unknown>): number {
    const id = ++last;
    const settle = (fine: boolean, value: unknown): void => {
      let packed: Packed;
      try {
        packed = pack(fine ? value : asError(value));
      } catch (error) {
        packed = pack(error);
        fine = false;
      }
      if (!wasRead({ op: 'settled', id, fine, value: packed }))
        say({ op: 'settled', id, fine: false, value: pack(new Error(refusal)) });
    };
    promise.then(
      (value) => settle(true, value),
      (reason: unknown) => settle(false, reason),
    );
    return id;
  }

  function asError(value: unknown): unknown {
    if (value instanceof Error) return value;
    if (typeof value === 'object' || typeof value === 'function') {
      return new Error(
        'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
      );
    }
    return value;
  }

  function unpack({ copy, remote }: Packed): unknown {
    let root = copy;
    for (const { path, kind, id } of remote) {
      const value = kind === 'function' ? standInFor(id) : promiseOf(id);
      const key = path.at(-1);
      if (key === undefined) {
        root = value;
        continue;
      }
      let holder = root as Record<string, unknown>;
      for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
      Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
    }
    return root;
  }

  function standInFor(id: number): (...args: unknown[]) => unknown {
    return (...args) => ask({ op: 'call', id, args: pack(args) });
  }

  function promiseOf(id: number): Promise<unknown> {
    return new Promise((done, failed) => awaited.set(id, { done, failed }));
  }

  function freeze(value: unknown, done: Set<object>): void {
    if (typeof value !== 'object' || value === null || done.has(value)) return;
    done.add(value);
    for (const one of Object.values(value)) freeze(one, done);
    if (!ArrayBuffer.isView(value)) Object.freeze(value);
  }

  function answer(run: () => unknown): void {
    let answered: Said;
    try {
      answered = { op: 'answer', value: pack(run()) };
    } catch (error) {
      answered = { op: 'threw', value: pack(asError(error)) };
    }
    say(answered);
  }

  function heard(detail: Said | null): void {
    if (detail === null) return;
    confirm();
    if (detail.op === 'answer' || detail.op === 'threw') reply = detail;
    else if (detail.op === 'settled') {
      const waiting = awaited.get(detail.id);
      awaited.delete(detail.id);
      if (detail.fine) waiting?.done(unpack(detail.value));
      else waiting?.failed(unpack(detail.value));
    } else if (detail.op === 'call') {
      const { id, args } = detail;
      answer(() => {
        const run = kept.get(id);
        if (!run) throw new Error('No such function');
        return run(...(unpack(args) as unknown[]));
      });
    } else {
      const { key, api } = detail;
      answer(() => {
        const value = unpack(api);
        freeze(value, new Set());
        shown(key, value);
      });
    }
  }

  /** Tells the other end, by an event without detail, that what it said was read. */
  const readSign = '!';
  function confirm(): void {
    apply(dispatch as () => boolean, node, [new Event(says + readSign)] as unknown as []);
  }
  node.addEventListener(hears + readSign, () => {
    reads += 1;
  });
  node.addEventListener(hears, (event) => heard((event as CustomEvent<Said | null>).detail));

  return { expose: (key, api) => void ask({ op: 'expose', key, api: pack(api) }) };
}
