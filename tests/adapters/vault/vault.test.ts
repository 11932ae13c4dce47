import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restorePreviousVault } from '../../../main/adapters/vault/vault-file.ts';
import {
  createVault,
  openVault,
  openWithRecoveryCode,
  vaultKeptBy,
  vaultState,
  type CreatedVault,
  type Vault,
} from '../../../main/adapters/vault/vault.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/result.ts';
import { spellings } from '../ledger/canaries.ts';
import { apiKey, aVaultFolder, binding } from './a-vault.ts';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);
const hex = (vault: Vault): string => Buffer.from(vault.dataKey()).toString('hex');

describe('a vault in the folder (Training)', () => {
  test('gives the same data key after a restart, as a copy each time', async () => {
    const place = aVaultFolder();
    expect(vaultState(place.folder)).toBe('none');
    const { vault, recoveryCode }: CreatedVault = value(await createVault(place.options()));
    expect(recoveryCode).toBeNull();
    expect(vaultState(place.folder)).toBe('present');
    expect(vaultKeptBy(place.folder)).toBe('folder');
    const again = value(await openVault(place.options()));
    expect(again.keptBy).toBe('folder');
    expect(hex(again)).toBe(hex(vault));
    expect(vault.dataKey()).toHaveLength(32);
    again.dataKey().fill(0);
    expect(hex(again)).toBe(hex(vault));
    expect(place.files()).toEqual(['vault.json', 'vault.previous.json']);
  });

  test('of another profile does not open', async () => {
    const place = aVaultFolder();
    value(await createVault(place.options()));
    expect(codeOf(await openVault({ ...place.options(), profileId: 'other' }))).toBe('vault.foreign');
  });

  test('that is not there is missed', async () => {
    const place = aVaultFolder();
    expect(await openVault(place.options())).toEqual({
      ok: false,
      failure: { code: 'vault.none', facts: { missing: 'file' } },
    });
    expect(vaultKeptBy(place.folder)).toBeNull();
  });
});

describe('a vault in the keyring', () => {
  test('opens where the keyring is the same', async () => {
    const place = aVaultFolder();
    const { vault, recoveryCode } = value(await createVault(place.options(place.byKeyring())));
    expect(recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u);
    const again = value(await openVault(place.options(place.byKeyring())));
    expect([again.keptBy, hex(again)]).toEqual(['keyring', hex(vault)]);
    expect(place.read()).not.toContain(Buffer.from(vault.dataKey()).toString('base64'));
  });

  test('S-17: does not open with the keyring of another user or machine', async () => {
    const place = aVaultFolder();
    value(await createVault(place.options(place.byKeyring())));
    const before = place.read();
    place.keyring.secret = Buffer.alloc(32, 1);
    expect(codeOf(await openVault(place.options(place.byKeyring())))).toBe('vault.foreign');
    expect(place.read()).toBe(before);
  });

  test('P-14: waits while the keyring is locked, and nothing is made meanwhile', async () => {
    const place = aVaultFolder();
    place.keyring.isAvailable = false;
    expect(codeOf(await createVault(place.options(place.byKeyring())))).toBe('vault.wait');
    expect(place.files()).toEqual([]);
    place.keyring.isAvailable = true;
    value(await createVault(place.options(place.byKeyring())));
    place.keyring.isAvailable = false;
    expect(codeOf(await openVault(place.options(place.byKeyring())))).toBe('vault.wait');
  });

  test('P-14: does not wait longer than twenty seconds', async () => {
    const place = aVaultFolder();
    value(await createVault(place.options(place.byKeyring())));
    place.keyring.isSilent = true;
    let code = 'waiting';
    const opening = openVault(place.options(place.byKeyring())).then((result) => (code = codeOf(result)));
    await place.time.passes(seconds(20) - 1);
    expect(code).toBe('waiting');
    await place.time.passes(1);
    await opening;
    expect(code).toBe('vault.wait');
  });

  test('P-14: is none on a Linux without a keyring: what looks sealed there is not', async () => {
    const place = aVaultFolder();
    place.keyring.prefix = 'v10';
    expect(await createVault(place.options(place.byKeyring('linux')))).toEqual({
      ok: false,
      failure: { code: 'vault.none', facts: { missing: 'keyring' } },
    });
    expect(place.files()).toEqual([]);
    // On Windows and macOS the same mark stands for the real thing.
    value(await createVault(place.options(place.byKeyring('win32'))));
    expect(codeOf(await openVault(place.options(place.byKeyring('win32'))))).toBe('ok');
    expect(codeOf(await openVault(place.options(place.byKeyring('linux'))))).toBe('vault.none');
  });

  test('is wrapped anew when the keyring wants it', async () => {
    const place = aVaultFolder();
    const { vault } = value(await createVault(place.options(place.byKeyring())));
    const before = place.read();
    place.keyring.wantsNew = true;
    expect(hex(value(await openVault(place.options(place.byKeyring()))))).toBe(hex(vault));
    expect(place.read()).not.toBe(before);
    expect(place.read('vault.previous.json')).toBe(before);
    place.keyring.wantsNew = false;
    expect(hex(value(await openVault(place.options(place.byKeyring()))))).toBe(hex(vault));
    // Nothing worthless takes the place of the old wrap.
    const kept = place.read();
    place.keyring.wantsNew = true;
    place.keyring.prefix = 'v10';
    expect(codeOf(await openVault(place.options(place.byKeyring())))).toBe('ok');
    expect(place.read()).toBe(kept);
  });
});

describe('a vault under a passphrase', () => {
  const by = (passphrase: string) => ({ kind: 'passphrase', passphrase }) as const;

  test('opens with it, however its letters were composed, and with no other', async () => {
    const place = aVaultFolder();
    const { vault } = value(await createVault(place.options(by('õunad on küpsed'))));
    expect(hex(value(await openVault(place.options(by('õunad on küpsed'.normalize('NFD'))))))).toBe(
      hex(vault),
    );
    expect(codeOf(await openVault(place.options(by('õunad on toored'))))).toBe('vault.foreign');
    expect(codeOf(await openVault(place.options({ kind: 'folder' })))).toBe('vault.foreign');
    expect(vaultKeptBy(place.folder)).toBe('passphrase');
  });

  test('opens with the code on paper after the passphrase was forgotten, and is kept anew', async () => {
    const place = aVaultFolder();
    const { vault, recoveryCode } = value(await createVault(place.options(by('forgotten'))));
    value(vault.setApiKey(apiKey, binding));
    const typed = ` ${(recoveryCode ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const wrong = await openWithRecoveryCode({ ...place.options(place.byKeyring()), code: 'ABCD-EFGH' });
    expect(codeOf(wrong)).toBe('vault.foreign');
    expect(vaultKeptBy(place.folder)).toBe('passphrase');
    const opened = value(await openWithRecoveryCode({ ...place.options(place.byKeyring()), code: typed }));
    expect([opened.keptBy, hex(opened)]).toEqual(['keyring', hex(vault)]);
    expect(opened.apiKey(binding)?.toString()).toBe(apiKey);
    const later = value(await openVault(place.options(place.byKeyring())));
    expect(hex(later)).toBe(hex(vault));
  });
});

describe('a new data key', () => {
  const spoil: Readonly<Record<string, (place: ReturnType<typeof aVaultFolder>) => void>> = {
    'is whole': () => undefined,
    'is empty': (place) => place.write(''),
    'is half there': (place) => place.write(place.read().slice(0, 200)),
    'is something else': (place) => place.write('{}'),
    'has another checksum': (place) => place.write(place.read().replace(/"checksum": ?"./u, '"checksum":"g')),
    'was edited by hand': (place) => place.write(place.read().replace('"format": 1', '"format": 2')),
    'is gone, but for its previous version': (place) => place.remove('vault.json'),
  };

  test.each(Object.entries(spoil))(
    'P-13: is never made where there is a vault that %s',
    async (_, damage) => {
      const place = aVaultFolder();
      value(await createVault(place.options()));
      damage(place);
      const before = place.files().map((name) => place.read(name));
      for (const protection of [undefined, place.byKeyring()]) {
        expect(codeOf(await createVault(place.options(protection)))).not.toBe('ok');
      }
      expect(place.files().map((name) => place.read(name))).toEqual(before);
      expect(place.keyring.sealed).toBe(0);
    },
  );

  test('differs from every other', async () => {
    const [one, other] = await Promise.all(
      [aVaultFolder(), aVaultFolder()].map(async (place) => value(await createVault(place.options()))),
    );
    expect(one && other && hex(one.vault) !== hex(other.vault)).toBe(true);
  });
});

describe('a damaged vault', () => {
  test('S-18: is noticed whichever bit is turned, and is not written over', async () => {
    const place = aVaultFolder();
    const { vault } = value(await createVault(place.options()));
    value(vault.setApiKey(apiKey, binding));
    const whole = Buffer.from(place.read());
    let accepted = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 7) {
      const turned = Buffer.from(whole);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      place.write(turned);
      const opened = await openVault(place.options());
      // A bit in the white space between two words changes nothing.
      if (opened.ok) {
        accepted += 1;
        expect(JSON.parse(turned.toString())).toEqual(JSON.parse(whole.toString()));
        continue;
      }
      expect(opened.failure.code).toBe('storage.damaged');
      expect(vaultState(place.folder)).toBe('damaged');
    }
    expect(accepted).toBeLessThan(30);
    place.write('{');
    expect(codeOf(vault.setApiKey('another', binding))).toBe('storage.damaged');
    expect(place.read()).toBe('{');
    expect(vault.apiKey(binding)?.toString()).toBe(apiKey);
  });

  test('is brought back from its previous version, and kept aside', async () => {
    const place = aVaultFolder();
    const { vault } = value(await createVault(place.options()));
    expect(codeOf(restorePreviousVault(place.folder, place.time.now()))).toBe('storage.damaged');
    place.write('{"half":');
    expect(codeOf(restorePreviousVault(place.folder, place.time.now()))).toBe('ok');
    expect(hex(value(await openVault(place.options())))).toBe(hex(vault));
    expect(place.read('vault.damaged-2026-11-23T100000000Z.json')).toBe('{"half":');
    place.remove('vault.json');
    expect(codeOf(restorePreviousVault(place.folder, place.time.now()))).toBe('ok');
    expect(hex(value(await openVault(place.options())))).toBe(hex(vault));
  });
});

describe('the key of the bank', () => {
  test('comes back as a fresh copy for the shop and address it was set for', async () => {
    const place = aVaultFolder();
    const { vault } = value(await createVault(place.options()));
    expect([vault.apiKey(binding), vault.keyInfo(binding)]).toEqual([null, null]);
    value(vault.setApiKey(apiKey, binding));
    const again = value(await openVault(place.options()));
    for (const each of [vault, again]) {
      const copy = each.apiKey(binding);
      expect(copy?.toString()).toBe(apiKey);
      copy?.fill(0);
      expect(each.apiKey(binding)?.toString()).toBe(apiKey);
      expect(each.keyInfo(binding)).toEqual({ last4: 'p7dc', setAt: place.time.now(), isBound: true });
    }
    value(again.setApiKey('second-key', binding));
    expect(again.apiKey(binding)?.toString()).toBe('second-key');
  });

  test.each([
    { market: 'LV' },
    { mode: 'demo' },
    { shopUuid: 'b93f1f44-d5dd-4469-bfcc-c1de9e969213' },
    { origin: 'https://evil.example' },
    { origin: 'http://api.inbank.ee' },
  ] as const)('does not open for %j', async (other) => {
    const { vault } = value(await createVault(aVaultFolder().options()));
    value(vault.setApiKey(apiKey, binding));
    const moved = { ...binding, ...other };
    expect(vault.apiKey(moved)).toBeNull();
    expect(vault.keyInfo(moved)).toMatchObject({ last4: 'p7dc', isBound: false });
  });

  test('S-15: stands nowhere in the folder, nor do its last characters, nor the data key', async () => {
    const place = aVaultFolder();
    const { vault } = value(await createVault(place.options(place.byKeyring())));
    value(vault.setApiKey(apiKey, binding));
    value(vault.setApiKey(`${apiKey}2`, binding));
    for (const name of place.files()) {
      const content = Buffer.from(place.read(name));
      const secrets = [
        ...spellings(apiKey),
        Buffer.from('p7dc'),
        Buffer.from(Buffer.from(vault.dataKey()).toString('base64')),
      ];
      expect(secrets.filter((form) => content.includes(form))).toEqual([]);
    }
  });
});

test('what the ledger said of itself is kept outside of it', async () => {
  const place = aVaultFolder();
  const { vault } = value(await createVault(place.options()));
  expect(vault.mark()).toBeNull();
  const mark = { generation: 12, auditHead: { sequence: 5, mac: 'ab'.repeat(32) }, machine: null };
  value(vault.setMark(mark));
  expect(value(await openVault(place.options())).mark()).toEqual(mark);
  expect(existsSync(join(place.folder, 'vault.json'))).toBe(true);
});

test('P-09: a folder that cannot be written is told by its name', async () => {
  const place = aVaultFolder();
  place.write('', 'file');
  const result = await createVault({ ...place.options(), folder: join(place.folder, 'file', 'below') });
  expect(codeOf(result)).toBe('storage.failed');
});
