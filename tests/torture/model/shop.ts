import { referenceOf } from '../../../main/core/application/reference.ts';
import type { CreditApplication } from '../../../main/core/application/application.ts';
import type { OutboxEntry } from '../../../main/core/outbox/entry.ts';
import { aTill, type Till } from '../../core/a-till.ts';
import { FakeTime, settled } from '../../fakes/fake-time.ts';
import type { MemoryLedger } from '../../fakes/memory-ledger.ts';
import { anOffer, ScriptedBank } from '../../fakes/scripted-bank.ts';
import type { Disk } from './ledgers.ts';
import { aLife, livedIn, metBy, type Life } from './life.ts';
import { Truth } from './truth.ts';

/** Something that must never be: what it is, and of which application. */
export class Violation extends Error {}

/** One till over many runs of the program, and what its bank knows. */
export interface Shop {
  readonly bank: ScriptedBank;
  readonly time: FakeTime;
  readonly ledger: MemoryLedger;
  readonly truth: Truth;
  readonly acknowledged: string[];
  till: Till;
  life: Life;
  decision: 'pending' | 'offer' | 'no-offer';
  /** The program is killed where it stands, and started again. */
  restarts(): Promise<void>;
  entry(nth: number): OutboxEntry | null;
  application(nth: number): CreditApplication | null;
  /** Throws a Violation. */
  check(): void;
  ends(): void;
}

export async function aShop(
  diskOf: (time: FakeTime) => Disk,
  guarded: (ledger: MemoryLedger) => MemoryLedger,
): Promise<Shop> {
  const bank = new ScriptedBank();
  const time = new FakeTime();
  const disk = diskOf(time);
  const { ledger } = disk;
  const truth = new Truth(bank);
  const acknowledged: string[] = [];
  const begin = (life: Life): Promise<Till> =>
    aTill({ bank: metBy(bank, life, truth), time: livedIn(time, life), ledger: guarded(ledger) });
  bank.decision = (uuid) => {
    const isAccepted = truth.accepts(uuid) > 0;
    return {
      decision: isAccepted ? 'offer' : shop.decision,
      offer: isAccepted || shop.decision === 'offer' ? anOffer : null,
      contractUuid: isAccepted ? uuid.replace(/^0/u, 'c') : null,
      isCancelled: truth.isCancelled(uuid),
      reference: truth.referenceOf(uuid),
    };
  };
  const life = aLife();
  const nthOf = (nth: number): string => acknowledged[nth % Math.max(acknowledged.length, 1)] ?? '';
  const shop: Shop = {
    bank,
    time,
    ledger,
    truth,
    acknowledged,
    life,
    decision: 'offer',
    till: await begin(life),
    async restarts() {
      shop.life.isOver = true;
      shop.life = aLife();
      ledger.refuses = 0;
      disk.reopen();
      shop.till = await begin(shop.life);
      await settled();
    },
    entry: (nth) => ledger.latestEntry(nthOf(nth)),
    application: (nth) => ledger.application(nthOf(nth)),
    check() {
      for (const id of acknowledged) checkOne(id, ledger, truth);
      for (const uuid of bank.applications.map(truth.uuidOf))
        if (uuid !== null && truth.accepts(uuid) > 1) throw new Violation('accepted twice');
    },
    ends() {
      shop.life.isOver = true;
      disk.remove();
    },
  };
  return shop;
}

function checkOne(id: string, ledger: MemoryLedger, truth: Truth): void {
  const application = ledger.application(id);
  const entry = ledger.latestEntry(id);
  if (!application || !entry) throw new Violation('acknowledged and lost');
  const reference = referenceOf(application);
  const deliveries = truth.deliveries(reference);
  if (deliveries > 1) throw new Violation('delivered twice');
  if ('bank' in application && application.bank.uuid !== truth.uuidOf(reference))
    throw new Violation('linked to what the bank does not have');
  if (!('bank' in application) && entry.state === 'done') throw new Violation('done without a number');
  const isSurelyUnsent = ['waiting', 'expired', 'needs-you', 'dropped'].includes(entry.state);
  if (!('bank' in application) && isSurelyUnsent && deliveries > 0)
    throw new Violation(`the bank has it, and the outbox calls it ${entry.state}`);
}
