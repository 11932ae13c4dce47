import { writeSync } from 'node:fs';
import process from 'node:process';
import { outboxView } from '../../main/core/views/lists.ts';
import { news } from '../../shared/bridge/contract.ts';
import { aTill, ledgerIn } from '../bench/a-till.ts';
import type { SimulatorPlace } from '../bench/simulator-thread.ts';
import { orders } from './programs.ts';

export interface OutboxOrders {
  readonly folder: string;
  readonly place: SimulatorPlace;
}
export interface OutboxTold {
  readonly entries: number;
}

/** A till that starts, is unlocked, and tells of its first picture of the outbox. */
const { folder, place } = orders() as OutboxOrders;
const till = aTill({ ledger: ledgerIn(folder), place });
till.start(Promise.resolve());
await till.desk.session.unlock('270815');
const picture = news.outbox.parse(outboxView(1, till.desk));
writeSync(1, `${JSON.stringify({ entries: picture.entries.length + picture.more } satisfies OutboxTold)}\n`);
process.stdin.resume().on('end', () => process.exit());
