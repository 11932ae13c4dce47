import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSeals, signedAs } from '../../main/adapters/updates/seals.ts';
import type { Manifest } from '../../main/core/updates/manifest.ts';
import { days } from '../../shared/domain/dates.ts';

/** The manifest as tills read it: the text, and the signature over that very text. */
export function signManifest(manifest: Manifest, key: KeyObject): string {
  const text = JSON.stringify(manifest);
  const signature = sign(null, Buffer.from(signedAs + text), key).toString('base64');
  return JSON.stringify({ manifest: text, signature });
}

/**
 * Signs a package for the tills that it is for, on the machine that has the key and no network; writes
 * `CHANNEL-PLATFORM.json` beside the package. Both then go to the folder that the builds know.
 */
function signPackage(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      version: { type: 'string' },
      platform: { type: 'string' },
      sequence: { type: 'string' },
      channel: { type: 'string', default: 'stable' },
      days: { type: 'string', default: '90' },
    },
  });
  const { key, version, platform, sequence, channel } = values;
  const [path] = positionals;
  if (!path || !key || !version || !platform || !Number.isSafeInteger(Number(sequence ?? NaN)))
    throw new Error(
      'sign-update PACKAGE --key PRIVATE.pem --version 1.4.0 --platform win32-x64 --sequence 14 [--channel stable] [--days 90]',
    );
  const content = readFileSync(path);
  const now = Date.now();
  const manifest: Manifest = {
    version,
    channel,
    platform,
    file: basename(path),
    size: content.length,
    sha512: createHash('sha512').update(content).digest('hex'),
    issuedAt: now,
    expiresAt: now + days(Number(values.days)),
    sequence: Number(sequence),
  };
  const privateKey = createPrivateKey(readFileSync(key));
  const signed = signManifest(manifest, privateKey);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const opened = createSeals(publicKey).open(signed);
  if (typeof opened === 'string')
    throw new Error(
      `no till would take this (${opened}): look at version, platform, size and name of the package`,
    );
  const out = join(dirname(path), `${channel}-${platform}.json`);
  writeFileSync(out, signed);
  process.stdout.write(`${out}\n`);
}

if (import.meta.main) signPackage();
