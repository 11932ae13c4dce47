import type { Instant } from '../../../shared/domain/dates.ts';

const shortestMs = 1_000;
const longestMs = 3_600_000;

/**
 * `Retry-After` (seconds or an HTTP date) in milliseconds, kept between a second and an hour. Null where there
 * is none or it says nothing. A date counts from the server's own `Date`, so that our clock does not matter.
 */
export function readRetryAfter(text: string | null, serverNow: Instant): number | null {
  const trimmed = text?.trim() ?? '';
  const wanted = /^-?\d+$/u.test(trimmed)
    ? Number(trimmed) * 1_000
    : (readHttpDate(trimmed) ?? NaN) - serverNow;
  return Number.isNaN(wanted) ? null : Math.min(Math.max(wanted, shortestMs), longestMs);
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`; null for everything else. */
export function readHttpDate(text: string | null): Instant | null {
  if (!text || !/^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/u.test(text.trim()))
    return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
