import { hours, type Instant } from '../../../shared/domain/dates.ts';
import type { UpdateRefusal } from '../../../shared/domain/update.ts';

/** What a release says of its package, under the signature of whoever releases Counter. */
export interface Manifest {
  /** `1.4.0`: three numbers, nothing behind them. */
  readonly version: string;
  readonly channel: string;
  /** As Node names them: `win32-x64`. */
  readonly platform: string;
  /** Name of the package beside the manifest. */
  readonly file: string;
  /** Bytes of the package. */
  readonly size: number;
  /** Of the package, in hex. */
  readonly sha512: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  /** One more with each release of a channel and platform: an older manifest never comes back. */
  readonly sequence: number;
}

/** The program that is running. */
export interface Present {
  readonly version: string;
  readonly channel: string;
  readonly platform: string;
}

/** The newest manifest that was ever believed here. */
export interface Seen {
  readonly sequence: number;
  /** Of the manifest as it came, in hex. */
  readonly digest: string;
}

/** A till's clock may be a little behind the clock of whoever signs. */
const clockSlackMs = hours(24);

/** Below zero where `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let place = 0; place < 3; place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What speaks against a manifest whose signature is good; null where nothing does. */
export function judge(
  manifest: Manifest,
  digest: string,
  present: Present,
  seen: Seen | null,
  now: Instant,
): UpdateRefusal | null {
  if (manifest.channel !== present.channel) return 'other-channel';
  if (manifest.platform !== present.platform) return 'other-platform';
  if (manifest.issuedAt > now + clockSlackMs) return 'not-yet';
  if (manifest.expiresAt <= now) return 'expired';
  if (seen && manifest.sequence < seen.sequence) return 'replayed';
  // One number for two manifests: one of them is not what was released.
  if (manifest.sequence === seen?.sequence && digest !== seen.digest) return 'replayed';
  return compareVersions(manifest.version, present.version) < 0 ? 'older' : null;
}
