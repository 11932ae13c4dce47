import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import type { Change } from '../../../shared/domain/offer.ts';
import type { ContractStatus } from '../../../shared/domain/wording.ts';
import type { BankApplication } from '../ports.ts';

/** In cents. What the bank does not tell reads as none. */
function toldDownPayment({ offer }: BankApplication): number | null {
  const cents = offer?.downPayment.cents ?? 0;
  return cents === 0 ? null : cents;
}

/** Where what the bank offers differs from what was asked. Product codes and cents, months, days as text. */
export function changesBetween(asked: ApplicationRequest, answer: BankApplication): readonly Change[] {
  const pairs: readonly (readonly [Change['field'], string | number | null, string | number | null])[] = [
    ['amount', asked.amount.cents, answer.offer?.amount.cents ?? answer.amount?.cents ?? null],
    ['period', asked.period, answer.offer?.period ?? answer.period],
    ['down-payment', asked.downPayment?.cents ?? 0, toldDownPayment(answer)],
    ['payment-day', asked.paymentDay, answer.offer?.paymentDay ?? answer.paymentDay],
    ['product', asked.productCode, answer.productCode],
  ];
  return pairs.flatMap(([field, before, after]) =>
    before === null || after === null || before === after
      ? []
      : [{ field, asked: String(before), offered: String(after) }],
  );
}

const order: Readonly<Record<ContractStatus, number>> = {
  'not-understood': -1,
  unsigned: 0,
  signed: 1,
  cancelled: 2,
  activated: 2,
  terminated: 3,
};

/** Contracts go unsigned → signed → activated → terminated; cancelled is reached from the first two. */
export function isNewerContractStatus(before: ContractStatus, after: ContractStatus): boolean {
  if (before === 'cancelled') return false;
  return order[after] > order[before] && !(before === 'activated' && after === 'cancelled');
}

/**
 * Whether an application at the bank is the one that we asked for. Our own reference in it says yes or no by itself:
 * an offer may have other figures than were asked for. Without it every figure that the bank tells has to be ours,
 * and the amount has to be among them.
 */
export function isSameApplication(
  request: ApplicationRequest,
  reference: string,
  answer: BankApplication,
): readonly ('amount' | 'product' | 'period' | 'reference')[] {
  if (answer.reference !== null) return answer.reference === reference ? [] : ['reference'];
  const differences: ('amount' | 'product' | 'period' | 'reference')[] = [];
  if (answer.amount?.cents !== request.amount.cents) differences.push('amount');
  if (answer.period !== null && answer.period !== request.period) differences.push('period');
  if (answer.productCode !== null && answer.productCode !== request.productCode) differences.push('product');
  return differences;
}
