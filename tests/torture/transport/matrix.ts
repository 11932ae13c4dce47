// eslint-disable-next-line no-restricted-imports -- what the rule keeps out is what has to be red here
import { Agent, RetryAgent, type Client } from 'undici';
import type { Attempt } from '../../../main/core/ports.ts';
import { readAddress } from '../../../main/adapters/bank/address.ts';
import { dispatch, requestOf } from '../../../main/adapters/bank/dispatch.ts';
import { aBank, anAttempt } from '../../adapters/bank/a-bank.ts';
import { aLyingBank, readsAllThen, type LyingBank } from '../../rig/lying-bank.ts';
import { none, some, type Experiment } from '../figure.ts';
import { faults, type Fault, type Verdict } from './faults.ts';
import { isOf, operations, type Operation } from './operations.ts';

/** What is seen of one call, and what had to be. */
interface Cell {
  readonly fault: string;
  readonly operation: string;
  readonly seen: string;
  readonly wanted: string;
  /** As a judge would have it who takes every failure for unsent. */
  readonly seenByOptimist: string;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly asked: number;
  readonly delivered: number;
}

/** Every fault under every operation; the truth is what the bank has read. */
export const matrix: Experiment = async () => {
  const rows: Row[] = [];
  for (const fault of faults) rows.push(await row(fault));
  const cells = rows.flatMap((each) => each.cells);
  const wrong = cells.filter(({ seen, wanted }) => seen !== wanted);
  for (const { fault, operation, seen, wanted } of wrong)
    console.log(`  ${operation} under "${fault}": ${seen}, not ${wanted}`);
  const optimist = cells.filter(({ seenByOptimist, wanted }) => seenByOptimist !== wanted);
  const sum = (key: 'asked' | 'delivered'): number => rows.reduce((all, each) => all + each[key], 0);
  const ratio = sum('delivered') / sum('asked');
  const retried = await ratioWithRetries();
  return [
    none(
      'Transport: wrongly classified',
      wrong.length,
      `of ${cells.length} (${faults.length} faults × ${operations.length} operations)`,
      [some('a judge that calls every failure "later"', optimist.length, 'wrongly classified')],
    ),
    {
      name: 'Transport: POSTs delivered ÷ asked',
      measured: `${sum('delivered')} ÷ ${sum('asked')} = ${ratio.toFixed(3)}`,
      goal: 'at most 1.000',
      isHeld: ratio <= 1,
      controls: [{ guard: 'a retry layer in front', measured: retried.toFixed(3), isRed: retried > 1 }],
    },
  ];
};

async function row(fault: Fault): Promise<Row> {
  const bank = await aLyingBank([fault.behaviour], fault.tls);
  const elsewhere = await fault.elsewhere?.();
  const counter = aBank(bank.address, { ...fault.options, ...elsewhere?.options });
  const cells = await Promise.all(operations.map((operation) => cell(fault, operation, counter, bank)));
  await counter.close();
  await bank.close();
  await elsewhere?.close();
  return {
    cells,
    asked: operations.filter(({ method }) => method === 'POST').length,
    delivered: bank.posts(),
  };
}

async function cell(
  fault: Fault,
  operation: Operation,
  counter: ReturnType<typeof aBank>,
  bank: LyingBank,
): Promise<Cell> {
  const attempt = anAttempt();
  const guarded: Attempt = { ...attempt, ...(fault.gate ? { pass: fault.gate } : {}) };
  const outcome = await operation.ask(counter, guarded);
  const delivered = bank.requests.filter(isOf(operation)).length;
  const isRead = operation.need === 'read';
  const isReceived = 'certainlyReceived' in outcome && outcome.certainlyReceived;
  const seenAs = (kind: string): string => {
    const phase = isRead ? '' : attempt.phase === 'bytes' ? ' after the gate' : ' before the gate';
    const received = operation.need === 'application' && isReceived ? ', certainly received' : '';
    return `${kind}${received}${phase}, delivered ${delivered}`;
  };
  const isGood = outcome.kind === 'done' || outcome.kind === 'read';
  return {
    fault: fault.name,
    operation: operation.name,
    seen: seenAs(outcome.kind),
    wanted: wantedOf(fault, operation),
    seenByOptimist: seenAs(isGood || isRead ? outcome.kind : 'later'),
  };
}

function wantedOf(fault: Fault, { name, need }: Operation): string {
  // Reads have no attempt, so no gate is asked.
  const verdict = need === 'read' && fault.gate ? 'whole' : fault.verdict;
  const isAskedTwice = name === 'listBanks' && fault.name.startsWith('404');
  const delivered = verdict === 'unsent' || fault.isUnread ? 0 : isAskedTwice ? 2 : 1;
  if (need === 'read') {
    const isRead = verdict === 'whole' || verdict === 'odd-status';
    return `${isRead ? 'read' : 'unread'}, delivered ${delivered}`;
  }
  const phase = verdict === 'unsent' ? 'before' : 'after';
  const isReceived = need === 'application' && isReceivedBy(verdict, fault);
  return `${kindOf(verdict, need)}${isReceived ? ', certainly received' : ''} ${phase} the gate, delivered ${delivered}`;
}

function kindOf(verdict: Verdict, need: Operation['need']): string {
  switch (verdict) {
    case 'unsent':
    case 'not-processed':
      return 'later';
    case 'refused':
      return 'never';
    case 'unknown':
    case 'received':
      return 'unknown';
    case 'whole':
      return 'done';
    case 'odd-status':
      return need === 'application' ? 'unknown' : 'done';
    case 'other-json':
    case 'empty':
      return need === 'nothing' ? 'done' : 'unknown';
  }
}

/** An empty 201 that does not say it is JSON may be somebody else's. */
const isReceivedBy = (verdict: Verdict, { name }: Fault): boolean =>
  verdict === 'received' ||
  verdict === 'odd-status' ||
  verdict === 'other-json' ||
  (verdict === 'empty' && name.startsWith('204'));

/** The same request through a client that repeats: each is read by the bank, which then hangs up. */
async function ratioWithRetries(): Promise<number> {
  const asked = 10;
  const bank = await aLyingBank([readsAllThen((socket) => socket.end())]);
  const address = readAddress(bank.address, true);
  if (!address) throw new Error('no address');
  const client = new RetryAgent(new Agent(), {
    methods: ['POST'],
    maxRetries: 2,
    minTimeout: 1,
    maxTimeout: 5,
  });
  const post = { method: 'POST', path: 'shops/x/applications', totalMs: 1_000 } as const;
  for (let n = 0; n < asked; n += 1) {
    const request = { ...requestOf(post, address, 'Bearer x'), origin: address.origin };
    await dispatch(client as unknown as Client, request, () => []).catch(() => undefined);
  }
  await client.close();
  await bank.close();
  return bank.posts() / asked;
}
