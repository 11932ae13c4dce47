import { seconds } from '../../../shared/domain/dates.ts';
import {
  logEvents,
  type Clock,
  type Log,
  type LogEvent,
  type LogFacts,
  type Timer,
} from '../../core/ports.ts';
import { cleanFacts } from './facts.ts';
import { createLogFiles, logLimits, type LogLimits } from './log-files.ts';

export interface FileLog extends Log {
  /** The last events since the start, oldest first. */
  recent(): readonly Readonly<Record<string, unknown>>[];
  /** Writes what is waiting. */
  flush(): void;
  /** The same, and no timer is left behind. */
  stop(): void;
}

/** Where nothing may be written, no event is either. */
export const keepsNoLog: FileLog = {
  event: () => undefined,
  recent: () => [],
  flush: () => undefined,
  stop: () => undefined,
};

export interface LogOptions {
  /** `logs` under the user's data. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly timer: Timer;
  readonly limits?: LogLimits;
}

const restMs = seconds(1);
const mostWaiting = 100;
const mostRecent = 200;
/** Lines that must be on disk should the program end right after them. */
const urgent: ReadonlySet<LogEvent> = new Set<LogEvent>([
  'start',
  'stop',
  'unexpected',
  'storage-failed',
  'ledger-damaged',
  'page-gone',
]);
const known: ReadonlySet<string> = new Set(logEvents);

/**
 * Events as JSON, one per line: `{"at":"2026-11-23T08:15:00.000Z","event":"attempt-ended","ms":812}`. There is
 * no free text. It never throws: a log that cannot be written must not stop a till.
 */
export function createLog({ folder, clock, timer, limits = logLimits }: LogOptions): FileLog {
  const files = createLogFiles(folder, limits);
  let waiting: string[] = [];
  let recent: readonly Readonly<Record<string, unknown>>[] = [];
  let stopTimer: (() => void) | null = null;

  function flush(): void {
    stopTimer?.();
    stopTimer = null;
    const text = waiting.join('');
    waiting = [];
    if (text === '') return;
    try {
      files.append(clock.now(), text);
    } catch {
      // The disk refuses. What the log would have told about it, the ledger tells the page.
    }
  }

  function note(event: LogEvent, facts: Readonly<Record<string, unknown>>): void {
    const line = { at: new Date(clock.now()).toISOString(), event, ...facts };
    recent = [...recent.slice(1 - mostRecent), line];
    waiting.push(`${JSON.stringify(line)}\n`);
    if (urgent.has(event) || waiting.length >= mostWaiting) flush();
    else stopTimer ??= timer.after(restMs, flush);
  }

  return {
    event(code: LogEvent, facts: LogFacts = {}) {
      const { facts: cleaned, isClean } = cleanFacts({ ...facts });
      const isKnown = known.has(code);
      if (isKnown) note(code, cleaned);
      // The types let nothing else in, so whatever was held back is a bug and has to be seen.
      if (!isKnown || !isClean) note('unexpected', { code: 'log-value' });
    },
    recent: () => recent,
    flush,
    stop: flush,
  };
}
