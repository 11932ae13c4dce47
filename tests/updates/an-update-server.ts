import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Manifest } from '../../main/core/updates/manifest.ts';
import { days } from '../../shared/domain/dates.ts';
import { signManifest } from '../commands/sign-update.ts';
import { anAuthority } from '../rig/certificates.ts';

const authority = anAuthority();
export const trusted = authority.certificate;

const release = generateKeyPairSync('ed25519');
export const publicKey = release.publicKey.export({ type: 'spki', format: 'pem' }) as string;
export const somebodyElse = generateKeyPairSync('ed25519');

export const noon = Date.UTC(2026, 10, 26, 12);
export const thePackage = Buffer.alloc(300_000, 'Counter 1.5.0 ');
export const manifestName = 'stable-linux-x64.json';

/** The next release as it should be. */
export const aManifest = (over: Partial<Manifest> = {}, content: Uint8Array = thePackage): Manifest => ({
  version: '1.5.0',
  channel: 'stable',
  platform: 'linux-x64',
  file: 'counter-setup.bin',
  size: content.length,
  sha512: createHash('sha512').update(content).digest('hex'),
  issuedAt: noon - days(1),
  expiresAt: noon + days(30),
  sequence: 15,
  ...over,
});

export const signed = (over: Partial<Manifest> = {}, content?: Uint8Array): string =>
  signManifest(aManifest(over, content), release.privateKey);

/** A server on this machine, over TLS or without. What it says can be changed while it runs. */
export async function anUpdateServer(
  says: Partial<{
    readonly manifest: string;
    readonly package: Uint8Array;
    readonly lie: RequestListener;
  }> = {},
  isPlain = false,
) {
  const server = {
    manifest: signed(),
    package: thePackage as Uint8Array,
    lie: null as RequestListener | null,
  };
  Object.assign(server, says);
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    response.shouldKeepAlive = false;
    if (server.lie) server.lie(request, response);
    if (response.headersSent) return;
    if (path.endsWith(manifestName)) response.end(server.manifest);
    else response.end(server.package);
  };
  const { certificate: cert, key } = authority.issue();
  const listener = isPlain ? createPlainServer(answer) : createServer({ cert, key }, answer);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    listener.closeAllConnections();
    listener.close();
  });
  const { port } = listener.address() as AddressInfo;
  const address = `${isPlain ? 'http' : 'https'}://127.0.0.1:${port}/counter/`;
  return Object.assign(server, { address, asked });
}
