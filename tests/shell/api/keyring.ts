import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How the machine's keyring is, by the environment's COUNTER_SHELL_KEYRING. */
export type Keyring =
  | { readonly kind: 'secret-service'; readonly slowMs: number; readonly password: () => string }
  | { readonly kind: 'basic_text' | 'none' | 'locked' };

/** The keyring's file: outside the user data folder, as a person's real keyring is. */
function passwordIn(folder: string, suffix: string): string {
  const path = process.env.COUNTER_SHELL_KEYRING_FILE ?? join(dirname(folder), '.stand-in-keyring');
  const file = path + suffix;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(16).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch {
    // Somebody has made it already.
  }
  return readFileSync(file, 'utf8');
}

export function keyring(userDataFolder: () => string): Keyring {
  const said = process.env.COUNTER_SHELL_KEYRING ?? 'secret-service';
  if (said === 'basic_text' || said === 'none' || said === 'locked') return { kind: said };
  const slow = /^slow:(\d+)$/.exec(said);
  if (said !== 'secret-service' && said !== 'other' && !slow) {
    throw new Error(`COUNTER_SHELL_KEYRING=${said} is no keyring this shell knows`);
  }
  return {
    kind: 'secret-service',
    slowMs: Number(slow?.[1] ?? 0),
    // Another machine's or another user's keyring holds another password.
    password: () => passwordIn(userDataFolder(), said === 'other' ? '-other' : ''),
  };
}
