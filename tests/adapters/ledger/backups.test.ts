import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { backupsIn, restoreBackup, soundBackup, wipeBackups } from '../../../main/adapters/ledger/backups.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aFolder } from './a-ledger.ts';
import { entryFor, noon, toSend } from './samples.ts';

const keepOthers = { replacesAll: false };
const atOf = (folder: string): readonly number[] => backupsIn(folder).map(({ at }) => at);

describe('P-30: a copy of the ledger', () => {
  test('between any two commits opens whole, with all that was committed and nothing else', () => {
    const place = aFolder();
    const ledger = place.open();
    ledger.commit({ applications: Array.from({ length: 100 }, () => toSend()) });
    for (let round = 1; round <= 200; round += 1) {
      ledger.commit({ applications: [toSend()] });
      ledger.backUp(noon + round, keepOthers);
      const copy = new DatabaseSync(backupsIn(place.folder)[0]?.path ?? '', { readOnly: true });
      const rows = (sql: string) => Object.values(copy.prepare(sql).get() ?? {})[0];
      expect(rows('PRAGMA integrity_check')).toBe('ok');
      expect(rows('SELECT count(*) FROM application')).toBe(100 + round);
      copy.close();
    }
    expect(atOf(place.folder)).toEqual([noon + 200, noon + 199, noon + 198]);
    expect(readdirSync(join(place.folder, 'backups'))).toHaveLength(3);
  });

  test('leaves the ledger to this process alone', () => {
    const place = aFolder();
    const ledger = place.open();
    ledger.backUp(noon, keepOthers);
    // Another process: this one's own second connection would take the lock away by closing its file.
    const other = spawnSync(process.execPath, [
      '-e',
      `const { DatabaseSync } = require('node:sqlite');
       new DatabaseSync(${JSON.stringify(place.path)}).exec('BEGIN IMMEDIATE')`,
    ]);
    expect(other.stderr.toString()).toContain('database is locked');
    expect(other.status).not.toBe(0);
  });

  test('holds nothing that the ledger does not seal', () => {
    const place = aFolder();
    const ledger = place.open();
    const application = toSend();
    ledger.commit({ applications: [application] });
    ledger.backUp(noon, keepOthers);
    const bytes = readFileSync(backupsIn(place.folder)[0]?.path ?? '');
    for (const text of [application.request.customer.identityCode, application.request.customer.lastName]) {
      expect(bytes.includes(text)).toBe(false);
    }
  });

  test('after an erasure replaces all earlier ones, and what was erased is in no file any more', () => {
    const place = aFolder();
    const ledger = place.open();
    const [gone, stays] = [toSend(), toSend()];
    ledger.commit({ applications: [gone, stays] });
    ledger.backUp(noon, keepOthers);
    ledger.backUp(noon + 1, keepOthers);
    ledger.eraseApplications([gone.id], () => ({}));
    ledger.backUp(noon + 2, { replacesAll: true });
    expect(atOf(place.folder)).toEqual([noon + 2]);
    const files = readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(place.folder, name))
      .filter((path) => path.includes('.db'));
    expect(files.filter((path) => readFileSync(path).includes(gone.id))).toEqual([]);
    expect(files.filter((path) => readFileSync(path).includes(stays.id))).not.toEqual([]);
    wipeBackups(place.folder);
    expect(backupsIn(place.folder)).toEqual([]);
  });

  test('that cannot be made leaves the earlier ones, and the ledger goes on', () => {
    const place = aFolder();
    const ledger = place.open();
    ledger.backUp(noon, keepOthers);
    mkdirSync(join(place.folder, 'backups', 'ledger.new.db'));
    expect(() => ledger.backUp(noon + 1, keepOthers)).toThrow();
    expect(atOf(place.folder)).toEqual([noon]);
    const application = toSend();
    ledger.commit({ applications: [application] });
    expect(ledger.application(application.id)).toEqual(application);
  });
});

describe('P-11: a ledger that is damaged', () => {
  const damage: Readonly<Record<string, (path: string) => void>> = {
    'its header': (path) => change(path, (bytes) => bytes.fill(0, 0, 16)),
    'a page': (path) => change(path, (bytes) => bytes.fill(0xff, 4_096, 8_192)),
    'cut in the middle': (path) => writeFileSync(path, readFileSync(path).subarray(0, 9_000)),
    'zero bytes': (path) => writeFileSync(path, ''),
    'another file': (path) => writeFileSync(path, 'not a database'.repeat(900)),
  };
  function change(path: string, run: (bytes: Buffer) => void): void {
    const bytes = readFileSync(path);
    run(bytes);
    writeFileSync(path, bytes);
  }

  test.each(Object.keys(damage))('%s: its newest copy opens in its place, the original is kept', (kind) => {
    const place = aFolder();
    const ledger = place.open();
    const [copied, lost] = [toSend(), toSend()];
    ledger.commit({ applications: [copied], entries: [entryFor(copied)] });
    ledger.backUp(noon, keepOthers);
    ledger.commit({ applications: [lost] });
    ledger.close();
    damage[kind]?.(place.path);
    const spoilt = readFileSync(place.path);
    expect(() => place.open()).toThrow(new StorageFailure('storage.damaged'));
    const copy = soundBackup(place.folder);
    if (!copy) throw new Error('no copy');
    const kept = restoreBackup(place.folder, copy, noon + 5);
    expect(readFileSync(join(kept, 'ledger.db'))).toEqual(spoilt);
    const restored = place.open();
    expect(restored.application(copied.id)).toEqual(copied);
    expect(restored.application(lost.id)).toBeNull();
    expect(restored.check()).toBe('ok');
    expect(existsSync(copy.path)).toBe(true);
  });

  test('a copy that is damaged too is passed over for the one before it', () => {
    const place = aFolder();
    const ledger = place.open();
    ledger.commit({ applications: Array.from({ length: 50 }, () => toSend()) });
    ledger.backUp(noon, keepOthers);
    ledger.backUp(noon + 1, keepOthers);
    ledger.close();
    change(backupsIn(place.folder)[0]?.path ?? '', (bytes) => bytes.fill(0xff, 4_096, 20_000));
    expect(soundBackup(place.folder)?.at).toBe(noon);
    change(backupsIn(place.folder)[1]?.path ?? '', (bytes) => bytes.fill(0, 0, 100));
    expect(soundBackup(place.folder)).toBeNull();
  });

  test('where there is no copy, none is offered', () => {
    expect(soundBackup(aFolder().folder)).toBeNull();
  });
});
