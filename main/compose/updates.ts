import { join } from 'node:path';
import type { UpdatesView } from '../../shared/bridge/views.ts';
import { countHalfSent } from '../adapters/ledger/count-unsent.ts';
import { createPackageFiles } from '../adapters/updates/package-files.ts';
import { createSeals } from '../adapters/updates/seals.ts';
import { openUpdateMemory } from '../adapters/updates/update-record.ts';
import { createUpdateServer, type ServerOptions } from '../adapters/updates/update-server.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { Till } from '../core/till.ts';
import type { Installer } from '../core/updates/ports.ts';
import { createUpdater } from '../core/updates/updater.ts';
import { profileFolders } from './profiles.ts';
import { proxyOf } from './world.ts';

/** Put into a build when it is made (electron.vite.config.ts). A build without it never asks anybody for updates. */
export interface UpdateBuild {
  /** Folder of manifests and packages, https. */
  readonly address: string;
  readonly channel: string;
  /** Ed25519, SubjectPublicKeyInfo as PEM. */
  readonly publicKey: string;
}

export interface Updates {
  /** Before a profile is opened. True where the installer was started: the program has to end. */
  atStart(): Promise<boolean>;
  /** The lock screen is there: looks for what is newer, in quiet. `till` is the open profile at work. */
  begin(till: () => Till | null): Promise<void>;
  view(): UpdatesView;
}

interface Needs {
  readonly build: UpdateBuild | null;
  /** Null where the system brings new versions by itself. */
  readonly installer: Installer | null;
  readonly version: string;
  /** `win32-x64`. */
  readonly platform: string;
  readonly userData: string;
  readonly isPackaged: boolean;
  /** As Chromium finds it for an address. */
  readonly findProxy: (url: string) => Promise<string>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  readonly trust?: Pick<ServerOptions, 'ca'>;
}

export const updateFolder = (userData: string): string => join(userData, 'updates');

export function createUpdates(needs: Needs): Updates {
  const { build, installer, version, platform, userData, clock, log } = needs;
  if (!build || !installer) return noUpdates(version);
  const { address, channel, publicKey } = build;
  const folder = updateFolder(userData);
  const files = createPackageFiles(folder);
  const allowsLoopback = !needs.isPackaged;
  const updater = createUpdater({
    present: { version, channel, platform },
    server: createUpdateServer({
      ...{ address, channel, platform, files, allowsLoopback },
      resolveProxy: async (origin) => proxyOf(await needs.findProxy(origin)),
      ...needs.trust,
    }),
    seals: createSeals(publicKey),
    packages: files,
    installer,
    memory: openUpdateMemory(folder),
    clock,
    log,
  });
  let till: () => Till | null = () => null;
  const putOnRecord = (): void => {
    const ledger = till()?.desk.ledger;
    if (!ledger) return;
    updater.audit((results) =>
      ledger.commit({
        audit: results.map((result) => ({ action: 'update', actorId: null, objectId: null, result })),
      }),
    );
  };
  /** A bug in here must not keep a till from opening. */
  const harmless = <T>(fallback: T, run: () => Promise<T>): Promise<T> =>
    run().catch((error: unknown) => {
      log.event('unexpected', { code: error instanceof Error ? error.name : 'thrown' });
      return fallback;
    });
  return {
    atStart: () =>
      harmless(false, async () =>
        updater.atStart({ isTillOpen: till() !== null, halfSent: halfSentIn(userData) }),
      ),
    begin(openTill) {
      till = openTill;
      return harmless(undefined, async () => {
        updater.reachedLock();
        putOnRecord();
        await updater.check();
        putOnRecord();
      });
    },
    view: () => updater.view(),
  };
}

/** One ledger that cannot be read may hold anything. */
const halfSentIn = (userData: string): number =>
  profileFolders(userData).reduce((sum, folder) => sum + (countHalfSent(folder) ?? 1), 0);

const noUpdates = (version: string): Updates => ({
  atStart: () => Promise.resolve(false),
  begin: () => Promise.resolve(),
  view: () => ({ version, state: 'off', checkedAt: null, newVersion: null, refusal: null }),
});
