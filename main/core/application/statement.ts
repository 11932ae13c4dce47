import type { StatementType } from '../../../shared/domain/account-statement.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CreditApplication } from './application.ts';

/**
 * An account statement of a customer on this computer: there until the bank has it. Its content is sealed on
 * disk in parts and is read part by part.
 */
export interface Statement {
  readonly id: string;
  readonly applicationId: string;
  /** The entry of the outbox that sends it; null as long as it is only collected. */
  readonly entryId: string | null;
  /** Among the statements of its application, ascending. */
  readonly position: number;
  readonly addedAt: Instant;
  /** Cleaned, and for the screen only; the bank gets a name of ours. */
  readonly shownName: string;
  readonly type: StatementType;
  /** Bytes. */
  readonly size: number;
  /** Of the content, in hex. */
  readonly sha256: string;
  readonly pages: number | null;
  readonly pixels: { readonly width: number; readonly height: number } | null;
}

/** The bank decided without them: what was collected is not kept a moment longer than it is wanted. */
export const statementsToDrop = (
  before: CreditApplication,
  after: CreditApplication,
  ledger: { statements(applicationId: string): readonly Statement[] },
): readonly string[] =>
  before.status === 'income-proof' && after.status !== 'income-proof'
    ? ledger.statements(after.id).map(({ id }) => id)
    : [];
