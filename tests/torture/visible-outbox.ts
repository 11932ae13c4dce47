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

/**
 * A till is killed while it works; from the start of the next one to its first picture of a long outbox, beyond the same
 * with an empty one: how fast a program starts at all is the machine's.
 */
export const visibleOutbox: Experiment = async ({ folder, count }) => {
  const [empty, full] = [join(folder, 'empty'), join(folder, 'till')];
  ledgerIn(empty).close();
  const ledger = ledgerIn(full);
  const now = clock.now();
  for (let part = 0; part < entries; part += atATime) {
    const applications = Array.from({ length: atATime }, (_, n) => applicationOf(part + n, now));
    ledger.commit({ applications, entries: applications.map((application) => freshEntry(application)) });
  }
  ledger.close();
  // It takes what comes and says nothing, so that each start finds something half sent.
  const bank = await aLyingBank([readsAllThen(() => undefined)]);
  const place = { address: bank.address, apiKey: 'a-key', shopUuid };
  const startOf = async (orders: OutboxOrders, expected: number): Promise<number> => {
    const startedAt = performance.now();
    const till = startProgram<OutboxTold>('outbox-child.ts', orders);
    const told = await new Promise<OutboxTold>((resolve) => till.onTold(resolve));
    const took = performance.now() - startedAt;
    if (told.entries !== expected) throw new Error(`the picture has ${told.entries} entries`);
    till.kill();
    await till.gone;
    return took;
  };
  const took: number[] = [];
  const tookEmpty: number[] = [];
  for (let start = 0; start <= count(3, 10); start += 1) {
    tookEmpty.push(await startOf({ folder: empty, place }, 0));
    took.push(await startOf({ folder: full, place }, entries));
  }
  await bank.close();
  const [measured, usual] = [median(took.slice(1)), median(tookEmpty.slice(1))];
  return [
    {
      name: `Kill to visible outbox of ${entries}`,
      measured: `${ms(measured)} in the middle of ${took.length - 1} starts, ${ms(usual)} with an empty one`,
      goal: `at most ${ms(goalMs)} beyond`,
      isHeld: measured - usual <= goalMs,
      controls: [],
    },
  ];
};
