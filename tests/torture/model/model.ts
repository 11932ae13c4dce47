import fc from 'fast-check';
import { minutes } from '../../../shared/domain/dates.ts';
import type { FakeTime } from '../../fakes/fake-time.ts';
import type { MemoryLedger } from '../../fakes/memory-ledger.ts';
import { none, some, type Experiment, type Figure } from '../figure.ts';
import { commands } from './commands.ts';
import { inMemory, onDisk, unknownIsWaiting, type Disk } from './ledgers.ts';
import { aShop, Violation, type Shop } from './shop.ts';

/** Whatever a shop does and suffers: what the outbox says of an application is what the bank knows of it. */
export const model: Experiment = async ({ folder, count }) => [
  await figureOf('Model over fakes: violations', count(2_000, 20_000), inMemory),
  await figureOf('Model over the real ledger: violations', count(100, 1_000), onDisk(folder)),
];

async function figureOf(name: string, sequences: number, diskOf: (time: FakeTime) => Disk): Promise<Figure> {
  const real = await violations(sequences, diskOf, (ledger) => ledger);
  if (real) console.log(real);
  const blind = await violations(100, diskOf, unknownIsWaiting);
  return none(name, Number(real !== null), `in ${sequences} sequences of commands`, [
    some('an unknown outcome counts as waiting', Number(blind !== null), 'violation'),
  ]);
}

async function violations(
  sequences: number,
  diskOf: (time: FakeTime) => Disk,
  guarded: (ledger: MemoryLedger) => MemoryLedger,
): Promise<string | null> {
  const result = await fc.check(
    fc.asyncProperty(fc.commands([...commands], { maxCommands: 40, size: '+1' }), async (run) => {
      const shop = await aShop(diskOf, guarded);
      try {
        await fc.asyncModelRun(() => ({ model: {}, real: shop }), run);
        await calmsDown(shop);
      } finally {
        shop.ends();
      }
    }),
    { numRuns: sequences },
  );
  if (!result.failed) return null;
  return `${String(result.errorInstance)}\n${fc.defaultReportMessage(result) ?? ''}`;
}

/** Everything works again: what still waits has to be sent, after an hour at the most where the clock was set back. */
async function calmsDown(shop: Shop): Promise<void> {
  shop.bank.meetings = [];
  shop.bank.isReachable = true;
  shop.decision = 'no-offer';
  await shop.restarts();
  await shop.till.desk.line.check();
  await shop.time.passes(minutes(75));
  shop.check();
  const { stopped } = shop.ledger.queueState();
  const isWaiting = shop.ledger.openEntries().some(({ state }) => state === 'waiting' || state === 'sending');
  if (!stopped && isWaiting) throw new Violation('acknowledged and never sent');
}
