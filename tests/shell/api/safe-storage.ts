import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import type Electron from 'electron';
import { guarded } from '../guard.ts';
import { machine } from '../machine.ts';
import { standsFor } from '../typings.ts';
import { app } from './app.ts';
import { keyring, type Keyring } from './keyring.ts';

/** Chromium's on Linux: `v10` with a password everybody knows, `v11` with one from the keyring; AES-128-CBC, both without a check. */
const fixedPassword = 'peanuts';
const keyFor = (password: string): Buffer => pbkdf2Sync(password, 'saltysalt', 1, 16, 'sha1');
const vector = Buffer.alloc(16, ' ');

function seal(version: 'v10' | 'v11', password: string, text: string): Buffer {
  const cipher = createCipheriv('aes-128-cbc', keyFor(password), vector);
  return Buffer.concat([Buffer.from(version), cipher.update(text, 'utf8'), cipher.final()]);
}

function open(password: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-128-cbc', keyFor(password), vector);
  const bytes = Buffer.concat([decipher.update(sealed.subarray(3)), decipher.final()]);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const unavailable = (api: string): Error => new Error(`${api} failed: encryption is temporarily unavailable`);

async function ready(api: string): Promise<Keyring> {
  if (!machine.ready) throw new Error(`safeStorage.${api} cannot be called before the app is ready`);
  const ring = keyring(() => app.getPath('userData'));
  if (ring.kind === 'secret-service' && ring.slowMs > 0) await later(ring.slowMs);
  return ring;
}

/** Electron's asynchronous `safeStorage`; the synchronous methods are deprecated and not here. */
export const safeStorage = standsFor<Electron.SafeStorage>()(
  guarded('safeStorage', {
    isAsyncEncryptionAvailable: async (): Promise<boolean> => {
      const { kind } = await ready('isAsyncEncryptionAvailable');
      // As in Electron: without any keyring it is available all the same, with the password everybody knows.
      return kind !== 'none' && kind !== 'locked';
    },

    encryptStringAsync: async (text: string): Promise<Buffer> => {
      const ring = await ready('encryptStringAsync');
      if (ring.kind === 'secret-service') return seal('v11', ring.password(), text);
      if (ring.kind === 'basic_text') return seal('v10', fixedPassword, text);
      throw unavailable('safeStorage.encryptStringAsync');
    },

    decryptStringAsync: async (sealed: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> => {
      const ring = await ready('decryptStringAsync');
      if (ring.kind === 'none' || ring.kind === 'locked') {
        throw unavailable('safeStorage.decryptStringAsync');
      }
      const failed = new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.',
      );
      const version = sealed.subarray(0, 3).toString('latin1');
      if (version !== 'v10' && version !== 'v11') throw failed;
      if (version === 'v11' && ring.kind !== 'secret-service') throw failed;
      const password = version === 'v11' && ring.kind === 'secret-service' ? ring.password() : fixedPassword;
      try {
        const result = open(password, sealed);
        return { result, shouldReEncrypt: version === 'v10' && ring.kind === 'secret-service' };
      } catch {
        throw failed;
      }
    },

    /** What the desktop's name suggests, not what was used: the prefix of a sealed text tells that. */
    getSelectedStorageBackend: (): 'basic_text' | 'gnome_libsecret' | 'unknown' => {
      if (!machine.ready) return 'unknown';
      const { kind } = keyring(() => app.getPath('userData'));
      return kind === 'basic_text' || kind === 'none' ? 'basic_text' : 'gnome_libsecret';
    },
  }),
);
