import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt } from '../../../main/core/ports.ts';
import { readAddress } from '../../../main/adapters/bank/address.ts';
import { createConnector } from '../../../main/adapters/bank/connector.ts';
import { newTrace } from '../../../main/adapters/bank/evidence.ts';
import { createTrust } from '../../../main/adapters/bank/trust.ts';
import { createGate } from '../../../main/adapters/bank/gate.ts';
import { aCreated, answerBytes, readsAllThen, type Behaviour } from '../../rig/lying-bank.ts';
import { aBank, anAttempt, aRequest, ours, someBanks } from './a-bank.ts';

const { lying } = someBanks();

interface Watched extends Attempt {
  readonly passes: boolean[];
  readonly abandons: boolean[];
}

function aWatchedAttempt(): Watched {
  const attempt = anAttempt();
  const passes: boolean[] = [];
  const abandons: boolean[] = [];
  const noted = (list: boolean[], answer: boolean): boolean => {
    list.push(answer);
    return answer;
  };
  return {
    id: attempt.id,
    passes,
    abandons,
    pass: () => noted(passes, attempt.pass()),
    abandon: () => noted(abandons, attempt.abandon()),
    onStop: () => undefined,
  };
}

test('P-01 of passing and shutting exactly one happens, in any order and however often', () => {
  const step = fc.constantFrom('pass', 'shut', 'close');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const attempt = aWatchedAttempt();
      const gate = createGate(attempt);
      let opened = 0;
      for (const each of steps) {
        if (each === 'shut') gate.shut();
        else if (each === 'close') gate.close();
        else {
          try {
            gate.pass();
            opened += 1;
          } catch {
            // Refused, as it has to be after the first.
          }
        }
      }
      expect(opened).toBe(steps[0] === 'pass' ? 1 : 0);
      expect(gate.mayHaveSent()).toBe(opened === 1);
      expect(attempt.passes.concat(attempt.abandons).filter(Boolean).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('P-01 where the disk says that something may have left, that is believed', () => {
  const gate = createGate({ pass: () => false, abandon: () => false });
  gate.shut();
  expect(gate.mayHaveSent()).toBe(true);
  expect(() => gate.pass()).toThrow('GATE_SHUT');
});

test('P-01 a disk that cannot note the end of an attempt does not make it a sent one', () => {
  const gate = createGate({
    pass: () => true,
    abandon: () => {
      throw new Error('no space left');
    },
  });
  gate.shut();
  expect(gate.mayHaveSent()).toBe(false);
  expect(() => gate.pass()).toThrow('GATE_SHUT');
});

const answersAfter = (ms: number): Behaviour =>
  readsAllThen((socket) => setTimeout(() => socket.write(answerBytes(201, aCreated)), ms));

test('P-01, N-04 whenever the deadline falls, one of both decides, and what is "later" never arrived', async () => {
  const timing = fc.record({
    lookupMs: fc.nat(12),
    connectMs: fc.integer({ min: 1, max: 14 }),
    totalMs: fc.integer({ min: 1, max: 25 }),
    answerMs: fc.nat(12),
    gateMs: fc.nat(6),
  });
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(timing, async ({ lookupMs, connectMs, totalMs, answerMs, gateMs }) => {
      const bank = await lying([answersAfter(answerMs)]);
      const attempt = aWatchedAttempt();
      const counter = aBank(bank.address, {
        deadlines: { connectMs, totalMs },
        lookup: (_name, _options, callback) => {
          setTimeout(() => callback(null, [{ address: '127.0.0.1', family: 4 }]), lookupMs);
        },
      });
      const slowDisk: Attempt = {
        ...attempt,
        pass() {
          const until = performance.now() + gateMs;
          while (performance.now() < until);
          return attempt.pass();
        },
      };
      const outcome = await counter.createApplication(aRequest(), ours, slowDisk);
      // Long enough for anything that is still on its way to arrive.
      await new Promise((resolve) => setTimeout(resolve, 15));
      const isPassed = attempt.passes.includes(true);
      expect(isPassed && attempt.abandons.includes(true)).toBe(false);
      expect(outcome.kind === 'later').toBe(!isPassed);
      if (outcome.kind === 'later') expect(bank.posts()).toBe(0);
      if (outcome.kind === 'done') expect(bank.posts()).toBe(1);
      expect(bank.posts()).toBeLessThanOrEqual(1);
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
      await counter.close();
      await bank.close();
    }),
    { numRuns: 200 },
  );
  // The timings are chosen so that the race is really run.
  expect([...kinds.keys()].sort()).toEqual(['done', 'later', 'unknown']);
}, 60_000);

test('a client that wants a second connection for the same call is refused', async () => {
  const bank = await lying([() => undefined]);
  const address = readAddress(bank.address, true);
  if (!address) throw new Error('no address');
  const attempt = aWatchedAttempt();
  const connector = createConnector({
    address,
    allowsLoopback: true,
    trust: createTrust(() => null),
    resolveProxy: () => Promise.resolve(null),
    lookup: undefined,
    gate: createGate(attempt),
    trace: newTrace(),
    fail: () => undefined,
  });
  const connect = (hostname: string): Promise<unknown> =>
    new Promise((resolve) =>
      connector.connect({ hostname, protocol: 'http:', port: String(bank.port) }, (error, socket) => {
        socket?.destroy();
        resolve(error && 'code' in error ? error.code : error);
      }),
    );
  expect(await connect('elsewhere.example')).toBe('NOT_THE_BANK');
  expect(await connect('localhost')).toBeNull();
  expect(await connect('localhost')).toBe('SECOND_CONNECTION');
  expect([bank.connections, attempt.passes]).toEqual([1, [true]]);
});
