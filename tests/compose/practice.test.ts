import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunningCounter } from '../../main/compose/counter.ts';
import { createPractice } from '../../main/compose/practice.ts';
import { aCounter, newUserData } from './a-counter.ts';
import { aShop } from './a-shop.ts';

const lineOf = (counter: RunningCounter) => counter.till()?.desk.line.state().state;
const practiceOf = (counter: RunningCounter) => {
  const practice = counter.practice();
  if (!practice) throw new Error('this is not Training');
  return practice;
};

async function inTraining(userData = newUserData()) {
  const { counter } = aCounter(userData);
  await counter.start();
  await counter.startTraining('EE');
  return { counter, userData };
}

test('with the cable pulled the training bank cannot be reached, and plugged in it answers again', async () => {
  const { counter } = await inTraining();
  await expect.poll(() => lineOf(counter)).toBe('up');
  await practiceOf(counter).setCable(true);
  expect(practiceOf(counter).isCablePulled()).toBe(true);
  expect(lineOf(counter)).toBe('down');
  expect(await counter.till()?.desk.bank.ping()).not.toMatchObject({ kind: 'read' });
  await practiceOf(counter).setCable(false);
  expect(lineOf(counter)).toBe('up');
  expect(await counter.till()?.desk.bank.ping()).toMatchObject({ kind: 'read' });
});

test('pulled twice, plugged in at once, or left pulled: Training ends and begins as ever', async () => {
  const { counter, userData } = await inTraining();
  const practice = practiceOf(counter);
  await Promise.all([practice.setCable(true), practice.setCable(true), practice.setCable(false)]);
  expect(practice.isCablePulled()).toBe(false);
  await practice.setCable(true);
  await counter.close();
  const next = await inTraining(userData);
  expect(practiceOf(next.counter).isCablePulled()).toBe(false);
  await expect.poll(() => lineOf(next.counter)).toBe('up');
});

test('of a lesson the fewest keys and the fewest seconds are kept, over a restart, and nothing else', async () => {
  const { counter, userData } = await inTraining();
  const practice = practiceOf(counter);
  practice.noteResult({ lesson: 'uncertain', keys: 50, seconds: 40 });
  practice.noteResult({ lesson: 'first-offer', keys: 150, seconds: 80 });
  practice.noteResult({ lesson: 'first-offer', keys: 140, seconds: 95 });
  const best = [
    { lesson: 'first-offer', keys: 140, seconds: 80 },
    { lesson: 'uncertain', keys: 50, seconds: 40 },
  ];
  expect(practice.results()).toEqual(best);
  await counter.close();
  const next = await inTraining(userData);
  expect(practiceOf(next.counter).results()).toEqual(best);
  const file = readFileSync(join(userData, 'profiles', 'training-ee', 'lessons.json'), 'utf8');
  expect(JSON.parse(file)).toEqual({ results: best });
});

test('the training bank answers ten times as fast from then on, after a restart too, and as ever again', async () => {
  const { counter, userData } = await inTraining();
  const practice = practiceOf(counter);
  expect(practice.isFast()).toBe(false);
  practice.setFast(true);
  await counter.close();
  const next = await inTraining(userData);
  expect(practiceOf(next.counter).isFast()).toBe(true);
  practiceOf(next.counter).setFast(false);
  expect(practiceOf(next.counter).isFast()).toBe(false);
});

test('its speed is told to the simulator at the beginning and with each change', () => {
  const speeds: number[] = [];
  const kept = { is: true };
  const practice = createPractice(
    {
      pauseListening: () => Promise.resolve(),
      resumeListening: () => Promise.resolve(),
      setSpeed: (speed) => void speeds.push(speed),
    },
    { state: () => ({ state: 'up', cause: null, lastSuccessAt: null }), check: () => Promise.resolve() },
    { best: () => [], note: () => undefined },
    { isFast: () => kept.is, setFast: (isFast) => void (kept.is = isFast) },
    2,
  );
  practice.setFast(false);
  practice.setFast(true);
  expect(speeds).toEqual([20, 2, 20]);
});

test('a shop has no lessons and no cable to pull', async () => {
  const shop = await aShop();
  expect(shop.running.counter.practice()).toBeNull();
});
