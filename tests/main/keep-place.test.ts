import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { keepPlace } from '../../main/window/keep-place.ts';
import type { WindowPlace } from '../../main/window/place.ts';
import { seconds } from '../../shared/domain/dates.ts';
import { FakeTime } from '../fakes/fake-time.ts';

const first: WindowPlace = { x: 0, y: 0, width: 1366, height: 768, isMaximised: false, isFullScreen: false };

function aWindow(kept: WindowPlace | null = null) {
  const time = new FakeTime();
  const told: WindowPlace[] = [];
  const is = { ...first, isMinimised: false, isDestroyed: false };
  const events = new EventEmitter();
  const window = Object.assign(events, {
    getNormalBounds: () => ({ x: is.x, y: is.y, width: is.width, height: is.height }),
    isMaximized: () => is.isMaximised && !is.isFullScreen,
    isFullScreen: () => is.isFullScreen,
    isMinimized: () => is.isMinimised,
    isDestroyed: () => is.isDestroyed,
  });
  keepPlace(window as unknown as BrowserWindow, time, kept, (place) => void told.push(place));
  const becomes = (change: Partial<typeof is>, ...names: readonly string[]): void => {
    Object.assign(is, change);
    for (const name of names) events.emit(name);
  };
  return { time, told, becomes };
}

test('a place is kept once the window rests, not at each step of the hand', async () => {
  const { time, told, becomes } = aWindow();
  for (let x = 10; x <= 50; x += 10) {
    becomes({ x }, 'move');
    await time.passes(300);
  }
  expect(told).toEqual([]);
  await time.passes(seconds(1));
  expect(told).toEqual([{ ...first, x: 50 }]);
  becomes({ width: 1500 }, 'resize');
  await time.passes(seconds(1));
  expect(told.at(-1)).toEqual({ ...first, x: 50, width: 1500 });
});

test.each([
  ['maximize', { isMaximised: true }],
  ['enter-full-screen', { isFullScreen: true }],
] as const)('%s is kept without a clean end', async (name, change) => {
  const { time, told, becomes } = aWindow();
  becomes(change, name);
  await time.passes(seconds(1));
  expect(told).toEqual([{ ...first, ...change }]);
});

test.each(['close', 'session-end'])('at %s there is no rest', (name) => {
  const { told, becomes } = aWindow();
  becomes({ x: 77 }, 'move', name);
  expect(told).toEqual([{ ...first, x: 77 }]);
});

test('a window that filled the screen goes back to what it was before', async () => {
  const { time, told, becomes } = aWindow();
  becomes({ isMaximised: true }, 'maximize');
  await time.passes(seconds(1));
  becomes({ isFullScreen: true }, 'enter-full-screen');
  await time.passes(seconds(1));
  expect(told.at(-1)).toEqual({ ...first, isMaximised: true, isFullScreen: true });
});

test('down in the task bar, gone, or where it was already: nothing is kept', async () => {
  const { time, told, becomes } = aWindow(first);
  becomes({}, 'resize', 'close');
  becomes({ x: 9, isMinimised: true }, 'move', 'close');
  becomes({ isMinimised: false }, 'move');
  becomes({ isDestroyed: true }, 'closed');
  await time.passes(seconds(5));
  expect(told).toEqual([]);
});
