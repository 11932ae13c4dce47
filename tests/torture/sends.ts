import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import type { Ledger } from '../../main/core/ledger.ts';
import type { OutboxEntry } from '../../main/core/outbox/entry.ts';
import type { ToSend } from '../../main/core/application/application.ts';
import { aTill, clock, ledgerIn } from '../bench/a-till.ts';
import { applicationOf, freshEntry } from '../bench/customers.ts';
import type { SimulatorPlace } from '../bench/simulator-thread.ts';
import { apart } from '../bench/threads.ts';
import { aCreated, aLyingBank, answerBytes } from '../rig/lying-bank.ts';
import { shopUuid } from '../adapters/bank/a-bank.ts';
import { none, some, type Experiment } from './figure.ts';

/** The simulator answers the first at once, and takes the second without a word. */
const amounts = { usual: '450', cut: '1650' } as const;

/** Sends to a bank that is well: none of them may be in doubt. */
export const healthySends: Experiment = async ({ folder, count }) => {
  const total = count(200, 1_000);
  const healthy = await classesOf(join(folder, 'healthy'), total, amounts.usual);
  const cut = await classesOf(join(folder, 'cut'), 10, amounts.cut);
  const unknown = (classes: readonly string[]): number => classes.filter((each) => each === 'unknown').length;
  const done = healthy.filter((each) => each === 'done').length;
  return [
    none('Healthy sends: in doubt', unknown(healthy) + total - done, `of ${total}, ${done} done`, [
      some('the bank hangs up without an answer', unknown(cut), 'in doubt'),
    ]),
  ];
};

async function classesOf(folder: string, total: number, amount: string): Promise<readonly string[]> {
  const bank = await apart<SimulatorPlace>('simulator-thread.ts', { market: 'EE', speed: 100 });
  const ledger = ledgerIn(folder);
  const now = clock.now();
  const applications = Array.from({ length: total }, (_, index) =>
    applicationOf(index, now, { 'credit_application.amount': amount }),
  );
  ledger.commit({ applications, entries: applications.map((application) => freshEntry(application)) });
  const classes: string[] = [];
  const ended = Promise.withResolvers<null>();
  const till = aTill({
    ledger,
    place: bank.place,
    onLog(event, facts) {
      if (event !== 'attempt-ended') return;
      classes.push(facts.class ?? '');
      if (classes.length === total) ended.resolve(null);
    },
  });
  till.start(Promise.resolve());
  await ended.promise;
  await till.close();
  ledger.close();
  await bank.stop();
  return classes;
}

const good = 100;
const longestMs = 20_000;

/** Three entries that cannot be worked on stand in front of a hundred that can. */
export const poison: Experiment = async ({ folder }) => {
  const { delivered, states } = await deliveredBehindPoison(join(folder, 'lanes'), (ledger) => ledger);
  const inOrder = await deliveredBehindPoison(join(folder, 'one-queue'), (ledger) => ({
    ...ledger,
    openEntries: () => ledger.openEntries().slice(0, 1),
  }));
  return [
    {
      name: 'Poison: good ones delivered behind it',
      measured: `${delivered} of ${good}; unreadable, always 500, throws: ${states.join(', ')}`,
      goal: String(good),
      isHeld: delivered === good,
      controls: [
        {
          guard: 'one queue in strict order instead of lanes',
          measured: `${inOrder.delivered} of ${good} delivered`,
          isRed: inOrder.delivered < good,
        },
      ],
    },
  ];
};

async function deliveredBehindPoison(folder: string, ordered: (ledger: Ledger) => Ledger) {
  const now = clock.now();
  const [unreadable, refused, throwing, ...others] = Array.from({ length: 3 + good }, (_, index) =>
    applicationOf(index, now + index),
  ) as [ToSend, ToSend, ToSend, ...ToSend[]];
  const poisoned: readonly OutboxEntry[] = [
    freshEntry(unreadable),
    freshEntry(refused),
    // There is no contract yet that could be cancelled.
    freshEntry(throwing, { kind: 'cancel-contract' }),
  ];
  const prepared = ledgerIn(folder);
  prepared.commit({
    applications: [unreadable, refused, throwing, ...others],
    entries: [...poisoned, ...others.map((application) => freshEntry(application))].map((entry) => ({
      ...entry,
      dueAt: now,
    })),
  });
  prepared.close();
  damage(folder, unreadable.id);

  const received = new Set<string>();
  const isComplete = Promise.withResolvers<null>();
  const bank = await aLyingBank([
    async ({ socket, request }) => {
      const asked = await request();
      if (asked?.method !== 'POST') return;
      if (asked.body.includes(refused.localNumber)) {
        socket.write(answerBytes(500, { message: 'internal_server_error' }));
        return;
      }
      const { purchase } = JSON.parse(asked.body.toString()) as { purchase: { purchase_reference: string } };
      received.add(purchase.purchase_reference);
      socket.write(answerBytes(201, { ...aCreated, uuid: randomUUID() }));
      if (received.size === good) isComplete.resolve(null);
    },
  ]);
  const file = ledgerIn(folder);
  const ledger = ordered(file);
  const till = aTill({ ledger, place: { address: bank.address, apiKey: 'a-key', shopUuid } });
  till.start(Promise.resolve());
  const isStanding = async (): Promise<void> => {
    const startedAt = performance.now();
    for (let before = -1; before < received.size || performance.now() - startedAt < 3_000;) {
      if (performance.now() - startedAt > longestMs) return;
      before = received.size;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  };
  await Promise.race([isComplete.promise, isStanding()]);
  await till.close();
  const states = poisoned.map(({ id }) => file.entry(id)?.state ?? 'gone');
  file.close();
  await bank.close();
  return { delivered: received.size, states };
}

/** A record on the disk that nobody can read any more. */
function damage(folder: string, applicationId: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.db'));
  database.prepare('UPDATE application SET body = zeroblob(length(body)) WHERE id = ?').run(applicationId);
  database.close();
}
