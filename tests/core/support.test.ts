import { expect, test } from 'vitest';
import { supportText, type SupportFacts } from '../../main/core/support/bundle.ts';
import { saveSupport } from '../../main/core/usecases/save-support.ts';
import { canaries, otherSpellings } from '../torture/canary/canaries.ts';
import { scan } from '../torture/canary/scan.ts';
import { aTill, salesPin } from './a-till.ts';

const at = '2026-11-23T08:15:00.000Z';
const facts: SupportFacts = {
  made: 0,
  versions: { counter: '1.0.0', electron: '45.4.1', chromium: '150.0.1', node: '24.21.0' },
  computer: { platform: 'linux', architecture: 'x64', release: '6.1.0-13-amd64' },
  mode: 'live',
  market: 'EE',
  language: 'et',
  keptBy: 'keyring',
  outbox: { waiting: 2, uncertain: 1 },
  stopped: 'bank.key-refused',
  line: { state: 'down', cause: 'line.down', lastSuccessAt: 1 },
  newestCopyAt: null,
  events: [
    { at, event: 'start', code: '1.0.0' },
    { at, event: 'read-failed', applicationId: '0b1f1f44-d5dd-4469-bfcc-c1de9e969213', reason: 'line.down' },
    { at, event: 'audit-broken' },
  ],
};
const texts = { ...canaries, ...otherSpellings };
const leaks = (text: string) => scan([{ name: 'bundle', bytes: Buffer.from(text) }], texts);

test('S-33: a support bundle holds states, counts and codes, and no id', () => {
  const bundle = JSON.parse(supportText(facts)) as Record<string, unknown>;
  expect(bundle).toMatchObject({
    outbox: { waiting: 2, uncertain: 1 },
    stopped: 'bank.key-refused',
    ledger: { newestCopyAt: null, isDamaged: false, isAuditBroken: true },
    failures: [{ reason: 'line.down', count: 1, lastAt: at }],
    leftOut: 0,
  });
  expect(supportText(facts)).not.toContain('0b1f1f44');
});

test.each(Object.entries(texts))(
  'S-33: %s in an event, under whatever name, does not get into the bundle',
  (_, text) => {
    const names = [
      'event',
      'reason',
      'code',
      'kind',
      'class',
      'call',
      'place',
      'at',
      'count',
      'name',
      'applicationId',
    ];
    const events = names.map((name) => ({ at, event: 'unexpected', [name]: text }));
    expect(leaks(supportText({ ...facts, events }))).toEqual([]);
  },
);

test.each(['mode', 'language', 'stopped'])(
  'S-33: a text in the place of %s makes no bundle at all',
  (place) => {
    expect(() => supportText({ ...facts, [place]: canaries.lastName })).toThrow();
    expect(() => supportText({ ...facts, [`more-${place}`]: canaries.lastName })).toThrow();
  },
);

test('S-33: a leak that is planted in a bundle is found', () => {
  const planted = supportText(facts).replace('linux', canaries.lastName);
  expect(leaks(planted)).toEqual(['lastName in bundle']);
});

test('S-33: what was looked at is saved as it is, on record; unseen or behind the lock nothing is', async () => {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  const save = saveSupport(till.desk);
  expect(await save(null, till.anna)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
  expect(await save('seen', till.anna)).toEqual({ ok: true, value: 'saved' });
  expect(till.saved).toEqual([{ name: `counter-support-${till.time.today()}.json`, text: 'seen' }]);
  expect(till.ledger.audit.at(-1)).toMatchObject({
    action: 'export',
    actorId: till.anna.id,
    result: 'support',
  });
  till.asking.meanwhile = () => till.desk.session.lock();
  expect(await save('seen', till.anna)).toMatchObject({ failure: { code: 'bridge.locked' } });
  expect(till.saved).toHaveLength(1);
});
