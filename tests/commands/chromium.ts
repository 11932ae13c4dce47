import { existsSync } from 'node:fs';
import { installPackages } from './debian.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** Chromium for the tests and for the stand-in shell; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...places].find((path) => existsSync(path)) ?? null;
}

/**
 * Installs Debian's Chromium where there is none and it may.
 * @returns the path, or null after saying what is missing.
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  installPackages('Chromium', ['chromium', 'fonts-dejavu-core']);
  const installed = findChromium();
  if (!installed) {
    console.error(
      'No Chromium here, and it cannot be installed. Install the package "chromium", or set CHROMIUM_PATH.',
    );
  }
  return installed;
}
