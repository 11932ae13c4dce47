import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { expect, onTestFinished, test } from 'vitest';
import { createSavedFiles } from '../../../main/adapters/saved-files/saved-files.ts';
import { fail, ok } from '../../../shared/result.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A person who chooses this path in the dialog, or closes it. */
function aPerson(filePath: string | null) {
  const asked: SaveDialogOptions[] = [];
  const files = createSavedFiles({
    dialog: {
      showSaveDialog: (...given: unknown[]) => {
        asked.push(given.at(-1) as SaveDialogOptions);
        return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      },
    },
    window: () => null,
  });
  return { asked, files };
}

test('the file is where the person said, whole, and nothing is left beside it', async () => {
  const folder = aFolder();
  const path = join(folder, 'chosen.csv');
  writeFileSync(path, 'what was there before, and longer');
  const { asked, files } = aPerson(path);
  expect(await files.save('report.csv', () => ok('õ;1'))).toEqual(ok('saved'));
  expect(readFileSync(path, 'utf8')).toBe('õ;1');
  expect(readdirSync(folder)).toEqual(['chosen.csv']);
  expect(asked).toMatchObject([
    { defaultPath: 'report.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] },
  ]);
});

test('whoever closes the dialog hears nothing of it, and nothing is made', async () => {
  const { files } = aPerson(null);
  expect(await files.save('x.csv', () => expect.unreachable())).toEqual(ok('left'));
});

test('what may not be made any more is not written', async () => {
  const path = join(aFolder(), 'x.csv');
  expect(await aPerson(path).files.save('x.csv', () => fail('bridge.locked'))).toEqual(fail('bridge.locked'));
  expect(existsSync(path)).toBe(false);
});

test('one dialog at a time', async () => {
  const { promise, resolve } = Promise.withResolvers<{ canceled: boolean; filePath: string }>();
  const files = createSavedFiles({ dialog: { showSaveDialog: () => promise }, window: () => null });
  const first = files.save('x.csv', () => ok('1'));
  expect(await files.save('x.csv', () => ok('2'))).toEqual(ok('left'));
  resolve({ canceled: true, filePath: '' });
  expect(await first).toEqual(ok('left'));
});

const noRoom = '/dev/full';

test.runIf(existsSync(noRoom))('a disk without room has words', async () => {
  // The file beside leads to the device that never has room.
  const folder = aFolder();
  symlinkSync(noRoom, join(folder, 'x.csv.new'));
  writeFileSync(join(folder, 'x.csv'), 'before');
  expect(await aPerson(join(folder, 'x.csv')).files.save('x.csv', () => ok('1'))).toEqual(fail('file.full'));
  expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['x.csv']);
});

test('a place that is not there, and one that is a folder, have words', async () => {
  const folder = aFolder();
  const gone = await aPerson(join(folder, 'gone', 'x.csv')).files.save('x.csv', () => ok('1'));
  const isFolder = await aPerson(folder).files.save('x.csv', () => ok('1'));
  expect([gone, isFolder]).toEqual([fail('file.failed'), fail('file.failed')]);
  expect(existsSync(`${folder}.new`)).toBe(false);
});
