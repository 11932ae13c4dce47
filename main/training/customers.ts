import { createHmac } from 'node:crypto';
import { marketRules, type Market } from '../../shared/domain/market.ts';
import type { World } from './world.ts';

/** The parts of a customer that may belong to one customer only. Missing ones are empty. */
export interface CustomerKeys {
  readonly identityCode: string;
  readonly mobile: string;
  readonly email: string;
  readonly documentNumber: string;
}

/**
 * Takes the customer's phone, e-mail and document number for their identity code; false when one of them is
 * another customer's (guide, "Important note for test environments"). Only keyed fingerprints are kept.
 */
export function claimCustomer(world: World, keys: CustomerKeys): boolean {
  const mark = (kind: string, text: string) =>
    createHmac('sha256', world.apiKey).update(`${kind}:${text}`).digest('base64url').slice(0, 22);
  const owner = mark('identity', keys.identityCode.replace(/[\s-]/gu, ''));
  const claims = [
    ['mobile', normalisedPhone(keys.mobile, world.market)],
    ['email', keys.email.trim().normalize('NFKC').toLowerCase()],
    ['document', keys.documentNumber.replace(/\s/gu, '').toUpperCase()],
  ].flatMap(([kind = '', text = '']) => (text === '' ? [] : [mark(kind, text)]));
  const isFree = claims.every((claim) => (world.records.owner(claim) ?? owner) === owner);
  if (isFree) for (const claim of claims) world.records.claim(claim, owner);
  return isFree;
}

function normalisedPhone(typed: string, market: Market): string {
  const digits = typed.replace(/\D/gu, '').replace(/^00/u, '');
  if (digits === '' || typed.includes('+') || digits.length > 8) return digits;
  return `${marketRules[market].callingCode}${digits}`;
}
