import type { makeBridgeEnd } from './bridge.ts';
import type { Base64, makeCloner } from './cloner.ts';
import type { PageWishes } from './main-world.ts';

/** What a message from the page to main is, as JSON. `args` is a cloner's text. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'open'; readonly url: string; readonly frameName: string; readonly features: string }
  | { readonly kind: 'leave'; readonly url: string }
  | { readonly kind: 'wish'; readonly id: number; readonly wish: Wish }
  | { readonly kind: 'preload-error'; readonly message: string; readonly stack: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'input' };

export type Wish =
  | {
      readonly permission: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | { readonly check: string }
  | { readonly device: Parameters<PageWishes['device']>[0] };

/** What main sends into the isolated world. `args` and `result` are a cloner's text. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'result'; readonly id: number; readonly result: string }
  | { readonly kind: 'refused'; readonly id: number; readonly error: string };

export interface IsolatedWorldOptions {
  /** Known to the two worlds of one page only: the name of the first event between them. */
  readonly secret: string;
  /** The function Chromium puts into this world only: one text to main. */
  readonly toMain: string;
  readonly subframes: boolean;
  readonly process: Readonly<Record<string, unknown>>;
}

type PreloadRun = (...given: readonly unknown[]) => void;

/** What main and the preload's own script find in the isolated world. */
export interface IsolatedWorld {
  readonly deliver: (message: ToPage) => void;
  readonly runPreload: (run: PreloadRun, path: string) => void;
}

/**
 * The isolated world of a page: `require('electron')` for the preload, the way to main, and the other end of contextBridge.
 *
 * Its source text is put into the page: it must not use anything from outside itself.
 */
export function isolatedWorld(
  options: IsolatedWorldOptions,
  makeEnd: typeof makeBridgeEnd,
  makeClone: typeof makeCloner,
): IsolatedWorld {
  const toMain = Reflect.get(globalThis, options.toMain) as (text: string) => void;
  const tell = (message: FromPage): void => toMain(JSON.stringify(message));
  const bytes: Base64 = {
    toText: (value) => (value as Uint8Array & { toBase64(): string }).toBase64(),
    toBytes: (text) =>
      (Uint8Array as typeof Uint8Array & { fromBase64(text: string): Uint8Array }).fromBase64(text),
  };
  const { encode, decode } = makeClone(bytes);

  const absent = (api: string): never => {
    const error = new Error(`${api} is not in the stand-in shell`);
    error.name = 'NotInStandIn';
    throw error;
  };
  const known = new Set(['then', 'toJSON', 'default', '__esModule']);
  const guarded = <T extends object>(api: string, members: T): T =>
    new Proxy(members, {
      get: (target, key): unknown =>
        typeof key === 'symbol' || key in target || known.has(key)
          ? Reflect.get(target, key)
          : absent(`${api}.${key}`),
    });

  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let last = 0;
  const awaitAnswer = (id: number): Promise<unknown> =>
    new Promise((done, failed) => waiting.set(id, { done, failed }));

  type Listener = (event: object, ...args: unknown[]) => void;
  interface Listening {
    readonly listener: Listener;
    readonly once: boolean;
  }
  const listening = new Map<string, Listening[]>();
  const add =
    (once: boolean) =>
    (channel: string, listener: Listener): object => {
      listening.set(channel, [...(listening.get(channel) ?? []), { listener, once }]);
      return ipcRenderer;
    };
  const remove = (channel: string, listener: Listener): object => {
    const list = listening.get(channel) ?? [];
    const at = list.findLastIndex((one) => one.listener === listener);
    listening.set(channel, at < 0 ? list : list.toSpliced(at, 1));
    return ipcRenderer;
  };

  const ipcRenderer: object = guarded('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const text = encode(args);
      const id = ++last;
      const answer = awaitAnswer(id);
      tell({ kind: 'invoke', id, channel, args: text });
      try {
        return await answer;
      } catch (error) {
        throw new Error(`Error invoking remote method '${channel}': ${(error as Error).message}`);
      }
    },
    send: (channel: string, ...args: unknown[]): void => tell({ kind: 'send', channel, args: encode(args) }),
    on: add(false),
    addListener: add(false),
    once: add(true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string): object => {
      if (channel === undefined) listening.clear();
      else listening.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string): number => listening.get(channel)?.length ?? 0,
  });

  function deliver(message: ToPage): void {
    if (message.kind === 'event') {
      const args = decode(message.args) as unknown[];
      const event = {
        sender: ipcRenderer,
        ports: [],
        defaultPrevented: false,
        preventDefault: () => undefined,
      };
      for (const one of listening.get(message.channel) ?? []) {
        if (one.once) remove(message.channel, one.listener);
        one.listener(event, ...args);
      }
      return;
    }
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'refused') asker?.failed(new Error(message.error));
    else asker?.done(decode(message.result));
  }

  const node = document.createElement('i');
  const end = makeEnd(node, ['to-preload', 'to-page'], () => absent('contextBridge from the page'));
  dispatchEvent(new MouseEvent(options.secret, { relatedTarget: node }));
  const wish = async (wanted: Wish): Promise<void> => {
    const id = ++last;
    const answer = awaitAnswer(id);
    tell({ kind: 'wish', id, wish: wanted });
    await answer;
  };
  const wishes: PageWishes = {
    open: (url, frameName, features) => tell({ kind: 'open', url, frameName, features }),
    permission: (permission, details) => wish({ permission, details }),
    check: (check) => wish({ check }),
    device: (device) => wish({ device }),
  };
  end.expose(options.secret, wishes);

  // Requests can be held on their way; these navigations send none, so they are stopped here and main decides.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, downloadRequest } = event as Event & {
      readonly destination: { readonly url: string; readonly sameDocument: boolean };
      readonly downloadRequest: string | null;
    };
    const sends = /^(https?|file|data|javascript|filesystem):/.test(destination.url);
    if (!event.isTrusted || destination.sameDocument || downloadRequest !== null || sends) return;
    event.preventDefault();
    tell({ kind: 'leave', url: destination.url });
  });

  let lastInput = -Infinity;
  const noteInput = (event: Event): void => {
    if (!event.isTrusted || event.timeStamp - lastInput < 500) return;
    lastInput = event.timeStamp;
    tell({ kind: 'input' });
  };
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    addEventListener(name, noteInput, { capture: true, passive: true });
  }

  // Chromium tells of a title only when a document begins.
  let lastTitle = '';
  const noteTitle = (): void => {
    if (document.title === lastTitle) return;
    lastTitle = document.title;
    tell({ kind: 'title', title: lastTitle });
  };
  if (window === window.top) {
    const changes = { childList: true, characterData: true, subtree: true };
    const watch = (): void => {
      new MutationObserver(noteTitle).observe(document.head, changes);
      noteTitle();
    };
    document.addEventListener('DOMContentLoaded', watch, { once: true });
  }

  const contextBridge = guarded('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown): void => end.expose(key, api),
  });
  const electron = guarded('electron', { contextBridge, ipcRenderer });
  const process = guarded('process', {
    ...options.process,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: window === window.top,
  });
  const requireFrom = (name: string): unknown =>
    name === 'electron' || name === 'electron/renderer'
      ? electron
      : absent(`require('${name}') in a preload`);

  function runPreload(run: PreloadRun, path: string): void {
    if (window !== window.top && !options.subframes) return;
    const module = { exports: {} };
    try {
      run(module.exports, requireFrom, module, path, path.replace(/\/[^/]*$/, ''), process, globalThis);
    } catch (error) {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      tell({ kind: 'preload-error', message, stack });
    }
  }

  return { deliver, runPreload };
}
