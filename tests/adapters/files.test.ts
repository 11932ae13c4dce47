import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { holds, writeDurably } from '../../main/adapters/files.ts';

/** A file that another program lets go of after so many tries to replace it. */
function aHeldFile(code: string, tries: number) {
  const folder = mkdtempSync(join(tmpdir(), 'counter-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'vault.json');
  writeFileSync(path, 'old');
  const rests: number[] = [];
  let left = tries;
  const write = (): void =>
    writeDurably(folder, path, Buffer.from('new'), {
      rename(from, to) {
        left -= 1;
        if (left >= 0) throw Object.assign(new Error(code), { code, syscall: 'rename' });
        renameSync(from, to);
      },
      rest: (ms) => rests.push(ms),
    });
  const content = (): string => readFileSync(path, 'utf8');
  return { write, rests, content, files: () => readdirSync(folder) };
}

test.each(['EBUSY', 'EPERM', 'EACCES'])(
  'P-29: a file that is held for a moment (%s) is replaced when it is let go, with a rest before each try',
  (code) => {
    const { write, rests, content, files } = aHeldFile(code, 3);
    write();
    expect([content(), files()]).toEqual(['new', ['vault.json']]);
    expect(rests).toEqual([holds.restMs, holds.restMs, holds.restMs]);
  },
);

test('P-29: one that is held for good is told within half a second, whole, with nothing left beside it', () => {
  const { write, rests, content, files } = aHeldFile('EBUSY', 1_000);
  expect(write).toThrow('EBUSY');
  expect([content(), files()]).toEqual(['old', ['vault.json']]);
  expect(rests.reduce((sum, ms) => sum + ms, 0)).toBe(500);
});

test('P-29: what is no hold is told at once', () => {
  const { write, rests, content, files } = aHeldFile('ENOSPC', 1);
  expect(write).toThrow('ENOSPC');
  expect([content(), files()]).toEqual(['old', ['vault.json']]);
  expect(rests).toEqual([]);
});
