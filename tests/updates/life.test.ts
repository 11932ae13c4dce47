import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { signManifest } from '../commands/sign-update.ts';
import { createUpdates } from '../../main/compose/updates.ts';
import { createSeals } from '../../main/adapters/updates/seals.ts';
import { createInstaller } from '../../main/adapters/updates/installer.ts';
import { compareVersions } from '../../main/core/updates/manifest.ts';
import { aComputer } from './a-computer.ts';
import {
  aManifest,
  anUpdateServer,
  manifestName,
  noon,
  publicKey,
  signed,
  somebodyElse,
  thePackage,
} from './an-update-server.ts';

const newer = Buffer.from(`${thePackage.toString()} and more`);
const present = (): string => signed({ version: '1.4.0', sequence: 14 });

test('an update is fetched in quiet, installed at the next start, and proved at the lock screen', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  expect(await computer.looks()).toEqual({
    version: '1.4.0',
    state: 'ready',
    checkedAt: noon,
    newVersion: '1.5.0',
    refusal: null,
    isInstalling: false,
  });
  expect(computer.installed).toEqual([]);
  expect((await computer.looks()).isInstalling).toBe(true);
  expect(computer.installed).toEqual([thePackage]);
  expect(await computer.looks('1.5.0')).toMatchObject({ state: 'current', newVersion: null });
  expect(computer.audited).toEqual(['ready:1.5.0', 'handed-over:1.5.0', 'installed:1.5.0']);
  expect(computer.events.map(({ event }) => event)).toEqual(['update-ready', 'update-installed']);
  expect(readdirSync(computer.folder).sort()).toEqual(['counter-1.5.0.package', 'updates.json']);
});

test('what is ready is not fetched again', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  computer.hasLedger(Buffer.from('no ledger, so nobody knows what is in it'));
  await computer.looks();
  expect(await computer.looks()).toMatchObject({ state: 'ready', isInstalling: false });
  expect(server.asked.filter((path) => path.endsWith('.bin'))).toHaveLength(1);
});

test('a version that does not reach the lock screen twice gives way to the one before, and is not taken again', async () => {
  const server = await anUpdateServer({ manifest: present() });
  const computer = aComputer(server.address);
  // The way back is fetched while there is nothing newer.
  expect(await computer.looks()).toMatchObject({ state: 'current' });
  Object.assign(server, { manifest: signed({}, newer), package: newer });
  await computer.looks();
  expect(await computer.starts().atStart()).toBe(true);
  for (const isTakenBack of [false, false, true])
    expect(await computer.starts('1.5.0').atStart()).toBe(isTakenBack);
  expect(computer.installed).toEqual([newer, thePackage]);
  expect(await computer.looks()).toMatchObject({ state: 'refused', refusal: 'taken-back', newVersion: null });
  expect(computer.audited).toEqual(['ready:1.5.0', 'handed-over:1.5.0', 'taken-back:1.5.0']);
  expect((await computer.looks()).isInstalling).toBe(false);
  server.manifest = signed({ version: '1.5.1', sequence: 16 }, newer);
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.5.1' });
});

test('a way back that was spoilt is not gone: the new version stays', async () => {
  const server = await anUpdateServer({ manifest: present() });
  const computer = aComputer(server.address);
  await computer.looks();
  Object.assign(server, { manifest: signed({}, newer), package: newer });
  await computer.looks();
  await computer.starts().atStart();
  writeFileSync(join(computer.folder, 'counter-1.4.0.package'), 'something else');
  for (let start = 0; start < 4; start += 1) expect(await computer.starts('1.5.0').atStart()).toBe(false);
  expect(computer.installed).toEqual([newer]);
  expect(computer.events.at(-1)).toEqual({ event: 'update-refused', code: 'no-way-back' });
  expect(await computer.looks('1.5.0')).toMatchObject({ version: '1.5.0' });
});

test('what was announced since takes the place of what stood ready, also where it could not be fetched yet', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.5.0' });
  computer.hasLedger(Buffer.from('nobody knows what is in it, so nothing is installed'));
  server.manifest = signed({ version: '1.5.1', sequence: 16 });
  server.lie = (request, response) => {
    if (!request.url?.endsWith(manifestName)) response.writeHead(503).end();
  };
  expect(await computer.looks()).toMatchObject({ state: 'not-reached', newVersion: null });
  server.lie = null;
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.5.1' });
  // Taken back by whoever released it: the version that runs is announced once more.
  server.manifest = signed({ version: '1.4.0', sequence: 17 });
  expect(await computer.looks()).toMatchObject({ state: 'current', newVersion: null });
  expect(computer.audited).toEqual(['ready:1.5.0', 'ready:1.5.1']);
});

test('one start that reaches the lock screen is enough, also after one that did not', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  await computer.looks();
  await computer.looks();
  await computer.starts('1.5.0').atStart();
  await computer.looks('1.5.0');
  for (let start = 0; start < 4; start += 1) expect(await computer.starts('1.5.0').atStart()).toBe(false);
  expect(computer.installed).toHaveLength(1);
});

test('an installer that changed nothing, or did not start, is told and not tried again', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  await computer.looks();
  expect(await computer.starts().atStart()).toBe(true);
  expect(await computer.starts().atStart()).toBe(false);
  await computer.looks();
  expect(computer.audited).toContain('refused:not-installed');
  expect((await computer.looks()).isInstalling).toBe(false);

  const other = aComputer(server.address);
  other.installer = { ...other.installer, handOver: () => Promise.reject(new Error('ENOENT')) };
  await other.looks();
  expect(await other.starts().atStart()).toBe(false);
  expect(other.events.at(-1)).toEqual({ event: 'update-refused', code: 'not-installed' });
});

test('a version that somebody installed by hand meanwhile is not installed over', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  await computer.looks();
  for (const version of ['1.5.0', '1.6.0']) expect(await computer.starts(version).atStart()).toBe(false);
  expect(computer.installed).toEqual([]);
});

test('a server that is silent or busy changes nothing, and says so', async () => {
  const server = await anUpdateServer({ lie: (_request, response) => response.writeHead(503).end() });
  const computer = aComputer(server.address);
  expect(await computer.looks()).toMatchObject({ state: 'not-reached', checkedAt: null });
  expect(computer.audited).toEqual([]);
});

test('S-24: a build that knows no address asks nobody, and keeps nothing', async () => {
  const server = await anUpdateServer();
  const computer = aComputer(server.address);
  for (const without of [{ build: null }, { installer: null }]) {
    const updates = createUpdates({
      build: { address: server.address, channel: 'stable', publicKey },
      installer: computer.installer,
      version: '1.4.0',
      platform: 'linux-x64',
      userData: computer.userData,
      isPackaged: true,
      findProxy: () => Promise.resolve('DIRECT'),
      clock: { now: () => noon },
      log: { event: () => undefined },
      ...without,
    });
    expect(await updates.atStart()).toBe(false);
    await updates.begin(() => null);
    expect(updates.view()).toMatchObject({ version: '1.4.0', state: 'off' });
  }
  expect(server.asked).toEqual([]);
  expect(readdirSync(computer.userData)).toEqual([]);
});

test('an AppImage takes the place of the one that runs, whole, and is started again', async () => {
  const { userData } = aComputer('https://updates.example/');
  const appImage = join(userData, 'Counter.AppImage');
  writeFileSync(appImage, 'old');
  const started: string[] = [];
  const hands = { folder: userData, relaunch: (program: string) => void started.push(program) };
  const installer = createInstaller({ ...hands, platform: 'linux', appImage });
  const place = installer?.place('1.5.0') ?? '';
  writeFileSync(place, 'new', { mode: 0o600 });
  await installer?.handOver(place);
  expect(readdirSync(userData)).toEqual(['Counter.AppImage']);
  const { mode } = statSync(appImage);
  expect([readFileSync(appImage, 'utf8'), mode & 0o777, started]).toEqual(['new', 0o755, [appImage]]);
  expect(createInstaller({ ...hands, platform: 'linux', appImage: undefined })).toBeNull();
  expect(createInstaller({ ...hands, platform: 'darwin', appImage: undefined })).toBeNull();
});

test('an installer of Windows that cannot be started is told', async () => {
  const { userData, folder } = aComputer('https://updates.example/');
  const installer = createInstaller({
    platform: 'win32',
    appImage: undefined,
    folder,
    relaunch: () => undefined,
  });
  const path = installer?.place('1.5.0') ?? '';
  expect(path).toBe(join(folder, 'counter-1.5.0-setup.exe'));
  await expect(installer?.handOver(join(userData, 'nothing.exe'))).rejects.toThrow('ENOENT');
});

test('versions are compared as numbers', () => {
  const versions = ['1.10.0', '1.9.9', '0.10.1', '2.0.0', '1.9.10'];
  expect(versions.toSorted(compareVersions)).toEqual(['0.10.1', '1.9.9', '1.9.10', '1.10.0', '2.0.0']);
});

test('where the shop has a proxy it is the only way, and the certificate is still the server’s', async () => {
  const server = await anUpdateServer();
  const asked: string[] = [];
  const proxy = createServer().on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    asked.push(url);
    const onward = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const computer = aComputer(server.address);
  computer.proxy = `PROXY 127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  expect(await computer.looks()).toMatchObject({ state: 'ready', newVersion: '1.5.0' });
  expect(asked).toEqual(Array(2).fill(new URL(server.address).host));

  const reached = server.asked.length;
  for (const nowhere of ['PROXY 127.0.0.1:1', 'SOCKS5 127.0.0.1:1080']) {
    const other = aComputer(server.address);
    other.proxy = nowhere;
    expect(await other.looks()).toMatchObject({ state: 'not-reached' });
  }
  expect(server.asked).toHaveLength(reached);
});

test('a way back whose signature is not the release’s is not gone', async () => {
  const server = await anUpdateServer({ manifest: present() });
  const computer = aComputer(server.address);
  await computer.looks();
  Object.assign(server, { manifest: signed({}, newer), package: newer });
  await computer.looks();
  await computer.starts().atStart();
  const path = join(computer.folder, 'updates.json');
  const record = JSON.parse(readFileSync(path, 'utf8')) as object;
  const forged = signManifest(aManifest({ version: '1.4.0' }), somebodyElse.privateKey);
  writeFileSync(path, JSON.stringify({ ...record, kept: { version: '1.4.0', signed: forged } }));
  for (let start = 0; start < 3; start += 1) expect(await computer.starts('1.5.0').atStart()).toBe(false);
  expect(computer.installed).toEqual([newer]);
});

test('the command that signs a release writes what a till takes, and nothing that none would', () => {
  const { userData } = aComputer('https://updates.example/');
  const { privateKey, publicKey: itsKey } = generateKeyPairSync('ed25519');
  const keyFile = join(userData, 'release.pem');
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const command = join(import.meta.dirname, '..', 'commands', 'sign-update.ts');
  const signs = (name: string, version: string) => {
    writeFileSync(join(userData, name), thePackage);
    const given = ['--key', keyFile, '--version', version, '--platform', 'win32-x64', '--sequence', '15'];
    return spawnSync(process.execPath, [command, join(userData, name), ...given], { encoding: 'utf8' });
  };
  expect(signs('Counter Setup 1.5.0.exe', '1.5.0').stderr).toContain('no till would take this');
  expect(signs('Counter-1.5.0-setup.exe', '1.5').stderr).toContain('no till would take this');
  const manifest = join(userData, 'stable-win32-x64.json');
  expect(existsSync(manifest)).toBe(false);
  expect(signs('Counter-1.5.0-setup.exe', '1.5.0').status).toBe(0);
  const seals = createSeals(itsKey.export({ type: 'spki', format: 'pem' }) as string);
  expect(seals.open(readFileSync(manifest, 'utf8'))).toMatchObject({
    manifest: { version: '1.5.0', file: 'Counter-1.5.0-setup.exe', size: thePackage.length, sequence: 15 },
  });
});
