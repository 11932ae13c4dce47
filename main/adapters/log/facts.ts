import { failureCodes } from '../../../shared/failure.ts';
import { sendReasons } from '../../../shared/domain/wording.ts';
import type { LogFacts } from '../../core/ports.ts';
import { withoutSecrets } from './patterns.ts';

type Value = string | number;
type Shape = (value: unknown) => Value | null;

const matching =
  (pattern: RegExp, longest: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= longest && pattern.test(value) ? value : null;
const integer =
  (least: number, most: number): Shape =>
  (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    const whole = Math.round(value);
    return whole >= least && whole <= most ? whole : null;
  };

/** A uuid. */
const id = matching(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u, 36);
/** `bank-answer`, `application.submit`, `storage.full`. */
const word = matching(/^[a-z][a-z0-9]*(?:[-.:][a-z0-9]+)*$/u, 60);
/** `ECONNRESET`, `UND_ERR_SOCKET`, the class of an error, a version `1.2.3`, or a word. */
const code = matching(
  new RegExp(
    [
      '^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$',
      '^(?:[A-Z][a-z]{1,15}){0,4}(?:Error|Failure|Trouble)$',
      '^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:-[a-z0-9.]{1,20})?$',
      '^[a-z][a-z0-9]*(?:[-.:][a-z0-9]+)*$',
    ].join('|'),
    'u',
  ),
  60,
);
const reasons: ReadonlySet<unknown> = new Set<string>([...sendReasons, ...failureCodes]);

/** The facts that may be told, and what each looks like. What is not named here does not get in. */
const shapes: Readonly<Record<keyof LogFacts, Shape>> = {
  entryId: id,
  applicationId: id,
  attemptId: id,
  kind: word,
  class: word,
  reason: (value) => (typeof value === 'string' && reasons.has(value) ? value : null),
  status: integer(100, 999),
  ms: integer(-9_999_999_999, 9_999_999_999),
  count: integer(0, 9_999_999_999),
  call: word,
  code,
  at: code,
};

/** In the line the time of the event is `at` already. */
const nameInLine = (name: string): string => (name === 'at' ? 'place' : name);
const isId = (name: string): boolean => name.endsWith('Id');

export interface CleanFacts {
  readonly facts: Readonly<Record<string, Value>>;
  /** False when something was held back: a bug, because the types do not let it through. */
  readonly isClean: boolean;
}

export function cleanFacts(given: Readonly<Record<string, unknown>>): CleanFacts {
  const facts: Record<string, Value> = {};
  let isClean = true;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const shape = Object.hasOwn(shapes, name) ? shapes[name as keyof LogFacts] : null;
    if (!shape) {
      isClean = false;
      continue;
    }
    const shaped = shape(value);
    const scanned = withoutSecrets(String(shaped));
    const isFit = shaped !== null && (isId(name) || scanned.isClean);
    facts[nameInLine(name)] = isFit ? shaped : '?';
    isClean &&= isFit;
  }
  return { facts, isClean };
}
