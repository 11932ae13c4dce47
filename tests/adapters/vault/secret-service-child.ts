import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import process from 'node:process';
import { createTimer } from '../../../main/adapters/machine/timer.ts';
import { createVault, openVault } from '../../../main/adapters/vault/vault.ts';
import { FakeKeyring } from '../../fakes/fake-keyring.ts';

/** Makes or opens a vault whose secret lies in the desktop's own keyring, and says how it went. */
const [folder = '', act = ''] = process.argv.slice(2);
const place = ['application', 'counter-tests'];
const ask = (...words: readonly string[]) =>
  spawnSync('secret-tool', words, { encoding: 'utf8', timeout: 20_000 });

/** Chromium keeps a password there at its first use, and finds none as long as the keyring is locked. */
function secret(): Buffer<ArrayBuffer> | null {
  const found = ask('lookup', ...place);
  if (found.status === 0) return Buffer.from(found.stdout, 'base64');
  if (ask('search', ...place).stdout !== '') return null;
  const fresh = randomBytes(32);
  const stored = spawnSync('secret-tool', ['store', '--label=Counter', ...place], {
    input: fresh.toString('base64'),
    timeout: 20_000,
  });
  return stored.status === 0 ? fresh : null;
}

const safeStorage = new FakeKeyring();
const kept = secret();
if (kept) safeStorage.secret = kept;
safeStorage.isAvailable = kept !== null;
const options = {
  folder,
  profileId: 'b1',
  witnessFolder: null,
  now: Date.now,
  protection: { kind: 'keyring', safeStorage, timer: createTimer(), platform: 'linux' },
} as const;
const fingerprint = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex');
if (act === 'make') {
  const made = await createVault(options);
  process.stdout.write(made.ok ? fingerprint(made.value.vault.dataKey()) : made.failure.code);
} else {
  const opened = await openVault(options);
  process.stdout.write(opened.ok ? fingerprint(opened.value.dataKey()) : opened.failure.code);
}
