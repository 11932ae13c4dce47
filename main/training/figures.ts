/** Whole cents in, the bank's spelling out: `100100` → `"1001.0"`, `9657` → `"96.57"` (guide, GET application). */
export function centsText(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/0$/u, '');
}

/** For the few places where the guide shows money as a JSON number; the last step before the wire. */
export const centsNumber = (cents: number): number => cents / 100;

/** Money of a request, a number or a text of digits with a dot (guide shows both) → cents; null = not readable. */
export function readCents(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const match = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/u.exec(String(value));
  return match?.[1] === undefined ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** A count of a request: months, a day of the month, a number of dependants; null = not readable. */
export function readCount(value: unknown): number | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return /^\d{1,4}$/u.test(String(value)) ? Number(value) : null;
}
