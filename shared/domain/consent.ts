import { languages, type Language } from './language.ts';

/** A consent that the customer is asked for. Types are the bank's (guide, POST applications, `consents`). */
export interface ConsentDefinition {
  readonly type: string;
  /** The bank needs it for an offer, as the shop knows. It may be refused all the same. */
  readonly isRequired: boolean;
  /** Changes whenever a text changes, so that an application tells which wording was shown. */
  readonly version: string;
  readonly texts: Readonly<Record<Language, string>>;
}

/** Samples are for trying things out: told by their version, and by the word that each of their texts begins with. */
export const sampleVersion = 'sample';
export const sampleMarks: Readonly<Record<Language, string>> = {
  et: 'NÄIDIS.',
  lv: 'PARAUGS.',
  ru: 'ОБРАЗЕЦ.',
  en: 'SAMPLE.',
};
export const isSampleText = (text: string): boolean =>
  Object.values(sampleMarks).some((mark) => text.trimStart().startsWith(mark));

export interface WordingProblem {
  readonly why: 'no-consent' | 'empty-consent' | 'sample-consent';
  /** `consents[1].texts.lv`. */
  readonly entry: string;
}

/**
 * What keeps consents from being asked in Live, where there is at least one, each with its text in every language and
 * none of it a sample.
 */
export function wordingProblem(consents: readonly ConsentDefinition[]): WordingProblem | null {
  if (consents.length === 0) return { why: 'no-consent', entry: 'consents' };
  for (const [place, { version, texts }] of consents.entries()) {
    const entry = `consents[${place}]`;
    const empty = languages.find((each) => texts[each].trim() === '');
    if (empty) return { why: 'empty-consent', entry: `${entry}.texts.${empty}` };
    const sample = languages.find((each) => isSampleText(texts[each]));
    if (sample) return { why: 'sample-consent', entry: `${entry}.texts.${sample}` };
    if (version === sampleVersion) return { why: 'sample-consent', entry: `${entry}.version` };
  }
  return null;
}

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
