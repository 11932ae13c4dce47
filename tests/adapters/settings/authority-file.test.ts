import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAuthorityFile } from '../../../main/adapters/settings/authority-file.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-authority-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const choosing = (path: string | null) =>
  createAuthorityFile({
    dialog: {
      showOpenDialog: () =>
        Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] }),
    },
    window: () => null,
  }).choose();

test('N-34: a chosen file is read whole; a large one, a link and a folder are not', async () => {
  const folder = aFolder();
  const file = join(folder, 'root.pem');
  writeFileSync(file, 'root');
  expect(await choosing(file)).toEqual(new Uint8Array(Buffer.from('root')));
  expect(await choosing(null)).toBeNull();
  expect(await choosing(folder)).toBe('unreadable');
  expect(await choosing(join(folder, 'gone.pem'))).toBe('unreadable');
  const link = join(folder, 'link.pem');
  symlinkSync(file, link);
  expect(await choosing(link)).toBe('unreadable');
  writeFileSync(file, 'x'.repeat(65_537));
  expect(await choosing(file)).toBe('too-large');
});

test('N-34: one question at a time, however often it is asked', async () => {
  const answer = Promise.withResolvers<{ canceled: boolean; filePaths: string[] }>();
  const files = createAuthorityFile({
    dialog: { showOpenDialog: () => answer.promise },
    window: () => null,
  });
  const first = files.choose();
  expect(await files.choose()).toBeNull();
  answer.resolve({ canceled: false, filePaths: [join(aFolder(), 'gone.pem')] });
  expect(await first).toBe('unreadable');
});
