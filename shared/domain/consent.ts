import type { Language } from './language.ts';

/** A consent that the customer is asked for. Types are the bank's (guide, POST applications, `consents`). */
export interface ConsentDefinition {
  readonly type: string;
  readonly isRequired: boolean;
  /** Changes whenever a text changes, so that an application tells which wording was shown. */
  readonly version: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** In Live every language of every consent has its text, and there is at least one consent. */
export const areWorded = (consents: readonly ConsentDefinition[]): boolean =>
  consents.length > 0 &&
  consents.every(({ texts }) => Object.values(texts).every((text) => text.trim() !== ''));

/** What the customer answered, with the wording that was on the screen. Refusal is an answer too. */
export interface ConsentAnswer {
  readonly type: string;
  readonly isGiven: boolean;
  readonly text: string;
  readonly language: Language;
  readonly version: string;
}
