import { expect, test } from 'vitest';
import { calls } from '../../shared/bridge/contract.ts';

test.each([
  ['123', false],
  ['0000', true],
  ['123456', true],
  ['12345678', true],
  ['123456789', false],
  ['12 34', false],
  ['12a4', false],
  ['1234\n', false],
  ['', false],
])('main takes a code by SMS of four to eight digits: %j %s', (code, isTaken) => {
  const applicationId = '00000000-0000-4000-8000-000000000001';
  expect(calls['contract.confirm-code'].input.safeParse({ applicationId, code }).success).toBe(isTaken);
});
