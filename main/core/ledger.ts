import type { FormValues } from '../../shared/domain/application-form.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { SendReason } from '../../shared/domain/wording.ts';
import type { Residue } from './application/residue.ts';
import type { Statement } from './application/statement.ts';
import type { CreditApplication } from './application/application.ts';
import type { OutboxEntry } from './outbox/entry.ts';
import type { Evidence } from './ports.ts';
import type { Watch } from './watching/watch.ts';

/**
 * The durable memory of one till. Synchronous on purpose: between reading and committing nothing else runs,
 * and a commit has reached the disk when it returns. A commit is all or nothing; it throws a StorageFailure
 * when the disk refuses, and then nothing of it happened.
 */
export interface Ledger {
  application(id: string): CreditApplication | null;
  /** By the bank's uuid, the present one or an earlier one. */
  applicationAtBank(uuid: string): CreditApplication | null;
  /** Open ones of any age and all that changed since; newest first. */
  applicationsSince(since: Instant, limit: number): readonly CreditApplication[];
  /** How many there are beyond any limit, for `applicationsSince`. */
  countSince(since: Instant): number;
  /** Applications of one customer, by a keyed tag of the personal code. */
  applicationsOf(identityCode: string, since: Instant): readonly CreditApplication[];
  /** Everything there is, part by part: open ones first, then what changed last. Null begins, and ends. */
  applicationsFrom(
    place: LedgerPlace | null,
    most: number,
  ): { readonly applications: readonly CreditApplication[]; readonly next: LedgerPlace | null };
  /**
   * Hears of each application that was written, and of each that was erased (null), once that is on the disk;
   * the result ends it.
   */
  followApplications(hear: (id: string, application: CreditApplication | null) => void): () => void;
  /**
   * What nothing happened to since `before` and nothing will: finished, or neither asked about any more nor in
   * the outbox. Longest unchanged first.
   */
  settledBefore(before: Instant, most: number): readonly string[];
  /** When the application that changed longest ago changed; null where there is none. */
  oldestChange(): Instant | null;
  /**
   * Takes applications with their entries, attempts, statements and watches from the disk for good, in one step with
   * what is recorded of it. One of which something is open in the outbox stays.
   *
   * @returns the ones that are gone.
   */
  eraseApplications(
    ids: readonly string[],
    record: (erased: readonly string[]) => LedgerChange,
  ): readonly string[];
  /**
   * Lets go of the oldest lines of the audit, `most` at once, that were written before `before`, in one step with the
   * line that records it. What is left still proves that nothing else is missing; while lines are not as they were
   * written, none goes.
   *
   * @returns how many are gone.
   */
  forgetAudit(before: Instant, most: number, record: (count: number) => AuditLine): number;

  /** What is left of erased applications that were begun since, newest first. */
  residuesSince(since: Instant, limit: number): readonly Residue[];
  /** From when on nothing was erased without leaving a residue. */
  residuesFrom(): Instant;
  /** Whether the application with exactly this number of ours was erased by time. */
  hasResidue(localNumber: string): boolean;
  /** Ids of those whose application last changed before. */
  residuesBefore(before: Instant, most: number): readonly string[];

  entry(id: string): OutboxEntry | null;
  /** Everything that is neither done nor dropped, oldest first. */
  openEntries(): readonly OutboxEntry[];
  /** The newest entry of an application, whatever became of it. */
  latestEntry(applicationId: string): OutboxEntry | null;
  entriesChangedSince(since: Instant, limit: number): readonly OutboxEntry[];
  /** Newest first. */
  attempts(entryId: string): readonly AttemptRecord[];
  /** The last attempt of each entry that no answer closed: what a start finds after a kill. */
  unansweredAttempts(): readonly AttemptRecord[];

  /** Those that the bank does not have yet, in their order. */
  statements(applicationId: string): readonly Statement[];
  statement(id: string): Statement | null;
  statementsBefore(before: Instant): readonly Statement[];
  /** Part by part, each read when it is asked for. Throws a StorageFailure where a part does not open. */
  statementContent(id: string): Iterable<Uint8Array>;

  watches(): readonly Watch[];
  watch(applicationId: string): Watch | null;
  drafts(): readonly Draft[];
  draft(id: string): Draft | null;
  people(): readonly Person[];
  guard(): PinGuard;
  queueState(): QueueState;

  /** The last line of the audit, its seal in hex. */
  auditHead(): { readonly sequence: number; readonly mac: string };
  /** What was last printed under this id; null before the first time. */
  paper(id: string): PaperRecord | null;

  /** The next local number, `K7-0042`. A number that is never used is no harm; one used twice would be. */
  takeLocalNumber(): string;
  commit(change: LedgerChange): void;
  /** connecting → bytes; true when this call did it. */
  passGate(attemptId: string, at: Instant): boolean;
  /** connecting → abandoned; true when this call did it. */
  abandon(attemptId: string, at: Instant): boolean;
}

/** Where a part of `applicationsFrom` ended. What changes behind it is heard of. */
export interface LedgerPlace {
  readonly isFinished: boolean;
  readonly changedAt: Instant;
  readonly createdAt: Instant;
  readonly sequence: number;
}

export type AttemptPhase = 'connecting' | 'bytes' | 'answered' | 'abandoned';

export interface AttemptRecord {
  readonly id: string;
  readonly entryId: string;
  readonly phase: AttemptPhase;
  readonly startedAt: Instant;
  readonly evidence: Evidence | null;
}

/**
 * A half-typed form. Its id becomes the application's; a draft with the id of an application corrects that one,
 * and is worth nothing as soon as the application is on its way again.
 */
export interface Draft {
  readonly id: string;
  readonly personId: string;
  readonly savedAt: Instant;
  readonly values: FormValues;
  readonly customerLanguage: Language;
}

export interface Person {
  readonly id: string;
  /** As on reports; goes to the bank as the salesperson reference. */
  readonly name: string;
  readonly role: Role;
  readonly pinHash: string;
  readonly pinTag: number;
  /** Four or five digits: it confirms, but opens nothing. */
  readonly hasShortPin: boolean;
  readonly isActive: boolean;
  readonly badge: Badge | null;
}

/** A card whose barcode opens the till; what is on it is kept nowhere. */
interface Badge {
  /** `Pins.badgeTag` of it. */
  readonly tag: string;
  readonly since: Instant;
}

/** How often a paper was printed. Of what stood on it only a mark is kept. */
export interface PaperRecord {
  /** `offer/`, `slip/` or `link/` and the application, or `day`. */
  readonly id: string;
  readonly mark: string;
  /** Counts the different contents that were printed under this id, from 1. */
  readonly version: number;
  readonly prints: number;
  readonly madeAt: Instant;
  /** What its copies repeat although it is not so any more: of a day sheet the head of the audit. */
  readonly kept: string;
}

/** Wrong PINs in a row, and until when the lock does not listen. */
export interface PinGuard {
  readonly wrong: number;
  readonly waitUntil: Instant;
}

export interface QueueState {
  readonly stopped: QueueStop | null;
  readonly pausedUntil: Instant | null;
}
type QueueStop = SendReason;

/** One line of the audit: codes and ids only, nothing about a customer. */
export interface AuditLine {
  readonly action: AuditAction;
  readonly actorId: string | null;
  readonly objectId: string | null;
  readonly result: string;
}

type AuditAction =
  | 'start'
  | 'unlock'
  | 'wrong-pin'
  | 'wrong-badge'
  | 'lock'
  | 'submit'
  | 'attempt'
  | 'bank-answer'
  | 'certificate'
  | 'accept'
  | 'cancel'
  | 'sign'
  | 'hand-over'
  | 'income-proof'
  | 'approve'
  | 'payment'
  | 'offer-mismatch'
  | 'settle'
  | 'discard'
  | 'twin-passed'
  | 'names-revealed'
  | 'customer-taken-over'
  | 'draft-taken-over'
  | 'draft-discarded'
  | 'queue-stopped'
  | 'queue-resumed'
  | 'foreign-answer'
  | 'key-set'
  | 'key-recovered'
  | 'recovery-code'
  | 'authority'
  | 'settings'
  | 'training'
  | 'people'
  | 'audit-broken'
  | 'clock'
  | 'day-closed'
  | 'export'
  | 'print'
  | 'purge'
  | 'erase'
  | 'update'
  | 'bridge-refused';

export interface LedgerChange {
  readonly applications?: readonly CreditApplication[];
  readonly entries?: readonly OutboxEntry[];
  readonly startAttempt?: { readonly id: string; readonly entryId: string; readonly at: Instant };
  readonly endAttempt?: { readonly id: string; readonly at: Instant; readonly evidence: Evidence };
  readonly watches?: readonly Watch[];
  readonly endWatches?: readonly string[];
  readonly drafts?: readonly Draft[];
  readonly removeDrafts?: readonly string[];
  /** With their content. */
  readonly addStatements?: readonly { readonly statement: Statement; readonly content: Uint8Array }[];
  /** Another place or entry; the content stays. */
  readonly statements?: readonly Statement[];
  /** With their content, for good. */
  readonly removeStatements?: readonly string[];
  readonly people?: readonly Person[];
  readonly papers?: readonly PaperRecord[];
  readonly residues?: readonly Residue[];
  readonly removeResidues?: readonly string[];
  readonly guard?: PinGuard;
  readonly queue?: QueueState;
  readonly audit?: readonly AuditLine[];
}
