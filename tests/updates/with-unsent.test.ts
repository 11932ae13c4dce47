import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openLedger } from '../../main/adapters/ledger/open-ledger.ts';
import { startQueue } from '../../main/core/usecases/outbox.ts';
import { mayInstall } from '../../main/core/updates/updater.ts';
import { dataKey } from '../adapters/ledger/keys.ts';
import { exhibit } from '../adapters/ledger/museum.ts';
import { aTill } from '../core/a-till.ts';
import { FakeTime } from '../fakes/fake-time.ts';
import type { MemoryLedger } from '../fakes/memory-ledger.ts';
import { ScriptedBank } from '../fakes/scripted-bank.ts';
import { aComputer } from './a-computer.ts';
import { anUpdateServer } from './an-update-server.ts';

const museum = join(import.meta.dirname, '..', 'museum');
const releases = readdirSync(museum).filter((name) => name.endsWith('.db'));
const somebody = exhibit.people[0].id;
const pairs = releases.flatMap((name) =>
  (['connecting', 'bytes'] as const).map((phase) => ({ name, phase })),
);

test('P-21: nothing is installed under an open till, or while something is half sent', () => {
  expect(mayInstall({ isTillOpen: false, halfSent: 0 })).toBe(true);
  expect(mayInstall({ isTillOpen: true, halfSent: 0 })).toBe(false);
  expect(mayInstall({ isTillOpen: false, halfSent: 1 })).toBe(false);
});

test.each(pairs)(
  'P-21: over $name with an attempt at $phase nothing is installed before it is settled; then the queue is whole and goes once',
  async ({ name, phase }) => {
    const server = await anUpdateServer();
    const computer = aComputer(server.address);
    const folder = computer.hasLedger(readFileSync(join(museum, name)));
    const database = new DatabaseSync(join(folder, 'ledger.db'));
    database.exec(`UPDATE attempt SET phase = '${phase}'`);
    database.close();
    expect(await computer.looks()).toMatchObject({ state: 'ready' });

    const bank = new ScriptedBank();
    const time = new FakeTime();
    const log = { event: () => undefined };
    const openTill = async () => {
      const ledger = openLedger({ folder, dataKey, tillTag: () => 'K7', clock: time, log });
      const till = await aTill({ ledger: ledger as unknown as MemoryLedger, bank, time });
      return { ...till, close: () => till.stop().then(() => ledger.close()) };
    };
    const sent = () => bank.applications.length;
    const waiting = exhibit.entries.map(({ id }) => id);

    // The run that began it was killed: this start leaves the update alone, and settles it.
    expect(await computer.starts().atStart()).toBe(false);
    const before = await openTill();
    expect(before.ledger.openEntries().map(({ id }) => id)).toEqual(waiting);
    const found = before.ledger.openEntries().map(({ state }) => state);
    expect(found[0]).toBe(phase === 'bytes' ? 'uncertain' : 'waiting');
    await before.close();

    expect(await computer.starts().atStart()).toBe(true);
    expect(computer.installed).toHaveLength(1);
    await computer.looks('1.5.0');
    expect(computer.audited.at(-1)).toBe('installed:1.5.0');

    const after = await openTill();
    expect(after.ledger.openEntries().map(({ id, state }) => [id, state])).toEqual(
      waiting.map((id, place) => [id, found[place]]),
    );
    expect(sent()).toBe(0);
    startQueue(after.desk, somebody);
    await after.passes(60_000);
    expect(sent()).toBe(phase === 'bytes' ? 0 : 1);
    await after.close();
    const again = await openTill();
    startQueue(again.desk, somebody);
    await again.passes(60_000);
    expect(sent()).toBe(phase === 'bytes' ? 0 : 1);
    await again.close();
  },
);
