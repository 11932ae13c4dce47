import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { settled } from '../fakes/fake-time.ts';
import { ScriptedBank } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, restarted, type Till } from './a-till.ts';

/** What may come in any order, and many times in a row, while the outbox is being emptied. */
const happenings = {
  submit: async (till: Till, n: number) => {
    const values = { ...mari, 'credit_application.amount': String(500 + n) };
    await till.submits(values, { until: till.time.now() + hours(8) });
  },
  wake: (till: Till) => till.desk.dispatcher.wake(),
  'wake twice': (till: Till) => {
    till.desk.dispatcher.wake();
    till.desk.dispatcher.wake();
  },
  resume: (till: Till) => void till.desk.line.check(),
  'line comes': (till: Till) => {
    till.bank.isReachable = true;
    till.desk.line.heard(null);
  },
  'line goes': (till: Till) => {
    till.bank.isReachable = false;
    till.desk.line.heard('line.down');
  },
  flaps: (till: Till) => {
    for (let n = 0; n < 10; n += 1) {
      till.desk.line.heard('line.down');
      till.desk.line.heard(null);
    }
  },
  wait: (till: Till) => till.passes(seconds(6)),
  settle: () => settled(),
} as const;
type Happening = keyof typeof happenings;

/** A bank that takes its time, counts who is with it, and loses the line under some of them before the gate. */
function aSlowBank(order: readonly number[]) {
  const bank = new ScriptedBank();
  const underWay = new Map<string, number>();
  const seen = { mostOfOne: 0 };
  const create = bank.createApplication;
  let calls = 0;
  bank.createApplication = async (request, own, attempt) => {
    const key = own.reference;
    const now = (underWay.get(key) ?? 0) + 1;
    underWay.set(key, now);
    seen.mostOfOne = Math.max(seen.mostOfOne, now);
    const turns = order[calls % order.length] ?? 1;
    calls += 1;
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const outcome = await create(request, own, attempt);
    underWay.set(key, (underWay.get(key) ?? 1) - 1);
    return outcome;
  };
  return { bank, seen };
}

test(
  'P-26: whatever comes while the outbox is emptied, each entry has one attempt at a time and arrives once',
  { timeout: 120_000 },
  async () => {
    const names = Object.keys(happenings) as Happening[];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names, 'submit', 'submit', 'line comes'), {
          minLength: 10,
          maxLength: 40,
        }),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (order, turns, ends) => {
          const { bank, seen } = aSlowBank(turns);
          let till = await aTill({ bank });
          let submitted = 0;
          for (const name of order) {
            if (name === 'submit') submitted += 1;
            // Nothing waits for what went before, but for what was written.
            const happening = happenings[name](till, submitted);
            if (name === 'submit' || name === 'wait') await happening;
          }
          if (ends) {
            await till.stop();
            till = await restarted(till);
          }
          happenings['line comes'](till);
          await till.passes(minutes(15));
          expect(seen.mostOfOne).toBeLessThanOrEqual(1);
          expect(new Set(bank.applications).size).toBe(bank.applications.length);
          expect(bank.applications).toHaveLength(submitted);
          expect(till.ledger.openEntries()).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  },
);
