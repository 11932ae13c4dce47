import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMessage, applicationUuid, aRelay, encoded, guideKey, sign, signedForm } from './a-relay.ts';

const form = signedForm();
const { message, hmac, timestamp } = form;
const signedWith = (key: string | Uint8Array) => ({
  message,
  timestamp,
  hmac: sign(key, timestamp, message),
});

test('a callback of the bank makes its application be read, and is answered OK', async () => {
  const { relay, post, read, told, addsUp } = await aRelay();
  const answer = await post(form);
  expect([answer.status, answer.text]).toEqual([200, 'OK']);
  expect(read).toEqual([applicationUuid]);
  expect(told).toEqual(['verified read']);
  expect(relay.counters()).toMatchObject({ received: 1, verified: 1, reads: 1, duplicates: 0 });
  addsUp();
});

const forgeries: readonly (readonly [string, Readonly<Record<string, string>> | string, status: number])[] = [
  ['signed with another key', signedWith('another key'), 403],
  ['signed with the key of another shop', signedWith('0e93174d3b9158a01c861c65fab0e7f9'), 403],
  ['signed with no key', signedWith(''), 403],
  ['signed with the bytes of the key', signedWith(Buffer.from(guideKey, 'hex')), 403],
  ['signed with the key in upper case', signedWith(guideKey.toUpperCase()), 403],
  ['signed with a space after the key', signedWith(`${guideKey} `), 403],
  ['the hmac in upper case', { ...form, hmac: hmac.toUpperCase() }, 403],
  ['the hmac half as long', { ...form, hmac: hmac.slice(64) }, 403],
  ['the hmac twice as long', { ...form, hmac: hmac + hmac }, 403],
  ['the hmac one digit short', { ...form, hmac: hmac.slice(1) }, 403],
  ['the hmac empty', { ...form, hmac: '' }, 403],
  ['the hmac all zeros', { ...form, hmac: '0'.repeat(128) }, 403],
  ['the hmac in base64', { ...form, hmac: Buffer.from(hmac, 'hex').toString('base64') }, 403],
  ['no hmac', { message, timestamp }, 400],
  ['two hmacs, the first right', `${encoded(form)}&hmac=${'0'.repeat(128)}`, 400],
  ['another status', { ...form, message: aMessage({ status: 'FAILED' }) }, 403],
  ['another application', { ...form, message: aMessage({ creditApplicationUuid: randomUUID() }) }, 403],
  ['the message written anew', { ...form, message: JSON.stringify(JSON.parse(message), null, 1) }, 403],
  ['another timestamp', { ...form, timestamp: '1722587395318' }, 403],
  ['the message encoded twice', { ...form, message: encodeURIComponent(message) }, 403],
];

test('D-17 twenty forgeries are refused, counted, and read nothing', async () => {
  const { relay, post, read, told, addsUp } = await aRelay();
  expect(forgeries).toHaveLength(20);
  const bodies = new Set<string>();
  for (const [what, fields, status] of forgeries) {
    const before = relay.counters().received;
    const answer = await post(fields);
    expect([what, answer.status, answer.text]).toEqual([what, status, '']);
    expect([what, relay.counters().received]).toEqual([what, before + 1]);
    if (status === 403) bodies.add(answer.raw.replace(/^Date: .*$/mu, ''));
  }
  expect(bodies.size).toBe(1);
  expect(read).toEqual([]);
  const { verified, refused } = relay.counters();
  expect(verified).toBe(0);
  expect(refused).toMatchObject({ unreadable: 2, 'not-an-hmac': 6, 'wrong-hmac': 11, 'two-meanings': 1 });
  expect(told).toEqual([
    'refused wrong-hmac',
    'refused not-an-hmac',
    'refused unreadable',
    'refused two-meanings',
  ]);
  addsUp();
});

test('D-17 without a key nothing is verified, and nobody can tell that from a wrong hmac', async () => {
  let key: (() => Buffer | null) | null = () => null;
  const { relay, post, read } = await aRelay({ apiKey: () => (key ?? brokenVault)() });
  const none = await post(form);
  key = null;
  const broken = await post(form);
  key = () => Buffer.alloc(32);
  const painted = await post(signedWith(Buffer.alloc(32)));
  key = () => Buffer.from(guideKey);
  const wrong = await post({ ...form, hmac: '0'.repeat(128) });
  const seen = [none, broken, painted, wrong].map(({ raw }) => raw.replace(/^Date: .*$/mu, ''));
  expect(new Set(seen).size).toBe(1);
  expect(wrong.status).toBe(403);
  expect(relay.counters().refused).toMatchObject({ 'no-key': 3, 'wrong-hmac': 1 });
  expect(read).toEqual([]);
});
const brokenVault = (): Buffer => {
  throw new Error('the vault is shut');
};

test('S-15 the copy of the key is zeroed, whatever came of it', async () => {
  const copies: Buffer[] = [];
  const { relay, post } = await aRelay({
    apiKey: () => {
      const copy = Buffer.from(guideKey);
      copies.push(copy);
      return copy;
    },
  });
  await post(form);
  await post({ ...form, hmac: '0'.repeat(128) });
  await post({ ...form, hmac: 'short' });
  await post('nothing');
  await relay.selfTest();
  expect(copies).toHaveLength(6);
  expect(copies.every((copy) => copy.every((byte) => byte === 0))).toBe(true);
});

test('S-15 the key is taken anew for each callback: one that was changed counts at once', async () => {
  let key = guideKey;
  const { post } = await aRelay({ apiKey: () => Buffer.from(key) });
  expect((await post(form)).status).toBe(200);
  key = 'the-next-key';
  expect((await post(form)).status).toBe(403);
  expect((await post(signedForm(aMessage(), '1', key))).status).toBe(200);
});

test('D-18 known, unknown, repeated and not understood get the very same answer', async () => {
  const known = aMessage();
  const unknown = aMessage({ creditApplicationUuid: randomUUID() });
  const failing = aMessage({ creditApplicationUuid: randomUUID() });
  const { relay, post, told, addsUp } = await aRelay({
    onCallback: ({ applicationUuid }) => {
      if (failing.includes(applicationUuid)) throw new Error('disk full');
      return known.includes(applicationUuid) ? 'known' : 'unknown';
    },
  });
  const seen = [];
  for (const each of [known, known, unknown, failing, '{"type":"NEWS"}', aMessage({ type: 'NEWS' })]) {
    const { status, raw } = await post(signedForm(each));
    seen.push([status, raw.replace(/^Date: .*$/mu, '')]);
  }
  expect(seen[0]?.[0]).toBe(200);
  expect(new Set(seen.map(String)).size).toBe(1);
  expect(relay.counters()).toMatchObject({
    received: 6,
    verified: 6,
    duplicates: 1,
    unknownApplications: 1,
    failedReads: 1,
    notUnderstood: 1,
    newWords: 1,
    reads: 3,
  });
  expect(told).toEqual([
    'verified read',
    'verified duplicate',
    'verified unknown-application',
    'dropped read-failed',
    'verified not-understood',
    'verified new-word',
    'verified soon',
  ]);
  addsUp();
});

const events = [
  ['DECISION', 'POSITIVE'],
  ['DECISION', 'NEGATIVE'],
  ['CONTRACT', 'UNSIGNED'],
  ['CONTRACT', 'SIGNED'],
  ['CONTRACT', 'ACTIVATED'],
] as const;

test('D-18 10,000 callbacks shuffled, repeated, out of order, for unknown uuids and of another shop', async () => {
  const ours: readonly string[] = Array.from({ length: 10 }, () => randomUUID());
  const strangers: readonly string[] = Array.from({ length: 10 }, () => randomUUID());
  const atTheBank = new Map<string, string>(ours.map((uuid, n) => [uuid, `state ${n}`]));
  const here = new Map<string, string>();
  const reads: (readonly [uuid: string, at: number])[] = [];
  const { relay, post, time, addsUp } = await aRelay({
    onCallback: ({ applicationUuid }) => {
      reads.push([applicationUuid, time.now()]);
      const state = atTheBank.get(applicationUuid);
      if (state === undefined) return 'unknown';
      here.set(applicationUuid, state);
      return 'known';
    },
  });
  const distinct = [...ours, ...strangers].flatMap((creditApplicationUuid) =>
    events.map(([type, status]) => signedForm(aMessage({ type, status, creditApplicationUuid }))),
  );
  const foreign = distinct.map(({ message }) => signedForm(message, '1', 'key-of-another-shop'));
  const all = Array.from({ length: 50 }, () => [...distinct, ...foreign]).flat();
  expect(all).toHaveLength(10_000);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      for (const each of shuffled) {
        const { status } = await post(each);
        if (status !== (each.timestamp === '1' ? 403 : 200)) throw new Error(`answered ${status}`);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  await time.passes(1_000);
  expect(relay.counters()).toMatchObject({ received: 10_000, verified: 5_000, duplicates: 4_900 });
  expect(relay.counters().refused['wrong-hmac']).toBe(5_000);
  // 10,000 times 50 ms is less than the ten minutes in which a repetition counts as one.
  expect(reads.length).toBeLessThanOrEqual(100);
  for (const uuid of [...ours, ...strangers]) {
    const times = reads.filter(([read]) => read === uuid).map(([, at]) => at);
    expect(times.length).toBeGreaterThan(0);
    expect(times.slice(1).every((at, n) => at - (times[n] ?? 0) >= 1_000)).toBe(true);
  }
  expect(here).toEqual(atTheBank);
  addsUp();
}, 120_000);

const now = Date.UTC(2026, 10, 23, 10);
test.each([
  ['in milliseconds', String(now), now],
  ['in seconds', String(now / 1_000), now],
  ['a year old', String(now - 365 * 86_400_000), now - 365 * 86_400_000],
  ['in the future', String(now + 86_400_000), now + 86_400_000],
  ['as a date', '2026-11-23T10:00:00.000+02:00', null],
  ['that is garbage', 'not.a time & = + % õ ', null],
])('D-19 a timestamp %s is verified as it is and changes nothing', async (_form, sent, sentAt) => {
  const { relay, post, read, time } = await aRelay();
  expect((await post(signedForm(aMessage(), sent))).status).toBe(200);
  expect(read).toEqual([applicationUuid]);
  expect(relay.counters().last).toEqual({ at: time.now() - 50, sentAt });
  // The same event with another time of sending is the same event.
  expect((await post(signedForm(aMessage(), `${sent}1`))).status).toBe(200);
  await time.passes(10_000);
  expect(read).toHaveLength(1);
});

test('a replay long after reads once more, and that is all it does', async () => {
  const { post, read, time } = await aRelay();
  await post(form);
  await time.passes(86_400_000);
  await post(form);
  await post(form);
  expect(read).toEqual([applicationUuid, applicationUuid]);
});

test('the same kind of trouble is told again after ten seconds only, but counted each time', async () => {
  const { relay, post, told, time } = await aRelay();
  for (let n = 0; n < 30; n += 1) await post({ ...form, hmac: '0'.repeat(128) });
  expect(told).toEqual(['refused wrong-hmac']);
  expect(relay.counters().refused['wrong-hmac']).toBe(30);
  await time.passes(10_000);
  await post({ ...form, hmac: '0'.repeat(128) });
  expect(told).toEqual(['refused wrong-hmac', 'refused wrong-hmac']);
});
