import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, days, minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import { entryKinds, entryStates, sendReasons } from '../../shared/domain/wording.ts';
import {
  doesAprAgree,
  doSumsAgree,
  paymentsOf,
  yearlyRate,
} from '../../main/core/application/offer-checks.ts';
import { policies, type OutboxEntry } from '../../main/core/outbox/entry.ts';
import { afterAttempt, afterRestart } from '../../main/core/outbox/outcome.ts';
import { atOnce, planSends, restMs } from '../../main/core/outbox/plan.ts';
import type { SendOutcome } from '../../main/core/ports.ts';
import {
  afterFailedRead,
  afterRead,
  restBeforeRead,
  type Watch,
  type WatchPurpose,
} from '../../main/core/watching/watch.ts';
import { planReads, readsAtOnce } from '../../main/core/watching/plan.ts';
import { anOffer, noEvidence } from '../fakes/scripted-bank.ts';

const now = 1_000_000;

const anEntry: fc.Arbitrary<OutboxEntry> = fc.record({
  id: fc.uuid(),
  applicationId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  kind: fc.constantFrom(...entryKinds),
  state: fc.constantFrom(...entryStates),
  createdAt: fc.integer({ min: 0, max: 1_000 }),
  changedAt: fc.constant(0),
  personId: fc.constant('p'),
  salespersonReference: fc.constant('Anna K.'),
  dueAt: fc.integer({ min: now - 1_000, max: now + 1_000 }),
  expiresAt: fc.option(fc.integer({ min: now - 1_000, max: now + 1_000 })),
  isLaterAgreed: fc.boolean(),
  tries: fc.integer({ min: 0, max: 20 }),
  repeats: fc.integer({ min: 0, max: 3 }),
  reason: fc.constant(null),
  codes: fc.constant([]),
  wasUncertain: fc.boolean(),
  certainlyReceived: fc.constant(false),
  candidateUuid: fc.constant(null),
  signingMethod: fc.constant(null),
  offerFingerprint: fc.constant(null),
  retrieval: fc.constant(null),
});
const queue = { stopped: null, pausedUntil: null };

describe('what goes next', () => {
  test('P-26: one entry of a lane at a time, in order; two queued ones at once; nothing uncertain, late or early', () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 30 }), (entries) => {
        const plan = planSends(entries, queue, now);
        const lanes = plan.send.map(({ applicationId }) => applicationId);
        expect(new Set(lanes).size).toBe(lanes.length);
        for (const entry of plan.send) {
          expect(entry.state).toBe('waiting');
          expect(entry.dueAt).toBeLessThanOrEqual(now);
          expect(entry.expiresAt ?? Infinity).toBeGreaterThan(now);
          const before = entries.filter(
            (other) =>
              other.applicationId === entry.applicationId &&
              other.createdAt < entry.createdAt &&
              other.state !== 'done' &&
              other.state !== 'dropped',
          );
          expect(before).toEqual([]);
        }
        const queued = plan.send.filter(({ kind }) => policies[kind].mayWait).length;
        const busy = entries.filter(
          ({ state, kind }) => state === 'sending' && policies[kind].mayWait,
        ).length;
        expect(queued === 0 || queued + busy <= atOnce).toBe(true);
      }),
    );
  });

  test('a stopped or paused queue sends nothing', () => {
    fc.assert(
      fc.property(fc.array(anEntry), (entries) => {
        expect(planSends(entries, { stopped: 'bank.key-refused', pausedUntil: null }, now).send).toEqual([]);
        expect(planSends(entries, { stopped: null, pausedUntil: now + 1 }, now).send).toEqual([]);
      }),
    );
  });

  test('there is always a moment to look again while something waits for time', () => {
    fc.assert(
      fc.property(fc.array(anEntry), (entries) => {
        const { wakeAt, send, expire } = planSends(entries, queue, now);
        if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now);
        const rest = entries.filter((entry) => !expire.includes(entry) && !send.includes(entry));
        const alone = rest.filter(
          (entry) =>
            entry.state === 'waiting' &&
            entry.dueAt > now &&
            !entries.some((other) => other !== entry && other.applicationId === entry.applicationId),
        );
        if (alone.length > 0) expect(wakeAt).not.toBeNull();
      }),
    );
  });

  test('rests grow from 5 s to 5 min and stay within a fifth', () => {
    const expected = [5, 15, 45, 120, 300, 300, 300];
    expect(expected.map((_, index) => restMs(index + 1, 0.5) / 1_000)).toEqual(expected);
    expect([restMs(1, 0), restMs(1, 0.999_999)]).toEqual([4_000, 6_000]);
  });
});

const anOutcome: fc.Arbitrary<SendOutcome<unknown>> = fc.oneof(
  fc.constant({ kind: 'done', value: null, evidence: noEvidence } as const),
  fc.constantFrom(...sendReasons).map((reason) => ({ kind: 'later', reason, evidence: noEvidence }) as const),
  fc
    .constantFrom(...sendReasons)
    .map((reason) => ({ kind: 'never', reason, codes: [], evidence: noEvidence }) as const),
  fc
    .tuple(fc.constantFrom(...sendReasons), fc.boolean())
    .map(
      ([reason, certainlyReceived]) =>
        ({ kind: 'unknown', reason, certainlyReceived, candidateUuid: null, evidence: noEvidence }) as const,
    ),
);

describe('what becomes of an attempt', () => {
  test('an unknown outcome is never ready to go again by itself', () => {
    fc.assert(
      fc.property(
        anEntry,
        anOutcome,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (entry, outcome, random) => {
          const after = afterAttempt({ ...entry, state: 'sending' }, outcome, queue, now, random).entry;
          // Statements may come twice without harm: an upload that was stopped is simply no more.
          const isStoppedUpload = entry.kind === 'send-statements' && after.reason === 'app.stopped';
          if (outcome.kind === 'unknown') expect(after.state).toBe(isStoppedUpload ? 'dropped' : 'uncertain');
          if (outcome.kind === 'done') expect(after.state).toBe('done');
          expect(after.state).not.toBe('sending');
          if (after.state === 'waiting') {
            expect(policies[entry.kind].mayWait && outcome.kind === 'later').toBe(true);
            expect(after.dueAt).toBeGreaterThan(now);
          }
          if (after.state === 'needs-you') expect(entry.wasUncertain && outcome.kind === 'never').toBe(false);
        },
      ),
    );
  });

  test('found half sent: nothing left before the gate, nobody knows after it', () => {
    fc.assert(
      fc.property(anEntry, (entry) => {
        expect(afterRestart(entry, 'bytes', now).state).toBe('uncertain');
        // Of no use later; but where an earlier attempt may have arrived, the bank is looked at first.
        const otherwise = entry.wasUncertain ? 'uncertain' : 'dropped';
        expect(afterRestart(entry, 'connecting', now).state).toBe(
          policies[entry.kind].mayWait ? 'waiting' : otherwise,
        );
      }),
    );
  });
});

describe('when to ask the bank', () => {
  const purposes: readonly WatchPurpose[] = [
    'decision',
    'income-proof',
    'offer',
    'signing',
    'hosted',
    'contract',
    'settle',
  ];

  test('at most once a second, and every purpose ends', () => {
    for (const purpose of purposes) {
      let [reads, elapsed] = [0, 0];
      for (;;) {
        const rest = restBeforeRead(purpose, reads, elapsed);
        if (rest === null) break;
        expect(rest).toBeGreaterThanOrEqual(seconds(1));
        elapsed += rest;
        reads += 1;
      }
      expect(elapsed).toBeLessThanOrEqual(days(30) + minutes(10));
    }
  });

  test('hosted signing is watched every 5 s while the customer stands there, and for seven days', () => {
    expect(restBeforeRead('hosted', 0, 0)).toBe(seconds(5));
    expect(restBeforeRead('hosted', 60, minutes(5))).toBe(minutes(1));
    expect(restBeforeRead('hosted', 1_000, days(7) - 1)).toBe(minutes(5));
    expect(restBeforeRead('hosted', 1_000, days(7) + 1)).toBeNull();
  });

  const aWatch: fc.Arbitrary<Watch> = fc.record({
    applicationId: fc.uuid(),
    purpose: fc.constantFrom(...purposes),
    since: fc.integer({ min: 0, max: now }),
    reads: fc.integer({ min: 0, max: 100 }),
    failures: fc.integer({ min: 0, max: 20 }),
    lastReadAt: fc.option(fc.integer({ min: 0, max: now })),
    nextAt: fc.integer({ min: 0, max: now * 2 }),
  });

  test('never more reads under way than allowed, never two of one application, the longest due first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(aWatch, { selector: ({ applicationId }) => applicationId, maxLength: 40 }),
        fc.nat(8),
        (watches, busy) => {
          const reading = new Set(watches.slice(0, busy).map(({ applicationId }) => applicationId));
          const { read, wakeAt } = planReads(watches, reading, now);
          expect(read.length + reading.size).toBeLessThanOrEqual(Math.max(readsAtOnce, reading.size));
          expect(read.some(({ applicationId }) => reading.has(applicationId))).toBe(false);
          expect(read.every(({ nextAt }) => nextAt <= now)).toBe(true);
          if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now);
        },
      ),
    );
  });

  test('a longer rest that the bank asks for wins', () => {
    const watch: Watch = {
      applicationId: 'a',
      purpose: 'decision',
      since: 0,
      reads: 3,
      failures: 0,
      lastReadAt: null,
      nextAt: 0,
    };
    expect(afterFailedRead(watch, now, seconds(50)).nextAt).toBe(now + seconds(50));
    expect(afterFailedRead(watch, now).nextAt).toBe(now + seconds(2));
    expect(afterRead(watch, now)?.nextAt).toBe(now + seconds(1));
  });
});

/** The figures of the bank's guide: 1001.00 over twelve months. */
const guide: Offer = {
  ...anOffer,
  amount: euros(100_100),
  netCredit: euros(100_100),
  monthly: euros(9_657),
  firstPayment: euros(9_657),
  lastPayment: euros(9_657),
  firstDate: '2020-12-15',
  lastDate: '2021-11-15',
  total: euros(115_884),
  interest: euros(14_684),
  contractFee: euros(1_100),
  costOfCredit: euros(15_784),
  apr: '0.301',
  countedFrom: '2020-11-05',
};

describe('checks on an offer', () => {
  test('the guide’s example adds up, and its yearly rate is 0.30098', () => {
    expect(doSumsAgree(guide)).toBe(true);
    const payments = paymentsOf(guide);
    expect(payments).toHaveLength(12);
    expect(payments?.at(-1)).toMatchObject({ date: '2021-11-15', paid: euros(115_884) });
    expect(yearlyRate(100_100, payments ?? [], '2020-11-05')).toBeCloseTo(0.30098, 5);
    expect(doesAprAgree(guide)).toBe(true);
    expect(doesAprAgree({ ...guide, apr: '0.312' })).toBe(false);
    expect(doesAprAgree({ ...guide, countedFrom: null })).toBeNull();
  });

  test('a last payment that differs by cents is shown; more than five cents means figures only', () => {
    expect(paymentsOf({ ...guide, lastPayment: euros(9_658), total: euros(115_885) })).toHaveLength(12);
    expect(paymentsOf({ ...guide, total: euros(115_889) })).toHaveLength(12);
    expect(paymentsOf({ ...guide, total: euros(115_890) })).toBeNull();
    expect(doSumsAgree({ ...guide, interest: euros(14_690) })).toBe(false);
  });

  test('payments that would end on another day than the bank’s last one are not shown', () => {
    expect(paymentsOf({ ...guide, lastDate: '2021-12-15' })).toBeNull();
    expect(paymentsOf({ ...guide, lastDate: '2021-11-16' })).toBeNull();
    expect(doSumsAgree({ ...guide, lastDate: '2021-11-16' })).toBe(false);
    expect(paymentsOf({ ...guide, lastDate: null })).toHaveLength(12);
  });

  test('one payment, and the 31st in short months', () => {
    const single = {
      ...guide,
      period: 1,
      firstPayment: euros(115_884),
      total: euros(115_884),
      lastDate: guide.firstDate,
    };
    expect(paymentsOf(single)).toEqual([
      { number: 1, date: '2020-12-15', amount: euros(115_884), paid: euros(115_884) },
    ]);
    const monthEnd = { ...guide, firstDate: '2021-01-31', lastDate: '2021-12-31', paymentDay: 31 };
    expect(
      paymentsOf(monthEnd)
        ?.slice(0, 3)
        .map(({ date }) => date),
    ).toEqual(['2021-01-31', '2021-02-28', '2021-03-31']);
  });

  test('whatever the figures, the payments add up to the total or there are none', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, cents, fc.integer({ min: 1, max: 60 }), (first, monthly, last, period) => {
        const total = period === 1 ? first : first + monthly * (period - 2) + last;
        const offer = {
          ...guide,
          period,
          lastDate: null,
          firstPayment: euros(first),
          monthly: euros(monthly),
          lastPayment: euros(last),
          total: euros(total),
        };
        expect(paymentsOf(offer)?.at(-1)?.paid).toEqual(euros(total));
        expect(paymentsOf({ ...offer, total: euros(total + 6) })).toBeNull();
      }),
    );
  });

  test('dates follow each other month by month', () => {
    expect(addMonths('2026-10-31', 1)).toBe('2026-11-30');
  });
});
