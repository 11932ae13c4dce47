import { describe, expect, test } from 'vitest';
import type { LedgerFile } from '../../../main/adapters/ledger/open-ledger.ts';
import { isFinished } from '../../../main/core/application/application.ts';
import { days } from '../../../shared/domain/dates.ts';
import { aFolder } from './a-ledger.ts';
import {
  contract,
  draft,
  entryFor,
  evidence,
  inEveryStatus,
  noon,
  person,
  personal,
  toSend,
  watchOf,
} from './samples.ts';

describe('what was committed is there after the program was started again', () => {
  test('an application in every status', () => {
    const place = aFolder();
    const applications = Object.values(inEveryStatus());
    const before = place.open();
    before.commit({ applications });
    expect(applications.map(({ id }) => before.application(id))).toEqual(applications);
    before.close();

    const after = place.open();
    expect(applications.map(({ id }) => after.application(id))).toEqual(applications);
    expect(after.application('no-such')).toBeNull();
    expect(place.events).toEqual([]);
  });

  test('entries, attempts with their evidence, and watches', () => {
    const place = aFolder();
    const application = toSend();
    const [first, second] = [
      entryFor(application, { state: 'done' }),
      entryFor(application, { createdAt: noon + 1, changedAt: noon + 1, kind: 'accept', state: 'uncertain' }),
    ];
    const watch = watchOf(application, { purpose: 'settle', lastReadAt: null });
    const before = place.open();
    before.commit({ applications: [application], entries: [{ ...first, state: 'sending' }] });
    before.commit({ startAttempt: { id: 'attempt-1', entryId: first.id, at: noon } });
    before.passGate('attempt-1', noon);
    before.commit({
      endAttempt: { id: 'attempt-1', at: noon + 900, evidence },
      entries: [first, second],
      watches: [watch],
    });
    before.close();

    const after = place.open();
    expect(after.entry(first.id)).toEqual(first);
    expect(after.openEntries()).toEqual([second]);
    expect(after.latestEntry(application.id)).toEqual(second);
    expect(after.entriesChangedSince(noon, 10)).toEqual([second, first]);
    expect(after.entriesChangedSince(noon + 1, 10)).toEqual([second]);
    expect(after.attempts(first.id)).toEqual([
      { id: 'attempt-1', entryId: first.id, phase: 'answered', startedAt: noon, evidence },
    ]);
    expect(after.unansweredAttempts()).toEqual([]);
    expect(after.watches()).toEqual([watch]);
    expect(after.watch(application.id)).toEqual(watch);
    after.commit({ endWatches: [application.id] });
    expect(after.watches()).toEqual([]);
  });

  test('drafts, people, the lock and the queue', () => {
    const place = aFolder();
    const [older, newer] = [draft(), draft({ savedAt: noon + 5 })];
    const second = {
      ...person,
      id: 'a0000000-0000-4000-8000-000000000002',
      role: 'salesperson',
      hasShortPin: true,
      badge: { tag: 'dGFn', since: noon },
    } as const;
    const before = place.open();
    expect(before.guard()).toEqual({ wrong: 0, waitUntil: 0 });
    expect(before.queueState()).toEqual({ stopped: null, pausedUntil: null });
    before.commit({
      drafts: [older, newer],
      people: [person, second],
      guard: { wrong: 5, waitUntil: noon },
      queue: { stopped: 'bank.key-refused', pausedUntil: noon },
    });
    before.commit({ people: [{ ...person, isActive: false }] });
    before.close();

    const after = place.open();
    expect(after.drafts()).toEqual([newer, older]);
    expect(after.draft(older.id)).toEqual(older);
    expect(after.people()).toEqual([{ ...person, isActive: false }, second]);
    expect(after.guard()).toEqual({ wrong: 5, waitUntil: noon });
    expect(after.queueState()).toEqual({ stopped: 'bank.key-refused', pausedUntil: noon });
    after.commit({ removeDrafts: [older.id] });
    expect(after.drafts()).toEqual([newer]);
  });

  test('local numbers go on where they were and are never given twice', () => {
    const place = aFolder();
    const before = place.open();
    expect([before.takeLocalNumber(), before.takeLocalNumber()]).toEqual(['K7-0001', 'K7-0002']);
    before.close();
    expect(place.open().takeLocalNumber()).toBe('K7-0003');
  });
});

describe('lists of applications', () => {
  test('hold open ones of any age and everything that changed since, newest first', () => {
    const place = aFolder();
    const ledger = place.open();
    const { offered, dropped, failed } = inEveryStatus();
    const old = { ...offered, createdAt: noon - days(40), changedAt: noon - days(40) };
    const finishedLongAgo = { ...dropped, createdAt: noon - days(2), changedAt: noon - days(2) };
    const finishedToday = { ...failed, createdAt: noon - days(3), changedAt: noon };
    const newest = toSend({ createdAt: noon + 1, changedAt: noon + 1 });
    ledger.commit({ applications: [newest, finishedToday, finishedLongAgo, old] });
    for (const each of nowAndLater(ledger, place)) {
      expect(each.applicationsSince(noon - days(1), 10)).toEqual([newest, finishedToday, old]);
      expect(each.countSince(noon - days(1))).toBe(3);
      expect(each.applicationsSince(noon - days(1), 2)).toEqual([newest, finishedToday]);
    }
  });

  test('a contract counts as finished exactly when the core says so', () => {
    const place = aFolder();
    const ledger = place.open();
    const { contract: signed } = inEveryStatus();
    if (signed.status !== 'contract') throw new Error('the sample is another one');
    const activated = { ...signed, contract: { ...contract, status: 'activated' } } as const;
    const handedOver = {
      ...activated,
      contract: { ...activated.contract, handedOver: { at: noon, by: person.id } },
    };
    ledger.commit({ applications: [activated] });
    expect(isFinished(activated)).toBe(false);
    expect(ledger.countSince(noon + 1)).toBe(1);
    ledger.commit({ applications: [handedOver] });
    expect(isFinished(handedOver)).toBe(true);
    expect(ledger.countSince(noon + 1)).toBe(0);
  });

  test('a customer is found again by the personal code in either spelling, nobody else is', () => {
    const ledger = aFolder().open();
    const latvian = (identityCode: string, createdAt = noon) => {
      const application = toSend({ createdAt });
      const customer = { ...application.request.customer, identityCode };
      return { ...application, request: { ...application.request, customer } };
    };
    const hers = latvian('161175-19997');
    const earlier = latvian('16117519997', noon - days(8));
    ledger.commit({ applications: [hers, earlier, latvian('161175-19998')] });
    expect(ledger.applicationsOf('16117519997', noon - days(7))).toEqual([hers]);
    expect(ledger.applicationsOf('161175-19997', noon - days(9))).toEqual([hers, earlier]);
    expect(ledger.applicationsOf(personal.identityCode, 0)).toEqual([]);
  });

  test('an application is found by its present and its earlier numbers at the bank', () => {
    const place = aFolder();
    const ledger = place.open();
    const { offered } = inEveryStatus();
    if (!('bank' in offered)) throw new Error('the sample is another one');
    ledger.commit({ applications: [offered] });
    const renamed = {
      ...offered,
      bank: { ...offered.bank, uuid: 'fresh', aliases: [...offered.bank.aliases, offered.bank.uuid] },
    };
    ledger.commit({ applications: [renamed] });
    for (const each of nowAndLater(ledger, place)) {
      for (const uuid of ['fresh', ...renamed.bank.aliases])
        expect(each.applicationAtBank(uuid)).toEqual(renamed);
      expect(each.applicationAtBank('other')).toBeNull();
    }
  });

  test('a number at the bank stays with the application that had it first', () => {
    const ledger = aFolder().open();
    const { offered, failed } = inEveryStatus();
    if (!('bank' in offered) || !('bank' in failed)) throw new Error('the sample is another one');
    ledger.commit({ applications: [offered] });
    ledger.commit({ applications: [{ ...failed, bank: offered.bank }] });
    expect(ledger.applicationAtBank(offered.bank.uuid)?.id).toBe(offered.id);
  });
});

test('a thousand applications more than memory keeps are read from the disk again', () => {
  const ledger = aFolder().open();
  const applications = Array.from({ length: 1_500 }, (_, index) => toSend({ createdAt: noon + index }));
  ledger.commit({ applications });
  expect(ledger.applicationsSince(0, 2_000)).toEqual(applications.toReversed());
});

/** The ledger as it is, and as it is after the program was started again. */
function* nowAndLater(ledger: LedgerFile, place: ReturnType<typeof aFolder>): Generator<LedgerFile> {
  yield ledger;
  ledger.close();
  yield place.open();
}
