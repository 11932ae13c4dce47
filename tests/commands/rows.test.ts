import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import { runsOfPlaywright, runsOfVitest } from './reports.ts';
import { notShown, paperOf, rowsOf, withoutRuns, type Result, type SourceTest } from './rows.ts';
import { root } from './steps.ts';

const faults = [
  { id: 'N-01', fault: 'connection refused' },
  { id: 'N-19', fault: '409' },
  { id: 'P-10', fault: 'a network drive', elsewhere: 'not in Counter' },
  { id: 'S-29', fault: 'false updates' },
];
const sources: readonly SourceTest[] = [
  { file: 'a.test.ts', titles: ['N-01: nobody listens'] },
  { file: 'a.test.ts', titles: ['POST answered with %s'] },
  { file: 'b.test.ts', titles: ['N-01: a disk', 'that is full (1 + 1)'] },
  { file: 'b.test.ts', titles: ['nothing of it'] },
];
const ran = (file: string, titles: readonly string[], result: Result) => ({ file, titles, result });
const everything = [
  ran('a.test.ts', ['N-01: nobody listens'], 'passed'),
  ran('a.test.ts', ['POST answered with N-19 409'], 'passed'),
  ran('a.test.ts', ['POST answered with 201'], 'passed'),
  ran('b.test.ts', ['N-01: a disk', 'that is full (1 + 1)'], 'passed'),
];

test('the catalogue has its 131 rows, each once', () => {
  expect(new Set(catalogue.map(({ id }) => id)).size).toBe(131);
  const count = (letter: string) => catalogue.filter(({ id }) => id.startsWith(letter)).length;
  expect(['N', 'P', 'D', 'S'].map(count)).toEqual([41, 30, 26, 34]);
});

test('a row has the tests that name it, by their own title, that of their group, or what fills it in', () => {
  const rows = rowsOf(faults, sources, everything);
  expect(rows.map(({ tests }) => tests.map(({ titles, result }) => [titles.at(-1), result]))).toEqual([
    [
      ['N-01: nobody listens', 'passed'],
      ['that is full (1 + 1)', 'passed'],
    ],
    [['POST answered with %s', 'passed']],
    [],
    [],
  ]);
  expect(notShown(rows).map(({ id }) => id)).toEqual(['S-29']);
  const paper = paperOf(rows);
  expect(paper).toContain('- S-29: false updates');
  expect(paper).toContain(
    '| N-01 | connection refused | `a.test.ts` "N-01: nobody listens"; `b.test.ts` "N-01: a disk": "that is full (1 + 1)" | passed |',
  );
  expect(paper).toContain('| P-10 | a network drive | elsewhere: not in Counter | elsewhere |');
});

test('one failure is a failure of its row; a test that did not run says so, and that alone is no difference', () => {
  const failed = rowsOf(faults, sources, [
    ...everything,
    ran('a.test.ts', ['POST answered with N-19 again'], 'failed'),
  ]);
  expect(paperOf(failed)).toContain('"POST answered with %s" (failed) | failed |');
  const half = paperOf(rowsOf(faults, sources, everything.slice(0, 3)));
  expect(half).toContain('"that is full (1 + 1)" (not run) | passed |');
  const whole = paperOf(rowsOf(faults, sources, everything));
  expect(withoutRuns(half)).toBe(withoutRuns(whole));
  expect(withoutRuns(paperOf(failed))).not.toBe(withoutRuns(whole));
  const changed = sources.map((test) => ({ ...test, titles: test.titles.map((title) => `${title}!`) }));
  expect(withoutRuns(paperOf(rowsOf(faults, changed, [])))).not.toBe(withoutRuns(whole));
});

test('a title that is only filled in does not take the runs of others', () => {
  const greedy: readonly SourceTest[] = [
    { file: 'a.test.ts', titles: ['D-05: amounts', '%s'] },
    { file: 'a.test.ts', titles: ['D-05: amounts', '%s is refused'] },
  ];
  const runs = [
    ran('a.test.ts', ['D-05: amounts', '12'], 'passed'),
    ran('a.test.ts', ['D-05: amounts', '-1 is refused'], 'failed'),
  ];
  const [row] = rowsOf([{ id: 'D-05', fault: 'odd amounts' }], greedy, runs);
  expect(row?.tests.map(({ titles, result }) => [titles.at(-1), result])).toEqual([
    ['%s', 'passed'],
    ['%s is refused', 'failed'],
  ]);
});

test('a title that would end its quotation or its cell is cut before that', () => {
  const odd = [{ file: 'a.test.ts', titles: ['N-01: says "no" to a | b'] }];
  expect(paperOf(rowsOf(faults, odd, []))).toContain('`a.test.ts` "N-01: says…" (not run) | not run |');
});

test('the reports of both runners are read alike', () => {
  const vitest = {
    testResults: [
      {
        name: `${root}/tests/core/a.test.ts`,
        assertionResults: [
          { ancestorTitles: ['group'], title: 'one', status: 'passed' },
          { ancestorTitles: [], title: 'two', status: 'skipped' },
        ],
      },
    ],
  };
  expect(runsOfVitest(vitest)).toEqual([
    ran('core/a.test.ts', ['group', 'one'], 'passed'),
    ran('core/a.test.ts', ['two'], 'not run'),
  ]);
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const inner = {
    title: 'group',
    file: 'a.spec.ts',
    specs: [spec('three', 'flaky'), spec('four', 'unexpected')],
  };
  const file = { title: 'a.spec.ts', file: 'a.spec.ts', specs: [spec('one', 'expected')], suites: [inner] };
  expect(runsOfPlaywright({ suites: [file] })).toEqual([
    ran('journeys/a.spec.ts', ['one'], 'passed'),
    ran('journeys/a.spec.ts', ['group', 'three'], 'passed'),
    ran('journeys/a.spec.ts', ['group', 'four'], 'failed'),
  ]);
});
