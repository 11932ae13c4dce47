import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerFile } from '../../../main/adapters/ledger/open-ledger.ts';
import { ledgerIn } from '../../bench/a-till.ts';
import { some, type Experiment, none } from '../figure.ts';
import { nodeArguments } from '../programs.ts';
import { aDisk } from './disk.ts';
import { record } from './recording.ts';
import type { Acknowledged, WriterOrders } from './writer-child.ts';

interface Outcome {
  readonly cuts: number;
  /** Acknowledged at the moment of the cut, summed over all cuts. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly unreadable: number;
}

/**
 * The ledger's writes and syncs are recorded, and the files built up again as a power cut would have left them:
 * without what was not synced, or with a random part of it.
 */
export const powerCut: Experiment = async ({ folder, count }) => {
  const cuts = count(60, 400);
  const controls = Math.ceil(cuts / 4);
  const full = await cutOften(join(folder, 'full'), cuts);
  const normal = await cutOften(join(folder, 'normal'), controls, { synchronous: 'NORMAL' });
  const lying = await cutOften(join(folder, 'lying'), controls, { syncs: false });
  const of = `${full.cuts} cuts, ${full.acknowledged} acknowledged before them`;
  return [
    none('Power cut: acknowledged and lost', full.lost, `in ${of}`, [
      some('synchronous = NORMAL', normal.lost, `lost in ${normal.cuts} cuts`),
    ]),
    none('Power cut: ledgers that do not open', full.unreadable, `of ${full.cuts}`, [
      some('a disk that only says it has synced', lying.unreadable, `of ${lying.cuts} do not open`),
    ]),
  ];
};

const rounds = 80;

async function cutOften(
  folder: string,
  wanted: number,
  { synchronous = null, syncs = true }: { synchronous?: WriterOrders['synchronous']; syncs?: boolean } = {},
): Promise<Outcome> {
  const written = join(folder, 'written');
  ledgerIn(written).close();
  const start = new Map(readdirSync(written).map((name) => [name, readFileSync(join(written, name))]));
  const orders: WriterOrders = { folder: written, rounds, synchronous };
  const steps = await record(nodeArguments('power/writer-child.ts', orders), join(folder, 'trace'));
  const firstSaid = steps.findIndex(({ kind }) => kind === 'said');
  const places = new Set(
    Array.from({ length: wanted }, () => firstSaid + Math.floor(Math.random() * (steps.length - firstSaid))),
  );
  const disk = aDisk(start, syncs);
  const acknowledged = new Map<string, Acknowledged>();
  const outcome = { cuts: 0, acknowledged: 0, lost: 0, unreadable: 0 };
  const after = join(folder, 'after');
  for (const [place, step] of steps.entries()) {
    disk.take(step);
    if (step.kind === 'said') {
      const said = JSON.parse(step.text) as Acknowledged;
      acknowledged.set(said.applicationId, said);
    }
    if (!places.has(place)) continue;
    for (const share of [0, Math.random()]) {
      rmSync(after, { recursive: true, force: true });
      mkdirSync(after);
      for (const [name, bytes] of disk.cut(() => Math.random() < share))
        writeFileSync(join(after, name), bytes);
      outcome.cuts += 1;
      outcome.acknowledged += acknowledged.size;
      const lost = lostIn(after, acknowledged);
      if (lost === null) outcome.unreadable += 1;
      outcome.lost += lost ?? acknowledged.size;
    }
  }
  return outcome;
}

/** How many are not there, or not as far as was said; null where the ledger does not open. */
function lostIn(folder: string, acknowledged: ReadonlyMap<string, Acknowledged>): number | null {
  let ledger: LedgerFile;
  try {
    ledger = ledgerIn(folder);
  } catch {
    return null;
  }
  const isSound = ledger.check() === 'ok' && ledger.verifyAudit();
  const lost = [...acknowledged.values()].filter((each) => !isThere(ledger, each)).length;
  ledger.close();
  return isSound ? lost : null;
}

const phases = {
  entry: ['connecting', 'bytes', 'answered'],
  gate: ['bytes', 'answered'],
  answer: ['answered'],
} as const;

function isThere(ledger: LedgerFile, { applicationId, entryId, has }: Acknowledged): boolean {
  const phase = ledger.attempts(entryId)[0]?.phase;
  return ledger.application(applicationId) !== null && phases[has].some((each) => each === phase);
}
