import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../commands/steps.ts';
import { languages } from '../../shared/domain/language.ts';
import type { Subject } from './figure.ts';

const allowed = 300_000;
const page = resolve(root, 'out/renderer');
const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} kB`;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The files that match, in bytes after gzip by name. */
function packed(pattern: string): ReadonlyMap<string, number> {
  return new Map(
    globSync(pattern, { cwd: page }).map((path) => [
      basename(path),
      gzipSync(readFileSync(resolve(page, path)), { level: 9 }).length,
    ]),
  );
}

/** A file and everything that it reads before it runs. */
function withItsImports(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(resolve(page, 'assets', name), 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu))
    withItsImports(imported, found);
  return found;
}

/**
 * What the page reads until somebody who signed in can sell, as it would cross a wire: door, frame, form, application and
 * outbox, all styles, and the longest of the languages. Beside it everything, with what is read when it is wanted: the
 * other languages, settings, reports, papers, lessons. Fonts are compressed already and told apart.
 */
export const bundle: Subject = () => {
  const scripts = packed('assets/*.js');
  const all = sum([...scripts.values(), ...packed('**/*.{html,css}').values()]);
  const named = (start: string): readonly string[] =>
    [...scripts.keys()].filter((name) => name.startsWith(`${start}-`));
  const [door, till] = [named('index'), named('open-till')].map(([name]) => name ?? '');
  const read = new Set([...withItsImports(door ?? ''), ...withItsImports(till ?? '')]);
  const words = languages.flatMap(named).map((name) => scripts.get(name) ?? 0);
  if (words.length !== languages.length) throw new Error('a language is not in a file of its own');
  const first =
    sum([...read].map((name) => scripts.get(name) ?? 0)) +
    Math.max(...words) +
    sum([...packed('index.html').values(), ...packed('**/*.css').values()]);
  const fonts = sum(
    globSync('**/*.woff2', { cwd: page }).map((path) => readFileSync(resolve(page, path)).length),
  );
  return Promise.resolve([
    {
      what: 'Page bundle, gzip',
      measured: `${kB(first)} in one language, and ${kB(fonts)} of fonts`,
      baseline: `${kB(all)} with all that is read when it is wanted`,
      ratio: first / all,
      goal: `at most ${kB(allowed)}`,
      isHeld: first <= allowed,
    },
  ]);
};
