import { createHash } from 'node:crypto';
import { z } from 'zod';

const Base64 = z.base64().max(4_000);
const Cost = z.strictObject({
  N: z.union([14, 15, 16, 17, 18, 19, 20].map((power) => z.literal(2 ** power))),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(8),
});
const Slow = z.strictObject({ salt: Base64, cost: Cost, sealed: Base64 });

const Wrap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keyring'), sealed: Base64 }),
  z.strictObject({ kind: z.literal('passphrase'), slow: Slow }),
  z.strictObject({ kind: z.literal('folder'), key: Base64 }),
]);

/** What stands in `vault.json` besides its checksum. Bytes as base64, times in milliseconds since 1970. */
const VaultRecord = z.strictObject({
  format: z.literal(1),
  createdAt: z.number().int(),
  /** The data key as this machine, a passphrase or nobody protects it. */
  wrap: Wrap,
  /** The same under the recovery code, and since when that code is the one. */
  recovery: z.strictObject({ since: z.number().int(), slow: Slow }).nullable(),
  /** A known value under the data key: whether what was unwrapped is the right key. */
  canary: Base64,
  apiKey: z.strictObject({ info: Base64, key: Base64 }).nullable(),
  mark: Base64.nullable(),
  /** A certificate that a manager chose; files of an earlier version do not have it. */
  authority: z.base64().max(100_000).nullable().default(null),
});
export type VaultRecord = z.infer<typeof VaultRecord>;
export type Wrap = z.infer<typeof Wrap>;
export type Slow = z.infer<typeof Slow>;

const checksumOf = (record: unknown): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex');

export interface VaultContent {
  readonly record: VaultRecord;
  readonly checksum: string;
}

export const withChecksum = (record: VaultRecord): VaultContent => ({ record, checksum: checksumOf(record) });

/** The record in the text of a vault file, or null where it is not whole. */
export function readRecord(text: string): VaultRecord | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const read = z.strictObject({ record: z.unknown(), checksum: z.string() }).safeParse(content);
  if (!read.success || checksumOf(read.data.record) !== read.data.checksum) return null;
  const record = VaultRecord.safeParse(read.data.record);
  return record.success ? record.data : null;
}
