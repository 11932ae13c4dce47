import { createHmac, type KeyObject } from 'node:crypto';
import { bareIdentityCode } from '../../../shared/domain/identity-code.ts';

const tagBytes = 8;

/**
 * A keyed tag of a personal code, 64 bits: enough to find a customer's applications again, nothing to read
 * the code from. The dash of the Latvian spelling does not count.
 */
export const customerTag = (key: KeyObject, identityCode: string): Uint8Array =>
  createHmac('sha256', key).update(bareIdentityCode(identityCode)).digest().subarray(0, tagBytes);

export const isSameCode = (one: string, other: string): boolean =>
  bareIdentityCode(one) === bareIdentityCode(other);
