import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { dataPlaceOf, placeByPath } from '../../../main/adapters/machine/data-place.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test.each([
  ['win32', 'C:\\Users\\kassa\\AppData\\Roaming\\Counter', 'here'],
  ['win32', '\\\\?\\C:\\Counter', 'here'],
  ['win32', '\\\\server\\kassad\\Counter', 'network'],
  ['win32', '\\\\?\\UNC\\server\\kassad\\Counter', 'network'],
  ['win32', 'C:\\Users\\kassa\\OneDrive\\Counter', 'synced'],
  ['win32', 'C:\\Users\\kassa\\OneDrive - Pood OÜ\\Counter', 'synced'],
  ['win32', 'D:\\Dropbox (Pood)\\Counter', 'synced'],
  ['darwin', '/Users/kassa/Library/Application Support/Counter', 'here'],
  ['darwin', '/Users/kassa/Library/Mobile Documents/com~apple~CloudDocs/Counter', 'synced'],
  ['darwin', '/Users/kassa/Library/CloudStorage/GoogleDrive-kassa@pood.example/Counter', 'synced'],
  ['linux', '/home/kassa/.config/Counter', 'here'],
  ['linux', '/home/kassa/Nextcloud/Counter', 'synced'],
  ['linux', '/home/boxer/dropboxes/Counter', 'here'],
] as const)('P-10: on %s %s is %s', (platform, path, place) => {
  expect(placeByPath(path, platform)).toBe(place);
});

test.each([
  [0x6969, 'network'],
  [0xff534d42, 'network'],
  [0xef53, 'here'],
  [0x01021994, 'here'],
] as const)('P-10: a file system of type %i is %s', (type, place) => {
  const looks = { realPath: (path: string) => path, typeOf: () => type };
  expect(dataPlaceOf('/home/kassa/.config/Counter', 'linux', looks)).toBe(place);
});

test('P-10: a drive that is the name of a server is one', () => {
  const looks = { realPath: () => '\\\\server\\kassad\\Counter', typeOf: () => 0 };
  expect(dataPlaceOf('Z:\\Counter', 'win32', looks)).toBe('network');
});

test('P-10: a link into a synced folder is one, and a folder that is not there yet is where it will be', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'Dropbox'));
  symlinkSync(join(folder, 'Dropbox'), join(folder, 'data'));
  expect(dataPlaceOf(join(folder, 'data', 'not', 'yet'), process.platform)).toBe('synced');
  expect(dataPlaceOf(join(folder, 'not', 'yet'), process.platform)).toBe('here');
});
