import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { KeyProtection } from '../../../main/adapters/vault/protection.ts';
import type { VaultOptions } from '../../../main/adapters/vault/vault.ts';
import { FakeKeyring } from '../../fakes/fake-keyring.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

export function aVaultFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'counter-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const time = new FakeTime();
  const keyring = new FakeKeyring();
  const byKeyring = (platform: NodeJS.Platform = 'linux'): KeyProtection => ({
    kind: 'keyring',
    safeStorage: keyring,
    timer: time,
    platform,
  });
  return {
    folder,
    time,
    keyring,
    byKeyring,
    options: (protection: KeyProtection = { kind: 'folder' }): VaultOptions => ({
      folder,
      protection,
      profileId: 'b1',
      witnessFolder: null,
      now: time.now,
    }),
    files: () => readdirSync(folder).sort(),
    read: (name = 'vault.json') => readFileSync(join(folder, name), 'utf8'),
    write: (content: string | Uint8Array, name = 'vault.json') => writeFileSync(join(folder, name), content),
    remove: (name: string) => rmSync(join(folder, name)),
  };
}

export const binding = {
  market: 'EE',
  mode: 'live',
  shopUuid: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
  origin: 'https://api.inbank.ee',
} as const;

export const apiKey = 'canary-4eC39HqLyjWDarjtT1zdp7dc';
