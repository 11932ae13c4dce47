import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Installer } from '../../core/updates/ports.ts';
import { syncFolder } from '../files.ts';

export interface Hands {
  readonly platform: NodeJS.Platform;
  /** The AppImage that runs, from its own `APPIMAGE`; undefined elsewhere. */
  readonly appImage: string | undefined;
  readonly folder: string;
  /** Starts a program again as soon as this one has ended (Electron's `app.relaunch`). */
  readonly relaunch: (program: string) => void;
}

/** Null where the system's own packages bring new versions (deb), or nobody has looked at it yet (macOS). */
export function createInstaller(hands: Hands): Installer | null {
  if (hands.platform === 'win32') return windowsInstaller(hands);
  return hands.platform === 'linux' && hands.appImage ? appImageInstaller(hands.appImage, hands) : null;
}

/** electron-builder's NSIS installer: in silence, then it starts Counter again. Windows checks its own signature. */
const windowsInstaller = ({ folder }: Hands): Installer => ({
  place: (version) => join(folder, `counter-${version}-setup.exe`),
  async handOver(path) {
    const installer = spawn(path, ['--updated', '/S', '--force-run'], { detached: true, stdio: 'ignore' });
    await once(installer, 'spawn');
    installer.unref();
  },
});

/** One file takes the place of another, whole. */
const appImageInstaller = (appImage: string, { relaunch }: Hands): Installer => ({
  place: () => `${appImage}.new`,
  handOver(path) {
    chmodSync(path, 0o755);
    renameSync(path, appImage);
    syncFolder(dirname(appImage));
    relaunch(appImage);
    return Promise.resolve();
  },
});
