import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  mountsOfLinux,
  mountsOfMac,
  readPlace,
  unfitnessOf,
  type DataPlace,
} from '../../../main/adapters/machine/data-place.ts';

const place = (path: string, change: Partial<DataPlace> = {}): DataPlace => ({
  platform: 'linux',
  paths: [path],
  mounts: [],
  syncedRoots: [],
  ...change,
});
const onWindows = (path: string, change: Partial<DataPlace> = {}) =>
  unfitnessOf(place(path, { platform: 'win32', ...change }));
const within = (type: string, options = 'rw') =>
  unfitnessOf(
    place('/home/pood/.config/counter', {
      mounts: [
        { at: '/', type: 'ext4', options: 'rw' },
        { at: '/home', type, options },
      ],
    }),
  );

test.each([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'afpfs',
  'ceph',
  'fuse.sshfs',
  'fuse.rclone',
  'fuse.gvfsd-fuse',
])('P-10: a home on %s is on a network', (type) => expect(within(type)).toBe('network'));

test.each([
  'ext4',
  'btrfs',
  'xfs',
  'zfs',
  'tmpfs',
  'overlay',
  'ecryptfs',
  'virtiofs',
  'apfs',
  'fuse.gocryptfs',
  'fuse.encfs',
  'fuseblk',
  'fuse.fuse-overlayfs',
  'fuse',
])('P-10: a home on %s is this computer’s own', (type) => expect(within(type)).toBeNull());

test('P-10: 9p is a network only where it says so: it also joins a container to its own computer', () => {
  expect(within('9p', 'rw,trans=tcp,port=564')).toBe('network');
  expect(within('9p', 'rw,trans=virtio')).toBeNull();
  expect(within('9p', 'rw,trans=fd,rfdno=3')).toBeNull();
});

test('P-10: the deepest file system counts, and of those at one place the last', () => {
  const home = '/home/pood/data';
  const ofServer = { at: '/home', type: 'nfs4', options: '' };
  const own = { at: '/home/pood', type: 'ext4', options: '' };
  expect(unfitnessOf(place(home, { mounts: [own, ofServer] }))).toBeNull();
  expect(unfitnessOf(place(home, { mounts: [own, { ...own, type: 'cifs' }] }))).toBe('network');
  expect(unfitnessOf(place('/home2/pood', { mounts: [ofServer] }))).toBeNull();
});

test.each([
  String.raw`\\server\profiles\pood\Counter`,
  '//server/share',
  String.raw`\\?\UNC\server\share\Counter`,
])('P-10: on Windows %s is on a server', (path) => expect(onWindows(path)).toBe('network'));

test.each([
  String.raw`C:\Users\pood\AppData\Roaming\Counter`,
  String.raw`\\?\C:\Users\pood\Counter`,
  String.raw`\\.\D:\Counter`,
])('P-10: on Windows %s is this computer’s own', (path) => expect(onWindows(path)).toBeNull());

test('P-10: the letter of a network drive counts as what it stands for', () => {
  const paths = [String.raw`Z:\Counter`, String.raw`\\server\share\Counter`];
  expect(onWindows('', { paths })).toBe('network');
});

test.each([
  '/home/pood/Dropbox/Counter',
  '/home/pood/Nextcloud/counter',
  '/Users/pood/Library/CloudStorage/OneDrive-Pood/Counter',
  '/Users/pood/Library/Mobile Documents/com~apple~CloudDocs/Counter',
  '/home/pood/Google Drive/Counter',
])('P-10: %s is synced', (path) => expect(unfitnessOf(place(path))).toBe('synced'));

test.each([
  String.raw`C:\Users\pood\OneDrive - Pood OÜ\Counter`,
  String.raw`G:\My Drive\Counter`,
  String.raw`C:\Users\pood\iCloudDrive\Counter`,
])('P-10: on Windows %s is synced', (path) => expect(onWindows(path)).toBe('synced'));

test('P-10: so is what OneDrive says it syncs, whatever it is called and however it is spelled', () => {
  const syncedRoots = [String.raw`D:\Pood`];
  expect(onWindows(String.raw`d:\pood\Counter`, { syncedRoots })).toBe('synced');
  expect(onWindows(String.raw`D:\Pood2\Counter`, { syncedRoots })).toBeNull();
});

test.each([
  '/home/dropbox-team/counter',
  '/srv/onedriver/counter',
  '/home/pood/.config/counter',
  '/home/pood/Drive/counter',
])('P-10: a name that only resembles one is no alarm: %s', (path) =>
  expect(unfitnessOf(place(path))).toBeNull(),
);

test('P-10: the computer’s own lists of file systems are read', () => {
  const linux = [
    '27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard',
    String.raw`91 27 0:44 / /mnt/the\040till rw - nfs4 server:/till rw,vers=4.2,addr=10.0.0.2`,
    '',
  ].join('\n');
  expect(mountsOfLinux(linux)).toEqual([
    { at: '/', type: 'ext4', options: 'rw,discard' },
    { at: '/mnt/the till', type: 'nfs4', options: 'rw,vers=4.2,addr=10.0.0.2' },
  ]);
  const mac = [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '//pood@server/till on /Volumes/the till (smbfs, nodev, nosuid, mounted by pood)',
    '',
  ].join('\n');
  expect(mountsOfMac(mac).map(({ at, type }) => [at, type])).toEqual([
    ['/', 'apfs'],
    ['/Volumes/the till', 'smbfs'],
  ]);
});

test('P-10: this computer is asked: links are followed, also above a folder that is yet to be made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counter-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync('/proc', join(folder, 'elsewhere'));
  const asked = readPlace(join(folder, 'elsewhere', 'counter'), 'linux', {});
  expect(asked.paths).toEqual([join(folder, 'elsewhere', 'counter'), '/proc']);
  expect(asked.mounts.filter(({ at }) => at === '/proc').map(({ type }) => type)).toContain('proc');
  const yetToBe = join(folder, 'yet', 'to', 'be');
  expect(unfitnessOf(readPlace(yetToBe, 'linux', {}))).toBeNull();
  expect(existsSync(join(folder, 'yet'))).toBe(false);
});

test('P-10: on Windows OneDrive’s own variables are read', () => {
  const told = readPlace(tmpdir(), 'win32', { OneDrive: String.raw`D:\Pood`, OneDriveConsumer: '' });
  expect(told.syncedRoots).toEqual([String.raw`D:\Pood`]);
});
