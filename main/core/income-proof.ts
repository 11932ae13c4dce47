import { minutes, type Instant } from '../../shared/domain/dates.ts';
import type { Line } from './line/line.ts';
import type { Bank, Ports, ReadOutcome } from './ports.ts';

/** The bank's lists of banks, kept for a while so that choosing from one does not ask for it again. */
export interface BankLists {
  /** The list for an application as it is now; from memory where it was read in the last ten minutes. */
  read(applicationUuid: string): Promise<ReadOutcome<readonly Bank[]>>;
  /** A bank of the list that was last read for this application. */
  find(applicationUuid: string, bankId: string): Bank | null;
}

const keptMs = minutes(10);
const mostKept = 50;

export function createBankLists({
  bank,
  clock,
  line,
}: Pick<Ports, 'bank' | 'clock'> & { readonly line: Line }): BankLists {
  const kept = new Map<string, { readonly banks: readonly Bank[]; readonly readAt: Instant }>();
  return {
    async read(applicationUuid) {
      const known = kept.get(applicationUuid);
      if (known && clock.now() - known.readAt < keptMs) return { kind: 'read', value: known.banks };
      const outcome = await bank.listBanks(applicationUuid);
      line.heard(outcome.kind === 'read' ? null : outcome.reason);
      if (outcome.kind === 'unread') return outcome;
      kept.delete(applicationUuid);
      kept.set(applicationUuid, { banks: outcome.value, readAt: clock.now() });
      const oldest = kept.keys().next();
      if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
      return outcome;
    },
    find: (applicationUuid, bankId) =>
      kept.get(applicationUuid)?.banks.find(({ id }) => String(id) === bankId) ?? null,
  };
}
