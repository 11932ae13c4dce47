import { realpathSync, statfsSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';

/**
 * Where the data folder lies. A ledger needs locks and flushes that hold, which file servers do not promise, and
 * a folder that another program copies to other computers would make a till of each of them.
 */
export type DataPlace = 'here' | 'network' | 'synced';

/** File systems of servers, by the number that Linux gives them: NFS, SMB 1 to 3, AFS, Ceph, Coda. */
const networkTypes = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0xc36400, 0x73757245]);

/** Folders that programs keep the same on several computers. */
const synced =
  /^(?:onedrive(?: - .+)?|dropbox(?: \(.+\))?|google ?drive|googledrive-.+|my drive|icloud ?drive|com~apple~clouddocs|mobile documents|cloudstorage|box(?: sync)?|nextcloud|owncloud|yandex\.disk|pcloud ?drive|syncthing)$/iu;

/** What the path alone tells. */
export function placeByPath(path: string, platform: NodeJS.Platform): DataPlace {
  const { sep } = platform === 'win32' ? win32 : posix;
  const isServer = platform === 'win32' && /^\\\\(?![?.]\\)|^\\\\\?\\UNC\\/iu.test(path);
  if (isServer) return 'network';
  return path.split(sep).some((part) => synced.test(part)) ? 'synced' : 'here';
}

/** What the path and the file system tell; links and drives that are names of a server are followed. */
export function dataPlaceOf(
  folder: string,
  platform: NodeJS.Platform,
  { realPath, typeOf }: Looks = looks,
): DataPlace {
  const real = nearest(folder, realPath) ?? folder;
  const byPath = [folder, real].map((path) => placeByPath(path, platform)).find((place) => place !== 'here');
  if (byPath) return byPath;
  const type = platform === 'linux' ? nearest(folder, typeOf) : null;
  return type !== null && networkTypes.has(type) ? 'network' : 'here';
}

interface Looks {
  readonly realPath: (path: string) => string;
  readonly typeOf: (path: string) => number;
}

const looks: Looks = {
  realPath: (path) => realpathSync.native(path),
  typeOf: (path) => statfsSync(path).type,
};

/** Of the folder, or of the closest one above it that is there already. */
function nearest<T>(folder: string, look: (path: string) => T): T | null {
  for (let path = folder; ; path = dirname(path)) {
    try {
      return look(path);
    } catch {
      if (dirname(path) === path) return null;
    }
  }
}
