import { createSecretKey, randomBytes, scrypt, type KeyObject, type ScryptOptions } from 'node:crypto';

/** How much work a guess costs; stored with what it protects, so that it may grow. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** About half a second and 128 MiB: for what is typed once a day. */
export const passphraseCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

/** A recovery code has 160 random bits: nobody guesses it, however cheap a guess is. */
export const recoveryCost: Cost = { N: 2 ** 14, r: 8, p: 1 };

export const newSalt = (): Buffer => randomBytes(16);

/** scrypt, off the main thread. */
export function slowBytes(secret: string | Buffer, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p) + 1_048_576 };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** A key from a passphrase or a recovery code, the same however its letters were composed. */
export async function slowKey(secret: string, salt: Uint8Array, cost: Cost): Promise<KeyObject> {
  const bytes = await slowBytes(secret.normalize('NFKC'), salt, cost);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
