import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from './desk.ts';

/**
 * What the purchase would cost a month, before any application (the bank's page on calculations). It is a
 * courtesy: where the bank does not tell, for want of a line or because the shop does not have it, there is
 * nothing on the screen, and a product that is not reckoned is not asked about again until the next start.
 */
export const calculate =
  ({ bank, line, silentProducts }: Desk) =>
  async (input: CallInput<'calculation.get'>): Promise<Result<CallReply<'calculation.get'>>> => {
    if (line.state().state === 'down' || silentProducts.has(input.productCode)) return ok(null);
    const outcome = await bank.calculate(input);
    line.heard(outcome.kind === 'read' ? null : outcome.reason);
    if (outcome.kind === 'read') return ok({ ...outcome.value });
    if (isNotReckoned(outcome.status)) silentProducts.add(input.productCode);
    return ok(null);
  };

/** Asked too early or too often is not a word about the product. */
const passing: readonly number[] = [408, 425, 429];
const isNotReckoned = (status: number | null): boolean =>
  status !== null && status >= 400 && status < 500 && !passing.includes(status);
