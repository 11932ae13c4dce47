import { join } from 'node:path';
import { Client } from 'undici';
import { applicationBody } from '../../main/adapters/bank/application-body.ts';
import type { SimulatorOptions } from '../../main/training/simulator.ts';
import { atOnce } from '../../main/core/outbox/plan.ts';
import type { ToSend } from '../../main/core/application/application.ts';
import { aPage } from './a-page.ts';
import { aTill, clock, ledgerIn, type Till } from './a-till.ts';
import { applicationOf, freshEntry } from './customers.ts';
import { type Figure, type Subject } from './figure.ts';
import { timed } from './measure.ts';
import type { SimulatorPlace } from './simulator-thread.ts';
import { apart } from './threads.ts';

const queued = 1_000;
const share = 0.8;

interface Distance {
  readonly what: string;
  readonly options: SimulatorOptions;
  /** What is asked for decides how the simulator behaves. */
  readonly amount: string;
  /** How many are posted to find the raw rate. */
  readonly sample: number;
  readonly hasPage: boolean;
}

const near: Omit<Distance, 'what' | 'hasPage'> = { options: { market: 'EE' }, amount: '450', sample: queued };
/** Every answer about an application of this amount takes 8 s, by the speed. */
const far = { options: { market: 'EE', speed: 160 }, amount: '1950', sample: 200 } as const;

const distances: readonly Distance[] = [
  { what: 'bank on this machine', ...near, hasPage: false },
  { what: 'the same, a page shows it', ...near, hasPage: true },
  { what: 'bank 50 ms away, a page shows it', ...far, hasPage: true },
];

/** The outbox with a thousand lanes, beside a loop that only posts the same bodies, as many at once. */
export const drain: Subject = async (folder) => {
  const figures: Figure[] = [];
  const rawRates = new Map<string, number>();
  for (const [index, distance] of distances.entries()) {
    const now = clock.now();
    const changes = { 'credit_application.amount': distance.amount };
    const applications = Array.from({ length: queued }, (_, n) => applicationOf(n, now, changes));
    const raw = rawRates.get(distance.amount) ?? (await rawRate(distance, applications));
    rawRates.set(distance.amount, raw);
    const rate = await drainRate(distance, applications, join(folder, String(index)));
    figures.push({
      what: `Drain of ${queued} applications, ${distance.what}`,
      measured: `${rate.toFixed(0)} a second`,
      baseline: `${raw.toFixed(0)} a second, ${atOnce} at once`,
      ratio: rate / raw,
      goal: `at least ${share}x`,
      isHeld: rate >= share * raw,
    });
  }
  return figures;
};

async function rawRate({ options, sample }: Distance, queue: readonly ToSend[]): Promise<number> {
  const bank = await apart<SimulatorPlace>('simulator-thread.ts', options);
  const { address, apiKey, shopUuid } = bank.place;
  const { origin, pathname } = new URL(address);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const applications = queue.slice(0, sample);
  const bodies = applications.map(({ request, localNumber, salespersonReference }) =>
    JSON.stringify(
      applicationBody(request, {
        reference: localNumber,
        salespersonReference,
        callbackUrl: null,
        codeHasHyphen: true,
      }),
    ),
  );
  const lane = async (): Promise<void> => {
    const client = new Client(origin);
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
      const path = `${pathname}shops/${shopUuid}/applications`;
      const answer = await client.request({ method: 'POST', path, headers, body });
      if (answer.statusCode !== 201) throw new Error(`the simulator answered ${answer.statusCode}`);
      await answer.body.json();
    }
    await client.close();
  };
  const took = await timed(() => Promise.all(Array.from({ length: atOnce }, lane)));
  await bank.stop();
  return applications.length / (took / 1_000);
}

async function drainRate(
  { options, hasPage }: Distance,
  applications: readonly ToSend[],
  folder: string,
): Promise<number> {
  const bank = await apart<SimulatorPlace>('simulator-thread.ts', options);
  const ledger = ledgerIn(folder);
  ledger.commit({ applications, entries: applications.map((application) => freshEntry(application)) });
  const drained = Promise.withResolvers<unknown>();
  let done = 0;
  const page = aPage(() => till);
  const till: Till = aTill({
    ledger,
    place: bank.place,
    ...(hasPage ? { news: page } : {}),
    onLog(event, facts) {
      if (event !== 'attempt-ended') return;
      if (facts.class !== 'done') drained.reject(new Error(`an attempt ended as ${facts.class}`));
      done += 1;
      if (done === applications.length) drained.resolve(done);
    },
  });
  if (hasPage) await till.desk.session.unlock('270815');
  const took = await timed(async () => {
    till.start(Promise.resolve());
    await drained.promise;
  });
  await till.close();
  // What it still had to say would come after the ledger is closed.
  page.flush();
  ledger.close();
  await bank.stop();
  return applications.length / (took / 1_000);
}
