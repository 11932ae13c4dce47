import type { Attempt } from '../../core/ports.ts';
import { Trouble } from './trouble.ts';

/**
 * The one place where a call may turn from "surely not sent" into "perhaps sent".
 *
 *   connecting ── pass ──► bytes     written on disk first, then the socket is handed over
 *        └─────── shut ──► shut      the deadline, a failure or the end of the program was first
 *
 * Passing and shutting exclude each other on disk (the attempt's compare-and-set) and in memory, so a
 * connection that comes too late finds the gate shut. Reads have no attempt and pass freely.
 */
export interface Gate {
  /** Throws unless this call, and nobody before it, opened the gate. */
  pass(): void;
  /** Nothing may leave from now on, unless it already may have. */
  shut(): void;
  /** The end of a call that failed on its own: shut without a note on disk. */
  close(): void;
  mayHaveSent(): boolean;
}

export function createGate(attempt: Pick<Attempt, 'pass' | 'abandon'> | null): Gate {
  let phase: 'connecting' | 'bytes' | 'shut' | 'doubtful' = 'connecting';
  return {
    pass() {
      if (phase !== 'connecting') throw new Trouble('GATE_SHUT', 'bank.no-answer');
      // Whatever goes wrong while the disk is asked, nothing leaves.
      phase = 'shut';
      if (!isPassedOnDisk(attempt)) throw new Trouble('GATE_REFUSED', 'unexpected');
      phase = 'bytes';
    },
    shut() {
      if (phase !== 'connecting') return;
      phase = 'shut';
      // A row that is no longer `connecting` although this call sent nothing: the disk is believed.
      if (!isAbandonedOnDisk(attempt)) phase = 'doubtful';
    },
    close() {
      if (phase === 'connecting') phase = 'shut';
    },
    mayHaveSent: () => phase === 'bytes' || phase === 'doubtful',
  };
}

function isPassedOnDisk(attempt: Pick<Attempt, 'pass'> | null): boolean {
  try {
    return attempt?.pass() ?? true;
  } catch {
    throw new Trouble('GATE_STORAGE', 'storage.failed');
  }
}

/** A disk that refuses leaves the row at `connecting`, which a restart reads as not sent: that is the truth. */
function isAbandonedOnDisk(attempt: Pick<Attempt, 'abandon'> | null): boolean {
  try {
    return attempt?.abandon() ?? true;
  } catch {
    return true;
  }
}
