import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { hasCommand, installPackages } from './debian.ts';
import { root, run, type StepResult } from './steps.ts';

/**
 * `npm test`: types, lint, dead code, the build, unit and component tests, journeys, and whether every row of the
 * failure catalogue is shown by one of them. Ends with one line,
 * `N passed, N failed`; each of the checks that is not a test counts as one.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
const one = ({ isGreen }: StepResult): Count => ({
  passed: Number(isGreen),
  failed: Number(!isGreen),
  skipped: 0,
});

const reports = resolve(root, 'out/test');
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const counts: Count[] = [];

function tell(name: string, result: StepResult, count: Count): void {
  counts.push(count);
  const numbers = count.passed + count.failed > 1 ? ` ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${result.isGreen ? 'ok  ' : 'FAIL'} ${name}${numbers} (${result.seconds.toFixed(1)} s)`);
  if (!result.isGreen) console.log(result.output.trimEnd());
}

async function check(name: string, command: string, ...args: string[]): Promise<StepResult> {
  const result = await run(command, args);
  tell(name, result, one(result));
  return result;
}

/** A run that broke off before it could report counts as one failure more. */
async function counted(report: string, read: (json: string) => Count, result: StepResult): Promise<Count> {
  const count = await readFile(resolve(reports, report), 'utf8').then(read, () => ({
    passed: 0,
    failed: 0,
    skipped: 0,
  }));
  return result.isGreen || count.failed > 0 ? count : { ...count, failed: 1 };
}

const readVitest = (json: string): Count => {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(json) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
};
const readPlaywright = (json: string): Count => {
  const { stats } = JSON.parse(json) as { stats: Record<string, number> };
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
};

const chromium = ensureChromium();
if (!hasCommand('gnome-keyring-daemon') || !hasCommand('secret-tool')) {
  installPackages('A keyring', ['gnome-keyring', 'libsecret-tools', 'dbus-daemon']);
  if (!hasCommand('secret-tool')) console.error('No keyring here: the vault is not shown with a real one.');
}
await Promise.all([
  check('types', 'tsc', '-b'),
  check('lint', 'eslint', '.', '--max-warnings', '0'),
  check('build', 'electron-vite', 'build', '--logLevel', 'warn')
    .then(() => check('format', 'prettier', '--check', '--log-level', 'warn', '.'))
    .then(() => check('dead code', 'knip')),
]);

const browser: Record<string, string> = chromium ? { CHROMIUM_PATH: chromium } : {};
const unit = await run(
  'vitest',
  [
    'run',
    '--reporter=dot',
    '--reporter=tests/commands/second-tries.ts',
    '--reporter=json',
    `--outputFile.json=${reports}/vitest.json`,
  ],
  { env: browser },
);
tell('unit and component tests', unit, await counted('vitest.json', readVitest, unit));
for (const line of /second try: .*$/gmu[Symbol.match](unit.output) ?? []) console.log(line);

const journeys = await run('playwright', ['test'], {
  env: { ...browser, PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}/playwright.json` },
});
tell('journeys', journeys, await counted('playwright.json', readPlaywright, journeys));
for (const line of / flaky\n((?: {4}.*\n)+)/u.exec(journeys.output)?.[1]?.trim().split('\n') ?? []) {
  console.log(`second try: ${line.replace(/[ ─]+$/u, '').trim()}`);
}
await check('failure catalogue', 'node', 'tests/commands/reliability.ts', '--check');

const sum = (key: keyof Count): number => counts.reduce((all, count) => all + count[key], 0);
const skipped = sum('skipped');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
