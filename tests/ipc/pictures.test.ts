import { expect, test } from 'vitest';
import { createPictures, type Shown } from '../../main/ipc/pictures.ts';

/** The program before a profile is open. */
const program: Shown = {
  till: () => null,
  profile: () => null,
  profiles: () => [],
  trouble: () => null,
  isSettingUp: () => true,
  language: () => 'en',
  zoom: () => 100,
  keys: () => [],
  hasLetterKeys: () => true,
  scanGapMs: () => 30,
  allowsFreeAddress: () => false,
  trainingPin: () => null,
  practice: () => null,
  today: () => '2026-11-23',
  now: () => 0,
};

test('the application that was asked for last is the one on the screen', () => {
  const pictures = createPictures(program);
  expect(pictures.shown()).toBeNull();
  expect(pictures.application('first')).toMatchObject({ ok: false, failure: { code: 'bridge.locked' } });
  pictures.application('second');
  expect(pictures.shown()).toBe('second');
});
