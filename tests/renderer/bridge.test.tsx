import { afterEach, expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { forgetAll, receive } from '../../renderer/bridge/pictures.ts';
import { call } from '../../renderer/bridge/counter.ts';
import { useCall } from '../../renderer/bridge/use-call.ts';
import { useElapsed, useNow } from '../../renderer/bridge/use-elapsed.ts';
import { useTill } from '../../renderer/bridge/use-till.ts';
import { useToday } from '../../renderer/bridge/use-today.ts';
import { seconds } from '../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { FakeBridge } from './fake-bridge.ts';
import { aRow, aTill, aToday, anApplication, id, noon } from './pictures.ts';
import { showApplication } from '../../renderer/bridge/pictures.ts';

afterEach(() => {
  vi.useRealTimers();
  forgetAll();
});

/** An answer that comes when the test says so. */
function later<T>() {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (answer = resolve));
  return { promise, answer };
}

test('a hook listens before it asks, and news that is newer than the answer stays', async () => {
  forgetAll();
  receive('till', aTill());
  const [stale, fresh] = [aToday([aRow(1)]), aToday([aRow(1), aRow(2)])];
  const slow = later<Result<typeof stale>>();
  const bridge = new FakeBridge().install().on('today.get', () => {
    expect(bridge.isListenedTo('today')).toBe(true);
    return slow.promise;
  });
  const { result, act, unmount } = await renderHook(() => useToday());
  expect(result.current.picture).toBeNull();
  await act(() => bridge.publish('today', fresh));
  expect(result.current.picture).toEqual(fresh);
  await act(() => slow.answer(ok(stale)));
  expect(result.current.picture).toEqual(fresh);
  await unmount();
  expect(bridge.isListenedTo('today')).toBe(false);
});

test('a failed question is told, and news clears it', async () => {
  forgetAll();
  receive('till', aTill());
  const bridge = new FakeBridge().install().fails('today.get', { code: 'unexpected' });
  const { result, act } = await renderHook(() => useToday());
  await vi.waitFor(() => expect(result.current.failure).toEqual({ code: 'unexpected' }));
  await act(() => bridge.publish('today', aToday([])));
  expect(result.current.failure).toBeNull();
});

test('asking twice while the first is under way asks once', async () => {
  const slow = later<Result<'done'>>();
  const bridge = new FakeBridge().install().on('application.accept', () => slow.promise);
  const { result, act } = await renderHook(() => useCall('application.cancel'));
  bridge.on('application.cancel', () => slow.promise);
  let first: unknown;
  let second: unknown;
  await act(() => {
    first = result.current.run({ applicationId: id(1) });
    second = result.current.run({ applicationId: id(1) });
  });
  expect(first).toBe(second);
  expect(result.current.busy).toBe(true);
  await act(() => slow.answer(fail('application.busy')));
  expect(result.current).toMatchObject({ busy: false, failure: { code: 'application.busy' } });
  expect(bridge.asked('application.cancel')).toHaveLength(1);
});

test('a bridge that throws, or that is not there, is a failure and not an exception', async () => {
  new FakeBridge().install().on('line.check', () => {
    throw new Error('gone');
  });
  expect(await call('line.check', {})).toEqual(fail('unexpected'));
  Object.defineProperty(window, 'counter', { value: undefined, configurable: true });
  expect(await call('line.check', {})).toEqual(fail('unexpected'));
});

test('a duration goes on from the moment its picture came, by a clock that cannot be set', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval', 'Date'] });
  receive('till', aTill());
  showApplication(id(1));
  receive('application', anApplication(1));
  const { result, act } = await renderHook(() => [useElapsed('application', seconds(12)), useNow()] as const);
  expect(result.current).toEqual([seconds(12), noon]);
  await act(() => {
    vi.setSystemTime(0);
    vi.advanceTimersByTime(seconds(5));
  });
  expect(result.current).toEqual([seconds(17), noon + seconds(5)]);
});

test('what shows a part of the till is drawn anew when that part changes, and not with every picture', async () => {
  const till = aTill();
  receive('till', till);
  let drawn = 0;
  const { act, unmount } = await renderHook(() => {
    drawn += 1;
    return useTill(({ form }) => form);
  });
  const atFirst = drawn;
  await act(() =>
    receive('till', { ...till, revision: till.revision + 1, queue: { ...till.queue, waiting: 9 } }),
  );
  expect(drawn).toBe(atFirst);
  await act(() => receive('till', { ...till, revision: till.revision + 2, form: null }));
  expect(drawn).toBeGreaterThan(atFirst);
  await unmount();
});
