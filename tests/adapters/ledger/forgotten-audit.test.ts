import { describe, expect, test } from 'vitest';
import type { AuditLine } from '../../../main/core/ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { days } from '../../../shared/domain/dates.ts';
import { aFolder } from './a-ledger.ts';
import { person } from './samples.ts';

const line = (result: string): AuditLine => ({
  action: 'submit',
  actorId: person.id,
  objectId: null,
  result,
});
const recorded = (count: number): AuditLine => ({
  action: 'purge',
  actorId: null,
  objectId: null,
  result: `audit:${count}`,
});
const nothing = { sequence: 0, mac: '00'.repeat(32) };
const everything = 1_000;

/** Six lines of a day two years ago, four of today. */
function aFolderWithYears() {
  const place = aFolder();
  const ledger = place.open();
  for (let index = 1; index <= 6; index += 1)
    ledger.commit({ people: [person], audit: [line(`old-${index}`)] });
  const oldHead = ledger.auditHead();
  place.time.jumps(days(731));
  for (let index = 1; index <= 4; index += 1) ledger.commit({ audit: [line(`young-${index}`)] });
  const before = place.time.now() - days(730);
  return { place, ledger, before, oldHead };
}

/** The same, with the old lines gone, and closed. */
function aFolderThatForgot() {
  const { place, ledger, before, oldHead } = aFolderWithYears();
  const head = ledger.auditHead();
  expect(ledger.forgetAudit(before, everything, recorded)).toBe(6);
  ledger.close();
  return { place, before, oldHead, head };
}
const resultsIn = (place: ReturnType<typeof aFolder>) =>
  place.sql('SELECT result FROM audit ORDER BY sequence').map(({ result }) => result);

test('lines of two years ago go, the rest still proves itself, and the going is on record', () => {
  const { place, head } = aFolderThatForgot();
  expect(resultsIn(place)).toEqual(['young-1', 'young-2', 'young-3', 'young-4', 'audit:6']);
  const ledger = place.open();
  expect(ledger.auditHead().sequence).toBe(11);
  expect(ledger.verifyAudit()).toBe(true);
  expect(ledger.verifyAudit(head)).toBe(true);
  ledger.commit({ audit: [line('more')] });
  expect(ledger.verifyAudit()).toBe(true);
  expect(place.events).toEqual([]);
});

test('they go part by part, and a look at the whole that is under way meanwhile comes to its end', () => {
  const { ledger, before } = aFolderWithYears();
  const reached = ledger.verifyAuditOn(nothing, 3);
  expect(reached).toMatchObject({ sequence: 3 });
  expect(ledger.forgetAudit(before, 4, recorded)).toBe(4);
  if (typeof reached === 'string') throw new Error(reached);
  expect(ledger.verifyAuditOn(reached, everything)).toBe('done');
  expect(ledger.forgetAudit(before, 4, recorded)).toBe(2);
  expect(ledger.forgetAudit(before, 4, recorded)).toBe(0);
  expect(ledger.verifyAudit()).toBe(true);
  expect(ledger.auditHead().sequence).toBe(12);
});

test('a head that was kept outside is known also when its line went meanwhile, and a false one is not', () => {
  const { place, oldHead } = aFolderThatForgot();
  const ledger = place.open();
  expect(ledger.verifyAuditOn(oldHead, everything)).toBe('done');
  expect(ledger.verifyAuditOn({ ...oldHead, sequence: oldHead.sequence - 1 }, everything)).toBe('done');
  expect(ledger.verifyAuditOn({ ...oldHead, mac: nothing.mac }, everything)).toBe('broken');
  expect(ledger.verifyAuditOn({ sequence: 12, mac: oldHead.mac }, everything)).toBe('broken');
});

test('the mark outside hears of it: the generation grows with the lines that went', () => {
  const { ledger, before } = aFolderWithYears();
  const generation = ledger.generation();
  ledger.forgetAudit(before, everything, recorded);
  expect(ledger.generation()).toBe(generation + 1);
});

test('the newest line stays, however old it is', () => {
  const { ledger, place } = aFolderWithYears();
  place.time.jumps(days(5_000));
  expect(ledger.forgetAudit(place.time.now(), everything, recorded)).toBe(9);
  ledger.close();
  expect(resultsIn(place)).toEqual(['young-4', 'audit:9']);
  expect(place.open().verifyAudit()).toBe(true);
});

test('a line of a clock that ran ahead keeps what came after it until it is old itself', () => {
  const place = aFolder();
  const ledger = place.open();
  ledger.commit({ people: [person], audit: [line('on time')] });
  place.time.jumps(days(400));
  ledger.commit({ audit: [line('ahead')] });
  place.time.jumps(-days(400));
  ledger.commit({ audit: [line('on time again'), line('newest')] });
  expect(ledger.forgetAudit(place.time.now() + days(1), everything, recorded)).toBe(1);
  expect(ledger.verifyAudit()).toBe(true);
});

test('that lines went and the record of it are one step: without room for the one the other does not happen', () => {
  const { place, ledger: first, before } = aFolderWithYears();
  first.close();
  const { database, ledger } = place.openWithDatabase();
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const long = (count: number): AuditLine => ({ ...recorded(count), result: 'x'.repeat(500_000) });
  expect(() => ledger.forgetAudit(before, everything, long)).toThrow(StorageFailure);
  expect(ledger.verifyAudit()).toBe(true);
  expect(ledger.auditHead().sequence).toBe(10);
  database.exec('PRAGMA max_page_count = 1000000');
  expect(ledger.forgetAudit(before, everything, recorded)).toBe(6);
  expect(ledger.verifyAudit()).toBe(true);
});

test.each([
  ['a changed line', `UPDATE audit SET result = 'other' WHERE sequence = 4`],
  ['a missing line', 'DELETE FROM audit WHERE sequence = 2'],
  ['a missing beginning', 'DELETE FROM audit WHERE sequence = 1'],
])('with %s among them nothing goes: what was done to the audit stays to be seen', (_, sql) => {
  const { place, ledger: first, before } = aFolderWithYears();
  first.close();
  place.sql(sql);
  const ledger = place.open();
  expect(ledger.forgetAudit(before, everything, recorded)).toBe(0);
  expect(ledger.verifyAudit()).toBe(false);
});

describe('who has the file but not the key is found out after', () => {
  const sealedStart = `SELECT body FROM meta WHERE name = 'audit-start'`;

  test.each([
    ['deleting the seal', `DELETE FROM meta WHERE name = 'audit-start'`],
    [
      'turning a bit of the seal',
      `UPDATE meta SET body = CAST(substr(body, 1, 40) || x'00' || substr(body, 42) AS BLOB) WHERE name = 'audit-start'`,
    ],
    ['emptying the seal', `UPDATE meta SET body = NULL WHERE name = 'audit-start'`],
    [
      'putting the seal of the head in its place',
      `UPDATE meta SET body = (SELECT body FROM meta WHERE name = 'audit-head') WHERE name = 'audit-start'`,
    ],
    ['deleting one line more', 'DELETE FROM audit WHERE sequence = 7'],
    [
      'deleting the seal and numbering anew',
      `DELETE FROM meta WHERE name = 'audit-start'; UPDATE audit SET sequence = sequence - 6`,
    ],
    [
      'adding a line in front',
      `INSERT INTO audit SELECT 6, at, steady, actor, role, action, object, result, mac, mac FROM audit WHERE sequence = 7`,
    ],
  ])('%s', (_, sql) => {
    const { place, before } = aFolderThatForgot();
    place.tamper((database) => database.exec(sql));
    const ledger = place.open();
    expect(ledger.verifyAudit()).toBe(false);
    ledger.commit({ audit: [line('more')] });
    ledger.close();
    const later = place.open();
    expect(later.verifyAudit()).toBe(false);
    expect(later.forgetAudit(before + days(5_000), everything, recorded)).toBe(0);
  });

  test('putting an earlier seal back: what went since then is missing', () => {
    const { place, ledger, before } = aFolderWithYears();
    ledger.forgetAudit(before, 2, recorded);
    ledger.close();
    const [earlier] = place.sql(sealedStart);
    const next = place.open();
    next.forgetAudit(before, everything, recorded);
    expect(next.verifyAudit()).toBe(true);
    next.close();
    place.sql(`UPDATE meta SET body = ? WHERE name = 'audit-start'`, earlier?.body ?? null);
    expect(place.open().verifyAudit()).toBe(false);
  });
});
