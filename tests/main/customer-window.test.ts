import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Screen, Session } from 'electron';
import { expect, test } from 'vitest';
import { createCustomerWindow } from '../../main/window/customer-window.ts';
import type { DisplayView } from '../../shared/bridge/display.ts';

interface FakeDisplay {
  readonly id: number;
  readonly bounds: Rectangle;
}

const till: FakeDisplay = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } };
const second: FakeDisplay = { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } };
const picture: DisplayView = {
  kind: 'idle',
  language: 'et',
  mode: 'demo',
  market: 'EE',
  shopName: 'Tallinn',
};

class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly sent: unknown[] = [];
  isGone = false;
  readonly webContents: EventEmitter & { send: (channel: string, picture: unknown) => void };

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents = Object.assign(new EventEmitter(), {
      send: (_channel: string, sent: unknown) => void this.sent.push(sent),
      reload: () => undefined,
    });
  }

  /** As Electron's: of a window that goes while it loads, the loading fails. */
  loadURL(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.on('closed', () => reject(new Error('ERR_FAILED')));
      setImmediate(() => {
        if (this.isGone) return;
        this.webContents.emit('did-finish-load');
        resolve();
      });
    });
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.emit('closed');
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function aTill(...first: readonly FakeDisplay[]) {
  const windows: FakeWindow[] = [];
  let displays = first;
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => displays,
    getDisplayMatching: () => till,
  });
  const Window = class extends FakeWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      super(options);
      windows.push(this);
    }
  };
  const customer = createCustomerWindow({
    Window: Window as unknown as typeof BrowserWindow,
    screen: screen as unknown as Screen,
    session: () => Promise.resolve({} as unknown as Session),
    besides: () => till.bounds,
    preload: '',
    address: 'app://bundle/customer.html',
  });
  return {
    customer,
    screen,
    windows,
    open: () => windows.filter(({ isGone }) => !isGone),
    screensAre: async (name: string, ...now: readonly FakeDisplay[]): Promise<void> => {
      displays = now;
      screen.emit(name);
      await settled();
    },
  };
}

test('a second screen that comes gets the window, with what was on it', async () => {
  const { customer, open, screensAre } = aTill(till);
  customer.show(picture);
  await settled();
  expect(open()).toMatchObject([{ options: { width: 1280, height: 800, focusable: true }, sent: [picture] }]);
  await screensAre('display-added', till, second);
  expect(open()).toMatchObject([
    { options: { ...second.bounds, fullscreen: true, focusable: false }, sent: [picture] },
  ]);
});

test('when the second screen goes, nothing without a frame is left over the till', async () => {
  const { customer, open, screensAre } = aTill(till, second);
  customer.show(picture);
  await settled();
  await screensAre('display-removed', till);
  expect(open()).toMatchObject([{ options: { width: 1280, height: 800, focusable: true }, sent: [picture] }]);
  expect(open()[0]?.options).not.toHaveProperty('frame');
});

test('a second screen that is moved or of another size is filled anew; any other change leaves the window', async () => {
  const { customer, open, windows, screensAre } = aTill(till, second);
  customer.show(picture);
  await settled();
  const moved = { id: 2, bounds: { x: -1280, y: 0, width: 1280, height: 1024 } };
  await screensAre('display-metrics-changed', till, moved);
  expect(open()).toMatchObject([{ options: moved.bounds }]);
  await screensAre('display-metrics-changed', till, moved);
  expect(windows).toHaveLength(2);
});

test('screens that change while it opens leave one window, and no listener stays behind a closed one', async () => {
  const { customer, screen, open, screensAre } = aTill(till);
  customer.show(picture);
  await Promise.resolve();
  await screensAre('display-added', till, second);
  expect(open()).toMatchObject([{ options: second.bounds, sent: [picture] }]);
  customer.show(null);
  expect(open()).toEqual([]);
  expect(screen.eventNames().map((name) => screen.listenerCount(name))).toEqual([]);
  await screensAre('display-removed', till);
  expect(open()).toEqual([]);
});

test('what is over before there was a window opens none', async () => {
  const { customer, windows } = aTill(till);
  customer.show(picture);
  customer.show(null);
  await settled();
  expect(windows).toEqual([]);
});
