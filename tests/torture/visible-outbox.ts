import { join } from 'node:path';
import { ms } from '../bench/figure.ts';
import { median } from '../bench/measure.ts';
import { clock, ledgerIn } from '../bench/a-till.ts';
import { applicationOf, freshEntry } from '../bench/customers.ts';
import { shopUuid } from '../adapters/bank/a-bank.ts';
import { aLyingBank, readsAllThen } from '../rig/lying-bank.ts';
import type { Experiment } from './figure.ts';
import type { OutboxOrders, OutboxTold } from './outbox-child.ts';
import { startProgram } from './programs.ts';

const entries = 10_000;
const goalMs = 2_000;
const atATime = 1_000;

/** A till is killed while it works; from the start of the next one to its first picture of a long outbox. */
export const visibleOutbox: Experiment = async ({ folder, count }) => {
  const ledger = ledgerIn(join(folder, 'till'));
  const now = clock.now();
  for (let part = 0; part < entries; part += atATime) {
    const applications = Array.from({ length: atATime }, (_, n) => applicationOf(part + n, now));
    ledger.commit({ applications, entries: applications.map((application) => freshEntry(application)) });
  }
  ledger.close();
  // It takes what comes and says nothing, so that each start finds something half sent.
  const bank = await aLyingBank([readsAllThen(() => undefined)]);
  const place = { address: bank.address, apiKey: 'a-key', shopUuid };
  const orders: OutboxOrders = { folder: join(folder, 'till'), place };
  const took: number[] = [];
  for (let start = 0; start <= count(3, 10); start += 1) {
    const startedAt = performance.now();
    const till = startProgram<OutboxTold>('outbox-child.ts', orders);
    const told = await new Promise<OutboxTold>((resolve) => till.onTold(resolve));
    took.push(performance.now() - startedAt);
    if (told.entries !== entries) throw new Error(`the picture has ${told.entries} entries`);
    till.kill();
    await till.gone;
  }
  await bank.close();
  const measured = median(took.slice(1));
  return [
    {
      name: `Kill to visible outbox of ${entries}`,
      measured: `${ms(measured)} in the middle of ${took.length - 1} starts, ${ms(Math.max(...took.slice(1)))} at most`,
      goal: `at most ${ms(goalMs)}`,
      isHeld: measured <= goalMs,
      controls: [],
    },
  ];
};
