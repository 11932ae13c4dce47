import type { CreditApplication } from './application.ts';

/**
 * What travels in the application itself, so that a person can find it in the bank's portal: our local
 * number, behind the shop's own reference where there is one. Its place, `purchase.purchase_reference`, is
 * an assumption (docs/bank-guide.md).
 */
export const referenceOf = ({
  localNumber,
  request,
}: Pick<CreditApplication, 'localNumber' | 'request'>): string =>
  request.ownReference === '' ? localNumber : `${request.ownReference}/${localNumber}`;
