import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Manifest } from '../../core/updates/manifest.ts';
import type { Seals } from '../../core/updates/ports.ts';

/** Stands before the manifest where it is signed, so that nothing else that this key signs can pass for one. */
export const signedAs = 'counter-update-1\n';

/** The manifest travels as the text that was signed: nothing has to be brought into one form before it is checked. */
const Envelope = z.strictObject({ manifest: z.string().max(4_000), signature: z.base64().length(88) });

const aName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/u);
const anInstant = z.number().int().positive();
const Manifest = z.strictObject({
  version: z.string().regex(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/u),
  channel: aName,
  platform: aName,
  // One piece of a path, and none that leads up or hides.
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/u),
  size: z
    .number()
    .int()
    .positive()
    .max(512 * 1_048_576),
  sha512: z.string().regex(/^[0-9a-f]{128}$/u),
  issuedAt: anInstant,
  expiresAt: anInstant,
  sequence: anInstant,
}) satisfies z.ZodType<Manifest>;

/** Opens manifests with the one public key of this build: Ed25519, PEM. */
export function createSeals(publicKey: string): Seals {
  const key = createPublicKey(publicKey);
  return {
    open(signed) {
      const envelope = Envelope.safeParse(parsed(signed));
      if (!envelope.success) return 'unsigned';
      const { manifest: text, signature } = envelope.data;
      const isOurs = verify(null, Buffer.from(signedAs + text), key, Buffer.from(signature, 'base64'));
      if (!isOurs) return 'wrong-key';
      const manifest = Manifest.safeParse(parsed(text));
      if (!manifest.success) return 'not-understood';
      return { manifest: manifest.data, digest: createHash('sha256').update(text).digest('hex') };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
