import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LedgerTrouble } from '../../../main/adapters/ledger/trouble.ts';
import type { Acknowledged } from './busy-writer.ts';
import { aFolder } from './a-ledger.ts';

const program = join(import.meta.dirname, 'busy-writer.ts');
const rounds = 8;

test(
  'P-01: a till that is killed while it writes has lost nothing that it acknowledged',
  { timeout: 60_000 },
  async () => {
    const place = aFolder();
    const everything = new Map<string, Acknowledged>();
    for (let round = 0; round < rounds; round += 1) {
      const told = await writesUntilKilled(place.folder, 3 + Math.floor(Math.random() * 60));
      for (const line of told) everything.set(line.applicationId, line);
      const last = told.at(-1);
      const ledger = place.open();
      expect(ledger.check()).toBe('ok');
      expect(ledger.verifyAudit()).toBe(true);
      expect(ledger.generation()).toBeGreaterThanOrEqual(last?.generation ?? Infinity);
      expect(ledger.auditHead().sequence).toBeGreaterThanOrEqual(last?.auditSequence ?? Infinity);
      for (const line of everything.values()) {
        expect(ledger.application(line.applicationId)?.localNumber).toBe(line.localNumber);
        expect(ledger.draft(line.draftId)?.id).toBe(line.draftId);
        const phase = ledger.attempts(line.entryId).find(({ id }) => id === line.attemptId)?.phase;
        const expected = {
          everything: /connecting|bytes|answered/u,
          bytes: /bytes|answered/u,
          answer: /answered/u,
        };
        expect(phase).toMatch(expected[line.has]);
        if (line.has === 'answer') expect(ledger.entry(line.entryId)?.state).toBe('done');
      }
      expect(ledger.unansweredAttempts().length).toBeLessThanOrEqual(round + 1);
      ledger.close();
    }
    const numbers = [...everything.values()].map(({ localNumber }) => localNumber);
    expect(new Set(numbers).size).toBe(everything.size);
    expect(place.events).toEqual([]);
  },
);

test('P-17: a second process is told that the ledger is in use', { timeout: 30_000 }, async () => {
  const place = aFolder();
  const child = spawn(process.execPath, [program, place.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface(child.stdout), 'line');
  expect(() => place.open()).toThrow(new LedgerTrouble('in-use'));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(place.open().check()).toBe('ok');
});

/** What was acknowledged up to a SIGKILL in the middle of the work, the last word for each application. */
async function writesUntilKilled(folder: string, lines: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const told: Acknowledged[] = [];
  for await (const line of createInterface(child.stdout)) {
    told.push(JSON.parse(line) as Acknowledged);
    if (told.length === lines) child.kill('SIGKILL');
  }
  await exit;
  return told;
}
