import type { Language } from './language.ts';

/** A consent that the customer is asked for. Types are the bank's (guide, POST applications, `consents`). */
export interface ConsentDefinition {
  readonly type: string;
  /** The bank needs it for an offer, as the shop knows. It may be refused all the same. */
  readonly isRequired: boolean;
  /** Changes whenever a text changes, so that an application tells which wording was shown. */
  readonly version: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** In Live every language of every consent has its text, and there is at least one consent. */
export const areWorded = (consents: readonly ConsentDefinition[]): boolean =>
  consents.length > 0 &&
  consents.every(({ texts }) => Object.values(texts).every((text) => text.trim() !== ''));

/** A form has one answer for each type. */
export const areDistinct = (consents: readonly ConsentDefinition[]): boolean =>
  new Set(consents.map(({ type }) => type)).size === consents.length;

/** The same question in the same words, in every language. */
export const isSameWording = (one: ConsentDefinition, other: ConsentDefinition): boolean =>
  one.type === other.type &&
  one.version === other.version &&
  (Object.keys(one.texts) as Language[]).every((language) => one.texts[language] === other.texts[language]);

/** What the customer answered, with the wording that was on the screen. Refusal is an answer too. */
export interface ConsentAnswer {
  readonly type: string;
  readonly isGiven: boolean;
  readonly text: string;
  readonly language: Language;
  readonly version: string;
}

/** Whether this was answered to words that are still asked. */
export const isAnswerToAny = (
  consents: readonly ConsentDefinition[],
  { type, version, text, language }: ConsentAnswer,
): boolean =>
  consents.some((each) => each.type === type && each.version === version && each.texts[language] === text);
