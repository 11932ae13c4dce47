import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language.ts';
import type { FieldIssue } from '../../shared/domain/check.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { Facts } from '../../shared/result.ts';
import { moneyIn } from './format.ts';
import type { English } from './en/en.ts';
import { teach } from './i18n.ts';
import { useWords } from './read-words.ts';

type Subject = keyof English;

/** `subject.key`, as the English files spell it. */
export type TextKey = { [S in Subject]: `${S}.${keyof English[S] & string}` }[Subject];

type Source<K extends TextKey> = K extends `${infer S}.${infer Rest}`
  ? S extends Subject
    ? Rest extends keyof English[S]
      ? English[S][Rest]
      : never
    : never
  : never;

type Holes<T> = T extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Holes<Rest> : never;
type Vars<W> = W extends string
  ? Holes<W>
  : W extends { readonly other: infer O }
    ? Holes<O> | 'count'
    : never;
type VarsOf<K extends TextKey> = K extends TextKey ? Vars<Source<K>> : never;
type Args<K extends TextKey> = [VarsOf<K>] extends [never]
  ? []
  : [vars: { readonly [V in VarsOf<K>]: V extends 'count' ? number : string | number }];

/** Keys whose sentence has no holes. */
export type PlainKey = { [K in TextKey]: [VarsOf<K>] extends [never] ? K : never }[TextKey];

/** Says a sentence. The key must exist, and every `{{hole}}` of the English sentence must be filled. */
export type Say = <K extends TextKey>(key: K, ...args: Args<K>) => string;

/** A failure as results and pictures carry it. */
export interface SaidFailure {
  readonly code: FailureCode;
  readonly facts?: Facts | undefined;
}

export interface Text {
  readonly say: Say;
  /** The sentence for a failure: what happened, what is safe, what to do. */
  readonly failure: (failure: SaidFailure) => string;
  /** The sentence for what is wrong with a typed value. */
  readonly issue: (issue: FieldIssue) => string;
}

/** The words of the staff's language, or of another one where the customer reads along. */
export function useText(language?: Language): Text {
  const { i18n } = useTranslation();
  const wanted = language ?? (i18n.language as Language);
  useWords(wanted);
  return useMemo(() => textIn(i18n, wanted), [i18n, wanted]);
}

/** The words of a language that has been read, where nothing is rendered. */
export function textIn(i18n: i18n, language: Language): Text {
  teach(i18n, language);
  const fixed = i18n.getFixedT(language);
  const t = (key: string, vars: object = {}): string => fixed(key, { ...vars });
  return {
    say: (key, ...[vars]) => t(key, vars),
    failure: ({ code, facts }) => t(`failures.${code}`, factsInWords(facts)),
    issue: ({ code, facts }) => t(`issues.${code}`, limitsIn(language, code, facts)),
  };
}

/** Limits of an amount come as decimal text. */
function limitsIn(language: Language, code: FieldIssue['code'], facts: FieldIssue['facts']): object {
  if (!code.startsWith('amount.')) return { ...facts };
  return Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, limit]) => [name, moneyIn(language, String(limit))]),
  );
}

/** Waiting times come in milliseconds and are read in seconds or minutes. */
function factsInWords(facts: SaidFailure['facts']): object {
  const waitMs = facts?.waitMs;
  if (typeof waitMs !== 'number') return { ...facts };
  const seconds = Math.max(Math.ceil(waitMs / 1_000), 1);
  return { ...facts, seconds, minutes: Math.ceil(seconds / 60) };
}

/** What happened and what to do, without what became of the one thing that was asked for: a line has sent many. */
export const withoutSafety = (text: string): string =>
  text
    .split(/(?<=[.?!])\s+/u)
    .filter((_, place) => place !== 1)
    .join(' ');

/** What happened, without what to do about it: the first sentence of a failure. */
export const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/u.exec(text)?.[0] ?? text;
