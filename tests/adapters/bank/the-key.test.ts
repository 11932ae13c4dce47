import { expect, test } from 'vitest';
import type { BankOptions } from '../../../main/adapters/bank/bank.ts';
import { aCreated, answerBytes, answers, readsAllThen, type Behaviour } from '../../rig/lying-bank.ts';
import { aKey, anAttempt, applicationUuid, canaryKey, contractUuid, someBanks } from './a-bank.ts';

const { lying, submit, aCounter } = someBanks();

const echo: Behaviour = readsAllThen((socket) =>
  socket.write(answerBytes(422, { message: [`Bearer ${canaryKey}`, canaryKey] })),
);
type Case = readonly [string, Behaviour, Partial<BankOptions>?];
const failures: readonly Case[] = [
  ['success', answers(201, aCreated)],
  [
    'success that repeats the key',
    answers(201, { ...aCreated, number: canaryKey, decision_messages: `key ${canaryKey}` }),
  ],
  ['refusal that repeats the key', echo],
  [
    'cut answer that repeats the key',
    readsAllThen((socket) => socket.end(answerBytes(201, canaryKey, { 'content-length': 999 }))),
  ],
  ['no answer', readsAllThen((socket) => socket.destroy())],
  ['reset', { raw: (socket) => socket.resetAndDestroy() }],
  ['not HTTP', readsAllThen((socket) => socket.end(`${canaryKey}\r\n\r\n`))],
  ['deadline', readsAllThen(() => undefined), { deadlines: { totalMs: 60, readMs: 60 } }],
  ['401', answers(401, { error: ['unauthorized'] })],
  [
    'header that repeats the key',
    answers(500, '', { 'x-key': canaryKey, 'retry-after': canaryKey, date: canaryKey }),
  ],
  [
    'name not found',
    echo,
    {
      lookup: (_name, _options, callback) =>
        callback(Object.assign(new Error(canaryKey), { code: canaryKey.repeat(3) }), '', 0),
    },
  ],
];

for (const [what, behaviour, options = {}] of failures)
  test(`S-15 the key is in no outcome: ${what}`, async () => {
    const bank = await lying([behaviour]);
    const { outcome } = await submit(bank.address, options);
    const counter = aCounter(bank.address, options);
    const all = [
      outcome,
      await counter.readApplication(applicationUuid),
      await counter.confirmSigning(contractUuid, '0000', anAttempt()),
    ];
    expect(JSON.stringify(all)).not.toContain(canaryKey);
  });

test('S-15 the key goes into the header and its copy is zeroed before anything is connected', async () => {
  const bank = await lying([answers(201, aCreated)]);
  const copies: Buffer[] = [];
  const { outcome } = await submit(bank.address, {
    apiKey: () => {
      const copy = aKey();
      copies.push(copy);
      return copy;
    },
    lookup: (_name, _options, callback) => {
      expect(copies.map((copy) => copy.every((byte) => byte === 0))).toEqual([true]);
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    },
  });
  expect(outcome.kind).toBe('done');
  expect(bank.requests[0]?.headers.authorization).toBe(`Bearer ${canaryKey}`);
});

test('ping carries the key like every other call', async () => {
  const bank = await lying([answers(200, { response: 'pong' })]);
  expect(await aCounter(bank.address).ping()).toMatchObject({ kind: 'read' });
  expect(bank.requests).toMatchObject([
    { method: 'GET', path: '/partner/v2/ping', headers: { authorization: `Bearer ${canaryKey}` } },
  ]);
});

test('S-15 a key that does not fit into a header is zeroed as well', async () => {
  const bank = await lying([answers(201, aCreated)]);
  const copy = Buffer.from('two\nlines');
  await submit(bank.address, { apiKey: () => copy });
  expect(copy.every((byte) => byte === 0)).toBe(true);
});
