import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { titledIn } from './titles.ts';

/** Tests that the papers in docs/ name: `core/sending.test.ts` "a title…", "another title". */
export interface Citation {
  /** Below tests/. */
  readonly file: string;
  /** As it is quoted; "…" at its end stands for the rest. */
  readonly title: string;
}

export const atRoot = (path: string): string => resolve(import.meta.dirname, '../..', path);

/** A citation never leaves its paragraph, or its cell of a table. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/\n\n|\n(?=[-|#])/u)
    .flatMap((block) => (block.startsWith('|') ? block.split('|') : [block.replaceAll('\n', ' ')]));

/** The name of a file, or a title in quotes. A title that has double quotes of its own stands in single ones. */
const codeOrTitle = /`([^`]+)`|"([^"]+)"|(?<=\s)'([^|`]*?)'(?=[\s;,.]|$)/gu;

/** Every title that follows the name of a test file, up to the next file. */
export function citationsIn(text: string): readonly Citation[] {
  return partsOf(text).flatMap((part) => {
    let file: string | null = null;
    const found: Citation[] = [];
    for (const [, code, title, other] of part.matchAll(codeOrTitle)) {
      if (code !== undefined) file = /\.(?:test|spec)\.tsx?$/u.test(code) ? code : file;
      else if (file !== null) found.push({ file, title: title ?? other ?? '' });
    }
    return found;
  });
}

/** Ids of the failure catalogue before a title; a citation may leave them out. */
const rowIds = /^(?:[NPDS]-\d\d(?:, )?)+:? /u;

/** What is wrong with a citation; null where the file has such a test. */
export function problemWith({ file, title }: Citation): string | null {
  const titles = titlesOf(file);
  if (!titles) return `no file tests/${file}`;
  const isWhole = !title.endsWith('…');
  const said = title.replace(/…$/u, '');
  const isThere = titles
    .flatMap((each) => [each, each.replace(rowIds, '')])
    .some((each) => (isWhole ? each === said : each.startsWith(said)));
  return isThere ? null : `no test "${title}" in tests/${file}`;
}

const known = new Map<string, readonly string[] | null>();

function titlesOf(file: string): readonly string[] | null {
  const before = known.get(file);
  if (before !== undefined) return before;
  const path = atRoot(`tests/${file}`);
  const titles = existsSync(path) ? titledIn(path).map((each) => each.titles.at(-1) ?? '') : null;
  known.set(file, titles);
  return titles;
}
