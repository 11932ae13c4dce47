import { groups, type Fault } from './catalogue.ts';

/** Titles outermost first; `file` is below tests/. */
interface Named {
  readonly file: string;
  readonly titles: readonly string[];
}
/** A test as the source has it: what is filled in when it runs is `%s`, `%i`, `$name`. */
export type SourceTest = Named;
export type Result = 'passed' | 'failed' | 'not run';
/** One run of a test; a test that stands in a table runs once for each of its lines. */
export interface RunTest extends Named {
  readonly result: Result;
}

interface ShowingTest extends Named {
  readonly result: Result;
}
export interface Row extends Fault {
  readonly tests: readonly ShowingTest[];
}

/** The rows with the tests that name them, and what became of those in the last run. */
export function rowsOf(
  catalogue: readonly Fault[],
  sources: readonly SourceTest[],
  runs: readonly RunTest[],
): readonly Row[] {
  // The plainest first: a title that is nothing but filled in would take the runs of every other.
  const inFile = Map.groupBy(
    sources.toSorted((a, b) => plainLength(b) - plainLength(a)),
    ({ file }) => file,
  );
  const known = new Map<string, { test: Named; ids: Set<string>; results: Set<Result> }>();
  const note = (test: Named, ids: readonly string[], result: Result | null): void => {
    const key = JSON.stringify([test.file, ...test.titles]);
    const noted = known.get(key) ?? { test, ids: new Set(), results: new Set() };
    known.set(key, noted);
    for (const id of ids) noted.ids.add(id);
    if (result) noted.results.add(result);
  };
  for (const test of sources) note(test, idsIn(test), null);
  for (const run of runs) {
    const test = (inFile.get(run.file) ?? []).find((each) => isRunOf(each, run));
    // Where the source could not be read well enough, the run speaks for itself.
    note(test ?? run, idsIn(run), run.result);
  }
  const all = [...known.values()].sort((a, b) =>
    Buffer.compare(Buffer.from(a.test.file), Buffer.from(b.test.file)),
  );
  return catalogue.map((fault) => ({
    ...fault,
    tests: all
      .filter(({ ids }) => ids.has(fault.id))
      .map(({ test, results }) => ({ file: test.file, titles: test.titles, result: worstOf(results) })),
  }));
}

const idsIn = ({ titles }: Named): readonly string[] => titles.join(' ').match(/\b[NPDS]-\d\d\b/gu) ?? [];

const worstOf = (results: ReadonlySet<Result>): Result =>
  (['failed', 'passed'] as const).find((each) => results.has(each)) ?? 'not run';

function isRunOf(source: SourceTest, { titles }: RunTest): boolean {
  return (
    source.titles.length === titles.length &&
    source.titles.every((title, place) => patternOf(title).test(titles[place] ?? ''))
  );
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
const filledIn = /%[a-z]|\$[a-zA-Z.]+/u;

const plainLength = ({ titles }: SourceTest): number => titles.join('').split(filledIn).join('').length;

const patterns = new Map<string, RegExp>();
function patternOf(title: string): RegExp {
  const made =
    patterns.get(title) ??
    new RegExp(
      `^${title
        .split(filledIn)
        .map((part) => escaped(part))
        .join('[^]*')}$`,
      'u',
    );
  patterns.set(title, made);
  return made;
}

export const notShown = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ tests, elsewhere }) => tests.length === 0 && elsewhere === undefined);

/** docs/reliability-rows.md. Nothing in it changes unless a row, a test or a result does. */
export function paperOf(rows: readonly Row[]): string {
  const open = notShown(rows);
  return [
    '# The failure catalogue, row by row',
    'Written by `npm run reliability` from `tests/commands/catalogue.ts` and the last run of `npm test`; not to be edited. A test\nshows a row when its title names it. What has to happen is told in [reliability.md](reliability.md).',
    '## Not shown',
    open.length === 0
      ? 'Every row has a test, or a reason why none on this machine can show it.'
      : open.map(({ id, fault }) => `- ${id}: ${fault}`).join('\n'),
    ...Object.entries(groups).flatMap(([letter, name]) => [
      `## ${name}`,
      tableOf(rows.filter(({ id }) => id.startsWith(letter))),
    ]),
    '',
  ].join('\n\n');
}

/** Kept from the formatter: it would change every line for one long one. */
const tableOf = (rows: readonly Row[]): string =>
  [
    '<!-- prettier-ignore-start -->',
    '',
    '| id | fault | tests | last run |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.id} | ${row.fault} | ${testsOf(row)} | ${resultOf(row)} |`),
    '',
    '<!-- prettier-ignore-end -->',
  ].join('\n');

function testsOf({ tests, elsewhere }: Row): string {
  const files = [...Map.groupBy(tests, ({ file }) => file)].map(
    ([file, inFile]) => `\`${file}\` ${inFile.map(titleOf).join(', ')}`,
  );
  return [...files, ...(elsewhere === undefined ? [] : [`elsewhere: ${elsewhere}`])].join('; ');
}

/** The title, behind that of its group where only that one names a row. */
function titleOf({ titles, result }: ShowingTest): string {
  const own = titles.at(-1) ?? '';
  const group = idsIn({ file: '', titles: [own] }).length > 0 ? undefined : titles.find(namesRow);
  const words = group === undefined ? quoted(own) : `${quoted(group)}: ${quoted(own)}`;
  return result === 'passed' ? words : `${words} (${result})`;
}
const namesRow = (title: string): boolean => idsIn({ file: '', titles: [title] }).length > 0;

/** Cut where a character would end the quotation, the cell or the code. */
function quoted(title: string): string {
  const [safe = ''] = title.split(/["|`\n]/u);
  return safe === title ? `"${title}"` : `"${safe.trimEnd()}…"`;
}

function resultOf({ tests, elsewhere }: Row): string {
  if (tests.length === 0) return elsewhere === undefined ? 'not shown' : 'elsewhere';
  return worstOf(new Set(tests.map(({ result }) => result)));
}

/**
 * A paper without what depends on the machine: a test that needs a tool which is not there is not run, and that is
 * no reason to fail.
 */
export const withoutRuns = (paper: string): string =>
  paper.replaceAll(/ \(not run\)/gu, '').replaceAll(/\| not run \|$/gmu, '| passed |');
