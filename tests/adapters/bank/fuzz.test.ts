import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer, type Answer } from '../../../main/adapters/bank/answer.ts';
import { readApplication } from '../../../main/adapters/bank/read-application.ts';
import { readBanks } from '../../../main/adapters/bank/read-banks.ts';
import { readContract, readPrintout } from '../../../main/adapters/bank/read-contract.ts';
import { readCalculation, readProduct } from '../../../main/adapters/bank/read-product.ts';
import { success } from '../../../main/adapters/bank/calls.ts';
import { judgeRead } from '../../../main/adapters/bank/judge-read.ts';
import { judgeWrite } from '../../../main/adapters/bank/judge-write.ts';
import { evidenceOf, newTrace } from '../../../main/adapters/bank/evidence.ts';
import { aCreated, answerBytes } from '../../rig/lying-bank.ts';
import { contractUuid, someBanks } from './a-bank.ts';

const { lying, submit } = someBanks();
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Judged independently of the adapter: an application is JSON with a uuid where the guide puts it. */
function isApplication(body: Buffer): boolean {
  try {
    const value = JSON.parse(body.toString('utf8').replace(/^\ufeff/u, '')) as Record<string, unknown>;
    const inner = value.credit_application as Record<string, unknown> | null | undefined;
    const uuid = (typeof inner === 'object' && inner !== null ? inner : value).uuid;
    return typeof uuid === 'string' && uuidShape.test(uuid.trim().toLowerCase());
  } catch {
    return false;
  }
}

const whole = Buffer.from(
  JSON.stringify({ ...aCreated, payment_schedule: { amount: '1.0' }, purchase: null }),
);
const flip = fc.record({
  at: fc.nat(whole.length - 1),
  byte: fc.integer({ min: 0, max: 255 }),
  how: fc.constantFrom('set', 'cut', 'insert', 'double', 'drop'),
});
const mutated = fc.array(flip, { minLength: 1, maxLength: 5 }).map((flips) =>
  flips.reduce((bytes, { at, byte, how }) => {
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (how) {
      case 'set':
        return Buffer.concat([head, Buffer.from([byte]), tail.subarray(1)]);
      case 'cut':
        return Buffer.from(head);
      case 'insert':
        return Buffer.concat([head, Buffer.from([byte]), tail]);
      case 'double':
        return Buffer.concat([bytes, head]);
      default:
        return Buffer.concat([head, tail.subarray(1)]);
    }
  }, whole),
);
const shaped = fc.json({ maxDepth: 5 }).map((text) => Buffer.from(text));
const swapped = fc
  .tuple(
    fc.constantFrom(
      ...Object.keys(aCreated),
      'credit_application',
      'contract',
      'product',
      'purchase',
      'payment_schedule',
      'decision_messages',
    ),
    fc.jsonValue(),
  )
  .map(([key, value]) => Buffer.from(JSON.stringify({ ...aCreated, [key]: value })));
const bodies = fc.oneof(
  mutated,
  shaped,
  swapped,
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

const evidence = evidenceOf(newTrace(), undefined, {
  startedAt: 0,
  endedAt: 0,
  host: 'h',
  status: 201,
  error: null,
});
const answered = (answer: Answer) => ({ kind: 'answered', answer, evidence }) as const;

test('2,000 spoiled answers: nothing throws, and no application is done that is none', () => {
  let done = 0;
  fc.assert(
    fc.property(bodies, fc.constantFrom(200, 201, 204, 302, 400, 404, 422, 429, 500), (body, status) => {
      const headers = { 'content-type': 'application/json' };
      const exchange = answered(readAnswer({ status, headers, chunks: [body] }, null, 0));
      const outcome = judgeWrite(exchange, {
        ...success((value) => readApplication(value, 'EE')),
        statuses: [200, 201],
        namesUuid: true,
      });
      if (outcome.kind === 'done') {
        done += 1;
        expect(isApplication(body) && status < 202).toBe(true);
        expect(outcome.value.uuid).toMatch(uuidShape);
      }
      for (const read of [
        judgeRead(exchange, (value) => readApplication(value, 'LV')),
        judgeRead(exchange, (value) => readContract(value, contractUuid)),
        judgeRead(exchange, (value) => readProduct(value, 'p')),
        judgeRead(exchange, readPrintout),
        judgeRead(exchange, readBanks),
        judgeRead(exchange, readCalculation),
      ]) {
        expect(['read', 'unread']).toContain(read.kind);
      }
    }),
    { numRuns: 2_000 },
  );
  // Some spoiled answers are still whole: the property is not empty.
  expect(done).toBeGreaterThan(20);
});

test('spoiled answers over the line end in an outcome, whatever they do to HTTP itself', async () => {
  const clean = answerBytes(201, aCreated);
  const spoiled = fc.array(
    fc.record({ at: fc.nat(clean.length - 1), byte: fc.integer({ min: 0, max: 255 }) }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(spoiled, async (changes) => {
      const bytes = Buffer.from(clean);
      for (const { at, byte } of changes) bytes[at] = byte;
      const bank = await lying([
        async ({ socket, request }) => {
          if (await request()) socket.end(bytes);
        },
      ]);
      const { outcome, attempt } = await submit(bank.address, { deadlines: { totalMs: 2_000 } });
      expect(attempt.phase).toBe('bytes');
      if (outcome.kind === 'done') expect(outcome.value.uuid).toMatch(uuidShape);
      expect(bank.posts()).toBe(1);
      await bank.close();
    }),
    { numRuns: 300 },
  );
}, 60_000);
