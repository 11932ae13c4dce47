import { minutes } from '../../shared/domain/dates.ts';
import type { LedgerFile } from '../adapters/ledger/open-ledger.ts';
import type { Vault } from '../adapters/vault/vault.ts';
import type { Timer } from '../core/ports.ts';
import type { HoldReason } from '../core/outbox/hold.ts';

const markEveryMs = minutes(1);

/** What the ledger says of itself, noted outside of it: at every send, every minute and at the end. */
export interface Marks {
  /** Why this ledger may not be trusted to know what was sent; null where it may. */
  readonly doubt: HoldReason | null;
  /** Takes it as it is now. */
  set(): void;
  /**
   * The ledger, whose sends are noted before they pass the gate, and whose wrong PINs at once: a copy from before one
   * is always behind.
   */
  noted(): LedgerFile;
  /** Notes from now on; the result ends it. */
  keep(timer: Timer): () => void;
}

export function createMarks(ledger: LedgerFile, vault: Vault, machine: string | null): Marks {
  let marked = -1;
  const set = (): void => {
    const generation = ledger.generation();
    if (generation === marked) return;
    // A disk that takes no mark takes no send either; the gate itself tells that.
    if (vault.setMark({ generation, auditHead: ledger.auditHead(), machine }).ok) marked = generation;
  };
  return {
    doubt: doubtOf(ledger, vault, machine),
    set,
    noted: () => ({
      ...ledger,
      passGate(attemptId, at) {
        set();
        return ledger.passGate(attemptId, at);
      },
      commit(change) {
        ledger.commit(change);
        if (change.guard) set();
      },
    }),
    keep(timer) {
      let stopTimer = (): void => undefined;
      const again = (): void => {
        stopTimer = timer.after(markEveryMs, () => {
          set();
          again();
        });
      };
      again();
      return () => {
        stopTimer();
        set();
      };
    },
  };
}

/**
 * From the remembered line on the audit is verified at once; what lies before it follows in the background.
 */
function doubtOf(ledger: LedgerFile, vault: Vault, machine: string | null): HoldReason | null {
  const mark = vault.mark();
  if (!mark) return null;
  if (ledger.generation() < mark.generation) return 'app.restored';
  if (ledger.verifyAuditOn(mark.auditHead, Number.MAX_SAFE_INTEGER) !== 'done') return 'app.restored';
  return mark.machine !== null && machine !== null && mark.machine !== machine ? 'app.moved' : null;
}
