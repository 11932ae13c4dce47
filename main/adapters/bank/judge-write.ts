import type { SendReason } from '../../../shared/domain/wording.ts';
import type { SendOutcome } from '../../core/ports.ts';
import type { Answer } from './answer.ts';
import { errorCodes } from './bank-errors.ts';
import type { Exchange } from './exchange.ts';

/** What a success of one operation looks like. */
export interface Success<T> {
  /** Status codes that are documented; any 2xx where it is left out. */
  readonly statuses?: readonly number[];
  /** The content of the answer (undefined = no body), or null where it is not what the guide documents. */
  readonly read: (value: unknown) => { readonly value: T } | null;
  /** A uuid in a cut or odd answer names what was made. */
  readonly namesUuid?: boolean;
}

/**
 * How a write ended. What never left may go again; an answer that the guide documents decides; everything
 * else is unknown, because the bank may have it (docs/reliability.md has the table with its reasons).
 */
export function judgeWrite<T>(exchange: Exchange, success: Success<T>): SendOutcome<T> {
  const { evidence } = exchange;
  if (exchange.kind === 'not-sent') return { evidence, kind: 'later', reason: exchange.reason };
  const verdict = exchange.kind === 'lost' ? unknown(exchange.reason) : judgeAnswer(exchange.answer, success);
  return { evidence, ...verdict };
}

type Verdict<T> =
  SendOutcome<T> extends infer Outcome
    ? Outcome extends unknown
      ? Omit<Outcome, 'evidence'>
      : never
    : never;

function judgeAnswer<T>(answer: Answer, success: Success<T>): Verdict<T> {
  const { status } = answer;
  if (status < 300) return judgeSuccess(answer, success);
  if (status < 400) return unknown('bank.redirected');
  // Written after work may have been done, also by a gateway in front.
  if (status >= 500) return unknown('bank.server-error');
  return answer.body === 'cut' ? unknown(answer.cutBy ?? 'bank.cut-answer') : judgeRefusal(answer);
}

function judgeSuccess<T>(answer: Answer, { statuses, read, namesUuid }: Success<T>): Verdict<T> {
  const { body, isDeclaredJson, isDeclaredHtml, cutBy, uuidSeen } = answer;
  const candidate = namesUuid === true ? uuidSeen : null;
  if (body === 'html') return unknown('bank.portal-page');
  if (body === 'cut') return unknown(cutBy ?? 'bank.cut-answer', !isDeclaredHtml, candidate);
  if (statuses && !statuses.includes(answer.status)) return unknown('bank.not-understood', true, candidate);
  const content = body === 'other' ? null : read(answer.value);
  return content
    ? { kind: 'done', value: content.value }
    : unknown('bank.not-understood', isDeclaredJson, isDeclaredJson ? candidate : null);
}

function judgeRefusal({ status, body, value, retryAfterMs }: Answer): Verdict<never> {
  const codes = body === 'json' ? errorCodes(value) : null;
  switch (status) {
    case 404:
    case 405:
      return { kind: 'never', reason: 'bank.not-found', codes: codes ?? [] };
    case 408:
    case 425:
      // A server may have read the body before it gave up.
      return unknown('bank.server-error');
    case 409:
      // A conflict may mean "already there".
      return unknown('bank.conflict');
  }
  // Without the bank's own shape it may not be the bank that speaks.
  if (codes === null) return unknown(status === 429 ? 'bank.too-many' : 'bank.not-understood');
  switch (status) {
    case 400:
    case 413:
    case 415:
    case 422:
      return { kind: 'never', reason: 'bank.refused', codes };
    case 401:
      return { kind: 'later', reason: 'bank.key-refused' };
    case 403:
      return { kind: 'later', reason: 'bank.shop-refused' };
    case 429:
      return { kind: 'later', reason: 'bank.too-many', ...(retryAfterMs === null ? {} : { retryAfterMs }) };
    default:
      return unknown('bank.not-understood');
  }
}

const unknown = (
  reason: SendReason,
  certainlyReceived = false,
  candidateUuid: string | null = null,
): Verdict<never> => ({ kind: 'unknown', reason, certainlyReceived, candidateUuid });
