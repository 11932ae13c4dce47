import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { BankApi } from '../../main/core/ports.ts';
import { readAnswer, type Answer } from '../../main/adapters/bank/answer.ts';
import { createCalls } from '../../main/adapters/bank/calls.ts';
import { evidenceOf, newTrace } from '../../main/adapters/bank/evidence.ts';
import { applications } from '../../main/adapters/bank/operations/applications.ts';
import { contracts } from '../../main/adapters/bank/operations/contracts.ts';
import { incomeProof } from '../../main/adapters/bank/operations/income-proof.ts';
import { products } from '../../main/adapters/bank/operations/products.ts';
import { anAttempt, applicationUuid, shopUuid } from '../adapters/bank/a-bank.ts';
import { guideSchedule } from '../adapters/bank/answers-read.ts';
import { aCreated } from '../rig/lying-bank.ts';
import { none, some, type Experiment } from './figure.ts';
import { operations, type Operation } from './transport/operations.ts';

interface Spoiled {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const hangMs = 1_000;
const mostGrowth = 20 * 1024 * 1024;
const atATime = 500;

/** Answers that nobody documented, through the readers of every operation. */
export const spoiledAnswers: Experiment = async ({ count }) => {
  const total = count(4_000, 20_000);
  const seed = Date.now() % 2 ** 31;
  const found = { crashes: 0, hangs: 0, believed: 0, wouldBeBelieved: 0, wouldCrash: 0, done: 0 };
  let present: Answer | null = null;
  const bank = readersOf(() => present);
  const collect = garbageCollector();
  let keep: (answer: Answer) => unknown = () => undefined;
  // Readers compile on first use.
  await meet(fc.sample(spoiled, { numRuns: atATime, seed: seed + 1 }));
  const growth = await growthOver(total);
  const kept: Answer[] = [];
  keep = (answer) => kept.push(answer);
  const growthKept = await growthOver(total / 2);
  kept.length = 0;

  async function growthOver(answers: number): Promise<number> {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let part = 0; part < answers; part += atATime)
      await meet(fc.sample(spoiled, { numRuns: atATime, seed: seed + part }));
    collect();
    return process.memoryUsage().heapUsed - before;
  }

  async function meet(answers: readonly Spoiled[]): Promise<void> {
    for (const answer of answers) {
      found.wouldCrash += Number(parsed(answer.body) === undefined);
      for (const operation of operations) await meetOne(answer, operation);
    }
  }

  async function meetOne(answer: Spoiled, operation: Operation): Promise<void> {
    const startedAt = performance.now();
    try {
      present = readAnswer({ ...answer, chunks: [answer.body] }, null, 0);
      keep(present);
      const { kind } = await operation.ask(bank, anAttempt());
      const isBelieved = kind === 'done' || kind === 'read';
      const isGood = isAnswer(answer, operation);
      found.done += Number(isBelieved);
      found.believed += Number(isBelieved && !isGood);
      found.wouldBeBelieved += Number((answer.status === 200 || answer.status === 201) && !isGood);
    } catch (error) {
      found.crashes += 1;
      console.log(`  seed ${seed}, ${operation.name}:`, error);
    }
    found.hangs += Number(performance.now() - startedAt > hangMs);
  }

  if ('polluted' in {}) found.crashes += 1;
  const of = `of ${total} spoiled answers × ${operations.length} operations`;
  return [
    none('Spoiled answers: crashes, or longer than a second', found.crashes + found.hangs, of, [
      some('JSON.parse alone', found.wouldCrash, 'crashes'),
    ]),
    none('Spoiled answers: believed although invalid', found.believed, `${of}, ${found.done} still whole`, [
      some('a reader that trusts 200 and 201', found.wouldBeBelieved, 'believed'),
    ]),
    {
      name: 'Spoiled answers: growth of the heap',
      measured: megabytes(growth),
      goal: 'less than 20 MB',
      isHeld: growth < mostGrowth,
      controls: [
        {
          guard: 'every answer is kept',
          measured: megabytes(growthKept),
          isRed: growthKept >= mostGrowth,
        },
      ],
    },
  ];
};

/** The operations as they are, over a line that always brings the present answer. */
function readersOf(present: () => Answer | null): BankApi {
  const known = { startedAt: 0, endedAt: 0, host: 'bank.test', status: 200, error: null };
  const evidence = evidenceOf(newTrace(), undefined, known);
  const calls = createCalls(
    {
      exchange() {
        const answer = present();
        return Promise.resolve(
          answer
            ? { kind: 'answered', answer, evidence }
            : { kind: 'lost', reason: 'bank.no-answer', evidence },
        );
      },
      close: () => Promise.resolve(),
    },
    { shopUuid, market: 'EE', deadlines: { connectMs: 1, totalMs: 1, readMs: 1, uploadMs: 1 } },
  );
  return {
    ...applications(calls),
    ...contracts(calls),
    ...incomeProof(calls),
    ...products(calls),
    readLogo: () => Promise.reject(new Error('no answer of the API')),
  };
}

const uuidShape = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** Judged without the adapter: the least that an answer must have to be believed. */
function isAnswer({ status, body }: Spoiled, { name, need }: Operation): boolean {
  if (status >= 300) return false;
  if (need === 'nothing' && body.length === 0) return true;
  const value = parsed(body);
  if (value === undefined) return false;
  if (need === 'nothing' || need === 'read') return true;
  if (name === 'accept') return isUuid(field(field(value, 'contract'), 'uuid'));
  if (need === 'content') return typeof field(value, 'redirect_url') === 'string';
  const inner = field(value, 'credit_application');
  return status < 202 && isUuid(field(typeof inner === 'object' && inner !== null ? inner : value, 'uuid'));
}

const isUuid = (value: unknown): boolean => typeof value === 'string' && uuidShape.test(value.trim());
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8').replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

const offered = {
  credit_application: { ...aCreated, uuid: applicationUuid, decision_status: 'positive' },
  payment_schedule: guideSchedule,
};
const contents: readonly object[] = [offered, ...operations.map(({ content }) => content)];

const flips = fc.array(
  fc.record({
    at: fc.nat(10_000),
    byte: fc.nat(255),
    how: fc.constantFrom('set', 'cut', 'insert', 'double', 'drop'),
  }),
  { minLength: 1, maxLength: 5 },
);
const inBytes = fc.tuple(fc.constantFrom(...contents), flips).map(([content, changes]) =>
  changes.reduce<Buffer>(
    (bytes, { at, byte, how }) => {
      const place = at % Math.max(bytes.length, 1);
      const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
      switch (how) {
        case 'set':
          return Buffer.concat([head, Buffer.of(byte), tail.subarray(1)]);
        case 'cut':
          return Buffer.from(head);
        case 'insert':
          return Buffer.concat([head, Buffer.of(byte), tail]);
        case 'double':
          return Buffer.concat([bytes, head]);
        default:
          return Buffer.concat([head, tail.subarray(1)]);
      }
    },
    Buffer.from(JSON.stringify(content)),
  ),
);
const inFields = fc
  .tuple(fc.constantFrom(...contents), fc.nat(50), fc.jsonValue())
  .map(([content, at, value]) => {
    const keys = Object.keys(content);
    const key = keys[at % Math.max(keys.length, 1)] ?? 'uuid';
    return Buffer.from(JSON.stringify({ ...content, [key]: value }));
  });
const odd = fc.constantFrom(
  '',
  'null',
  'NaN',
  '\ufeff{}',
  '{"a":1e400}',
  '<html>{"uuid":"471e6282-3384-412b-af7b-646eb8f04391"}</html>',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '{"uuid":"471e6282-3384-412b-af7b-646eb8f04391","uuid":null}',
  `{"decision_messages":["\\ud800\\u0000${'x'.repeat(100_000)}"]}`,
  '['.repeat(50_000),
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `{"bank_list":[${'{"id":1,"name":"x"},'.repeat(2_000)}null]}`,
);
const spoiled: fc.Arbitrary<Spoiled> = fc.record({
  status: fc.constantFrom(200, 200, 201, 201, 202, 204, 206, 302, 400, 401, 404, 409, 422, 429, 500, 503),
  headers: fc.constantFrom<Readonly<Record<string, string>>>(
    { 'content-type': 'application/json' },
    { 'content-type': 'application/json; charset=latin1' },
    { 'content-type': 'text/html' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip', 'retry-after': '-1' },
    {},
  ),
  body: fc.oneof(
    { arbitrary: inBytes, weight: 5 },
    { arbitrary: inFields, weight: 5 },
    { arbitrary: fc.json({ maxDepth: 5 }).map((text) => Buffer.from(text)), weight: 2 },
    { arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)), weight: 1 },
    { arbitrary: odd.map((text) => Buffer.from(text)), weight: 1 },
  ),
});

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
