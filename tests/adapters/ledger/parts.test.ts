import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerFile } from '../../../main/adapters/ledger/open-ledger.ts';
import type { CreditApplication } from '../../../main/core/application/application.ts';
import type { LedgerPlace } from '../../../main/core/ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aFolder } from './a-ledger.ts';
import { entryFor, inEveryStatus, noon, toSend, watchOf } from './samples.ts';

/** All parts, one after the other; `meanwhile` happens after each of them. */
function readAll(
  ledger: LedgerFile,
  most: number,
  meanwhile: () => void = () => undefined,
): readonly string[] {
  const ids: string[] = [];
  let place: LedgerPlace | null = null;
  do {
    const part: ReturnType<LedgerFile['applicationsFrom']> = ledger.applicationsFrom(place, most);
    expect(part.applications.length).toBeLessThanOrEqual(most);
    ids.push(...part.applications.map(({ id }) => id));
    place = part.next;
    meanwhile();
  } while (place !== null);
  return ids;
}

const finished = (createdAt: number, changedAt: number): CreditApplication => ({
  ...inEveryStatus().cancelled,
  createdAt,
  changedAt,
});

test('everything is read part by part: open ones first, then what changed last', () => {
  const ledger = aFolder().open();
  const open = [3, 1, 2].map((at) => toSend({ createdAt: noon + at }));
  const done = [5, 9, 7].map((at) => finished(noon, noon + at));
  ledger.commit({ applications: [...done, ...open] });
  const expected = [open[0], open[2], open[1], done[1], done[2], done[0]].map((each) => each?.id);
  for (const most of [1, 2, 3, 4, 100]) expect(readAll(ledger, most)).toEqual(expected);
});

test('each is read once, however many share a time and however the parts fall', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), {
        maxLength: 25,
      }),
      fc.integer({ min: 1, max: 7 }),
      (rows, most) => {
        const ledger = aFolder().open();
        const applications = rows.map(([isFinished, created, changed]) =>
          isFinished ? finished(noon + created, noon + changed) : toSend({ createdAt: noon + created }),
        );
        ledger.commit({ applications });
        const ids = readAll(ledger, most);
        expect([...ids].sort()).toEqual(applications.map(({ id }) => id).sort());
        ledger.close();
      },
    ),
    { numRuns: 20 },
  );
});

test('what changes while it is being read is either read or heard of', () => {
  const ledger = aFolder().open();
  const open = Array.from({ length: 6 }, (_, index) => toSend({ createdAt: noon + index }));
  const done = Array.from({ length: 6 }, (_, index) => finished(noon, noon + index));
  ledger.commit({ applications: [...open, ...done] });
  const heard: string[] = [];
  ledger.followApplications((id) => heard.push(id));
  const left = [...open];
  const ids = readAll(ledger, 2, () => {
    const next = left.shift();
    if (!next) return;
    const { status: _, ...rest } = next;
    ledger.commit({ applications: [{ ...rest, status: 'dropped', changedAt: noon + 1_000 }] });
  });
  expect(new Set([...ids, ...heard]).size).toBe(12);
  expect(heard).toEqual(open.map(({ id }) => id));
});

test('what is erased and the record of it are one step: without room for the one the other does not happen', () => {
  const { database, ledger } = aFolder().openWithDatabase();
  const application = finished(noon, noon);
  ledger.commit({ applications: [application] });
  const pages = (database.prepare('PRAGMA page_count').get() as { page_count: number }).page_count;
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const line = { action: 'purge', actorId: null, objectId: null, result: 'x'.repeat(500_000) } as const;
  expect(() => ledger.eraseApplications([application.id], () => ({ audit: [line] }))).toThrow(StorageFailure);
  expect(ledger.application(application.id)).toEqual(application);
  database.exec('PRAGMA max_page_count = 1000000');
  const before = ledger.auditHead().sequence;
  expect(ledger.eraseApplications([application.id], () => ({ audit: [line] }))).toEqual([application.id]);
  expect([ledger.application(application.id), ledger.auditHead().sequence]).toEqual([null, before + 1]);
});

test('whoever follows hears of what is on the disk, of what was erased, and of nothing that failed', () => {
  const place = aFolder();
  const { database, ledger } = place.openWithDatabase();
  const heard: unknown[] = [];
  const stop = ledger.followApplications((id, application) => heard.push([id, application?.status ?? null]));
  const application = finished(noon, noon);
  ledger.commit({ applications: [application] });
  expect(heard).toEqual([[application.id, 'cancelled']]);

  const pages = (database.prepare('PRAGMA page_count').get() as { page_count: number }).page_count;
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const large = toSend({ productName: 'x'.repeat(500_000) });
  expect(() => ledger.commit({ applications: [finished(noon, noon), large] })).toThrow(StorageFailure);
  database.exec('PRAGMA max_page_count = 1000000');
  expect(heard).toHaveLength(1);

  expect(ledger.eraseApplications([application.id], () => ({}))).toEqual([application.id]);
  expect(heard.at(-1)).toEqual([application.id, null]);
  stop();
  ledger.commit({ applications: [toSend()] });
  expect(heard).toHaveLength(2);
});

test('a row that does not open is left out, and the reading goes on behind it', () => {
  const place = aFolder();
  const ledger = place.open();
  const applications = [1, 2, 3].map((at) => toSend({ createdAt: noon + at }));
  ledger.commit({ applications });
  ledger.close();
  place.sql(`UPDATE application SET body = zeroblob(60) WHERE id = ?`, applications[1]?.id ?? '');
  expect(readAll(place.open(), 1)).toEqual([applications[2]?.id, applications[0]?.id]);
  expect(place.events).toEqual([
    { event: 'ledger-damaged', code: 'application', applicationId: applications[1]?.id },
  ]);
});

test('what is settled: finished, or neither asked about nor in the outbox, unchanged since then', () => {
  const ledger = aFolder().open();
  const old = { createdAt: noon - 10, changedAt: noon - 5 };
  const [done, young, watched, queued, left] = [
    finished(noon - 10, noon - 3),
    finished(noon - 10, noon),
    toSend(old),
    toSend(old),
    toSend({ ...old, changedAt: noon - 4 }),
  ];
  ledger.commit({
    applications: [done, young, watched, queued, left],
    watches: [watchOf(watched)],
    entries: [entryFor(queued, { state: 'uncertain' }), entryFor(left, { state: 'dropped' })],
  });
  expect(ledger.settledBefore(noon, 10)).toEqual([left.id, done.id]);
  expect(ledger.settledBefore(noon, 1)).toEqual([left.id]);
  expect(ledger.settledBefore(noon - 4, 10)).toEqual([]);
  expect(ledger.oldestChange()).toBe(noon - 5);
  for (const id of ledger.settledBefore(noon, 10))
    expect(ledger.eraseApplications([id], () => ({}))).toEqual([id]);
  expect(ledger.settledBefore(noon, 10)).toEqual([]);
});

test('where there is nothing, nothing is oldest', () => {
  expect(aFolder().open().oldestChange()).toBe(null);
});
