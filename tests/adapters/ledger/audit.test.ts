import { describe, expect, test } from 'vitest';
import type { AuditLine } from '../../../main/core/ledger.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import { aFolder } from './a-ledger.ts';
import { workMs } from './work.ts';
import { person } from './samples.ts';

const line = (result: string, changes: Partial<AuditLine> = {}): AuditLine => ({
  action: 'submit',
  actorId: person.id,
  objectId: 'application',
  result,
  ...changes,
});

/** Ten lines in five commits, closed. */
function aFolderWithAudit() {
  const place = aFolder();
  const ledger = place.open();
  for (let index = 0; index < 5; index += 1) {
    ledger.commit({ people: [person], audit: [line(`first-${index}`), line(`second-${index}`)] });
  }
  const head = ledger.auditHead();
  ledger.close();
  return { place, head };
}

test('every line stands there with its time, its person and their role', async () => {
  const place = aFolder();
  const ledger = place.open();
  ledger.commit({ people: [person], audit: [line('one')] });
  await place.time.passes(seconds(3));
  ledger.commit({
    audit: [line('two', { actorId: null, objectId: null }), line('three', { action: 'lock' })],
  });
  expect(ledger.auditHead().sequence).toBe(3);
  ledger.close();
  const start = place.time.now() - seconds(3);
  expect(place.sql('SELECT sequence, at, steady, actor, role, action, object, result FROM audit')).toEqual([
    {
      sequence: 1,
      at: start,
      steady: 0,
      actor: person.id,
      role: 'manager',
      action: 'submit',
      object: 'application',
      result: 'one',
    },
    {
      sequence: 2,
      at: start + 3_000,
      steady: 3_000,
      actor: null,
      role: null,
      action: 'submit',
      object: null,
      result: 'two',
    },
    {
      sequence: 3,
      at: start + 3_000,
      steady: 3_000,
      actor: person.id,
      role: 'manager',
      action: 'lock',
      object: 'application',
      result: 'three',
    },
  ]);
});

test('an audit that nobody touched is right, and goes on after a restart', () => {
  const { place, head } = aFolderWithAudit();
  const ledger = place.open();
  expect(ledger.auditHead()).toEqual(head);
  expect(ledger.verifyAudit()).toBe(true);
  expect(ledger.verifyAudit(head)).toBe(true);
  ledger.commit({ audit: [line('more')] });
  expect(ledger.verifyAudit(head)).toBe(true);
  expect(ledger.auditHead().sequence).toBe(11);
  expect(place.events).toEqual([]);
});

test('a long audit is verified part by part, or from a line that is known to be right', () => {
  const { place, head } = aFolderWithAudit();
  const nothing = { sequence: 0, mac: '00'.repeat(32) };
  const ledger = place.open();
  const first = ledger.verifyAuditOn(nothing, 4);
  expect(first).toMatchObject({ sequence: 4 });
  expect(ledger.verifyAuditOn(head, 100)).toBe('done');
  if (typeof first === 'string') throw new Error(first);
  expect(ledger.verifyAuditOn(first, 6)).toBe('done');
  expect(ledger.verifyAuditOn({ ...first, mac: nothing.mac }, 6)).toBe('broken');
  ledger.close();
  place.sql(`UPDATE audit SET result = 'other' WHERE sequence = 7`);
  const later = place.open();
  expect(later.verifyAuditOn(nothing, 4)).toEqual(first);
  expect(later.verifyAuditOn(first, 4)).toBe('broken');
  // What lies before the known line is not looked at.
  expect(later.verifyAuditOn(head, 100)).toBe('done');
});

test('an empty audit is right too', () => {
  const ledger = aFolder().open();
  expect(ledger.verifyAudit()).toBe(true);
  expect(ledger.verifyAudit(ledger.auditHead())).toBe(true);
});

describe('who has the file but not the key is found out after', () => {
  const swap = (column: string) =>
    `UPDATE audit SET ${column} = (SELECT ${column} FROM audit AS other WHERE other.sequence = 9 - audit.sequence)
     WHERE sequence IN (4, 5)`;
  test.each([
    ['changing a result', `UPDATE audit SET result = 'other' WHERE sequence = 4`],
    ['changing a time', 'UPDATE audit SET at = at + 1 WHERE sequence = 10'],
    ['changing who it was', 'UPDATE audit SET actor = NULL WHERE sequence = 1'],
    ['raising a role', `UPDATE audit SET role = 'salesperson' WHERE sequence = 7`],
    ['deleting a line', 'DELETE FROM audit WHERE sequence = 5'],
    ['deleting the first line', 'DELETE FROM audit WHERE sequence = 1'],
    ['deleting the last line', 'DELETE FROM audit WHERE sequence = 10'],
    ['deleting everything', 'DELETE FROM audit'],
    [
      'closing the gap',
      'DELETE FROM audit WHERE sequence = 5; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5',
    ],
    ['changing the order', ['result', 'at', 'mac', 'previous_mac'].map(swap).join(';')],
    [
      'deleting the head and what it told of',
      `DELETE FROM meta WHERE name = 'audit-head'; DELETE FROM audit WHERE sequence > 6`,
    ],
    [
      'adding a line',
      `INSERT INTO audit SELECT 11, at, steady, actor, role, action, object, result, mac, mac FROM audit WHERE sequence = 10`,
    ],
    ['turning a bit of a code', `UPDATE audit SET mac = zeroblob(32) WHERE sequence = 3`],
    ['deleting the head', `DELETE FROM meta WHERE name = 'audit-head'`],
  ])('%s', (_, sql) => {
    const { place } = aFolderWithAudit();
    place.tamper((database) => database.exec(sql));
    const ledger = place.open();
    expect(ledger.verifyAudit()).toBe(false);
    ledger.commit({ audit: [line('more')] });
    ledger.close();
    expect(place.open().verifyAudit()).toBe(false);
  });

  test('putting an older copy of the whole ledger back, by the head that was kept outside', () => {
    const { place, head } = aFolderWithAudit();
    const older = aFolder();
    const ledger = older.open();
    ledger.commit({ people: [person], audit: [line('first-0')] });
    expect(ledger.verifyAudit()).toBe(true);
    expect(ledger.verifyAudit(head)).toBe(false);
    expect(place.open().verifyAudit({ ...head, mac: '00'.repeat(32) })).toBe(false);
  });

  test('cutting the tail, also when work went on afterwards', () => {
    const { place } = aFolderWithAudit();
    place.sql('DELETE FROM audit WHERE sequence > 8');
    const ledger = place.open();
    expect(place.events).toEqual([{ event: 'ledger-damaged', code: 'audit' }]);
    ledger.commit({ audit: [line('more')] });
    expect(ledger.verifyAudit()).toBe(false);
    ledger.close();
    expect(place.open().verifyAudit()).toBe(false);
  });
});

test('twenty thousand lines, some weeks of work, are verified within a second', () => {
  const ledger = aFolder().open();
  ledger.commit({ audit: Array.from({ length: 20_000 }, (_, index) => line(String(index))) });
  expect(workMs(() => expect(ledger.verifyAudit()).toBe(true))).toBeLessThan(1_000);
});
