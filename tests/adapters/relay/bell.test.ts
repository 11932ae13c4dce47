import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBell, type OnCallback } from '../../../main/adapters/relay/bell.ts';
import type { Timer } from '../../../main/core/ports.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

/** Nothing comes to an end of its rest here: ten thousand timers are slow to move by hand. */
const noTimer: Timer = { after: () => () => undefined };

function aBell(answer: OnCallback = () => 'known', timer?: Timer) {
  const time = new FakeTime();
  const start = time.now();
  const calls: (readonly [uuid: string, atMs: number])[] = [];
  const answers: string[] = [];
  const bell = createBell({
    onCallback: (event) => {
      calls.push([event.applicationUuid, time.now() - start]);
      return answer(event);
    },
    heard: (heard) => answers.push(heard),
    clock: time,
    timer: timer ?? time,
  });
  const ring = (applicationUuid: string, status = 'SIGNED', type = 'CONTRACT') =>
    bell.ring({ applicationUuid, type, status, isListed: true });
  return { bell, ring, time, calls, answers };
}

test('D-18 the same event rings once in ten minutes, counted from the first', async () => {
  const { ring, time, calls } = aBell();
  expect(ring('a')).toBe('now');
  for (let minute = 1; minute < 10; minute += 1) {
    await time.passes(60_000);
    expect(ring('a')).toBe('duplicate');
  }
  await time.passes(60_000);
  expect(ring('a')).toBe('now');
  expect(calls).toEqual([
    ['a', 0],
    ['a', 600_000],
  ]);
});

test('D-18 what follows within a second rings at its end, once, however much it is', async () => {
  const { ring, time, calls } = aBell();
  const statuses = ['UNSIGNED', 'SIGNED', 'ACTIVATED', 'TERMINATED'];
  expect(statuses.map((status) => ring('a', status))).toEqual(['now', 'soon', 'soon', 'soon']);
  expect(ring('b')).toBe('now');
  await time.passes(999);
  expect(calls).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
  await time.passes(10_000);
  expect(calls.slice(2)).toEqual([['a', 1_000]]);
});

test('D-18 the second ring keeps the rest as well', async () => {
  const { ring, time, calls } = aBell();
  ring('a', 'UNSIGNED');
  ring('a', 'SIGNED');
  await time.passes(1_500);
  expect(ring('a', 'ACTIVATED')).toBe('soon');
  await time.passes(10_000);
  expect(calls.map(([, at]) => at)).toEqual([0, 1_000, 2_000]);
});

test('the words of two events cannot run into each other', () => {
  const { ring } = aBell();
  expect([ring('a', 'C', 'A B'), ring('a', 'B C', 'A'), ring('a', '","', ''), ring('a', '', '","')]).toEqual([
    'now',
    'soon',
    'soon',
    'soon',
  ]);
});

test('D-18 the newest 10,000 events are remembered, and no more', () => {
  const { ring } = aBell(undefined, noTimer);
  for (let n = 0; n < 10_000; n += 1) ring(`application-${n}`);
  expect(ring('application-0')).toBe('duplicate');
  ring('one more');
  expect(ring('application-1')).toBe('duplicate');
  expect(ring('application-0')).toBe('soon');
});

test('an event that is heard again after its time counts as new among the remembered', async () => {
  const { ring, time } = aBell(undefined, noTimer);
  ring('first');
  await time.passes(600_000);
  for (let n = 0; n < 5_000; n += 1) ring(`application-${n}`);
  expect(ring('first')).toBe('soon');
  for (let n = 5_000; n < 14_000; n += 1) ring(`application-${n}`);
  expect(ring('first')).toBe('duplicate');
});

test('D-18 a reader that fails does not stop the bell, nor does it get more calls', async () => {
  let isBroken = true;
  const { ring, time, calls, answers } = aBell(() => {
    if (isBroken) throw new Error('disk full');
    return 'known';
  });
  ring('a', 'UNSIGNED');
  ring('a', 'SIGNED');
  await time.passes(1_000);
  isBroken = false;
  ring('b');
  expect(answers).toEqual(['failed', 'failed', 'known']);
  expect(calls).toHaveLength(3);
});

test('after stopping nothing rings by itself', async () => {
  const { bell, ring, time, calls } = aBell();
  ring('a', 'UNSIGNED');
  ring('a', 'SIGNED');
  bell.stop();
  await time.passes(10_000);
  expect(calls).toHaveLength(1);
});

test('D-18 in any order, at any time: never two rings in a second, and none is missing that came after one', async () => {
  const step = fc.record({
    uuid: fc.constantFrom('a', 'b', 'c'),
    status: fc.constantFrom('1', '2', '3', '4'),
    waitMs: fc.constantFrom(0, 0, 1, 300, 999, 1_000, 1_001, 30_000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { ring, time, calls } = aBell();
      const start = time.now();
      const heardAt = new Map<string, number>();
      for (const { uuid, status, waitMs } of steps) {
        if (ring(uuid, status) !== 'duplicate') heardAt.set(uuid, time.now() - start);
        await time.passes(waitMs);
      }
      await time.passes(1_000);
      for (const [uuid, at] of heardAt) {
        const rings = calls.filter(([called]) => called === uuid).map(([, when]) => when);
        expect(rings.slice(1).every((when, n) => when - (rings[n] ?? 0) >= 1_000)).toBe(true);
        expect(rings.at(-1)).toBeGreaterThanOrEqual(at);
        expect(rings.length).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: 60 },
  );
});
