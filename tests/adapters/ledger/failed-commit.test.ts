import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { LedgerFile } from '../../../main/adapters/ledger/open-ledger.ts';
import { isLostSync, troubleOf } from '../../../main/adapters/ledger/trouble.ts';
import { createWriter } from '../../../main/adapters/ledger/writer.ts';
import type { LedgerChange } from '../../../main/core/ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aFolder } from './a-ledger.ts';
import { draft, entryFor, evidence, inEveryStatus, noon, person, toSend, watchOf } from './samples.ts';

const application = toSend();
const entry = entryFor(application, { state: 'sending' });
const kept = draft();
const start: LedgerChange = {
  applications: [application],
  entries: [entry],
  startAttempt: { id: 'attempt', entryId: entry.id, at: noon },
  watches: [watchOf(application)],
  drafts: [kept],
  people: [person],
  audit: [{ action: 'submit', actorId: person.id, objectId: application.id, result: 'sent' }],
};
const { offered } = inEveryStatus();

/** Touches everything; the last application makes it too large for a disk with a little room. */
const everything: LedgerChange = {
  endAttempt: { id: 'attempt', at: noon + 1, evidence },
  applications: [{ ...offered, id: application.id }, toSend({ productName: 'x'.repeat(200_000) })],
  entries: [{ ...entry, state: 'done' }, entryFor(application, { createdAt: noon + 2 })],
  endWatches: [application.id],
  removeDrafts: [kept.id],
  drafts: [draft()],
  people: [{ ...person, name: 'Another name' }],
  guard: { wrong: 3, waitUntil: noon },
  queue: { stopped: 'bank.tls', pausedUntil: null },
  audit: [{ action: 'accept', actorId: person.id, objectId: application.id, result: 'accepted' }],
};

const pictureOf = (ledger: LedgerFile) => ({
  applications: ledger.applicationsSince(0, 100),
  atBank: 'bank' in offered ? ledger.applicationAtBank(offered.bank.uuid) : null,
  ofCustomer: ledger.applicationsOf(application.request.customer.identityCode, 0),
  entries: [ledger.openEntries(), ledger.entriesChangedSince(0, 100), ledger.entry(entry.id)],
  latest: ledger.latestEntry(application.id),
  attempts: [ledger.attempts(entry.id), ledger.unansweredAttempts()],
  watches: ledger.watches(),
  drafts: ledger.drafts(),
  people: ledger.people(),
  guard: ledger.guard(),
  queue: ledger.queueState(),
  generation: ledger.generation(),
  auditHead: ledger.auditHead(),
  isAuditRight: ledger.verifyAudit(),
});

function aFullDisk() {
  const place = aFolder();
  const { database, ledger } = place.openWithDatabase();
  ledger.commit(start);
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  const limit = (count: number) => database.exec(`PRAGMA max_page_count = ${count}`);
  return { place, ledger, fill: () => limit(pages + 1), free: () => limit(1_000_000) };
}

describe('P-07: a commit on a full disk', () => {
  test('says so, and leaves memory and disk as they were', () => {
    const { place, ledger, fill } = aFullDisk();
    const before = pictureOf(ledger);
    fill();
    expect(() => ledger.commit(everything)).toThrow(new StorageFailure('storage.full'));
    expect(pictureOf(ledger)).toEqual(before);
    ledger.close();
    expect(pictureOf(place.open())).toEqual(before);
  });

  test('goes through once there is room, as if nothing had been', () => {
    const { place, ledger, fill, free } = aFullDisk();
    fill();
    expect(() => ledger.commit(everything)).toThrow(new StorageFailure('storage.full'));
    free();
    ledger.commit(everything);
    const after = pictureOf(ledger);
    expect(after.latest?.state).toBe('waiting');
    expect(after.drafts).toEqual(everything.drafts);
    expect(after.isAuditRight).toBe(true);
    ledger.close();
    expect(pictureOf(place.open())).toEqual(after);
  });
});

test('a commit that breaks a rule of the tables is a bug of ours and happens not at all', () => {
  const place = aFolder();
  const ledger = place.open();
  ledger.commit(start);
  const before = pictureOf(ledger);
  const second = { id: 'second', entryId: entry.id, at: noon };
  let thrown: unknown;
  try {
    ledger.commit({ people: [{ ...person, name: 'Another name' }], startAttempt: second });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).not.toBeInstanceOf(StorageFailure);
  expect(pictureOf(ledger)).toEqual(before);
  expect(() => ledger.commit({ endAttempt: { id: 'never begun', at: noon, evidence } })).toThrow(
    'never began',
  );
  ledger.close();
  expect(pictureOf(place.open())).toEqual(before);
});

test('a disk that fails in the middle leaves what was acknowledged, and the ledger opens again', () => {
  const place = aFolder();
  const program = join(import.meta.dirname, 'writer-on-a-failing-disk.ts');
  // A limit on the size of files makes the kernel refuse a write that SQLite did not expect to fail.
  const command = `ulimit -f 700 && exec "$0" "$1" "$2"`;
  const run = spawnSync('sh', ['-c', command, process.execPath, program, place.folder], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { acknowledged, code, present } = JSON.parse(run.stdout) as Record<string, unknown> & {
    acknowledged: string[];
  };
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(code).toBe('storage.failed');
  expect(present).toBe(acknowledged.length);
  const ledger = place.open();
  expect(ledger.check()).toBe('ok');
  expect(acknowledged.filter((id) => ledger.application(id) === null)).toEqual([]);
});

describe('errors of the disk in our words', () => {
  const sqliteError = (errcode: number) => Object.assign(new Error('sqlite'), { errcode });

  test.each([
    [13, 'storage.full'],
    [8, 'storage.read-only'],
    [1_544, 'storage.read-only'],
    [11, 'storage.damaged'],
    [267, 'storage.damaged'],
    [26, 'storage.damaged'],
    [10, 'storage.failed'],
    [778, 'storage.failed'],
    [14, 'storage.failed'],
    [5, 'in-use'],
  ])('SQLite %i is %s', (errcode, code) => {
    expect(troubleOf(sqliteError(errcode), aFolder().folder)).toMatchObject({ code });
  });

  test('a bug stays a bug', () => {
    const violated = sqliteError(19);
    expect(troubleOf(violated, '/')).toBe(violated);
    expect(troubleOf('text', '/')).toBe('text');
  });

  test('P-06: after a sync that failed nothing is written any more, because a second one would lie', () => {
    const { database } = aFolder().openWithDatabase();
    const writer = createWriter(database, '/');
    const fail = (errcode: number) => () =>
      writer.write(true, () => {
        throw sqliteError(errcode);
      });
    expect([778, 1_034, 1_290].map((errcode) => isLostSync(sqliteError(errcode)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(fail(778)).toThrow(StorageFailure);
    expect(writer.write(true, () => 'written')).toBe('written');
    expect(fail(1_034)).toThrow(StorageFailure);
    expect(() => writer.write(true, () => 'written')).toThrow(new StorageFailure('storage.failed'));
  });
});
