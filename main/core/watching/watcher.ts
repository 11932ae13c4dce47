import { seconds } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import { auditOfAnswer } from '../application/answer-audit.ts';
import { statementsToDrop } from '../application/statement.ts';
import { isAboutIt, receiveAnswer, receiveContract } from '../application/transitions.ts';
import type { CreditApplication } from '../application/application.ts';
import { isLineTrouble, type Line } from '../line/line.ts';
import { afterLook, stopsQueue } from '../outbox/outcome.ts';
import { StorageFailure, type Ports, type ReadOutcome } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';
import { planReads } from './plan.ts';
import {
  afterFailedRead,
  askAgain,
  isAskedFast,
  isInFastReads,
  nextWatch,
  watchFor,
  type Watch,
} from './watch.ts';

/** How long a disk that refused gets before the bank is asked again. */
const storageRestMs = seconds(5);

/** Causes that answer a read no better than a write. A stop that is about sending only lets reading go on. */
const stopsReading = (reason: SendReason): boolean => stopsQueue(reason) && reason !== 'bank.not-found';

export interface Watcher {
  start(): void;
  stop(): Promise<void>;
  /** Watches may have changed. */
  wake(): void;
  /** The bank could not be asked for a while, and can be again: that time does not count. */
  goOn(): void;
  /** Asks about this application now, whatever its pace; resolves when it was asked, or cannot be. */
  readNow(applicationId: string): Promise<void>;
}

type Needs = Ports & {
  readonly line: Line;
  readonly onChange: (applicationId: string) => void;
  /** An entry may be ready to go after a look at the bank. */
  readonly onSettled: () => void;
};

export function createWatcher(needs: Needs): Watcher {
  const { ledger, bank, clock, timer, line, log } = needs;
  const reading = new Map<string, Promise<void>>();
  let isRunning = false;
  /** On the steady clock. */
  let restsUntil = 0;
  let stopTimer = (): void => undefined;

  function wake(): void {
    if (!isRunning) return;
    stopTimer();
    // Without a line, or with a key that is refused, asking is useless; both wake this again.
    const { stopped } = ledger.queueState();
    if (line.state().state === 'down' || (stopped && stopsReading(stopped))) return;
    const rest = restsUntil - clock.steady();
    if (rest > 0) {
      stopTimer = timer.after(rest, wake);
      return;
    }
    const now = clock.now();
    const plan = planReads(ledger.watches(), new Set(reading.keys()), now);
    for (const watch of plan.read) begin(watch);
    if (plan.wakeAt !== null) stopTimer = timer.after(Math.max(plan.wakeAt - now, 0), wake);
  }

  function begin(watch: Watch): void {
    const run = read(watch)
      .catch((error: unknown) => {
        // What was heard is not written, so it is asked for again; but a full disk is no reason to storm the bank.
        if (!(error instanceof StorageFailure)) throw error;
        log.event('storage-failed', { reason: error.code });
        restsUntil = clock.steady() + storageRestMs;
      })
      .finally(() => {
        reading.delete(watch.applicationId);
        wake();
      });
    reading.set(watch.applicationId, run);
  }

  async function read(watch: Watch): Promise<void> {
    const asked = ledger.application(watch.applicationId);
    if (!asked || !('bank' in asked)) {
      ledger.commit({ endWatches: [watch.applicationId] });
      return;
    }
    const answered =
      asked.status === 'contract'
        ? await bank.readContract(asked.contract.uuid).then(answerAs('contract'))
        : await bank.readApplication(asked.bank.uuid).then(answerAs('application'));
    const now = clock.now();
    const application = ledger.application(watch.applicationId) ?? asked;
    if (answered.outcome.kind === 'unread') {
      failed(ledger.watch(watch.applicationId) ?? watch, answered.outcome, now);
      return;
    }
    line.heard(null);
    // An answer that brings the line back has just ended the pause of its own watch, too.
    const present = ledger.watch(watch.applicationId) ?? watch;
    if (application.changedAt !== asked.changedAt) {
      // Something was sent meanwhile; this answer may be older than that.
      log.event('older-answer', { applicationId: watch.applicationId });
      ledger.commit({ watches: [askAgain(present, now)] });
      return;
    }
    take(application, answered, present, now);
  }

  function take(application: CreditApplication, answered: Answered, watch: Watch, now: number): void {
    const changed = merge(application, answered, now);
    const entry = ledger.latestEntry(application.id);
    const settled = entry && afterLook(entry, changed, now);
    const next = nextWatch(changed, settled, watch, now);
    const isNews = changed !== application;
    ledger.commit({
      ...(isNews ? { applications: [changed] } : {}),
      ...(settled && settled !== entry ? { entries: [settled] } : {}),
      ...(next ? { watches: [next] } : { endWatches: [application.id] }),
      removeStatements: statementsToDrop(application, changed, ledger),
      audit: auditOfAnswer(application, changed),
    });
    needs.onChange(application.id);
    if (settled !== entry) needs.onSettled();
  }

  function merge(application: CreditApplication, answered: Answered, now: number): CreditApplication {
    if (answered.outcome.kind === 'unread' || !('bank' in application)) return application;
    if (answered.about === 'contract') return receiveContract(application, answered.outcome.value, now);
    if (isAboutIt(application.bank, answered.outcome.value)) {
      return receiveAnswer(application, answered.outcome.value, now);
    }
    log.event('foreign-answer', { applicationId: application.id });
    ledger.commit({
      audit: [{ action: 'foreign-answer', actorId: null, objectId: application.id, result: 'ignored' }],
    });
    return application;
  }

  function failed(watch: Watch, outcome: Unread, now: number): void {
    line.heard(outcome.reason);
    log.event('read-failed', { applicationId: watch.applicationId, reason: outcome.reason });
    const stop = shopWide(outcome.reason);
    ledger.commit({
      watches: [afterFailedRead(watch, now, outcome.retryAfterMs)],
      ...(stop ? { queue: { ...ledger.queueState(), stopped: stop } } : {}),
    });
    if (stop || isLineTrouble(outcome.reason) || isInFastReads(watch)) needs.onChange(watch.applicationId);
  }

  line.onUp(() => {
    const now = clock.now();
    const hurried = ledger
      .watches()
      .filter((watch) => isInFastReads(watch) || (watch.nextAt > now && watch.reads < 30))
      .map((watch) => ({
        ...watch,
        failures: isInFastReads(watch) ? 1 : 0,
        nextAt: Math.min(watch.nextAt, now),
      }));
    if (hurried.length > 0) whenDiskTakesIt(needs, () => ledger.commit({ watches: hurried }));
    wake();
  });

  line.onDown(() => {
    for (const watch of ledger.watches()) {
      if (isInFastReads(watch)) needs.news.touch({ applicationId: watch.applicationId });
    }
  });

  return {
    start() {
      isRunning = true;
      wake();
    },
    async stop() {
      isRunning = false;
      stopTimer();
      await Promise.allSettled([...reading.values()]);
    },
    wake,
    goOn() {
      // Whatever rest the bank asked for stays.
      const paused = ledger.watches().filter(isAskedFast);
      const watches = paused.map((watch) => ({ ...watch, failures: 1 }));
      if (watches.length > 0) whenDiskTakesIt(needs, () => ledger.commit({ watches }));
      wake();
    },
    readNow(applicationId) {
      const now = clock.now();
      const application = ledger.application(applicationId);
      const known = ledger.watch(applicationId);
      const watch = application && watchFor(application, ledger.latestEntry(applicationId), known, now);
      if (!watch) return Promise.resolve();
      ledger.commit({ watches: [{ ...watch, nextAt: now }] });
      wake();
      return reading.get(applicationId) ?? Promise.resolve();
    },
  };
}

type Unread = Extract<ReadOutcome<unknown>, { kind: 'unread' }>;
type OutcomeOf<Operation extends 'readApplication' | 'readContract'> = Awaited<
  ReturnType<Ports['bank'][Operation]>
>;
type Answered =
  | { readonly about: 'application'; readonly outcome: OutcomeOf<'readApplication'> }
  | { readonly about: 'contract'; readonly outcome: OutcomeOf<'readContract'> };

function answerAs<About extends Answered['about']>(about: About) {
  return (outcome: Extract<Answered, { about: About }>['outcome']): Answered =>
    ({ about, outcome }) as Answered;
}

/** A read that meets a refused key or a certificate stops the shop like a send; a missing record does not. */
const shopWide = (reason: SendReason): SendReason | null => (stopsReading(reason) ? reason : null);
