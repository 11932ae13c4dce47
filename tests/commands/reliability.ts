import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import process from 'node:process';
import { titledIn } from '../docs/titles.ts';
import { catalogue } from './catalogue.ts';
import { readRuns } from './reports.ts';
import { notShown, paperOf, rowsOf, withoutRuns } from './rows.ts';
import { root } from './steps.ts';

/**
 * `npm run reliability`: which test shows which row of the failure catalogue, and what became of it in the last
 * `npm test`, into docs/reliability-rows.md. With `--check` nothing is written: it fails where that paper is not what
 * would be written, and in both cases where a row has neither a test nor a reason.
 */
const paper = resolve(root, 'docs/reliability-rows.md');
const tests = resolve(root, 'tests');
const sources = globSync('**/*.{test,spec}.{ts,tsx}', { cwd: tests })
  .sort()
  .flatMap((file) =>
    titledIn(resolve(tests, file))
      .filter(({ isGroup }) => !isGroup)
      .map(({ titles }) => ({ file: file.split(sep).join('/'), titles })),
  );
const rows = rowsOf(catalogue, sources, readRuns());
const written = paperOf(rows);
const problems = notShown(rows).map(({ id, fault }) => `${id} (${fault}) has neither a test nor a reason.`);

if (process.argv.includes('--check')) {
  const present = linesOf(readIfThere(paper));
  const wanted = linesOf(written);
  problems.push(
    ...wanted.filter((line) => !present.includes(line)).map((line) => `not in the paper: ${line}`),
    ...present.filter((line) => !wanted.includes(line)).map((line) => `in the paper alone: ${line}`),
  );
  if (problems.length > 0) problems.push('`npm run reliability` writes docs/reliability-rows.md anew.');
} else writeFileSync(paper, written);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function linesOf(text: string): readonly string[] {
  return withoutRuns(text).split('\n');
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
