import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RunningCounter } from '../../main/compose/counter.ts';
import { submitApplication } from '../../main/core/usecases/submit-application.ts';
import { hours } from '../../shared/domain/dates.ts';
import { mari } from '../people.ts';
import { aShop, managerPin, type AShop } from './a-shop.ts';

const deskOf = (counter: RunningCounter) => {
  const desk = counter.till()?.desk;
  if (!desk) throw new Error('no profile is open');
  return desk;
};

/** Puts one application into the outbox; with a line it goes at once. */
async function submits(counter: RunningCounter, amount: string): Promise<string> {
  const desk = deskOf(counter);
  const person = desk.ledger.people()[0];
  if (!person) throw new Error('nobody works here');
  const answer = await submitApplication(desk)(
    {
      draftId: randomUUID(),
      values: { ...mari, 'credit_application.amount': amount },
      customerLanguage: 'et',
      later: { until: desk.clock.now() + hours(2) },
      twinPin: null,
    },
    person,
  );
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.applicationId;
}

const posts = ({ bank }: AShop): readonly string[] =>
  bank
    .received()
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/applications'))
    .map(({ path }) => path);

function aside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const replace = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
};

describe('P-18, S-19: a copy of the data', () => {
  /** One application waits without a line; the folder is copied; then it is sent, and another one after it. */
  async function copiedBeforeSending(what: 'profile' | 'ledger') {
    const shop = await aShop();
    const { counter } = await shop.starts();
    await shop.bank.pauseListening();
    const first = await submits(counter, '450');
    await counter.close();
    const folder = join(shop.userData, 'profiles', shop.profileId);
    const kept = join(aside(), 'kept');
    cpSync(folder, kept, { recursive: true });
    await shop.bank.resumeListening();
    const later = await shop.starts();
    await expect.poll(() => posts(shop).length, { timeout: 15_000 }).toBe(1);
    await submits(later.counter, '500');
    await expect.poll(() => posts(shop).length, { timeout: 15_000 }).toBe(2);
    await later.counter.close();
    if (what === 'profile') replace(kept, folder);
    else {
      rmSync(join(folder, 'ledger.db-wal'), { force: true });
      cpSync(join(kept, 'ledger.db'), join(folder, 'ledger.db'));
    }
    return { shop, first };
  }

  test.each(['profile', 'ledger'] as const)('an older %s that was put back sends nothing', async (what) => {
    const { shop, first } = await copiedBeforeSending(what);
    const { counter, events } = await shop.starts();
    const desk = deskOf(counter);
    expect(desk.ledger.queueState().stopped).toBe('app.restored');
    expect(desk.ledger.latestEntry(first)).toMatchObject({ state: 'uncertain', reason: 'app.restored' });
    expect(events).toContain('queue-stopped');
    // The manager lets the queue go on: what may have been sent is still settled one by one.
    await desk.session.unlock(managerPin);
    desk.ledger.commit({ queue: { stopped: null, pausedUntil: null } });
    desk.dispatcher.wake();
    const next = await submits(counter, '550');
    await expect.poll(() => posts(shop).length, { timeout: 15_000 }).toBe(3);
    expect(desk.ledger.latestEntry(first)).toMatchObject({ state: 'uncertain' });
    // A number that the lost records had is not given again.
    expect(desk.ledger.application(next)?.localNumber).toMatch(/-0002$/u);
    expect(desk.ledger.application(next)?.localNumber.slice(0, 2)).not.toBe(
      desk.ledger.application(first)?.localNumber.slice(0, 2),
    );
  });

  test('control: the same folder, not put back, goes on without a word', async () => {
    const shop = await aShop();
    await submits(shop.running.counter, '450');
    await expect.poll(() => posts(shop).length, { timeout: 15_000 }).toBe(1);
    const { counter, events } = await shop.starts();
    expect(deskOf(counter).ledger.queueState().stopped).toBeNull();
    expect(events).not.toContain('queue-stopped');
  });

  test('a folder that came from another computer sends nothing', async () => {
    const shop = await aShop();
    await shop.bank.pauseListening();
    const id = await submits(shop.running.counter, '450');
    const { counter } = await shop.starts({ machineId: () => Promise.resolve('another-machine') });
    const { ledger } = deskOf(counter);
    expect(ledger.queueState().stopped).toBe('app.moved');
    expect(ledger.latestEntry(id)).toMatchObject({ state: 'uncertain', reason: 'app.moved' });
    // It is at home here now: the next start says nothing more.
    ledger.commit({ queue: { stopped: null, pausedUntil: null } });
    const again = await shop.starts({ machineId: () => Promise.resolve('another-machine') });
    expect(deskOf(again.counter).ledger.queueState().stopped).toBeNull();
  });

  test('a computer that does not tell its name is no reason to stop', async () => {
    const shop = await aShop();
    const { counter } = await shop.starts({ machineId: () => Promise.resolve(null) });
    expect(deskOf(counter).ledger.queueState().stopped).toBeNull();
  });

  test('putting the folder back buys no new guesses at the PIN', async () => {
    const shop = await aShop();
    const folder = join(shop.userData, 'profiles', shop.profileId);
    await shop.running.counter.close();
    const kept = join(aside(), 'kept');
    cpSync(folder, kept, { recursive: true });
    const guessing = await shop.starts();
    for (let n = 0; n < 5; n += 1) await deskOf(guessing.counter).session.unlock('999111');
    await guessing.counter.close();
    replace(kept, folder);
    const { counter } = await shop.starts();
    expect(await deskOf(counter).session.unlock('999111')).toMatchObject({
      failure: { code: 'session.wait' },
    });
  });
});

describe('S-16: the bank’s address', () => {
  test('a packaged build does not open a shop whose settings name another address', async () => {
    const shop = await aShop();
    const before = shop.bank.received().length;
    const { counter } = await shop.starts({ isPackaged: true });
    expect(counter.till()).toBeNull();
    expect(counter.trouble()).toMatchObject({ failure: { code: 'setup.address' } });
    expect(shop.bank.received()).toHaveLength(before);
  });

  test('another address in the settings does not get the key', async () => {
    const shop = await aShop();
    await shop.running.counter.close();
    const path = join(shop.userData, 'profiles', shop.profileId, 'shop.json');
    const settings = readFileSync(path, 'utf8').replace(/:\d+\/partner/u, ':9/partner');
    writeFileSync(path, settings);
    const { counter } = await shop.starts();
    const view = counter.settings();
    expect(view.ok && view.value.key).toBeNull();
  });
});

test('nothing of a shop can be read by other users of the computer', async () => {
  const shop = await aShop();
  const folder = join(shop.userData, 'profiles', shop.profileId);
  const { statSync } = await import('node:fs');
  for (const name of readdirSync(folder)) {
    expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  }
});

test('opening the shop that is open only locks it: what is being sent is not cut off', async () => {
  const shop = await aShop();
  const { counter } = shop.running;
  const before = counter.till();
  await deskOf(counter).session.unlock(managerPin);
  expect(await counter.openProfile(shop.profileId, null, null)).toEqual({ ok: true, value: 'done' });
  expect(counter.till()).toBe(before);
  expect(deskOf(counter).session.person()).toBeNull();
});
