import { expect, test, vi } from 'vitest';
import { createRenewal } from '../../main/window/renewal.ts';
import { seconds } from '../../shared/domain/dates.ts';
import { FakeTime } from '../fakes/fake-time.ts';

function aPage() {
  const time = new FakeTime();
  const reload = vi.fn();
  return { time, reload, renewal: createRenewal(reload, time) };
}

test('a locked page is loaded anew when it rests, once', () => {
  const { renewal, reload } = aPage();
  renewal.due();
  expect(reload).not.toHaveBeenCalled();
  renewal.now();
  renewal.now();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a page that never asks is loaded anew all the same', async () => {
  const { renewal, reload, time } = aPage();
  renewal.due();
  await time.passes(seconds(20));
  expect(reload).toHaveBeenCalledTimes(1);
});

test('it is not loaded anew under somebody who is in, nor when nothing was locked', async () => {
  const { renewal, reload, time } = aPage();
  renewal.now();
  renewal.due();
  renewal.cancel();
  renewal.now();
  await time.passes(seconds(60));
  expect(reload).not.toHaveBeenCalled();
});
