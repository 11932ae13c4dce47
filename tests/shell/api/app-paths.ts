import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { machine } from '../machine.ts';

const set = new Map<string, string>();

const home = (): string => process.env.HOME ?? homedir();
const inHome = (folder: string) => (): string => join(home(), folder);

/** Where the folders are on Linux; `userData` is the app's own, or what `--user-data-dir` says. */
const folders: Readonly<Record<string, (appName: string) => string>> = {
  home,
  appData: () => process.env.XDG_CONFIG_HOME ?? join(home(), '.config'),
  userData: (appName) => machine.userDataFolder ?? join(getPath('appData', appName), appName),
  sessionData: (appName) => getPath('userData', appName),
  logs: (appName) => join(getPath('userData', appName), 'logs'),
  crashDumps: (appName) => join(getPath('userData', appName), 'Crashpad'),
  temp: tmpdir,
  exe: () => process.execPath,
  module: () => process.execPath,
  assets: () => dirname(process.execPath),
  desktop: inHome('Desktop'),
  documents: inHome('Documents'),
  downloads: inHome('Downloads'),
  music: inHome('Music'),
  pictures: inHome('Pictures'),
  videos: inHome('Videos'),
};

export function getPath(name: string, appName: string): string {
  const path = set.get(name) ?? folders[name]?.(appName);
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

export function setPath(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  if (!(name in folders)) throw new Error(`Failed to set path '${name}'`);
  set.set(name, path);
}
