import type { UpdatesView } from '../../../shared/bridge/views.ts';
import type { UpdateRefusal } from '../../../shared/domain/update.ts';
import { StorageFailure, type Clock, type Log } from '../ports.ts';
import { compareVersions, judge, type Manifest, type Present } from './manifest.ts';
import type {
  Installer,
  Opened,
  Packages,
  Seals,
  SignedPackage,
  UpdateMemory,
  UpdateRecord,
  UpdateServer,
} from './ports.ts';
import { updatesView } from './updates-view.ts';

export interface Updater {
  /**
   * Before a profile is opened: installs what is ready, or takes back what did not come up. True where the installer
   * was started, and then the program has to end.
   */
  atStart(stands: Stands): Promise<boolean>;
  /** The lock screen is there: the running version has proved itself. */
  reachedLock(): void;
  /** Asks the server once, and fetches what is newer. Never installs. */
  check(): Promise<void>;
  /** Hands over what the audit has not got yet; what `record` throws leaves it for the next time. */
  audit(record: (results: readonly string[]) => void): void;
  view(): UpdatesView;
}

/** How the tills of this computer stand when the program starts. */
export interface Stands {
  readonly isTillOpen: boolean;
  /** Entries that an earlier run left half sent, on all tills of this computer. */
  readonly halfSent: number;
}

/**
 * Whoever sent something has to find out first what became of it: the version that began an attempt also writes down
 * how it ended. Nothing is installed under an open till, where somebody may stand with a customer.
 */
export const mayInstall = ({ isTillOpen, halfSent }: Stands): boolean => !isTillOpen && halfSent === 0;

/** Starts that a new version gets to reach the lock screen. */
const startsOnTrial = 2;
const longestAudit = 50;

interface Needs {
  readonly present: Present;
  readonly server: UpdateServer;
  readonly seals: Seals;
  readonly packages: Packages;
  readonly installer: Installer;
  readonly memory: UpdateMemory;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

export function createUpdater(needs: Needs): Updater {
  const { present, server, seals, packages, installer, memory, clock, log } = needs;
  let isDownloading: string | null = null;

  const change = (changes: Partial<UpdateRecord>, ...results: readonly string[]): void => {
    const before = memory.read();
    const toAudit = [...before.toAudit, ...results].slice(-longestAudit);
    memory.write({ ...before, ...changes, toAudit });
  };

  function refuse(reason: UpdateRefusal, changes: Partial<UpdateRecord> = {}): void {
    log.event('update-refused', { code: reason });
    change({ ...changes, outcome: reason }, `refused:${reason}`);
  }

  /** A manifest with a good signature against which nothing speaks, or what does. */
  function believed(signed: string): Opened | UpdateRefusal {
    const opened = seals.open(signed);
    if (typeof opened === 'string') return opened;
    const { manifest, digest } = opened;
    return judge(manifest, digest, present, memory.read().seen, clock.now()) ?? opened;
  }

  async function install(ready: SignedPackage): Promise<boolean> {
    const opened = believed(ready.signed);
    if (typeof opened === 'string') {
      refuse(opened, { ready: null });
      return false;
    }
    // Put on record before it begins: a start that finds another version knows why.
    const trial = { ...ready, starts: 0 };
    return handOver(opened, { ready: null, trial }, `handed-over:${ready.version}`);
  }

  /** The package of the version before, signed like any other; only that it is older does not speak against it. */
  function wayBack({ kept }: UpdateRecord): Opened | null {
    const opened = kept && seals.open(kept.signed);
    if (opened === null || typeof opened === 'string') return null;
    const { version, channel, platform } = opened.manifest;
    const isOurs = channel === present.channel && platform === present.platform;
    return isOurs && compareVersions(version, present.version) < 0 ? opened : null;
  }

  function takeBack(trial: SignedPackage, record: UpdateRecord): Promise<boolean> | boolean {
    const opened = wayBack(record);
    if (!opened) {
      refuse('no-way-back', { ready: null, trial: null });
      return false;
    }
    const unfit = [...record.unfit, trial.version];
    const after = { ready: null, trial: null, unfit, outcome: 'taken-back' } as const;
    return handOver(opened, after, `taken-back:${trial.version}`, 'no-way-back');
  }

  async function handOver(
    { manifest }: Opened,
    changes: Partial<UpdateRecord>,
    result: string,
    whenSpoilt: UpdateRefusal = 'swapped',
  ): Promise<boolean> {
    const path = await packages.seal(manifest, installer.place(manifest.version));
    if (path === null) {
      refuse(whenSpoilt, { ready: null, trial: null });
      return false;
    }
    change(changes, result);
    try {
      await installer.handOver(path);
    } catch {
      refuse('not-installed', { ready: null, trial: null });
      return false;
    }
    return true;
  }

  async function askServer(): Promise<void> {
    const checkedAt = clock.now();
    const text = await server.manifest();
    if (text.kind === 'not-reached') {
      change({ outcome: 'not-reached' });
      return;
    }
    const signed = text.kind === 'got' ? text.value : '';
    const opened = text.kind === 'got' ? believed(signed) : text.reason;
    if (typeof opened === 'string') {
      refuse(opened, { checkedAt });
      return;
    }
    const { ready } = memory.read();
    const seen = { sequence: opened.manifest.sequence, digest: opened.digest };
    // What was announced since takes the place of what stood ready: it may be there because that was not good.
    change({ checkedAt, seen, ready: ready?.signed === signed ? ready : null });
    await fetchNewer(opened.manifest, signed);
  }

  async function fetchNewer(manifest: Manifest, signed: string): Promise<void> {
    const { version } = manifest;
    const { ready, unfit, kept } = memory.read();
    if (unfit.includes(version)) change({ outcome: 'taken-back' });
    else if (ready?.signed === signed) change({ outcome: null });
    else if (version === present.version) {
      // The way back from the next version, where this one was not installed by an update.
      if (!kept && (await fetch(manifest))) change({ kept: { version, signed } });
      if (memory.read().kept) change({ outcome: 'current' });
    } else if (await fetch(manifest)) {
      log.event('update-ready', { code: version });
      change({ ready: { version, signed }, outcome: null }, `ready:${version}`);
      packages.keepOnly([version, ...(kept ? [kept.version] : [])]);
    }
  }

  async function fetch(manifest: Manifest): Promise<boolean> {
    isDownloading = manifest.version;
    const fetched = await server.fetchPackage(manifest);
    if (fetched.kind === 'refused') refuse(fetched.reason);
    else if (fetched.kind === 'not-reached') change({ outcome: 'not-reached' });
    return fetched.kind === 'got';
  }

  /** An update is never worth a start that fails: what the disk does not take is left for another day. */
  async function quietly<T>(fallback: T, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      log.event('storage-failed', { reason: error.code });
      return fallback;
    }
  }

  return {
    atStart: (stands) =>
      quietly(false, async () => {
        const record = memory.read();
        const { trial, ready, unfit } = record;
        if (trial && trial.version !== present.version) {
          refuse('not-installed', { trial: null, unfit: [...unfit, trial.version] });
          return false;
        }
        // What does not come up cannot settle anything either: going back waits for nothing.
        if (trial && trial.starts >= startsOnTrial) return takeBack(trial, record);
        if (trial) {
          change({ trial: { ...trial, starts: trial.starts + 1 } });
          return false;
        }
        if (ready && compareVersions(ready.version, present.version) <= 0) {
          // Somebody installed it, or a newer one, by hand.
          change({ ready: null });
          return false;
        }
        return ready !== null && mayInstall(stands) && install(ready);
      }),
    reachedLock() {
      const { trial } = memory.read();
      if (trial?.version !== present.version) return;
      void quietly(null, () => {
        const { version, signed } = trial;
        log.event('update-installed', { code: version });
        change({ trial: null, kept: { version, signed }, outcome: 'current' }, `installed:${version}`);
        packages.keepOnly([version]);
        return Promise.resolve(null);
      });
    },
    check: () =>
      quietly(undefined, askServer).finally(() => {
        isDownloading = null;
      }),
    audit(record) {
      const { toAudit } = memory.read();
      if (toAudit.length === 0) return;
      void quietly(null, () => {
        record(toAudit);
        memory.write({ ...memory.read(), toAudit: [] });
        return Promise.resolve(null);
      });
    },
    view: () => updatesView(memory.read(), present.version, isDownloading),
  };
}
