import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ProfileView } from '../../shared/bridge/views.ts';
import { openShop, type ShopFile } from '../adapters/settings/shop-settings.ts';
import { StorageFailure, type Log } from '../core/ports.ts';
import type { FailureCode } from '../../shared/failure.ts';

/** A profile is a folder: its shop, its vault and its ledger. Nothing crosses from one to another. */
export interface Profile {
  readonly id: string;
  readonly folder: string;
  readonly shop: ShopFile;
}

export interface FoundProfiles {
  readonly profiles: readonly Profile[];
  /** Folders of profiles that the disk does not let be read. */
  readonly unreadable: readonly {
    readonly id: string;
    readonly folder: string;
    readonly code: FailureCode;
  }[];
}

/** What is in the folders is what there is: a lost list of profiles can lose no profile. */
export function findProfiles(userData: string, log: Log): FoundProfiles {
  const profiles: Profile[] = [];
  const unreadable: FoundProfiles['unreadable'][number][] = [];
  for (const folder of profileFolders(userData)) {
    const name = basename(folder);
    try {
      profiles.push(profileIn(folder, name, log));
    } catch (error) {
      // One that cannot be read must not keep the others shut.
      if (!(error instanceof StorageFailure)) throw error;
      log.event('settings-damaged', { code: 'shop', reason: error.code });
      unreadable.push({ id: name, folder, code: error.code });
    }
  }
  return { profiles, unreadable };
}

/** Of every profile, without opening anything in it. */
export function profileFolders(userData: string): readonly string[] {
  const root = profilesFolder(userData);
  const entries = existsSync(root) ? readdirSync(root, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'shop.json')))
    .map(({ name }) => join(root, name));
}

/** The folder of a profile to be. It counts as one only when its shop is saved. */
export function newProfile(userData: string, id: string, log: Log): Profile {
  const folder = join(profilesFolder(userData), id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return profileIn(folder, id, log);
}

/**
 * Moves a profile out of the way, whole and untouched. What is in it can be looked at by support; nothing of
 * it opens here again, so nobody gets at a stored key by spoiling the file that holds the PINs.
 * @returns the folder that it is kept in.
 */
export function putAside({ folder, id }: Profile, userData: string, now: number): string {
  const kept = join(userData, 'kept');
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const place = join(kept, `${id}-${new Date(now).toISOString().replaceAll(/[:.]/gu, '-')}`);
  renameSync(folder, place);
  return place;
}

const profilesFolder = (userData: string): string => join(userData, 'profiles');

const profileIn = (folder: string, id: string, log: Log): Profile => ({
  id,
  folder,
  shop: openShop({ folder, log }),
});

export function viewOfProfile({ id, shop }: Profile): ProfileView {
  const { mode, market, shopName, tillName } = shop.settings();
  return { id, mode, market, shopName, tillName };
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const some = (count: number, random: () => number): string =>
  Array.from({ length: count }, () => letters[Math.floor(random() * letters.length)]).join('');

/** `live-ee-k7m2xq` */
export const newProfileId = (mode: string, market: string, random: () => number): string =>
  `${mode}-${market.toLowerCase()}-${some(6, random)}`;

/** Two characters that begin the local numbers of one ledger. */
export const newTillTag = (random: () => number): string => some(2, random).toUpperCase();
