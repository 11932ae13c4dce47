import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { machine } from '../shell/machine.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyring-'));
  machine.ready = true;
  machine.userDataFolder = join(folder, 'user-data');
});
afterEach(() => {
  machine.ready = false;
  machine.userDataFolder = undefined;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const withKeyring = (kind: string): void => void vi.stubEnv('COUNTER_SHELL_KEYRING', kind);

test('with a keyring the sealed text is v11, and the key is kept outside the user data folder', async () => {
  const sealed = await safeStorage.encryptStringAsync('secret õ');
  expect(sealed.subarray(0, 3).toString()).toBe('v11');
  expect(sealed.includes('secret')).toBe(false);
  expect(await safeStorage.decryptStringAsync(sealed)).toEqual({
    result: 'secret õ',
    shouldReEncrypt: false,
  });
  expect(readFileSync(join(folder, '.stand-in-keyring'), 'utf8')).toHaveLength(24);
  expect(await safeStorage.isAsyncEncryptionAvailable()).toBe(true);
  expect(safeStorage.getSelectedStorageBackend()).toBe('gnome_libsecret');
});

test('without a keyring Chromium’s fixed key is used: available, v10 and worthless', async () => {
  withKeyring('basic_text');
  expect(await safeStorage.isAsyncEncryptionAvailable()).toBe(true);
  expect(safeStorage.getSelectedStorageBackend()).toBe('basic_text');
  const sealed = await safeStorage.encryptStringAsync('secret');
  expect(sealed.subarray(0, 3).toString()).toBe('v10');
  expect((await safeStorage.decryptStringAsync(sealed)).result).toBe('secret');
});

test('the fixed key is Chromium’s own', async () => {
  withKeyring('basic_text');
  // PBKDF2-HMAC-SHA1 of "peanuts" with "saltysalt", one round, 16 bytes; AES-128-CBC with 16 spaces.
  const sealed = await safeStorage.encryptStringAsync('Chromium');
  expect(sealed.toString('hex')).toBe(
    `${Buffer.from('v10').toString('hex')}560c1f13db4cef4a57bb893abeb77825`,
  );
});

test('a text sealed with the fixed key asks to be sealed again once there is a keyring', async () => {
  withKeyring('basic_text');
  const sealed = await safeStorage.encryptStringAsync('secret');
  withKeyring('secret-service');
  expect(await safeStorage.decryptStringAsync(sealed)).toEqual({ result: 'secret', shouldReEncrypt: true });
});

test('another keyring cannot read what this one sealed', async () => {
  const sealed = await safeStorage.encryptStringAsync('secret');
  withKeyring('other');
  await expect(safeStorage.decryptStringAsync(sealed)).rejects.toThrow('Error while decrypting');
  expect((await safeStorage.encryptStringAsync('mine')).subarray(0, 3).toString()).toBe('v11');
});

test.each(['none', 'locked'])('a keyring that is %s seals nothing and opens nothing', async (kind) => {
  const sealed = await safeStorage.encryptStringAsync('secret');
  withKeyring(kind);
  expect(await safeStorage.isAsyncEncryptionAvailable()).toBe(false);
  await expect(safeStorage.encryptStringAsync('x')).rejects.toThrow('unavailable');
  await expect(safeStorage.decryptStringAsync(sealed)).rejects.toThrow('unavailable');
});

test('a keyring that went away leaves v11 unreadable', async () => {
  const sealed = await safeStorage.encryptStringAsync('secret');
  withKeyring('basic_text');
  await expect(safeStorage.decryptStringAsync(sealed)).rejects.toThrow('Error while decrypting');
});

test('a slow keyring answers late', async () => {
  withKeyring('slow:30');
  const before = performance.now();
  await safeStorage.encryptStringAsync('secret');
  expect(performance.now() - before).toBeGreaterThanOrEqual(29);
});

test('a changed, cut or foreign text is refused', async () => {
  const sealed = await safeStorage.encryptStringAsync('a secret of more than one block');
  for (const bad of [sealed.subarray(0, 10), Buffer.from('v99abc'), Buffer.alloc(0)]) {
    await expect(safeStorage.decryptStringAsync(bad)).rejects.toThrow('Error while decrypting');
  }
});

test('an unknown keyring is an error and not a guess', async () => {
  withKeyring('kwallet9');
  await expect(safeStorage.encryptStringAsync('x')).rejects.toThrow('kwallet9');
});
