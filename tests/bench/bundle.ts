import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../commands/steps.ts';
import type { Subject } from './figure.ts';

const allowed = 300_000;
const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} kB`;

/** Everything of the page that is text, as it would cross a wire. Fonts are compressed already and told apart. */
export const bundle: Subject = () => {
  const read = (pattern: string): readonly Buffer[] =>
    globSync(pattern, { cwd: resolve(root, 'out/renderer') }).map((path) =>
      readFileSync(resolve(root, 'out/renderer', path)),
    );
  const sum = (files: readonly Buffer[]): number => files.reduce((all, { length }) => all + length, 0);
  const texts = read('**/*.{html,js,css}');
  const packed = sum(texts.map((text) => gzipSync(text, { level: 9 })));
  return Promise.resolve([
    {
      what: 'Page bundle, gzip',
      measured: `${kB(packed)}, and ${kB(sum(read('**/*.woff2')))} of fonts`,
      baseline: `${kB(sum(texts))} unpacked`,
      ratio: packed / sum(texts),
      goal: `at most ${kB(allowed)}`,
      isHeld: packed <= allowed,
    },
  ]);
};
