import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Shell {
  readonly kind: 'electron' | 'stand-in';
  readonly executablePath: string;
}

const platformPaths: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Real Electron where its binary is there (in node_modules/electron/dist or ELECTRON_OVERRIDE_DIST_PATH), else the stand-in. Looks
 * at files only: `require('electron')` would start a download to find out.
 */
export function whichShell(): Shell {
  const electron = resolve(import.meta.dirname, '../../node_modules/electron');
  const pathFile = resolve(electron, 'path.txt');
  const inside = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : (platformPaths[process.platform] ?? 'electron');
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? resolve(electron, 'dist');
  const binary = resolve(dist, inside);
  return existsSync(binary)
    ? { kind: 'electron', executablePath: binary }
    : { kind: 'stand-in', executablePath: resolve(import.meta.dirname, 'counter-shell') };
}
