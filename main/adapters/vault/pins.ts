import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pins } from '../../core/ports.ts';
import { deriveKey } from '../envelope.ts';
import { newSalt, slowBytes, type Cost } from './slow-key.ts';

/** About 200 ms and 32 MiB on the machine of a counter: slow for guesses, quick enough for a hand. */
const cost: Cost = { N: 2 ** 15, r: 8, p: 2 };
const name = 'scrypt-15-8-2';
const shape = /^scrypt-15-8-2\$([A-Za-z0-9+/]{22}==)\$([A-Za-z0-9+/]{43}=)$/u;

/**
 * PINs have so few digits that a hash alone hides nothing; the pepper, which only an open vault gives, is what
 * makes a stolen hash useless. `scrypt-15-8-2$SALT$HASH`, base64. A badge is found by a digest under a key of its
 * own: whoever has that key reads the whole ledger already, so slowness would only make the counter wait.
 */
export function createPins(dataKey: Uint8Array): Pins {
  const pepper = deriveKey(dataKey, 'pins/pepper');
  const tagKey = deriveKey(dataKey, 'pins/tag');
  const badgeKey = deriveKey(dataKey, 'badges/tag');
  const peppered = (pin: string): Buffer => createHmac('sha256', pepper).update(pin).digest();

  return {
    async hash(pin) {
      const salt = newSalt();
      const hash = await slowBytes(peppered(pin), salt, cost);
      return `${name}$${salt.toString('base64')}$${hash.toString('base64')}`;
    },
    async matches(pin, stored) {
      const [, salt, hash] = shape.exec(stored) ?? [];
      if (salt === undefined || hash === undefined) return false;
      const found = await slowBytes(peppered(pin), Buffer.from(salt, 'base64'), cost);
      return timingSafeEqual(found, Buffer.from(hash, 'base64'));
    },
    tag: (pin) => createHmac('sha256', tagKey).update(pin).digest().readUInt8(0),
    badgeTag: (badge) => createHmac('sha256', badgeKey).update(badge).digest('base64'),
  };
}
