import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';

/** Where a ledger must not lie: two computers would write into it, each certain of being alone. */
export type UnfitPlace = 'network' | 'synced';

/** A file system and where it begins. */
export interface Mount {
  readonly at: string;
  readonly type: string;
  /** Of the file system itself, separated by commas. */
  readonly options: string;
}

export interface DataPlace {
  readonly platform: NodeJS.Platform;
  /** As it was given, and with its links and drive letters followed. */
  readonly paths: readonly string[];
  /** In the order in which they were mounted; empty on Windows, which tells by the path. */
  readonly mounts: readonly Mount[];
  /** Folders that a program on this computer says it syncs. */
  readonly syncedRoots: readonly string[];
}

/** Why the data must not be there; null where they may be, and where nobody can tell. */
export function unfitnessOf({ platform, paths, mounts, syncedRoots }: DataPlace): UnfitPlace | null {
  const onWindows = platform === 'win32';
  if (paths.some((path) => isOfServer(path, onWindows) || isRemote(mountOf(path, mounts)))) return 'network';
  const isSynced = (path: string): boolean =>
    foldersOf(path, onWindows).some((name) => syncedName.test(name)) ||
    syncedRoots.some((root) => isWithin(path, root, onWindows));
  return paths.some(isSynced) ? 'synced' : null;
}

/** `\\server\share`, and the long spelling `\\?\UNC\server\share`; `\\?\C:\` and `\\.\` are this computer. */
const isOfServer = (path: string, onWindows: boolean): boolean =>
  onWindows && /^[\\/]{2}(?:\?[\\/]UNC[\\/]|[^\\/?.])/iu.test(path);

const remoteTypes: ReadonlySet<string> = new Set([
  ...[
    'nfs',
    'nfs4',
    'cifs',
    'smb',
    'smb2',
    'smb3',
    'smbfs',
    'ncpfs',
    'afpfs',
    'afs',
    'coda',
    'webdav',
    'davfs',
  ],
  ...['ceph', 'glusterfs', 'lustre', 'gpfs', 'gfs2', 'ocfs2', 'beegfs'],
]);
const remoteFuse =
  /^(?:fuse\.|osxfuse|macfuse)?(?:sshfs|rclone|gvfsd-fuse|kio-fuse|davfs2?|curlftpfs|s3fs|goofys|gcsfuse|blobfuse2?|glusterfs|ceph(?:-fuse)?|mfs|google-drive-ocamlfuse|onedriver|smbnetfs|nfs)$/u;

/** A file system in user space may well be an encrypted home or a disk of Windows: only what is known counts. */
function isRemote(mount: Mount | undefined): boolean {
  if (!mount) return false;
  if (mount.type === '9p') return mount.options.split(',').some((each) => /^trans=(?:tcp|rdma)$/u.test(each));
  return remoteTypes.has(mount.type) || remoteFuse.test(mount.type);
}

/** The last one that was mounted over the deepest folder holds the path. */
const mountOf = (path: string, mounts: readonly Mount[]): Mount | undefined =>
  mounts
    .filter(({ at }) => isWithin(path, at, false))
    .reduce<Mount | undefined>(
      (best, each) => (best && best.at.length > each.at.length ? best : each),
      undefined,
    );

/** Whole names of folders that these programs make, with the company's name behind: `OneDrive - Pood OÜ`. */
const syncedName =
  /^(?:OneDrive(?: - .+)?|Dropbox(?: \(.+\))?|Google ?Drive|My Drive|iCloud ?Drive|com~apple~CloudDocs|Mobile Documents|CloudStorage|Box Sync|pCloud ?Drive|Nextcloud|ownCloud|Yandex\.Disk)$/iu;

const foldersOf = (path: string, onWindows: boolean): readonly string[] =>
  path.split(onWindows ? /[\\/]/u : '/').filter((name) => name !== '');

function isWithin(path: string, root: string, onWindows: boolean): boolean {
  const paths = onWindows ? win32 : posix;
  const way = paths.relative(root, path);
  return way === '' || (!/^\.\.(?:[\\/]|$)/u.test(way) && !paths.isAbsolute(way));
}

/** What this computer tells about a folder, which need not exist yet. Nothing is made or changed. */
export function readPlace(
  folder: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): DataPlace {
  const synced = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].map((name) => environment[name]);
  return {
    platform,
    paths: [folder, followed(folder)],
    mounts: told(() => readMounts(platform)) ?? [],
    syncedRoots:
      platform === 'win32' ? (synced.filter((each) => each !== undefined && each !== '') as string[]) : [],
  };
}

/** On Windows this turns the letter of a network drive into its server. */
function followed(folder: string): string {
  const real = told(() => realpathSync.native(folder));
  const above = dirname(folder);
  return real ?? (above === folder ? folder : followed(above));
}

function readMounts(platform: NodeJS.Platform): readonly Mount[] {
  if (platform === 'linux') return mountsOfLinux(readFileSync('/proc/self/mountinfo', 'utf8'));
  if (platform === 'darwin')
    return mountsOfMac(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 3_000 }));
  return [];
}

/** `36 35 98:0 /root /at rw,noatime shared:1 - type source options`; blanks in paths are `\040`. */
export const mountsOfLinux = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const at = before.split(' ')[4];
    const [type = '', , options = ''] = after.split(' ');
    return at === undefined ? [] : [{ at: at.replaceAll(/\\([0-7]{3})/gu, ofOctal), type, options }];
  });

const ofOctal = (_all: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 8));

/** `//user@server/share on /Volumes/share (smbfs, nodev, nosuid)` */
export const mountsOfMac = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, at, type, options = ''] = /^.*? on (\/.*) \(([^,)]+)(?:, ([^)]*))?\)$/u.exec(line) ?? [];
    return at === undefined || type === undefined ? [] : [{ at, type, options }];
  });

function told<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
