import { seconds } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import { auditOfAnswer } from '../application/answer-audit.ts';
import { statementsToDrop } from '../application/statement.ts';
import { receiveRefusal } from '../application/transitions.ts';
import type { ToSend } from '../application/application.ts';
import type { Line } from '../line/line.ts';
import type { AuditLine, LedgerChange } from '../ledger.ts';
import { StorageFailure, type Attempt, type Evidence, type Ports, type SendOutcome } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';
import { watchFor } from '../watching/watch.ts';
import { afterAttempt, afterLineUp, afterRestart, givenUp, isStillWanted, type After } from './outcome.ts';
import { performers, type PerformerDeps } from './performers.ts';
import { planSends, restMs } from './plan.ts';
import { createSecondLook } from './second-look.ts';
import type { OutboxEntry } from './entry.ts';

export interface Dispatcher {
  /** Reads what an earlier run left half sent, then starts sending. */
  start(): void;
  /** Takes nothing new; resolves when what is under way has ended. */
  stop(): Promise<void>;
  /** Something may be ready to go. */
  wake(): void;
  /** Keeps an SMS code for the one entry that sends it; never written down. */
  holdCode(entryId: string, code: string): void;
  /** Ends the attempt of this entry that is under way, if there is one. */
  stopSending(entryId: string): void;
  /** How far the upload of an entry is; null when none is under way. */
  progress(entryId: string): Progress | null;
}

/** Bytes. */
interface Progress {
  readonly sent: number;
  readonly of: number;
}

type Needs = Ports & { readonly line: Line; readonly onChange: (applicationId: string) => void };

/** How long a disk that refused gets before an answer is written down once more. */
const storageRestMs = seconds(5);

export function createDispatcher(needs: Needs): Dispatcher {
  const { ledger, clock, timer, chance, ids, log, line } = needs;
  const underWay = new Set<Promise<void>>();
  const codes = new Map<string, string>();
  const stops = new Map<string, () => void>();
  const uploads = new Map<string, Progress>();
  const secondLook = createSecondLook(needs);
  /** Entries that wait for what the bank tells of their product. */
  const looking = new Set<string>();
  /** Who vouched for the bank's certificate last. */
  let heardIssuer: string | null = null;
  let isRunning = false;
  let stopTimer = (): void => undefined;

  const deps: PerformerDeps = {
    ...needs,
    takeCode(entryId) {
      const code = codes.get(entryId) ?? null;
      codes.delete(entryId);
      return code;
    },
    onProgress({ id, applicationId }, sent, of) {
      uploads.set(id, { sent, of });
      needs.news.touch({ applicationId });
    },
  };

  function recover(): void {
    const now = clock.now();
    for (const { id, entryId, phase } of ledger.unansweredAttempts()) {
      const entry = ledger.entry(entryId);
      if (entry?.state !== 'sending' || phase === 'answered') continue;
      if (phase === 'connecting') ledger.abandon(id, now);
      const found = afterRestart(entry, phase, now);
      ledger.commit({
        entries: [found],
        ...watching(found),
        audit: [attemptLine(entry, phase === 'bytes' ? 'unknown-after-restart' : 'not-sent-after-restart')],
      });
    }
  }

  /** The watch that goes with a changed entry. */
  function watching(entry: OutboxEntry): Pick<LedgerChange, 'watches'> {
    const application = ledger.application(entry.applicationId);
    const before = ledger.watch(entry.applicationId);
    const watch = application && watchFor(application, entry, before, clock.now());
    return watch ? { watches: [watch] } : {};
  }

  function wake(): void {
    if (!isRunning) return;
    stopTimer();
    const now = clock.now();
    const plan = planSends(ledger.openEntries(), ledger.queueState(), now);
    try {
      for (const entry of plan.expire) {
        ledger.commit({ entries: [{ ...entry, state: 'expired', changedAt: now }] });
        needs.onChange(entry.applicationId);
      }
      for (const entry of plan.giveUp) giveUp(entry, now);
      for (const entry of plan.send) begin(entry);
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      log.event('storage-failed', { reason: error.code });
      stopTimer = timer.after(storageRestMs, wake);
      return;
    }
    if (plan.wakeAt !== null) stopTimer = timer.after(Math.max(plan.wakeAt - clock.now(), 0), wake);
  }

  function giveUp(entry: OutboxEntry, now: number): void {
    const after: OutboxEntry = { ...givenUp(entry), reason: 'bank.too-many', changedAt: now };
    ledger.commit({ entries: [after], ...watching(after), audit: [attemptLine(entry, 'given-up')] });
    needs.onChange(entry.applicationId);
  }

  function begin(entry: OutboxEntry): void {
    const now = clock.now();
    const application = ledger.application(entry.applicationId);
    if (application && !isStillWanted(entry, application)) {
      ledger.commit({
        entries: [{ ...entry, state: 'dropped', changedAt: now }],
        audit: [attemptLine(entry, 'offer-changed')],
      });
      needs.onChange(entry.applicationId);
      return;
    }
    try {
      if (application?.status === 'to-send' && isHeldBack(entry, application, now)) return;
    } catch (error) {
      if (error instanceof StorageFailure) throw error;
      leaveToPerson(entry, error);
      return;
    }
    const attemptId = ids.next();
    const sending: OutboxEntry = { ...entry, state: 'sending', changedAt: now };
    ledger.commit({ entries: [sending], startAttempt: { id: attemptId, entryId: entry.id, at: now } });
    needs.onChange(entry.applicationId);
    const run = send(sending, attemptId)
      .catch((error: unknown) => quarantine(sending, attemptId, error))
      .finally(() => {
        underWay.delete(run);
        wake();
      });
    underWay.add(run);
  }

  /** Nothing of it left, and nothing would: tried again later, like after an attempt. */
  function rest(entryId: string, reason: SendReason): void {
    const entry = ledger.entry(entryId);
    if (entry?.state !== 'waiting') return;
    const [now, tries] = [clock.now(), entry.tries + 1];
    const dueAt = now + restMs(tries, chance.random());
    ledger.commit({ entries: [{ ...entry, tries, reason, dueAt, changedAt: now }] });
    needs.onChange(entry.applicationId);
  }

  /** Whether it waits for a look at its product, or was given back to be corrected after one. */
  function isHeldBack(entry: OutboxEntry, application: ToSend, now: number): boolean {
    if (looking.has(entry.id)) return true;
    if (secondLook.isDue(entry, application)) {
      looking.add(entry.id);
      const look = secondLook
        .take(application)
        .then((trouble) => {
          if (trouble !== null) whenDiskTakesIt(needs, () => rest(entry.id, trouble));
        })
        .catch((error: unknown) => leaveToPerson(entry, error))
        .finally(() => {
          looking.delete(entry.id);
          underWay.delete(look);
          wake();
        });
      underWay.add(look);
      return true;
    }
    if (secondLook.isGood(entry, application)) return false;
    const reason = 'app.terms-changed';
    ledger.commit({
      applications: [receiveRefusal(application, reason, [], now)],
      entries: [{ ...entry, state: 'needs-you', reason, changedAt: now }],
      audit: [attemptLine(entry, 'terms-changed')],
    });
    needs.onChange(entry.applicationId);
    return true;
  }

  /** Nothing of it left, and it cannot even be looked at: the others go on without it. */
  function leaveToPerson(entry: OutboxEntry, error: unknown): void {
    log.event('unexpected', { entryId: entry.id, code: error instanceof Error ? error.name : 'thrown' });
    whenDiskTakesIt(needs, () =>
      ledger.commit({
        entries: [{ ...entry, state: 'needs-you', reason: 'unexpected', changedAt: clock.now() }],
        audit: [attemptLine(entry, 'quarantined:needs-you')],
      }),
    );
    needs.onChange(entry.applicationId);
  }

  /**
   * An entry that cannot be worked on, whatever the reason, must not block the others or come back as a crash at
   * every start: what surely did not leave waits for a person, the rest is not known.
   */
  function quarantine(entry: OutboxEntry, attemptId: string, error: unknown): void {
    log.event('unexpected', { entryId: entry.id, code: error instanceof Error ? error.name : 'thrown' });
    whenDiskTakesIt(needs, () => {
      const now = clock.now();
      const isUnsent = ledger.abandon(attemptId, now) || phaseOf(entry.id, attemptId) === 'abandoned';
      const state = isUnsent ? 'needs-you' : 'uncertain';
      ledger.commit({
        entries: [
          {
            ...entry,
            state,
            reason: 'unexpected',
            wasUncertain: entry.wasUncertain || !isUnsent,
            changedAt: now,
          },
        ],
        audit: [attemptLine(entry, `quarantined:${state}`)],
      });
    });
    needs.onChange(entry.applicationId);
  }

  const phaseOf = (entryId: string, attemptId: string) =>
    ledger.attempts(entryId).find(({ id }) => id === attemptId)?.phase;

  async function send(entry: OutboxEntry, attemptId: string): Promise<void> {
    const application = ledger.application(entry.applicationId);
    if (!application) throw new Error('an entry without its application');
    // An application that the bank has, or that was given up, never goes out again, whatever brought it here.
    if (entry.kind === 'submit' && application.status !== 'to-send') {
      throw new Error('an application that is not to be sent');
    }
    const attempt: Attempt = {
      id: attemptId,
      pass: () => ledger.passGate(attemptId, clock.now()),
      abandon: () => ledger.abandon(attemptId, clock.now()),
      onStop: (stop) => void stops.set(entry.id, stop),
    };
    const { outcome, apply, whenDone } = await performers[entry.kind](entry, application, attempt, deps);
    stops.delete(entry.id);
    uploads.delete(entry.id);
    line.heard(outcome.kind === 'later' || outcome.kind === 'unknown' ? outcome.reason : null);
    await writeDown(() => {
      const now = clock.now();
      const present = ledger.application(entry.applicationId) ?? application;
      const changed = apply(present, now);
      const after = afterAttempt(entry, outcome, ledger.queueState(), now, chance.random());
      // Something was just done: what is awaited now begins with its quick pace.
      const before = outcome.kind === 'done' ? null : ledger.watch(entry.applicationId);
      const watch = watchFor(changed, after.entry, before, now);
      ledger.commit({
        removeStatements: [
          ...(outcome.kind === 'done' ? (whenDone?.removeStatements ?? []) : []),
          ...statementsToDrop(present, changed, ledger),
        ],
        endAttempt: { id: attemptId, at: now, evidence: outcome.evidence },
        entries: [after.entry],
        ...(changed === present ? {} : { applications: [changed] }),
        ...(watch ? { watches: [watch] } : { endWatches: [entry.applicationId] }),
        queue: after.queue,
        audit: [
          attemptLine(entry, outcome.kind),
          ...(entry.kind === 'submit' ? auditOfAnswer(present, changed) : []),
          ...stopLine(after),
          ...issuerLine(outcome.evidence),
        ],
      });
      heardIssuer = outcome.evidence.certificateIssuer ?? heardIssuer;
      report(entry, attemptId, outcome, after);
    });
    needs.onChange(entry.applicationId);
  }

  /** An answer that the disk does not take is kept in memory and written as soon as the disk lets it. */
  async function writeDown(commit: () => void): Promise<void> {
    for (;;) {
      try {
        commit();
        return;
      } catch (error) {
        if (!(error instanceof StorageFailure)) throw error;
        log.event('storage-failed', { reason: error.code });
        if (!isRunning) return;
        await new Promise<void>((resolve) => timer.after(storageRestMs, resolve));
      }
    }
  }

  /** Once a run, and whenever it is another one: a shop that looks into its own line is to be seen as that. */
  const issuerLine = ({ certificateIssuer }: Evidence): readonly AuditLine[] =>
    certificateIssuer === null || certificateIssuer === heardIssuer
      ? []
      : [{ action: 'certificate', actorId: null, objectId: null, result: certificateIssuer }];

  function report(entry: OutboxEntry, attemptId: string, outcome: SendOutcome<unknown>, after: After): void {
    log.event('attempt-ended', {
      entryId: entry.id,
      attemptId,
      kind: entry.kind,
      class: outcome.kind,
      ms: outcome.evidence.endedAt - outcome.evidence.startedAt,
      ...(outcome.kind === 'done' ? {} : { reason: outcome.reason }),
      ...(outcome.evidence.status === null ? {} : { status: outcome.evidence.status }),
    });
    if (after.queue.stopped) log.event('queue-stopped', { reason: after.queue.stopped });
  }

  line.onUp(() => {
    const now = clock.now();
    const hurried = ledger
      .openEntries()
      .map((entry) => [entry, afterLineUp(entry, now)] as const)
      .filter(([before, after]) => before !== after)
      .map(([, after]) => after);
    if (hurried.length > 0) whenDiskTakesIt(needs, () => ledger.commit({ entries: hurried }));
    wake();
  });

  return {
    start() {
      isRunning = true;
      recover();
      wake();
    },
    async stop() {
      isRunning = false;
      stopTimer();
      await Promise.allSettled([...underWay]);
    },
    wake,
    holdCode: (entryId, code) => void codes.set(entryId, code),
    stopSending: (entryId) => stops.get(entryId)?.(),
    progress: (entryId) => uploads.get(entryId) ?? null,
  };
}

const attemptLine = (entry: OutboxEntry, result: string): AuditLine => ({
  action: 'attempt',
  actorId: entry.personId,
  objectId: entry.id,
  result: `${entry.kind}:${result}`,
});

const stopLine = ({ queue }: After): readonly AuditLine[] =>
  queue.stopped ? [{ action: 'queue-stopped', actorId: null, objectId: null, result: queue.stopped }] : [];
