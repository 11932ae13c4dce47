import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const register = resolve(import.meta.dirname, '../../shell/register.ts');
const renames = 'rename,renameat,renameat2';

/** What becomes of two files while the system says of the given ones of their renamings that they are in use. */
function whileHeld(when: string) {
  const folder = mkdtempSync(join(tmpdir(), 'counter-held-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'settings.json'), '{"language":"en"}');
  writeFileSync(join(folder, 'vault.json'), 'old');
  const inject = ['-e', `trace=${renames}`, '-e', `inject=${renames}:error=EBUSY:when=${when}`];
  const program = join(import.meta.dirname, 'held-file-child.ts');
  const run = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      ...inject,
      '-o',
      join(folder, 'trace'),
      process.execPath,
      '--import',
      register,
      program,
      folder,
    ],
    { encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  return {
    ...(JSON.parse(run.stdout) as object),
    left: readdirSync(folder).filter((name) => name.endsWith('.new')),
    settingsFile: JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as unknown,
  };
}

test.skipIf(!hasStrace)(
  'P-29: settings that another program holds for a moment are written all the same',
  () => {
    expect(whileHeld('1..3')).toMatchObject({
      settings: 'written',
      holds: 'lv',
      settingsFile: { language: 'lv' },
    });
  },
);

test.skipIf(!hasStrace)('P-29: so is the vault, and nothing is left beside it', () => {
  expect(whileHeld('2..6')).toMatchObject({ settings: 'written', file: 'written', content: 'new', left: [] });
});

test.skipIf(!hasStrace)('P-29: a file that is held for good is told, and stays what it was', () => {
  expect(whileHeld('1+')).toEqual({
    settings: 'storage.failed',
    holds: 'en',
    settingsFile: { language: 'en' },
    file: 'EBUSY',
    content: 'old',
    again: 'EBUSY',
    left: [],
  });
});
