import { isFinished, type CreditApplication } from '../../main/core/application/application.ts';
import type { Residue } from '../../main/core/application/residue.ts';
import type { Statement } from '../../main/core/application/statement.ts';
import type {
  AttemptPhase,
  AttemptRecord,
  AuditLine,
  Draft,
  Ledger,
  LedgerChange,
  LedgerPlace,
  PaperRecord,
  Person,
  PinGuard,
  QueueState,
} from '../../main/core/ledger.ts';
import { isOpen, type OutboxEntry } from '../../main/core/outbox/entry.ts';
import { StorageFailure } from '../../main/core/ports.ts';
import type { Watch } from '../../main/core/watching/watch.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { bareIdentityCode } from '../../shared/domain/identity-code.ts';

/** A ledger that forgets everything when the test ends. Commits are all or nothing here too. */
export class MemoryLedger implements Ledger {
  readonly audit: AuditLine[] = [];
  /** The next commits fail like a full disk. */
  refuses = 0;
  #applications = new Map<string, CreditApplication>();
  #entries = new Map<string, OutboxEntry>();
  #attempts = new Map<string, AttemptRecord>();
  #watches = new Map<string, Watch>();
  #drafts = new Map<string, Draft>();
  #statements = new Map<string, { readonly statement: Statement; readonly content: Uint8Array }>();
  #residues = new Map<string, Residue>();
  #papers = new Map<string, PaperRecord>();
  #people = new Map<string, Person>();
  #guard: PinGuard = { wrong: 0, waitUntil: 0 };
  #queue: QueueState = { stopped: null, pausedUntil: null };
  #numbers = 0;

  application = (id: string) => this.#applications.get(id) ?? null;
  applicationAtBank = (uuid: string) =>
    [...this.#applications.values()].find(
      (each) => 'bank' in each && (each.bank.uuid === uuid || each.bank.aliases.includes(uuid)),
    ) ?? null;
  #since = (since: Instant) =>
    [...this.#applications.values()]
      .filter((each) => !isFinished(each) || each.changedAt >= since)
      .sort((a, b) => b.createdAt - a.createdAt);
  applicationsSince = (since: Instant, limit: number) => this.#since(since).slice(0, limit);
  countSince = (since: Instant) => this.#since(since).length;
  applicationsOf = (identityCode: string, since: Instant) =>
    [...this.#applications.values()].filter(
      ({ request, createdAt }) =>
        bareIdentityCode(request.customer.identityCode) === bareIdentityCode(identityCode) &&
        createdAt >= since,
    );

  /** All in one order; the place tells how many were before it. */
  applicationsFrom = (place: LedgerPlace | null, most: number) => {
    const all = [...this.#applications.values()].sort(
      (a, b) => Number(isFinished(a)) - Number(isFinished(b)) || b.changedAt - a.changedAt,
    );
    const from = place?.sequence ?? 0;
    const isEnd = from + most >= all.length;
    const next = { isFinished: false, changedAt: 0, createdAt: 0, sequence: from + most };
    return { applications: all.slice(from, from + most), next: isEnd ? null : next };
  };
  #followers = new Set<Parameters<Ledger['followApplications']>[0]>();
  followApplications: Ledger['followApplications'] = (hear) => {
    this.#followers.add(hear);
    return () => void this.#followers.delete(hear);
  };
  settledBefore = (before: Instant, most: number) =>
    [...this.#applications.values()]
      .filter((each) => each.changedAt < before && (isFinished(each) || !this.#watches.has(each.id)))
      .filter(({ id }) => !this.openEntries().some(({ applicationId }) => applicationId === id))
      .sort((a, b) => a.changedAt - b.changedAt)
      .slice(0, most)
      .map(({ id }) => id);
  oldestChange = () => {
    const changes = [...this.#applications.values()].map(({ changedAt }) => changedAt);
    return changes.length === 0 ? null : Math.min(...changes);
  };
  eraseApplications: Ledger['eraseApplications'] = (ids, record) => {
    const open = new Set(this.openEntries().map(({ applicationId }) => applicationId));
    const erased = ids.filter((id) => !open.has(id));
    this.commit(record(erased));
    for (const id of erased) {
      this.#applications.delete(id);
      this.#watches.delete(id);
      this.#papers.delete(`offer/${id}`);
      for (const [key, each] of this.#entries) if (each.applicationId === id) this.#entries.delete(key);
      for (const each of this.statements(id)) this.#statements.delete(each.id);
      for (const hear of this.#followers) hear(id, null);
    }
    return erased;
  };

  /** Its lines have no age. */
  forgetAudit: Ledger['forgetAudit'] = () => 0;

  residuesSince = (since: Instant, limit: number) =>
    [...this.#residues.values()].filter(({ createdAt }) => createdAt >= since).slice(0, limit);
  residuesFrom = () => 0;
  hasResidue = (localNumber: string) =>
    [...this.#residues.values()].some((residue) => residue.localNumber === localNumber);
  residuesBefore = (before: Instant, most: number) =>
    [...this.#residues.values()]
      .filter(({ changedAt }) => changedAt < before)
      .slice(0, most)
      .map(({ id }) => id);

  entry = (id: string) => this.#entries.get(id) ?? null;
  #ordered = () => [...this.#entries.values()].sort((a, b) => a.createdAt - b.createdAt);
  openEntries = () => this.#ordered().filter(isOpen);
  latestEntry = (applicationId: string) =>
    this.#ordered().findLast((entry) => entry.applicationId === applicationId) ?? null;
  entriesChangedSince = (since: Instant, limit: number) =>
    this.#ordered()
      .filter(({ changedAt }) => changedAt >= since)
      .slice(0, limit);
  attempts = (entryId: string) =>
    [...this.#attempts.values()].filter((attempt) => attempt.entryId === entryId).reverse();
  unansweredAttempts = () =>
    [...this.#attempts.values()].filter(({ phase }) => phase === 'connecting' || phase === 'bytes');

  statements = (applicationId: string) =>
    [...this.#statements.values()]
      .map(({ statement }) => statement)
      .filter((each) => each.applicationId === applicationId)
      .sort((a, b) => a.position - b.position);
  statement = (id: string) => this.#statements.get(id)?.statement ?? null;
  statementsBefore = (before: Instant) =>
    [...this.#statements.values()]
      .map(({ statement }) => statement)
      .filter(({ addedAt }) => addedAt < before);
  statementContent = (id: string) => [this.#statements.get(id)?.content ?? new Uint8Array()];

  watches = () => [...this.#watches.values()];
  watch = (applicationId: string) => this.#watches.get(applicationId) ?? null;
  drafts = () => [...this.#drafts.values()];
  draft = (id: string) => this.#drafts.get(id) ?? null;
  people = () => [...this.#people.values()];
  auditHead = () => ({ sequence: this.audit.length, mac: 'ab'.repeat(32) });
  paper = (id: string) => this.#papers.get(id) ?? null;
  guard = () => this.#guard;
  queueState = () => this.#queue;

  takeLocalNumber = () => {
    this.#numbers += 1;
    return `K7-${String(this.#numbers).padStart(4, '0')}`;
  };

  commit = (change: LedgerChange): void => {
    this.#refuseWhenFull();
    for (const each of change.applications ?? []) this.#applications.set(each.id, each);
    for (const each of change.entries ?? []) this.#entries.set(each.id, each);
    for (const each of change.watches ?? []) this.#watches.set(each.applicationId, each);
    for (const id of change.endWatches ?? []) this.#watches.delete(id);
    for (const each of change.drafts ?? []) this.#drafts.set(each.id, each);
    for (const id of change.removeDrafts ?? []) this.#drafts.delete(id);
    for (const each of change.addStatements ?? []) this.#statements.set(each.statement.id, each);
    for (const statement of change.statements ?? []) {
      const { content } = this.#statements.get(statement.id) ?? { content: new Uint8Array() };
      this.#statements.set(statement.id, { statement, content });
    }
    for (const id of change.removeStatements ?? []) this.#statements.delete(id);
    for (const each of change.people ?? []) this.#people.set(each.id, each);
    for (const each of change.papers ?? []) this.#papers.set(each.id, each);
    for (const each of change.residues ?? []) this.#residues.set(each.id, each);
    for (const id of change.removeResidues ?? []) this.#residues.delete(id);
    if (change.startAttempt) {
      const { id, entryId, at } = change.startAttempt;
      this.#attempts.set(id, { id, entryId, phase: 'connecting', startedAt: at, evidence: null });
    }
    if (change.endAttempt) {
      const { id, evidence } = change.endAttempt;
      const attempt = this.#attempts.get(id);
      if (attempt) this.#attempts.set(id, { ...attempt, phase: 'answered', evidence });
    }
    this.#guard = change.guard ?? this.#guard;
    this.#queue = change.queue ?? this.#queue;
    this.audit.push(...(change.audit ?? []));
    for (const each of change.applications ?? []) for (const hear of this.#followers) hear(each.id, each);
  };

  passGate = (attemptId: string): boolean => this.#move(attemptId, 'bytes');
  abandon = (attemptId: string): boolean => this.#move(attemptId, 'abandoned');

  #move(id: string, phase: AttemptPhase): boolean {
    this.#refuseWhenFull();
    const attempt = this.#attempts.get(id);
    if (attempt?.phase !== 'connecting') return false;
    this.#attempts.set(id, { ...attempt, phase });
    return true;
  }

  #refuseWhenFull(): void {
    if (this.refuses === 0) return;
    this.refuses -= 1;
    throw new StorageFailure('storage.full');
  }
}
