import type { Instant } from '../../../shared/domain/dates.ts';
import type { UpdateRefusal } from '../../../shared/domain/update.ts';
import type { Manifest, Seen } from './manifest.ts';

/** Either what was asked for, or what the server did wrong, or nothing: no line, no room, a server that has no time. */
export type Fetched<T> =
  | { readonly kind: 'got'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: UpdateRefusal }
  | { readonly kind: 'not-reached' };

/** Where updates come from. Nothing it gives is believed before `Seals` has opened it. */
export interface UpdateServer {
  /** The manifest and its signature, as text. */
  manifest(): Promise<Fetched<string>>;
  /** Puts the package on this disk, measured and hashed on its way. */
  fetchPackage(manifest: Manifest): Promise<Fetched<null>>;
}

/** A manifest whose signature is good. */
export interface Opened {
  readonly manifest: Manifest;
  /** Of what is signed, in hex. */
  readonly digest: string;
}

export interface Seals {
  /** Never believes anything that is not signed with the one key that this build knows. */
  open(signed: string): Opened | UpdateRefusal;
}

export interface Packages {
  /**
   * Copies the package to where the installer wants it, into a file that did not exist before, and hashes what it
   * copies. The path of a copy that is what was signed; null where it is not, and then there is no copy.
   */
  seal(manifest: Manifest, place: string): Promise<string | null>;
  /** Everything else goes from the folder of updates. */
  keepOnly(versions: readonly string[]): void;
}

/** The platform's own way to put a version in the place of another. */
export interface Installer {
  /** Where it wants the package. */
  place(version: string): string;
  /** Starts it; the program has to end at once when this is done. Rejects where it did not start. */
  handOver(path: string): Promise<void>;
}

export interface SignedPackage {
  readonly version: string;
  /** Opened anew before every use: what is kept on the disk is not believed for having been good once. */
  readonly signed: string;
}

/** What is remembered from one start to the next. */
export interface UpdateRecord {
  readonly seen: Seen | null;
  readonly checkedAt: Instant | null;
  /** How the last check ended, where it gave no package. */
  readonly outcome: 'current' | 'not-reached' | UpdateRefusal | null;
  /** On this disk, to be installed at the next start. */
  readonly ready: SignedPackage | null;
  /** Handed over to the installer; has not reached the lock screen yet in so many starts. */
  readonly trial: (SignedPackage & { readonly starts: number }) | null;
  /** What the running version was installed from: the way back from the next one. */
  readonly kept: SignedPackage | null;
  /** Versions that did not come up here; they are not taken again. */
  readonly unfit: readonly string[];
  /** Results for the audit of a till, as long as none is open. */
  readonly toAudit: readonly string[];
}

export const emptyRecord: UpdateRecord = {
  seen: null,
  checkedAt: null,
  outcome: null,
  ready: null,
  trial: null,
  kept: null,
  unfit: [],
  toAudit: [],
};

export interface UpdateMemory {
  read(): UpdateRecord;
  /** On disk when it returns; throws a StorageFailure. */
  write(record: UpdateRecord): void;
}
