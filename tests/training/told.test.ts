import { expect, test } from 'vitest';
import { endings, scenarios } from '../../main/training/scenarios.ts';
import { trainingAmounts, trainingEndings } from '../../shared/domain/training-amounts.ts';

test('what the form tells about amounts in Training is what the training bank does', () => {
  expect(trainingAmounts).toEqual(scenarios.map(({ name, ranges }) => ({ name, ranges })));
  expect(trainingEndings).toEqual(endings.map(({ name, cents }) => ({ name, cents })));
});
