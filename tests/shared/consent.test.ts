import { expect, test } from 'vitest';
import { calls } from '../../shared/bridge/contract.ts';
import { sampleMarks, wordingProblem } from '../../shared/domain/consent.ts';
import { languages } from '../../shared/domain/language.ts';
import { taxBoardConsent } from '../people.ts';

test('two consents of one type would have one answer, so no call takes them', () => {
  const { input } = calls['settings.consents'];
  const takes = (...types: readonly string[]): boolean =>
    input.safeParse({ consents: types.map((type) => ({ ...taxBoardConsent, type })) }).success;
  expect(takes('EMTA_REGISTRY_QUERY', 'MARKETING')).toBe(true);
  expect(takes('EMTA_REGISTRY_QUERY', 'EMTA_REGISTRY_QUERY')).toBe(false);
});

test('Live is worded by at least one consent, with a text in every language, and by no sample', () => {
  const marketing = { ...taxBoardConsent, type: 'MARKETING' };
  const second = (change: object) => wordingProblem([taxBoardConsent, { ...marketing, ...change }]);
  expect(wordingProblem([])).toEqual({ why: 'no-consent', entry: 'consents' });
  expect(second({})).toBeNull();
  for (const language of languages) {
    const worded = (text: string) => ({ texts: { ...taxBoardConsent.texts, [language]: text } });
    const entry = `consents[1].texts.${language}`;
    expect(second(worded(' '))).toEqual({ why: 'empty-consent', entry });
    // With another version it still is one.
    for (const mark of Object.values(sampleMarks))
      expect(second(worded(` ${mark} Olen nõus.`))).toEqual({ why: 'sample-consent', entry });
  }
  expect(second({ version: 'sample' })).toEqual({ why: 'sample-consent', entry: 'consents[1].version' });
});
