import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CreditApplication } from '../../../main/core/application/application.ts';
import { referenceOf } from '../../../main/core/application/reference.ts';
import type { OutboxEntry } from '../../../main/core/outbox/entry.ts';
import { shopUuid } from '../../adapters/bank/a-bank.ts';
import { ledgerIn } from '../../bench/a-till.ts';
import { anAuthority } from '../../rig/certificates.ts';
import { none, some, type Experiment } from '../figure.ts';
import { startProgram } from '../programs.ts';
import { aMoodyBank, pointsAtBank, type MoodyBank } from './moody-bank.ts';
import { pointsOnDisk, type Asked, type MissingGuard, type Orders, type Told } from './orders.ts';

/** When a till is killed: after a while, at a point of its own, or when the bank has come to a point. */
type End = { readonly afterMs: number } | { readonly point: string; readonly time: number };

interface Outcome {
  readonly acknowledged: number;
  readonly posts: number;
  readonly lost: number;
  readonly twice: number;
  readonly falselyFinal: number;
  readonly parked: number;
  readonly parkedAndArrived: number;
}

const mostAtATime = 4;
const mostInACycle = 30;
const longestCycleMs = 1_200;
const longestDrainMs = 180_000;

/** A till that is killed again and again while it sends to a moody bank over TLS, and started again on what is left. */
export const killLoop: Experiment = async ({ folder, count }) => {
  const cycles = count(40, 300);
  const ends = Array.from({ length: cycles }, (_, cycle) => endOf(cycle));
  const real = await rounds(join(folder, 'real'), ends, null);
  const sent: readonly End[] = Array.from({ length: 6 }, () => ({ point: 'last byte', time: 4 }));
  const blind = await rounds(join(folder, 'no-gate'), sent, 'gate');
  const told: readonly End[] = Array.from({ length: 6 }, () => ({ point: 'acknowledged', time: 1 }));
  const early = await rounds(join(folder, 'no-commit'), told, 'commit');
  const of = `of ${real.acknowledged} acknowledged, ${cycles} kills`;
  const parked = `${real.parked} parked as unknown, ${real.parkedAndArrived} of them had arrived`;
  const gateOff = 'what passed the gate counts as waiting after a restart';
  return [
    none('Kills: acknowledged and lost', real.lost, of, [
      some('acknowledged before the commit', early.lost, 'lost'),
    ]),
    none('Kills: delivered twice', real.twice, `of ${real.posts} delivered; ${parked}`, [
      some(gateOff, blind.twice, 'delivered twice'),
    ]),
    none('Kills: falsely final', real.falselyFinal, of, [some(gateOff, blind.falselyFinal, 'falsely final')]),
  ];
};

/** One in two at a random moment, the others at each named point in turn. */
function endOf(cycle: number): End {
  if (cycle % 2 === 0) return { afterMs: Math.random() * 500 };
  const points = [...pointsOnDisk, ...pointsAtBank, 'acknowledged'];
  return { point: points[Math.floor(cycle / 2) % points.length]!, time: 1 + Math.floor(Math.random() * 3) };
}

async function rounds(folder: string, ends: readonly End[], missing: MissingGuard | null): Promise<Outcome> {
  const authority = anAuthority();
  const { certificate, key } = authority.issue();
  mkdirSync(folder, { recursive: true });
  const trusted = join(folder, 'authority.pem');
  writeFileSync(trusted, authority.certificate);
  const bank = await aMoodyBank({ cert: certificate, key });
  const place = { address: bank.address, apiKey: 'a-key-of-the-torture', shopUuid };
  const acknowledged = new Set<string>();
  const orders = { folder: join(folder, 'till'), place, missing };
  const start = (endAt: Orders['endAt']) =>
    startProgram<Told, Asked>('kill/till-child.ts', { ...orders, endAt } satisfies Orders, {
      SSL_CERT_FILE: trusted,
    });
  let customers = 0;

  async function cycle(end: End): Promise<void> {
    const till = start('point' in end && pointsOnDisk.includes(end.point) ? end : null);
    const times = new Map<string, number>();
    const reached = (point: string): void => {
      times.set(point, (times.get(point) ?? 0) + 1);
      if ('point' in end && end.point === point && times.get(point) === end.time) till.kill();
    };
    const until = customers + mostInACycle;
    const submitNext = (): void => {
      if (customers < until) till.say({ submit: (customers += 1) });
    };
    bank.onPoint = reached;
    till.onTold((told) => {
      if ('ready' in told) {
        for (let n = 0; n < mostAtATime; n += 1) submitNext();
        setTimeout(till.kill, 'afterMs' in end ? end.afterMs : longestCycleMs).unref();
      } else if ('acknowledged' in told) {
        acknowledged.add(told.acknowledged);
        reached('acknowledged');
        submitNext();
      }
    });
    await till.gone;
  }

  for (const end of ends) await cycle(end);
  bank.onPoint = () => undefined;
  bank.calmsDown();
  const last = start(null);
  const isDrained = new Promise<boolean>((resolve) => {
    last.onTold((told) => {
      if ('ready' in told) last.say({ drain: true });
      if ('drained' in told) resolve(true);
    });
    void last.gone.then(() => resolve(false));
    void pause(longestDrainMs, false, { ref: false }).then(resolve);
  });
  if (!(await isDrained)) {
    last.kill();
    throw new Error('the last till did not come to rest');
  }
  await last.gone;
  const outcome = judge(orders.folder, acknowledged, bank);
  await bank.close();
  return outcome;
}

/** The ledger that is left, held against what the bank knows. */
function judge(folder: string, acknowledged: ReadonlySet<string>, { received }: MoodyBank): Outcome {
  const ledger = ledgerIn(folder);
  const found = [...acknowledged].map((id) => ({
    application: ledger.application(id),
    entry: ledger.latestEntry(id),
  }));
  ledger.close();
  const all = [...received.values()];
  const uuidOf = (application: CreditApplication): string | null =>
    received.get(referenceOf(application))?.uuid ?? null;
  const parked = found.filter(({ entry }) => entry?.state === 'uncertain');
  return {
    acknowledged: acknowledged.size,
    posts: all.reduce((sum, { posts }) => sum + posts, 0),
    twice: all.filter(({ posts }) => posts > 1).length,
    lost: found.filter(({ application, entry }) => isLost(application, entry)).length,
    falselyFinal: found.filter(
      ({ application }) => application && isFalselyFinal(application, uuidOf(application)),
    ).length,
    parked: parked.length,
    parkedAndArrived: parked.filter(({ application }) => application && uuidOf(application) !== null).length,
  };
}

/** Not there, or there and nobody will send it. */
const isLost = (application: CreditApplication | null, entry: OutboxEntry | null): boolean =>
  !application ||
  !entry ||
  (application.status === 'to-send' && (entry.state === 'done' || entry.state === 'dropped'));

function isFalselyFinal(application: CreditApplication, uuid: string | null): boolean {
  if ('bank' in application) return application.bank.uuid !== uuid;
  return application.status === 'to-send' ? false : uuid !== null || application.status !== 'not-taken';
}
