import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { days } from '../../shared/domain/dates.ts';
import type { UpdateRefusal } from '../../shared/domain/update.ts';
import { signManifest } from '../commands/sign-update.ts';
import { aComputer } from './a-computer.ts';
import {
  aManifest,
  anUpdateServer,
  manifestName,
  noon,
  signed,
  somebodyElse,
  thePackage,
} from './an-update-server.ts';

const spoilt = Buffer.from(thePackage);
spoilt.writeUInt8(spoilt.readUInt8(150_000) ^ 1, 150_000);

const ofManifest =
  (run: RequestListener): RequestListener =>
  (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.endsWith(manifestName)) run(request, response);
  };
const ofPackage =
  (run: RequestListener): RequestListener =>
  (request, response) => {
    if (!request.url?.endsWith(manifestName)) run(request, response);
  };
const bare = JSON.stringify(aManifest());
const changed = (text: string): string =>
  text.replace(String.raw`\"sequence\":15`, String.raw`\"sequence\":16`);
const releaseOf = (content: Uint8Array) => ({ manifest: signed({}, content), package: content });

/** What the server says, and as what it is refused. */
const lies: readonly (readonly [string, UpdateRefusal, Parameters<typeof anUpdateServer>[0]])[] = [
  ['a manifest without a signature', 'unsigned', { manifest: bare }],
  ['an empty signature', 'unsigned', { manifest: JSON.stringify({ manifest: bare, signature: '' }) }],
  ['a page instead of a manifest', 'unsigned', { manifest: '<!doctype html><title>Log in</title>' }],
  [
    'a signature with another key',
    'wrong-key',
    { manifest: signManifest(aManifest(), somebodyElse.privateKey) },
  ],
  ['a manifest that was changed after signing', 'wrong-key', { manifest: changed(signed()) }],
  ['a signed path that leads up', 'not-understood', { manifest: signed({ file: '../../counter' }) }],
  ['a signed version that is none', 'not-understood', { manifest: signed({ version: '1.5' }) }],
  ['an older version', 'older', { manifest: signed({ version: '1.3.9' }) }],
  ['another channel', 'other-channel', { manifest: signed({ channel: 'beta' }) }],
  ['another platform', 'other-platform', { manifest: signed({ platform: 'win32-x64' }) }],
  ['a manifest that ran out', 'expired', { manifest: signed({ expiresAt: noon - 1 }) }],
  ['a manifest of the future', 'not-yet', { manifest: signed({ issuedAt: noon + days(2) }) }],
  ['a manifest without end', 'too-large', { manifest: 'x'.repeat(200_000) }],
  ['a package that ends too soon', 'truncated', { package: thePackage.subarray(0, 200_000) }],
  [
    'a package that breaks off',
    'truncated',
    {
      lie: ofPackage((_request, response) => {
        response.writeHead(200, { 'content-length': thePackage.length });
        response.write(thePackage.subarray(0, 100_000), () => response.destroy());
      }),
    },
  ],
  ['a package with something behind it', 'too-long', { package: Buffer.concat([thePackage, thePackage]) }],
  [
    'a package without end',
    'too-long',
    {
      lie: ofPackage((_request, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(thePackage));
          if (!response.destroyed) response.once('drain', more);
        };
        response.writeHead(200);
        more();
      }),
    },
  ],
  ['a package with one bit flipped', 'wrong-hash', { package: spoilt }],
  [
    'a manifest that is elsewhere',
    'redirected',
    {
      lie: ofManifest((_request, response) =>
        response.writeHead(302, { location: 'https://127.0.0.1:9/' }).end(),
      ),
    },
  ],
  [
    'a package that is elsewhere',
    'redirected',
    { lie: ofPackage((_request, response) => response.writeHead(307, { location: '/other' }).end()) },
  ],
  [
    'a packed package',
    'not-understood',
    {
      lie: ofPackage((_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(thePackage),
      ),
    },
  ],
];

test.each(lies)(
  'S-29: %s is refused as %s, on record, and nothing of it is kept',
  async (_lie, reason, says) => {
    const server = await anUpdateServer(says);
    const computer = aComputer(server.address);
    expect(await computer.looks()).toMatchObject({ state: 'refused', refusal: reason, newVersion: null });
    expect(computer.audited).toEqual([`refused:${reason}`]);
    expect(computer.events).toEqual([{ event: 'update-refused', code: reason }]);
    expect(readdirSync(computer.folder)).toEqual(['updates.json']);
    expect((await computer.looks()).isInstalling).toBe(false);
    expect(computer.installed).toEqual([]);
  },
);

test('S-29: an address without TLS is not even asked, not on this computer either', async () => {
  const server = await anUpdateServer({}, true);
  const computer = aComputer(server.address);
  expect(await computer.looks()).toMatchObject({ state: 'refused', refusal: 'not-https' });
  expect(computer.audited).toEqual(['refused:not-https']);
  expect(server.asked).toEqual([]);
  // In a build for tests this computer may be asked, and nobody else.
  computer.isPackaged = false;
  expect(await computer.looks()).toMatchObject({ state: 'ready' });
  const elsewhere = aComputer('http://updates.example/');
  elsewhere.isPackaged = false;
  expect(await elsewhere.looks()).toMatchObject({ refusal: 'not-https' });
});

test('S-29: a manifest from before the last one is a replay, and so is a second one under the same number', async () => {
  const server = await anUpdateServer({ manifest: signed({ version: '1.4.0', sequence: 14 }) });
  const computer = aComputer(server.address);
  expect(await computer.looks()).toMatchObject({ state: 'current', refusal: null });
  for (const replay of [{ sequence: 13 }, { sequence: 14 }]) {
    server.manifest = signed({ version: '1.4.1', ...replay });
    expect(await computer.looks()).toMatchObject({ state: 'refused', refusal: 'replayed' });
  }
  expect(computer.audited).toEqual(['refused:replayed', 'refused:replayed']);
  server.manifest = signed({ version: '1.4.1', sequence: 15 });
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.4.1' });
});

test.each([
  ['by another of the same length', spoilt],
  ['by a longer one', Buffer.concat([thePackage, Buffer.from('more')])],
  ['by a shorter one', thePackage.subarray(1)],
])('S-29: a package that is swapped after it was checked, %s, is not installed', async (_by, other) => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.5.0' });
  writeFileSync(join(computer.folder, 'counter-1.5.0.package'), other);
  expect(await computer.starts().atStart()).toBe(false);
  expect(computer.installed).toEqual([]);
  expect(readdirSync(computer.folder)).not.toContain('counter-1.5.0-setup.bin');
  server.lie = (_request, response) => response.writeHead(503).end();
  await computer.looks();
  expect(computer.audited).toEqual(['ready:1.5.0', 'refused:swapped']);
});

test('S-29: what is swapped together with its record has no signature, and is not installed', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  await computer.looks();
  const record = { ...JSON.parse(readFileSync(join(computer.folder, 'updates.json'), 'utf8')) } as {
    ready: object;
  };
  const forged = aManifest({ sha512: createHash('sha512').update(spoilt).digest('hex') });
  const signedByOther = signManifest(forged, somebodyElse.privateKey);
  writeFileSync(
    join(computer.folder, 'updates.json'),
    JSON.stringify({ ...record, ready: { version: '1.5.0', signed: signedByOther } }),
  );
  writeFileSync(join(computer.folder, 'counter-1.5.0.package'), spoilt);
  expect(await computer.starts().atStart()).toBe(false);
  expect(computer.installed).toEqual([]);
});

test('S-29: an update that became too old while it waited is not installed', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  await computer.looks();
  computer.time = noon + days(31);
  expect(await computer.starts().atStart()).toBe(false);
  expect(computer.events.at(-1)).toEqual({ event: 'update-refused', code: 'expired' });
});

test('S-29: a certificate that nobody vouches for ends it before anything is asked', async () => {
  const server = await anUpdateServer();
  const honest = aComputer(server.address);
  expect(await honest.looks()).toMatchObject({ state: 'ready' });
  const asked = server.asked.length;
  const other = aComputer(server.address.replace('127.0.0.1', 'localhost.localdomain'));
  expect(await other.looks()).toMatchObject({ state: 'not-reached', refusal: null });
  expect(server.asked).toHaveLength(asked);
});

test('the tests themselves: what is signed and whole is taken', async () => {
  const server = await anUpdateServer(releaseOf(spoilt));
  const computer = aComputer(server.address);
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.5.0' });
  expect(server.asked).toEqual([`/counter/${manifestName}`, '/counter/counter-setup.bin']);
});
