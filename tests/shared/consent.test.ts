import { expect, test } from 'vitest';
import { calls } from '../../shared/bridge/contract.ts';
import { taxBoardConsent } from '../people.ts';

test('two consents of one type would have one answer, so no call takes them', () => {
  const { input } = calls['settings.consents'];
  const takes = (...types: readonly string[]): boolean =>
    input.safeParse({ consents: types.map((type) => ({ ...taxBoardConsent, type })) }).success;
  expect(takes('EMTA_REGISTRY_QUERY', 'MARKETING')).toBe(true);
  expect(takes('EMTA_REGISTRY_QUERY', 'EMTA_REGISTRY_QUERY')).toBe(false);
});
