import type { FailureCode } from './failure.ts';

/** Harmless facts only: never a name, a number of a person, a secret or a sentence. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Expected trouble. The sentence for each code lives in renderer/text. */
export interface Failure {
  readonly code: FailureCode;
  readonly facts?: Facts;
}

export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(code: FailureCode, facts?: Facts): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: facts ? { code, facts } : { code } };
}
