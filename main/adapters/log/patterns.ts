/**
 * What must never stand in the log, whatever let it through: a second look at a finished line. A hit is a bug
 * of ours, so it is told.
 */
const forbidden: readonly RegExp[] = [
  // E-mail addresses.
  /[^\s"@]+@[^\s"@]+\.[a-z]{2,}/giu,
  // Personal codes: eleven digits (EE), with or without a dash after six (LV).
  /(?<!\d)\d{6}-?\d{5}(?!\d)/gu,
  // Phone numbers: with a plus, or with the calling code of a market.
  /\+\d[\d\s()-]{6,}\d|(?<!\d)(?:00)?37[12][\s-]?\d{7,8}(?!\d)/gu,
  // Keys: long runs that mix letters and digits.
  /(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])[\w+/=-]{20,}/giu,
];

const replacement = '***';

/** The text without what must not be there, and whether something was. */
export function withoutSecrets(text: string): { readonly text: string; readonly isClean: boolean } {
  const cleaned = forbidden.reduce((rest, pattern) => rest.replace(pattern, replacement), text);
  return { text: cleaned, isClean: cleaned === text };
}
