import type { makeBridgeEnd } from './bridge.ts';

/** What the page's own world asks of main, through the isolated world. */
export interface PageWishes {
  /** `window.open`: main's handler is asked; nothing is ever opened. */
  readonly open: (url: string, frameName: string, features: string) => void;
  /** Settles when main has decided and has told Chromium, which then allows or refuses by itself. */
  readonly permission: (name: string, details: Readonly<Record<string, unknown>>) => Promise<void>;
  /** `navigator.permissions.query`: main's check handler has its say, Chromium answers. */
  readonly check: (name: string) => Promise<void>;
  /** Choosing a device: main's listeners are asked, with an empty list, since there are no devices here. */
  readonly device: (kind: 'hid' | 'serial' | 'usb' | 'bluetooth') => Promise<void>;
}

/**
 * Runs in the page's own world before any script of the page. Leaves nothing there for the page to find, but replaces the functions
 * whose outcome main decides in Electron.
 *
 * Its source text is put into the page: it must not use anything from outside itself.
 */
export function mainWorld(secret: string, makeEnd: typeof makeBridgeEnd): void {
  const { apply } = Reflect;
  let wishes: PageWishes | undefined;

  function show(key: string, value: unknown): void {
    if (key === secret) {
      wishes = value as PageWishes;
      return;
    }
    if (key in globalThis) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(globalThis, key, { value, enumerable: true });
  }

  const shareNode = (event: Event): void => {
    event.stopImmediatePropagation();
    const node = (event as MouseEvent).relatedTarget;
    if (node) makeEnd(node, ['to-page', 'to-preload'], show);
  };
  addEventListener(secret, shareNode, { once: true, capture: true });

  type Method = (...args: unknown[]) => unknown;
  /** Puts our function in place of a native one, with the native one at hand. Absent natives (no secure context) stay absent. */
  function replace(holder: object | undefined, name: string, make: (native: Method) => Method): void {
    const native: unknown = holder && Reflect.get(holder, name);
    if (!holder || typeof native !== 'function') return;
    const ours = make(native as Method);
    Object.defineProperty(ours, 'name', { value: name });
    Object.defineProperty(holder, name, { value: ours, writable: true, configurable: true });
  }

  /** The names of the frames within this one; one of another origin does not tell. */
  const frames = (): string[] =>
    Array.from({ length: window.length }, (_none, at) => {
      try {
        return window[at]?.name ?? '';
      } catch {
        return '';
      }
    }).filter((name) => name !== '');
  const ownFrames = new Set(['_self', '_parent', '_top']);
  replace(globalThis, 'open', (native) => (url, target, features) => {
    const name = typeof target === 'string' ? target : '';
    if (ownFrames.has(name.toLowerCase()) || frames().some((frame) => frame === name)) {
      return apply(native, globalThis, [url, name, features]);
    }
    const given = typeof url === 'string' || url instanceof URL ? String(url) : '';
    const address = given === '' ? 'about:blank' : new URL(given, document.baseURI).href;
    wishes?.open(address, name, typeof features === 'string' ? features : '');
    return null;
  });

  /** What the page's permission policy forbids is refused by Chromium at once, and main never hears of it. */
  function isAllowedHere(feature: string): boolean {
    const { featurePolicy } = document as {
      featurePolicy?: { features(): string[]; allowsFeature(name: string): boolean };
    };
    if (!featurePolicy?.features().includes(feature)) return true;
    return featurePolicy.allowsFeature(feature);
  }

  function askFirst(
    holder: object | undefined,
    name: string,
    feature: string,
    permission: (...args: unknown[]) => readonly [string, Readonly<Record<string, unknown>>],
  ): void {
    replace(holder, name, (native) => {
      return function (this: unknown, ...args: unknown[]): unknown {
        if (!wishes || !isAllowedHere(feature)) return apply(native, this, args);
        const decided = wishes.permission(...permission(...args));
        return decided.then(() => apply(native, this, args));
      };
    });
  }

  const prototypeOf = (name: string): object | undefined => {
    const found: unknown = Reflect.get(globalThis, name);
    return typeof found === 'function' ? (found.prototype as object) : undefined;
  };
  const plain = (name: string) => () => [name, {}] as const;
  askFirst(prototypeOf('Geolocation'), 'getCurrentPosition', 'geolocation', plain('geolocation'));
  askFirst(prototypeOf('Clipboard'), 'read', 'clipboard-read', plain('clipboard-read'));
  askFirst(prototypeOf('Clipboard'), 'readText', 'clipboard-read', plain('clipboard-read'));
  askFirst(prototypeOf('Navigator'), 'requestMIDIAccess', 'midi', plain('midi'));
  askFirst(prototypeOf('StorageManager'), 'persist', 'storage', plain('persistent-storage'));
  // Chromium would open a chooser that nobody sees; main never grants a screen (wishes.ts).
  replace(prototypeOf('MediaDevices'), 'getDisplayMedia', () => async () => {
    if (isAllowedHere('display-capture')) await wishes?.permission('display-capture', {});
    throw new DOMException('Permission denied', 'NotAllowedError');
  });
  askFirst(prototypeOf('MediaDevices'), 'getUserMedia', 'camera', (wanted) => {
    const { audio, video } = (wanted ?? {}) as { audio?: unknown; video?: unknown };
    const mediaTypes = [...(audio ? ['audio'] : []), ...(video ? ['video'] : [])];
    return ['media', { mediaTypes }];
  });
  const { Notification } = globalThis as { Notification?: object };
  askFirst(Notification, 'requestPermission', 'notifications', plain('notifications'));

  replace(prototypeOf('Permissions'), 'query', (native) => {
    return function (this: unknown, wanted: unknown): unknown {
      const { name } = (wanted ?? {}) as { name?: unknown };
      if (!wishes || typeof name !== 'string') return apply(native, this, [wanted]);
      return wishes.check(name).then(() => apply(native, this, [wanted]));
    };
  });

  const chooser = (kind: Parameters<PageWishes['device']>[0]) => (): Method => async () => {
    await wishes?.device(kind);
    throw new DOMException('No device selected.', 'NotFoundError');
  };
  replace(prototypeOf('USB'), 'requestDevice', chooser('usb'));
  replace(prototypeOf('HID'), 'requestDevice', chooser('hid'));
  replace(prototypeOf('Serial'), 'requestPort', chooser('serial'));
  replace(prototypeOf('Bluetooth'), 'requestDevice', chooser('bluetooth'));
}
