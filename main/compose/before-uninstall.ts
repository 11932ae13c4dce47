import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isLanguage } from '../../shared/domain/application-form.ts';
import type { Language } from '../../shared/domain/language.ts';
import { markets } from '../../shared/domain/market.ts';
import { countUnsent } from '../adapters/ledger/count-unsent.ts';
import type { Unsent } from '../window/uninstalling.ts';
import { profileFolders } from './profiles.ts';
import { staffLanguage } from './staff-language.ts';
import { trainingProfileId } from './training-profile.ts';

/**
 * What the question before uninstalling needs. Whatever is found damaged stays as it is, for the next start to tell of:
 * no settings are opened here, and ledgers are only read.
 */
export const beforeUninstall = (
  userData: string,
  locale: string,
): { readonly unsent: Unsent; readonly language: Language } => ({
  unsent: unsentOfShops(userData),
  language: staffLanguage(keptLanguage(userData), locale),
});

/** Of every shop but Training's. */
function unsentOfShops(userData: string): Unsent {
  try {
    const practised = markets.map(trainingProfileId);
    const counts = profileFolders(userData)
      .filter((folder) => !practised.includes(basename(folder)))
      .map(countUnsent);
    const count = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return { count, isMore: counts.includes(null) };
  } catch {
    return { count: 0, isMore: true };
  }
}

function keptLanguage(userData: string): Language | null {
  try {
    const kept = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')) as { language?: unknown };
    return typeof kept.language === 'string' && isLanguage(kept.language) ? kept.language : null;
  } catch {
    return null;
  }
}
