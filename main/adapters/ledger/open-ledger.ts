import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Ledger, LedgerChange } from '../../core/ledger.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { createApplications } from './applications.ts';
import { createAttempts } from './attempts.ts';
import { createAudit, type AuditHead } from './audit.ts';
import { backUp } from './backups.ts';
import { emptyLog, isSound, openDatabase } from './database.ts';
import { createDrafts } from './drafts.ts';
import { createEntries } from './entries.ts';
import { deriveKey } from '../envelope.ts';
import { createMeta, fillMeta, verifyKey } from './meta.ts';
import { createPapers } from './papers.ts';
import { createPeople } from './people.ts';
import { createRecordKeys } from './record-keys.ts';
import { createResidues } from './residues.ts';
import { reportDamage } from './tables.ts';
import { troubleOf } from './trouble.ts';
import { createStatements } from './statements.ts';
import { createWatches } from './watches.ts';
import { createWriter, type Writing } from './writer.ts';

const isQueueChange = ({ entries = [], startAttempt, endAttempt, queue, guard }: LedgerChange): boolean =>
  entries.length > 0 || [startAttempt, endAttempt, queue, guard].some((part) => part !== undefined);

export interface LedgerOptions {
  /** The folder of the profile; `ledger.db` is in it. */
  readonly folder: string;
  /** 32 bytes from the vault. */
  readonly dataKey: Uint8Array;
  /** Begins the local numbers: `K7` gives `K7-0001`. */
  readonly tillTag: () => string;
  readonly clock: Pick<Clock, 'now' | 'steady'>;
  readonly log: Log;
}

export interface LedgerFile extends Ledger {
  /** Empties the write-ahead log and lets go of the file. */
  close(): void;
  /** The thorough look: every page and every reference. */
  check(): 'ok' | 'damaged';
  auditHead(): AuditHead;
  /** Against the head that the ledger keeps, and against one that was kept outside it. */
  verifyAudit(known?: AuditHead): boolean;
  /** A part of it, so that a long audit stops nobody: see `Audit.verifyOn`. */
  verifyAuditOn(from: AuditHead, most: number): AuditHead | 'done' | 'broken';
  /** A copy in the folder's `backups`; see backups.ts. */
  backUp(at: Instant, kind: { readonly replacesAll: boolean }): void;
  /** Grows with every change of the queue and of the count of wrong PINs; a smaller one than was seen before means an older copy. */
  generation(): number;
}

/**
 * Opens the ledger of a profile, and makes it where there is none.
 * Throws a StorageFailure (`storage.damaged` for a wrong key too) or a LedgerTrouble.
 */
export function openLedger(options: LedgerOptions): LedgerFile {
  const database = openLedgerDatabase(options);
  try {
    return ledgerOn(database, options);
  } catch (error) {
    database.close();
    throw troubleOf(error, options.folder);
  }
}

export function openLedgerDatabase({ folder, dataKey }: LedgerOptions): DatabaseSync {
  const metaKey = deriveKey(dataKey, 'ledger/meta');
  return openDatabase({
    folder,
    fill: (fresh) => fillMeta(fresh, metaKey),
    verify: (found) => verifyKey(found, metaKey),
  });
}

/** The ledger on a connection that is open and proven. */
export function ledgerOn(
  database: DatabaseSync,
  { folder, dataKey, tillTag, clock, log }: LedgerOptions,
): LedgerFile {
  const metaKey = deriveKey(dataKey, 'ledger/meta');
  const damaged = reportDamage(log);
  const keys = createRecordKeys(database, deriveKey(dataKey, 'ledger/record-keys'));
  const tables = { database, keys, damaged };
  const writer = createWriter(database, folder);
  const meta = createMeta(tables, metaKey, clock.now());
  const people = createPeople(tables);
  const papers = createPapers(tables, metaKey);
  const applications = createApplications(tables, deriveKey(dataKey, 'ledger/customer-tag'));
  const residues = createResidues(tables, deriveKey(dataKey, 'ledger/residue'));
  const entries = createEntries(tables);
  const attempts = createAttempts(tables);
  const watches = createWatches(tables);
  const drafts = createDrafts(tables);
  const statements = createStatements(tables);
  const audit = createAudit(tables, { audit: deriveKey(dataKey, 'ledger/audit'), meta: metaKey }, clock);

  /** Reading meets broken disks too. */
  const reading = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw troubleOf(error, folder);
    }
  };

  function write(change: LedgerChange, writing: Writing): void {
    if (change.endAttempt) attempts.end(change.endAttempt, writing);
    for (const application of change.applications ?? []) applications.write(application, writing);
    for (const entry of change.entries ?? []) {
      entries.write(entry, writing);
      attempts.closeOf(entry);
    }
    if (change.startAttempt) attempts.start(change.startAttempt);
    for (const watch of change.watches ?? []) watches.write(watch, writing);
    for (const applicationId of change.endWatches ?? []) watches.end(applicationId, writing);
    for (const draft of change.drafts ?? []) drafts.write(draft, writing);
    for (const id of change.removeDrafts ?? []) drafts.remove(id, writing);
    for (const { statement, content } of change.addStatements ?? [])
      statements.add(statement, content, writing);
    for (const statement of change.statements ?? []) statements.write(statement, writing);
    for (const id of change.removeStatements ?? []) statements.remove(id);
    for (const person of change.people ?? []) people.write(person, writing);
    for (const paper of change.papers ?? []) papers.write(paper, writing);
    for (const residue of change.residues ?? []) residues.write(residue, writing);
    for (const id of change.removeResidues ?? []) residues.remove(id);
    if (change.guard) meta.setGuard(change.guard, writing);
    if (change.queue) meta.setQueue(change.queue, writing);
    for (const line of change.audit ?? []) {
      const actor = change.people?.find(({ id }) => id === line.actorId) ?? people.read(line.actorId ?? '');
      audit.append(line, actor?.role ?? null, writing);
    }
  }

  /** What was erased is gone when its last copy has left the log. Without success it waits for the next time. */
  function wipeLog(): void {
    try {
      emptyLog(database);
    } catch {
      log.event('storage-failed', { code: 'wipe' });
    }
  }

  const gate = (decide: (id: string) => boolean) => (attemptId: string, _at: Instant) =>
    writer.write(true, () => decide(attemptId));

  return {
    application: (id) => reading(() => applications.read(id)),
    applicationAtBank: (uuid) => reading(() => applications.readAtBank(uuid)),
    applicationsSince: (since, limit) => reading(() => applications.since(since, limit)),
    countSince: (since) => reading(() => applications.countSince(since)),
    applicationsOf: (identityCode, since) => reading(() => applications.ofCustomer(identityCode, since)),
    applicationsFrom: (place, most) => reading(() => applications.from(place, most)),
    followApplications: (hear) => applications.follow(hear),
    settledBefore: (before, most) => reading(() => applications.settledBefore(before, most)),
    oldestChange: () => reading(() => applications.oldestChange()),
    entry: (id) => reading(() => entries.read(id)),
    openEntries: () => entries.open(),
    latestEntry: (applicationId) => reading(() => entries.latestOf(applicationId)),
    entriesChangedSince: (since, limit) => reading(() => entries.changedSince(since, limit)),
    attempts: (entryId) => reading(() => attempts.of(entryId)),
    unansweredAttempts: () => reading(() => attempts.unanswered()),
    statements: (applicationId) => reading(() => statements.of(applicationId)),
    statement: (id) => reading(() => statements.read(id)),
    statementsBefore: (before) => reading(() => statements.before(before)),
    statementContent: (id) => statements.content(id),
    watches: () => watches.all(),
    watch: (applicationId) => watches.read(applicationId),
    drafts: () => drafts.all(),
    draft: (id) => drafts.read(id),
    people: () => people.all(),
    paper: (id) => reading(() => papers.read(id)),
    residuesSince: (since, limit) => reading(() => residues.since(since, limit)),
    residuesFrom: () => residues.from,
    hasResidue: (localNumber) => reading(() => residues.has(localNumber)),
    residuesBefore: (before, most) => reading(() => residues.before(before, most)),
    guard: () => meta.guard(),
    queueState: () => meta.queue(),
    takeLocalNumber() {
      const number = writer.write(false, () => meta.takeNumber());
      return `${tillTag()}-${String(number).padStart(4, '0')}`;
    },
    commit(change) {
      writer.write(isQueueChange(change), (writing) => write(change, writing));
      // A draft that became an application lives on in it; one that was given up is wiped at once.
      if (change.removeDrafts?.length && !change.applications?.length) wipeLog();
      if (change.removeStatements?.length) wipeLog();
    },
    passGate: gate((id) => attempts.pass(id)),
    abandon: gate((id) => attempts.abandon(id)),
    backUp: (at, kind) => backUp(database, folder, at, kind),
    generation: () => writer.generation(),
    auditHead: () => audit.head(),
    verifyAudit: (known) => reading(() => audit.verify(known)),
    verifyAuditOn: (from, most) => reading(() => audit.verifyOn(from, most)),
    check: () =>
      reading(() => isSound(database, 'integrity_check(1)')) &&
      database.prepare('PRAGMA foreign_key_check').all().length === 0
        ? 'ok'
        : 'damaged',
    eraseApplications(ids, record) {
      const open = new Set(entries.open().map(({ applicationId }) => applicationId));
      const erased = ids.filter((id) => !open.has(id));
      const change = record(erased);
      writer.write(true, (writing) => {
        for (const id of erased) {
          entries.forget(id, writing);
          watches.end(id, writing);
          papers.forget(id);
          applications.erase(id, writing);
        }
        write(change, writing);
      });
      wipeLog();
      return erased;
    },
    forgetAudit(before, most, record) {
      const last = reading(() => audit.lastBefore(before, most));
      if (!last) return 0;
      // As a change of the queue, so that the mark outside takes the lines that are left.
      return writer.write(true, (writing) => {
        const count = audit.forgetTo(last, writing);
        audit.append(record(count), null, writing);
        return count;
      });
    },
    close() {
      if (!database.isOpen) return;
      wipeLog();
      database.close();
    },
  };
}
