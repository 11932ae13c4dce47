import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalOf, settingsOfOneWindow, shut } from '../../main/compose/unfit-place.ts';
import { aCounter, newUserData } from './a-counter.ts';

test('P-10: a synced folder is refused by its code, a folder of this computer is not', () => {
  const userData = newUserData();
  expect(refusalOf(userData, 'linux', {})).toBeNull();
  const synced = join(userData, 'Dropbox', 'Counter');
  mkdirSync(synced, { recursive: true });
  expect(refusalOf(synced, 'linux', {})).toBe('storage.synced');
  expect(refusalOf(String.raw`\\server\profiles\Counter`, 'win32', {})).toBe('storage.network');
});

test('P-10: whatever is asked of a program whose data lie on a network, it makes no file and says why', async () => {
  const userData = newUserData();
  const counter = shut(aCounter(userData).counter, 'storage.network');
  await counter.start();
  counter.beginSetUp();
  const asked = [
    counter.startTraining('EE'),
    counter.enterMade(),
    counter.openProfile('training-ee', null, null),
    counter.recover('code', null),
    counter.leaveSetUp(),
    counter.restoreBackup(),
    counter.startAnew(),
    counter.resetTraining(),
  ];
  for (const answer of await Promise.all(asked)) expect(answer.ok).toBe(false);
  expect(await counter.startTraining('EE')).toMatchObject({ failure: { code: 'storage.network' } });
  expect(counter.trouble()?.failure).toEqual({ code: 'storage.network' });
  expect(counter.isSettingUp()).toBe(false);
  expect(counter.profiles()).toEqual([]);
  expect(counter.till()).toBeNull();
  expect(readdirSync(userData)).toEqual([]);
});

test('P-10: the language can still be chosen, for as long as the window is open', () => {
  const settings = settingsOfOneWindow();
  settings.change({ language: 'lv' });
  expect(settings.read()).toMatchObject({ language: 'lv', lastProfileId: null });
  expect(settings.problem()).toBeNull();
});
