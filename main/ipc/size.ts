/** What one value weighs besides its text: brackets, quotes, a comma. */
const perValue = 4;

/**
 * About how much a request carries: characters of text, bytes of files, and something for every value. It stops as
 * soon as it is too much, so that a few bytes that unfold to millions of values cost nothing: a request that is
 * larger than allowed, or no plain data, is infinitely large.
 */
export function sizeOf(raw: unknown, most: number): number {
  let size = 0;
  const waiting: unknown[] = [raw];
  while (waiting.length > 0) {
    const value = waiting.pop();
    size += perValue + weightOf(value);
    if (size > most) return Infinity;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue;
    if (Array.isArray(value)) {
      if (size + perValue * value.length > most) return Infinity;
      for (const each of value) waiting.push(each);
      continue;
    }
    for (const key in value) {
      size += key.length;
      if (size + perValue * waiting.length > most) return Infinity;
      waiting.push((value as Readonly<Record<string, unknown>>)[key]);
    }
  }
  return size;
}

function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  return typeof value === 'bigint' ? Infinity : 0;
}
