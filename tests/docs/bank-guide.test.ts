import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addressOf, openapiPath, operationIds } from '../contract/openapi.ts';
import { atRoot, citationsIn, problemWith } from './citations.ts';

/** docs/bank-guide.md says where each part of the bank's guide is, and which test shows it: held to that here. */
const paper = readFileSync(atRoot('docs/bank-guide.md'), 'utf8');

/** A row of a table by the names of its columns. */
type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): readonly Row[] {
  return text
    .split(/\n(?!\|)/u)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .flatMap(([head = '', , ...lines]) => {
      const names = cellsOf(head);
      return lines.map((line) =>
        Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? '', cell])),
      );
    });
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const codesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);

/** The calls of the table: operation, method and path. */
const callsIn = (text: string): readonly string[] =>
  rowsOf(text)
    .filter((row) => row.operation !== undefined)
    .map(({ operation = '', call = '' }) => `${operation} ${call}`.replaceAll('`', ''));

const calls = operationIds.map((id) => `${id} ${addressOf(id).method} ${addressOf(id).path}`);

/** Names of fields and calls, and words with a meaning, anywhere in the document. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) => [
    ...(name === 'properties' ? Object.keys(inner as object) : []),
    ...(['enum', 'const', 'operationId'].includes(name) ? [inner].flat().map(String) : []),
    ...namesIn(inner),
  ]);
}
const names = [...new Set(namesIn(parse(readFileSync(openapiPath, 'utf8'))))];

function missingIn(text: string): readonly string[] {
  const named = new Set(codesIn(text).flatMap((code) => code.split(/[^\w[\]]+/u)));
  return names.filter((name) => !named.has(name));
}

/** Paths that are not there, and what is not in the file that is named before it. */
function lostPlacesIn(text: string): readonly string[] {
  return rowsOf(text).flatMap((row) =>
    [row.where ?? '', row['simulated in'] ?? ''].flatMap((cell) => {
      let path: string | null = null;
      return codesIn(cell).flatMap((code) => {
        if (/^(?:main|shared|renderer|preload|tests|docs)\//u.test(code)) {
          path = existsSync(atRoot(code)) ? code : null;
          return path === null ? [`no ${code}`] : [];
        }
        return path === null || isIn(path, code) ? [] : [`no ${code} in ${path}`];
      });
    }),
  );
}

const isIn = (path: string, word: string): boolean =>
  statSync(atRoot(path)).isDirectory() || readFileSync(atRoot(path), 'utf8').includes(word);

const lostTestsIn = (text: string): readonly string[] =>
  citationsIn(text)
    .map(problemWith)
    .filter((problem) => problem !== null);

const origins = ['guide', 'docs', 'client', 'assumed'];

/** Rows without an origin, a place or a test; only a test may be missing, and then the row says so. */
function openRowsIn(text: string): readonly Row[] {
  return rowsOf(text).filter((row) => {
    if (row.where === undefined) return false;
    const from = row.from ?? row['what Counter does, from']?.split(': ').at(-1) ?? '';
    const isShown = row['shown by'] === 'nothing' || citationsIn(row['shown by'] ?? '').length > 0;
    const isPlaced = codesIn(row.where).length > 0 || row.where.startsWith('not in Counter');
    return !origins.includes(from) || !isShown || !isPlaced || Object.values(row).includes('');
  });
}

test('every call of the document stands in the table once, with its method and path', () => {
  expect([...callsIn(paper)].sort()).toEqual([...calls].sort());
  expect(new Set(callsIn(paper)).size).toBe(operationIds.length);
});

test('every field, every word and every call of the document is named', () => {
  expect(names.length).toBeGreaterThan(200);
  expect(missingIn(paper)).toEqual([]);
});

test('every place that is named is there, and holds what is named beside it', () => {
  expect(lostPlacesIn(paper)).toEqual([]);
});

test('every test that is named is there', () => {
  expect(citationsIn(paper).length).toBeGreaterThan(250);
  expect(lostTestsIn(paper)).toEqual([]);
});

test('every row has an origin and a place, and a test or the word that there is none', () => {
  expect(rowsOf(paper).length).toBeGreaterThan(200);
  expect(openRowsIn(paper)).toEqual([]);
});

test('what is taken out, doubled or misspelt is found', () => {
  const accept = paper.split('\n').find((line) => line.startsWith('| `acceptApplication`')) ?? '';
  const without = paper.replace(`${accept}\n`, '');
  expect(callsIn(without)).not.toContain(calls.find((call) => call.startsWith('acceptApplication ')));
  expect(callsIn(without)).toHaveLength(calls.length - 1);
  expect(callsIn(paper.replace(accept, `${accept}\n${accept}`))).toHaveLength(calls.length + 1);
  expect(missingIn(paper.replaceAll('repayments_amount_total', 'total'))).toEqual([
    'repayments_amount_total',
  ]);
  expect(lostPlacesIn(paper.replaceAll('judge-write.ts', 'judge-nothing.ts'))).toContain(
    'no main/adapters/bank/judge-nothing.ts',
  );
  expect(lostPlacesIn(paper.replace('`isGenericRefusal`', '`isRude`'))).toEqual([
    'no isRude in main/adapters/bank/words.ts',
  ]);
  expect(lostTestsIn(paper.replace('"statuses only move forward"', '"statuses go backward"'))).toEqual([
    'no test "statuses go backward" in tests/core/deciding.test.ts',
  ]);
  expect(lostTestsIn(paper.replaceAll('core/deciding.test.ts', 'core/deciding.ts.test.ts'))).toContain(
    'no file tests/core/deciding.ts.test.ts',
  );
  expect(openRowsIn(paper.replace('| guide ', '| hearsay '))).toHaveLength(1);
});
