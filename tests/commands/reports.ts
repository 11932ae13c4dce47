import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Result, RunTest } from './rows.ts';
import { root } from './steps.ts';

/** What vitest and playwright wrote of the last run, as tests/commands/test.ts has them do. */
export const reportsFolder = resolve(root, 'out/test');

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

interface Suite {
  readonly title: string;
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly Suite[];
}

export const runsOfVitest = (report: VitestReport): readonly RunTest[] =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: belowTests(name),
      titles: [...ancestorTitles, title],
      result: resultOf(status),
    })),
  );

export const runsOfPlaywright = ({ suites }: { readonly suites: readonly Suite[] }): readonly RunTest[] =>
  suites.flatMap((file) => runsOfSuite(file, []));

function runsOfSuite({ file, specs, suites = [] }: Suite, around: readonly string[]): readonly RunTest[] {
  return [
    ...specs.flatMap(({ title, tests }) =>
      tests.map(({ status }) => ({
        file: `journeys/${file}`,
        titles: [...around, title],
        result: resultOf(status),
      })),
    ),
    ...suites.flatMap((inner) => runsOfSuite(inner, [...around, inner.title])),
  ];
}

const belowTests = (path: string): string =>
  relative(resolve(root, 'tests'), resolve(root, path)).split(sep).join('/');

function resultOf(status: string): Result {
  if (status === 'passed' || status === 'expected' || status === 'flaky') return 'passed';
  return status === 'failed' || status === 'unexpected' ? 'failed' : 'not run';
}

/** Every test of the last run; a report that is not there adds none. */
export function readRuns(): readonly RunTest[] {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(resolve(reportsFolder, name), 'utf8'));
    } catch {
      return null;
    }
  };
  const vitest = read('vitest.json') as VitestReport | null;
  const playwright = read('playwright.json') as { suites: readonly Suite[] } | null;
  return [...(vitest ? runsOfVitest(vitest) : []), ...(playwright ? runsOfPlaywright(playwright) : [])];
}
