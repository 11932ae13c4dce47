import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createUpdates, updateFolder, type UpdateBuild, type Updates } from '../../main/compose/updates.ts';
import type { LogFacts } from '../../main/core/ports.ts';
import type { Till } from '../../main/core/till.ts';
import type { Installer } from '../../main/core/updates/ports.ts';
import { noon, publicKey, trusted } from './an-update-server.ts';

/** A computer with Counter on it: real files and a real line; only the installer is one that puts a file in place. */
export function aComputer(address: string, build: Partial<UpdateBuild> = {}) {
  const userData = mkdtempSync(join(tmpdir(), 'counter-updates-'));
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const folder = updateFolder(userData);
  const events: (LogFacts & { readonly event: string })[] = [];
  const audited: string[] = [];
  const installed: Buffer[] = [];
  const ledger = {
    commit: ({ audit = [] }: { readonly audit?: readonly { readonly result: string }[] }) =>
      void audited.push(...audit.map(({ result }) => result)),
  };
  const till = () => ({ desk: { ledger } }) as unknown as Till;
  const installer: Installer = {
    place: (version) => join(folder, `counter-${version}-setup.bin`),
    handOver: (path) => Promise.resolve(void installed.push(readFileSync(path))),
  };
  const computer = {
    userData,
    folder,
    events,
    audited,
    installed,
    installer,
    time: noon,
    isPackaged: true,
    proxy: 'DIRECT',
    /** The program as it is started, in the version that is installed. */
    starts: (version = '1.4.0'): Updates =>
      createUpdates({
        build: { address, channel: 'stable', publicKey, ...build },
        installer: computer.installer,
        version,
        platform: 'linux-x64',
        userData,
        isPackaged: computer.isPackaged,
        findProxy: () => Promise.resolve(computer.proxy),
        clock: { now: () => computer.time },
        log: { event: (event, facts) => void events.push({ event, ...facts }) },
        trust: { ca: trusted },
      }),
    /** A start that reaches the lock screen, and looks for what is newer. */
    async looks(version = '1.4.0') {
      const updates = computer.starts(version);
      const isInstalling = await updates.atStart();
      if (!isInstalling) await updates.begin(till);
      return { ...updates.view(), isInstalling };
    },
    /** A shop on this computer, with this ledger. */
    hasLedger(content: Uint8Array) {
      const shop = join(userData, 'profiles', 'live-ee-1');
      mkdirSync(shop, { recursive: true });
      writeFileSync(join(shop, 'shop.json'), '{}');
      writeFileSync(join(shop, 'ledger.db'), content);
      return shop;
    },
  };
  return computer;
}
