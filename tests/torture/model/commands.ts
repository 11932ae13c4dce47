import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { hours, minutes, seconds } from '../../../shared/domain/dates.ts';
import {
  discardEntry,
  putBack,
  resumeQueue,
  retryEntry,
  settleArrived,
  settleNotArrived,
} from '../../../main/core/usecases/outbox.ts';
import { managerPin, salesPin } from '../../core/a-till.ts';
import { customer } from '../../bench/customers.ts';
import { settled } from '../../fakes/fake-time.ts';
import type { Meeting } from '../../fakes/scripted-bank.ts';
import { Violation, type Shop } from './shop.ts';

/** Nothing is predicted: after each command the ledger is held against what the bank knows. */
type Command = fc.AsyncCommand<object, Shop>;

const command = (name: string, run: (shop: Shop) => unknown): Command => ({
  check: () => true,
  async run(_model, shop) {
    await run(shop);
    await settled();
    shop.check();
  },
  toString: () => name,
});

const meetings: readonly Meeting[] = [
  'arrives-unheard',
  'lost-unheard',
  { later: 'line.down' },
  { later: 'bank.key-refused' },
  { later: 'bank.too-many', retryAfterMs: 2_000 },
  { never: 'bank.refused', codes: ['can_not'] },
];

async function settle(shop: Shop, nth: number): Promise<void> {
  const [entry, application] = [shop.entry(nth), shop.application(nth)];
  if (entry?.state !== 'uncertain' || entry.kind !== 'submit' || !application) return;
  const { desk } = shop.till;
  const reference = `${application.request.ownReference}/${application.localNumber}`;
  const uuid = shop.truth.uuidOf(reference);
  const foreign = shop.bank.applications.find((each) => each !== reference);
  const foreignUuid = foreign === undefined ? null : shop.truth.uuidOf(foreign);
  if (foreignUuid !== null) {
    const wrong = await settleArrived(desk)({ entryId: entry.id, uuid: foreignUuid, managerPin });
    if (wrong.ok) throw new Violation('settled to the application of another customer');
  }
  // The manager looks at the bank's portal and says what is there.
  if (uuid !== null) await settleArrived(desk)({ entryId: entry.id, uuid, managerPin });
  else await settleNotArrived(desk)({ ...looked, entryId: entry.id, managerPin });
}
const looked = {
  checks: { portalLookedAt: true, customerAsked: true },
  then: 'send-again',
} as const;

const stall = (which: 'before' | 'after') => (shop: Shop) => {
  const { promise, resolve } = Promise.withResolvers<null>();
  shop.life[which] = promise;
  shop.time.after(seconds(30), () => resolve(null));
};

const nth = fc.nat(7);

const submits = fc.record({ who: fc.nat(9), isLater: fc.boolean() }).map(({ who, isLater }) =>
  command(`submit ${who}${isLater ? ' later' : ''}`, async (shop) => {
    const later = isLater ? { until: shop.time.now() + hours(20) } : null;
    // The disk may refuse: then nothing is acknowledged.
    const answer = await shop.till.submits(customer(who), later, randomUUID()).catch(() => null);
    if (answer?.ok) shop.acknowledged.push(answer.value.applicationId);
  }),
);
const passes = fc
  .constantFrom(seconds(1), seconds(20), minutes(2), minutes(11))
  .map((ms) => command(`${ms / 1_000} s pass`, ({ time }) => time.passes(ms)));

const nextWrites = fc
  .constantFrom(...meetings)
  .map((meeting) =>
    command(`next write ${JSON.stringify(meeting)}`, ({ bank }) => bank.meetings.push(meeting)),
  );

const settles = nth.map((n) => command(`settle ${n}`, (shop) => settle(shop, n).catch(unlessViolation)));

/** What happens most stands here more than once. */
export const commands: readonly fc.Arbitrary<Command>[] = [
  ...Array.from({ length: 5 }, () => submits),
  ...Array.from({ length: 3 }, () => passes),
  ...Array.from({ length: 4 }, () => nextWrites),
  // Corrects what was refused or expired; where there is nothing to correct, it is a second press of the same button.
  nth.map((n) =>
    command(`send ${n} again`, async (shop) => {
      const application = shop.application(n);
      const values = { ...customer(n), 'credit_application.amount': '470' };
      if (application) await shop.till.submits(values, null, application.id).catch(() => null);
    }),
  ),
  nth.map((n) =>
    command(`accept ${n}`, async (shop) => {
      const application = shop.application(n);
      if (application) await shop.till.accepts(application.id, { changes: true }).catch(() => null);
    }),
  ),
  nth.map((n) =>
    command(`cancel ${n}`, async (shop) => {
      const application = shop.application(n);
      if (application) await shop.till.cancels(application.id).catch(() => null);
    }),
  ),
  fc
    .boolean()
    .map((isUp) =>
      command(isUp ? 'line up' : 'line down', (shop) =>
        isUp ? shop.till.getsTheLineBack() : shop.till.losesTheLine(),
      ),
    ),
  fc.constant(command('kill', (shop) => shop.restarts())),
  fc.constant(command('stall before the gate', stall('before'))),
  fc.constant(command('stall after the gate', stall('after'))),
  fc
    .constantFrom(-hours(30), -minutes(10), minutes(10), hours(30))
    .map((ms) => command(`clock jumps ${ms / 1_000} s`, ({ time }) => time.jumps(ms))),
  fc
    .integer({ min: 1, max: 3 })
    .map((times) => command(`disk refuses ${times}`, ({ ledger }) => (ledger.refuses = times))),
  fc
    .constantFrom('pending', 'offer', 'no-offer')
    .map((decision) => command(`bank decides ${decision}`, (shop) => (shop.decision = decision))),
  ...Array.from({ length: 2 }, () => settles),
  nth.map((n) => command(`retry ${n}`, (shop) => byHand(shop, n, retryEntry(shop.till.desk)))),
  nth.map((n) =>
    command(`put back ${n}`, (shop) => {
      const until = shop.time.now() + hours(20);
      return byHand(shop, n, ({ entryId }) => putBack(shop.till.desk)({ entryId, until }));
    }),
  ),
  nth.map((n) =>
    command(`discard ${n}`, (shop) =>
      byHand(shop, n, ({ entryId }) => discardEntry(shop.till.desk)({ entryId, managerPin }, shop.till.anna)),
    ),
  ),
  fc.constant(
    command('resume', (shop) => resumeQueue(shop.till.desk)({ managerPin }).catch(unlessViolation)),
  ),
  fc.boolean().map((isOpen) =>
    command(isOpen ? 'unlock' : 'lock', async ({ till }) => {
      if (isOpen) await till.desk.session.unlock(salesPin).catch(unlessViolation);
      else till.desk.session.lock();
      if (!isOpen && till.desk.session.person()) throw new Violation('locked and somebody is signed in');
    }),
  ),
];

async function byHand(shop: Shop, n: number, act: (input: { entryId: string }) => unknown): Promise<void> {
  const entry = shop.entry(n);
  try {
    if (entry) await act({ entryId: entry.id });
  } catch (error) {
    unlessViolation(error);
  }
}

/** A disk that refuses throws; the page is told, and nothing happened. */
function unlessViolation(error: unknown): void {
  if (error instanceof Violation) throw error;
}
