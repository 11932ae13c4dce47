import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { migrate, migrations, schemaVersion } from '../../../main/adapters/ledger/migrations.ts';
import { aFolder } from './a-ledger.ts';
import { exhibit } from './museum.ts';
import { noon } from './samples.ts';

const museum = join(import.meta.dirname, '..', '..', 'museum');

const files = readdirSync(museum).filter((name) => name.endsWith('.db'));

describe('a ledger of an earlier program', () => {
  test('is in the museum for every released schema', () => {
    expect(files.sort()).toEqual(migrations.map((_, index) => `ledger-v${index + 1}.db`).sort());
  });

  test.each(files)('%s opens, and everything is there', (name) => {
    const place = aFolder();
    copyFileSync(join(museum, name), place.path);
    const ledger = place.open();
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);
    expect(ledger.check()).toBe('ok');
    expect(ledger.applicationsSince(0, 100).toSorted(byId)).toEqual(exhibit.applications.toSorted(byId));
    expect(ledger.openEntries()).toEqual(exhibit.entries);
    expect(ledger.unansweredAttempts()).toEqual([
      {
        id: exhibit.attemptId,
        entryId: exhibit.entries[0]?.id,
        phase: 'bytes',
        startedAt: noon,
        evidence: null,
      },
    ]);
    expect(ledger.watches()).toEqual(exhibit.watches);
    expect(ledger.drafts()).toEqual(exhibit.drafts);
    expect(ledger.people()).toEqual(exhibit.people);
    expect(ledger.guard()).toEqual(exhibit.guard);
    expect(ledger.queueState()).toEqual(exhibit.queue);
    expect(ledger.takeLocalNumber()).toBe('K7-0002');
    expect(ledger.verifyAudit()).toBe(true);
    expect(ledger.auditHead().sequence).toBe(1);
    expect(place.events).toEqual([]);
  });
});

describe('a change of the schema', () => {
  const steps = [
    'CREATE TABLE one (a TEXT) STRICT',
    `CREATE TABLE two (a TEXT) STRICT; INSERT INTO two VALUES ('x'); ALTER TABLE one ADD COLUMN b TEXT`,
  ];
  const tablesOf = (database: DatabaseSync) =>
    database
      .prepare(`SELECT name FROM sqlite_schema ORDER BY name`)
      .all()
      .map(({ name }) => name);

  test('happens step by step, once', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, steps.slice(0, 1));
    expect([schemaVersion(database), tablesOf(database)]).toEqual([1, ['one']]);
    migrate(database, steps);
    migrate(database, steps);
    expect([schemaVersion(database), tablesOf(database)]).toEqual([2, ['one', 'two']]);
    expect(database.prepare('SELECT count(*) AS n FROM two').get()?.n).toBe(1);
  });

  test('P-16: that breaks off in the middle of a step leaves the schema before that step', () => {
    const database = new DatabaseSync(':memory:');
    const broken = [steps[0] ?? '', `${steps[1] ?? ''}; INSERT INTO nowhere VALUES (1)`];
    expect(() => migrate(database, broken)).toThrow('nowhere');
    expect([schemaVersion(database), tablesOf(database)]).toEqual([1, ['one']]);
    migrate(database, steps);
    expect([schemaVersion(database), tablesOf(database)]).toEqual([2, ['one', 'two']]);
  });

  /** The statements of a step, as SQLite reads them: a semicolon in a comment or a text ends none. */
  const statementsOf = (step: string): readonly string[] =>
    step
      .replaceAll(/--.*$/gmu, '')
      .split(';')
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '');
  const schemaOf = (database: DatabaseSync) => [
    schemaVersion(database),
    database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all(),
  ];
  const kills = files.flatMap((name) => {
    const version = Number(/\d+/u.exec(name)?.[0]);
    return migrations.slice(version).flatMap((step, index) =>
      // Before the first statement, after each, and so after the last: the schema is new, its number is old.
      [...statementsOf(step), ''].map((_, place) => ({ name, step: version + index, place })),
    );
  });

  test('P-16: that is killed at any statement is old or new, never between, and the next start completes it', () => {
    expect(kills.length).toBeGreaterThan(5);
    const program = join(import.meta.dirname, 'killed-migration-child.ts');
    for (const { name, step, place } of kills) {
      const there = aFolder();
      copyFileSync(join(museum, name), there.path);
      there.tamper((database) => migrate(database, migrations.slice(0, step)));
      const before = there.tamper(schemaOf);
      expect(before[0]).toBe(step);
      const deadly = migrations.map((each, index) =>
        index === step ? statementsOf(each).toSpliced(place, 0, 'SELECT die()').join(';') : each,
      );
      const run = spawnSync(process.execPath, [program, there.path, JSON.stringify(deadly)], {
        encoding: 'utf8',
      });
      expect([run.signal, run.stdout]).toEqual(['SIGKILL', '']);
      // Something of it was under way on the disk, or nothing: what counts is what the next one finds.
      expect(there.tamper(schemaOf)).toEqual(before);
      const ledger = there.open();
      expect(ledger.check()).toBe('ok');
      expect(ledger.openEntries()).toEqual(exhibit.entries);
      expect(ledger.applicationsSince(0, 100)).toHaveLength(exhibit.applications.length);
      ledger.close();
      expect(there.tamper(schemaVersion)).toBe(migrations.length);
    }
  }, 60_000);

  test('P-16: a new ledger that is killed while it is made is made anew', () => {
    const program = join(import.meta.dirname, 'killed-migration-child.ts');
    const [first = ''] = migrations;
    for (let place = 0; place <= statementsOf(first).length; place += 4) {
      const there = aFolder();
      const deadly = [statementsOf(first).toSpliced(place, 0, 'SELECT die()').join(';')];
      const half = join(there.folder, 'ledger.new.db');
      const run = spawnSync(process.execPath, [program, half, JSON.stringify(deadly)]);
      expect(run.signal).toBe('SIGKILL');
      const ledger = there.open();
      expect(ledger.check()).toBe('ok');
      expect(readdirSync(there.folder).sort()).toEqual(['ledger.db', 'ledger.db-wal']);
    }
  });
});
