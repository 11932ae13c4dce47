import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChance } from '../../../main/adapters/machine/chance.ts';
import { createIds } from '../../../main/adapters/machine/ids.ts';
import { createTimer } from '../../../main/adapters/machine/timer.ts';
import { days, seconds } from '../../../shared/domain/dates.ts';

describe('the timer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('rings once, when its time has come', () => {
    const ring = vi.fn();
    createTimer().after(seconds(5), ring);
    vi.advanceTimersByTime(4_999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(days(1));
    expect(ring).toHaveBeenCalledTimes(1);
  });

  test('waits longer than the machine’s own timers can', () => {
    const ring = vi.fn();
    createTimer().after(days(60), ring);
    vi.advanceTimersByTime(days(60) - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  test.each([seconds(1), days(60)])('that is stopped within %i ms does not ring', (ms) => {
    const ring = vi.fn();
    const stop = createTimer().after(ms, ring);
    vi.advanceTimersByTime(ms - 1);
    stop();
    vi.advanceTimersByTime(days(90));
    expect(ring).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('rings at once for a time that is over, and not at all for one that never comes', () => {
    const ring = vi.fn();
    createTimer().after(-seconds(5), ring);
    vi.advanceTimersByTime(0);
    expect(ring).toHaveBeenCalledTimes(1);
    createTimer().after(Infinity, ring);
    vi.advanceTimersByTime(days(400));
    expect(ring).toHaveBeenCalledTimes(1);
  });
});

test('ids are uuids, and none comes twice', () => {
  const ids = createIds();
  const many = Array.from({ length: 1_000 }, () => ids.next());
  expect(new Set(many).size).toBe(1_000);
  for (const id of many)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});

test('chance lies between nothing and one', () => {
  const chance = createChance();
  for (let turn = 0; turn < 1_000; turn += 1) {
    const value = chance.random();
    expect(value >= 0 && value < 1).toBe(true);
  }
});
