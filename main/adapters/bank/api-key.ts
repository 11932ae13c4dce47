export interface KeyInUse {
  /** Null for a call that carries none. */
  readonly header: string | null;
  /** Paints over the key wherever an answer repeats it. */
  blot(chunks: Uint8Array[]): void;
}

/**
 * The key of one call: read from a fresh copy, which is zeroed before anything else happens. Null where there
 * is none, or none that fits into a header.
 */
export function takeKey(apiKey: () => Buffer | null): KeyInUse | null {
  const key = copyOf(apiKey);
  if (!key) return null;
  const text = key.toString('latin1');
  key.fill(0);
  if (!/^[\x21-\x7e]+$/u.test(text)) return null;
  return {
    header: `Bearer ${text}`,
    blot(chunks) {
      const all = Buffer.concat(chunks);
      let found = all.indexOf(text, 0, 'latin1');
      if (found < 0) return;
      for (; found >= 0; found = all.indexOf(text, found + text.length, 'latin1'))
        all.fill('*', found, found + text.length);
      chunks.splice(0, chunks.length, all);
    },
  };
}

/** For addresses that are not the bank's. */
export const noKey: KeyInUse = { header: null, blot: () => undefined };

/** A vault that fails is a vault without a key. */
function copyOf(apiKey: () => Buffer | null): Buffer | null {
  try {
    return apiKey();
  } catch {
    return null;
  }
}
