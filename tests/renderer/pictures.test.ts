import { beforeEach, expect, test } from 'vitest';
import { forgetAll, receive, showApplication, usePictures } from '../../renderer/bridge/pictures.ts';
import {
  aLockedTill,
  aProfile,
  aRow,
  aTill,
  aToday,
  anApplication,
  anEntry,
  anOutbox,
  id,
} from './pictures.ts';

const held = () => usePictures.getState();

beforeEach(forgetAll);

test('a picture is replaced whole by a newer one and never by an older one', () => {
  const [older, newer] = [aTill({ language: 'et' }), aTill({ language: 'lv' })];
  receive('till', newer);
  receive('till', older);
  expect(held().till?.picture).toEqual(newer);
});

test('a part that is as it was is the same object, and one that changed is the new one', () => {
  receive('till', aTill());
  const before = held().till!.picture;
  const next = aTill();
  receive('till', { ...next, queue: { ...next.queue, waiting: 7 } });
  const after = held().till!.picture;
  expect(after.queue.waiting).toBe(7);
  expect(after.form).toBe(before.form);
  expect(after.profile).toBe(before.profile);
});

test('locking drops everything personal', () => {
  receive('till', aTill());
  showApplication(id(1));
  receive('application', anApplication(1));
  receive('today', aToday([aRow(1)]));
  receive('outbox', anOutbox([anEntry(1)]));
  expect(held().application).not.toBeNull();
  receive('till', aLockedTill());
  expect(held()).toMatchObject({ application: null, today: null, outbox: null });
});

test.each([
  ['person', aTill({ session: { id: id(901), name: 'Jānis Bērziņš', role: 'salesperson' } })],
  ['shop', aTill({ profile: aProfile({ id: 'demo-ee' }) })],
])('another %s starts with nothing personal held', (_what, other) => {
  receive('till', aTill({ revision: 0 }));
  receive('today', aToday([aRow(1)]));
  receive('till', { ...other, revision: 9_999_999 });
  expect(held().today).toBeNull();
});

test('S-21: an answer that comes after the lock brings nothing back', () => {
  receive('till', aTill());
  showApplication(id(1));
  const late = anApplication(1);
  receive('till', aLockedTill());
  receive('application', late);
  receive('today', aToday([aRow(1)]));
  expect(held()).toMatchObject({ application: null, today: null });
});

test('of all applications only the one on the screen is held', () => {
  receive('till', aTill());
  showApplication(id(1));
  receive('application', anApplication(2));
  expect(held().application).toBeNull();
  receive('application', anApplication(1));
  expect(held().application?.picture.id).toBe(id(1));
  showApplication(id(2));
  expect(held().application).toBeNull();
});

test('the first picture of another application is taken though its revision may be lower', () => {
  receive('till', aTill());
  const [low, high] = [anApplication(2), anApplication(1)];
  showApplication(id(1));
  receive('application', high);
  showApplication(id(2));
  receive('application', low);
  expect(held().application?.picture.id).toBe(id(2));
});
