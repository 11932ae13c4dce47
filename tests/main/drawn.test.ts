import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { drawn } from '../../main/window/drawn.ts';
import { FakeTime } from '../fakes/fake-time.ts';

function aPage() {
  const time = new FakeTime();
  const events = new EventEmitter();
  let isDrawn = false;
  void drawn(events as unknown as WebContents, time).then(() => (isDrawn = true));
  return { time, events, isDrawn: () => isDrawn };
}

test('a page that has been loaded is drawn a moment later', async () => {
  const { time, events, isDrawn } = aPage();
  await time.passes(1_000);
  events.emit('did-finish-load');
  await time.passes(400);
  expect(isDrawn()).toBe(false);
  await time.passes(100);
  expect(isDrawn()).toBe(true);
});

test('a page that does not come is waited for five seconds', async () => {
  const { time, isDrawn } = aPage();
  await time.passes(4_900);
  expect(isDrawn()).toBe(false);
  await time.passes(100);
  expect(isDrawn()).toBe(true);
});
