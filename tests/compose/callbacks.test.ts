import { randomUUID } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { callbackHmac } from '../../main/training/callbacks.ts';
import { hours } from '../../shared/domain/dates.ts';
import { submitApplication } from '../../main/core/usecases/submit-application.ts';
import { mari } from '../people.ts';
import { aShop, type AShop } from './a-shop.ts';

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const deskOf = ({ running }: AShop) => {
  const desk = running.counter.till()?.desk;
  if (!desk) throw new Error('no profile is open');
  return desk;
};
const viewOf = ({ running }: AShop) => {
  const settings = running.counter.settings();
  if (!settings.ok) throw new Error(settings.failure.code);
  return settings.value.relay;
};

async function withRelay(port: number) {
  const shop = await aShop();
  const { shop: settings } = deskOf(shop);
  const callbackUrl = `http://127.0.0.1:${port}/callbacks/inbank`;
  settings.save({ ...settings.settings(), relay: { isOn: true, port, callbackUrl } });
  const followed = await shop.running.counter.followCallbacks();
  return { shop, followed };
}

async function submits(shop: AShop): Promise<string> {
  const desk = deskOf(shop);
  const person = desk.ledger.people()[0];
  if (!person) throw new Error('nobody works here');
  const later = { until: desk.clock.now() + hours(1) };
  const asked = { values: { ...mari }, customerLanguage: 'et', later, twinPin: null } as const;
  const answer = await submitApplication(desk)({ draftId: randomUUID(), ...asked }, person);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.applicationId;
}

/** A callback as anybody on this computer could post it. */
const post = (port: number, form: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path: '/callbacks/inbank',
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    asked.end(new URLSearchParams(form).toString());
  });

describe('the bank’s callbacks', () => {
  test('the bank is told where to call; what it tells is verified and makes a read happen', async () => {
    const port = await aFreePort();
    const { shop, followed } = await withRelay(port);
    expect(followed).toMatchObject({ ok: true });
    const id = await submits(shop);
    await expect.poll(() => viewOf(shop).verified, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(viewOf(shop)).toMatchObject({
      isListening: true,
      problem: null,
      refused: 0,
      unknownApplications: 0,
    });
    await expect.poll(() => deskOf(shop).ledger.application(id)?.status, { timeout: 10_000 }).toBe('offered');
  });

  test('a read comes at once, also under a number that the application had before', async () => {
    const port = await aFreePort();
    const { shop } = await withRelay(port);
    const id = await submits(shop);
    const { ledger } = deskOf(shop);
    await expect.poll(() => ledger.application(id)?.status, { timeout: 10_000 }).toBe('offered');
    const application = ledger.application(id);
    if (application?.status !== 'offered') throw new Error('no offer');
    const earlier = randomUUID();
    const bank = { ...application.bank, aliases: [earlier] };
    ledger.commit({ applications: [{ ...application, bank }] });
    const reads = (): number => shop.bank.received().filter(({ method }) => method === 'GET').length;
    const before = reads();
    const message = JSON.stringify({ type: 'DECISION', status: 'POSITIVE', creditApplicationUuid: earlier });
    const timestamp = '1700000000';
    const hmac = callbackHmac(shop.bank.apiKey, timestamp, message);
    const { unknownApplications } = viewOf(shop);
    expect(await post(port, { message, timestamp, hmac })).toBe(200);
    expect(viewOf(shop).unknownApplications).toBe(unknownApplications);
    await expect.poll(reads, { timeout: 5_000 }).toBeGreaterThan(before);
    // Signed with anything else it is nobody's.
    expect(
      await post(port, { message, timestamp, hmac: callbackHmac('x'.repeat(32), timestamp, message) }),
    ).toBe(403);
  });

  test('S-32: nothing listens unless a manager said so; then nothing goes to the bank about it either', async () => {
    const shop = await aShop();
    expect(viewOf(shop)).toMatchObject({ isOn: false, isListening: false });
    const port = viewOf(shop).port;
    await expect(post(port, {})).rejects.toThrow('ECONNREFUSED');
    await submits(shop);
    expect(await shop.running.counter.testCallbacks()).toEqual({
      ok: true,
      value: { arrived: false, isVerified: false, isForgeryRefused: false },
    });
  });

  test('the self-test goes through the door and back', async () => {
    const { shop } = await withRelay(await aFreePort());
    expect(await shop.running.counter.testCallbacks()).toEqual({
      ok: true,
      value: { arrived: true, isVerified: true, isForgeryRefused: true },
    });
  });

  test('a port that somebody else has keeps nothing from working, and is told', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await new Promise((listening) => taken.once('listening', listening));
    const { port } = taken.address() as AddressInfo;
    const { shop, followed } = await withRelay(port);
    expect(followed).toMatchObject({ failure: { code: 'relay.port-taken' } });
    expect(viewOf(shop)).toMatchObject({ isListening: false, problem: { code: 'relay.port-taken' } });
    const { counter } = await shop.starts();
    expect(counter.till()).not.toBeNull();
  });
});
