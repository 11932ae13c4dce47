import type { SendReason } from '../../../shared/domain/wording.ts';
import type { ReadOutcome } from '../../core/ports.ts';
import type { Answer } from './answer.ts';
import { errorCodes } from './bank-errors.ts';
import type { Exchange } from './exchange.ts';

/** How a read ended. Nothing is repeated here: whoever asked decides when to ask again. */
export function judgeRead<T>(exchange: Exchange, read: (value: unknown) => T | null): ReadOutcome<T> {
  if (exchange.kind !== 'answered') return { kind: 'unread', reason: exchange.reason, status: null };
  const { answer } = exchange;
  const value = answer.status < 300 && answer.body === 'json' ? read(answer.value) : null;
  if (value !== null) return { kind: 'read', value };
  const { status, retryAfterMs } = answer;
  const reason = reasonOf(answer);
  return { kind: 'unread', reason, status, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}

function reasonOf({ status, body, value, cutBy }: Answer): SendReason {
  if (status < 300) {
    if (body === 'html') return 'bank.portal-page';
    return cutBy ?? 'bank.not-understood';
  }
  if (status < 400) return 'bank.redirected';
  if (status >= 500) return 'bank.server-error';
  if (status === 409) return 'bank.conflict';
  if (status === 429) return 'bank.too-many';
  if (status === 408 || status === 425) return 'bank.server-error';
  // A gateway's page with 401 or 403 says nothing about our key, so it must not stop the shop.
  if (body !== 'json' || errorCodes(value) === null) return cutBy ?? 'bank.not-understood';
  // A gateway has 404s of its own; only the bank's says that the key and the shop were looked at.
  if (status === 404 || status === 405) return 'bank.not-found';
  if (status === 401) return 'bank.key-refused';
  return status === 403 ? 'bank.shop-refused' : 'bank.refused';
}
