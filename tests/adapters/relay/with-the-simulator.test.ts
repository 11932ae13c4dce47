import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CallbackSwitches } from '../../../main/training/callbacks.ts';
import { aBank } from '../../training/a-bank.ts';
import { aRelay, callbackPath, eventually, guideKey } from './a-relay.ts';

async function aShop(switches: Partial<CallbackSwitches> = {}) {
  const relay = await aRelay();
  const bank = await aBank({ callbacks: switches, apiKey: guideKey });
  const more = { partner_urls: { callback_url: `http://127.0.0.1:${relay.port}${callbackPath}` } };
  return { ...relay, bank, more };
}

test('what the simulated bank signs and sends verifies here, from decision to termination', async () => {
  const { bank, more, relay, read, time } = await aShop();
  const { uuid, contract } = await bank.accepted('450.04', { more });
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(60_000);
  await eventually(() => expect(relay.counters().received).toBe(5));
  expect(relay.counters()).toMatchObject({ verified: 5, newWords: 0, notUnderstood: 0, duplicates: 0 });
  expect(relay.counters().last?.sentAt).not.toBeNull();
  await time.passes(1_000);
  expect(read).toEqual([uuid, uuid]);
});

test('in seconds, doubled and the newest first it reads as often', async () => {
  const { bank, more, relay, read, time } = await aShop({
    timestamps: 'seconds',
    isDoubled: true,
    isReversed: true,
  });
  const { uuid, contract } = await bank.accepted('450.00', { more });
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(10_000);
  await eventually(() => expect(relay.counters().received).toBe(8));
  expect(relay.counters()).toMatchObject({ verified: 8, duplicates: 4 });
  await time.passes(1_000);
  expect(read).toEqual([uuid, uuid]);
});

test('what it signs wrongly is refused', async () => {
  const { bank, more, relay, read } = await aShop({ hmac: 'wrong' });
  await bank.send('450.00', { more });
  bank.advance(2_000);
  await eventually(() => expect(relay.counters().received).toBe(1));
  expect(relay.counters().refused['wrong-hmac']).toBe(1);
  expect(read).toEqual([]);
});

test('the relay and the simulated bank have no code in common', async () => {
  const imports = async (folder: string) => {
    const at = new URL(`../../../main/${folder}/`, import.meta.url);
    const names = (await readdir(at)).filter((name) => name.endsWith('.ts'));
    const sources = await Promise.all(names.map((name) => readFile(new URL(name, at), 'utf8')));
    return new Set(
      sources.flatMap((source) => [...source.matchAll(/from '([^']+)'/gu)].map(([, from]) => from)),
    );
  };
  const [ours, theirs] = [await imports('adapters/relay'), await imports('training')];
  expect([...ours].filter((from) => from?.includes('training'))).toEqual([]);
  expect([...theirs].filter((from) => from?.includes('adapters'))).toEqual([]);
  // The spelling of uuids and the words for time are everybody's; nothing that signs, reads or sends is.
  expect([...ours].filter((from) => from?.includes('shared') && theirs.has(from.replace('../', '')))).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/callback|hmac|form/u)]),
  );
});
