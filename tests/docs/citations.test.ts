import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atRoot, citationsIn, problemWith } from './citations.ts';

const papers = readdirSync(atRoot('docs')).filter((name) => name.endsWith('.md'));

test.each(papers)('every test that %s names is there', (name) => {
  const problems = citationsIn(readFileSync(atRoot(`docs/${name}`), 'utf8')).map(problemWith);
  expect(problems.filter((problem) => problem !== null)).toEqual([]);
});

test('titles are read as the source has them, in words and in cells', () => {
  const text = [
    'The rules: `core/sending.test.ts` "D-01: pressing twice, or a',
    'thousand times, makes one application", \'N-22: "too many requests" for…\'.',
    '',
    '| P-01 | `core/sending.test.ts` "no such test" | "of no file" |',
  ].join('\n');
  expect(citationsIn(text).map(problemWith)).toEqual([
    null,
    null,
    'no test "no such test" in tests/core/sending.test.ts',
  ]);
});
