import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { hasCommand } from '../../commands/debian.ts';

/** A real keyring on a session bus of its own, where the computer has one; `npm test` fetches it where it may. */
const hasSecretService = ['gnome-keyring-daemon', 'secret-tool', 'dbus-run-session'].every(hasCommand);

function aDesktop() {
  const home = mkdtempSync(join(tmpdir(), 'counter-desktop-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const register = join(import.meta.dirname, '../../shell/register.ts');
  const program = join(import.meta.dirname, 'secret-service-child.ts');
  /** One session of a person: logged in with the password, or by itself and so with the keyring locked. */
  return (password: string | null, folder: string, act: 'make' | 'open'): string => {
    const start =
      password === null
        ? 'gnome-keyring-daemon --start --components=secrets'
        : `printf ${password} | gnome-keyring-daemon --unlock --components=secrets`;
    const script = `${start} >/dev/null 2>&1; exec "$0" "$@"`;
    const command = ['--', 'sh', '-c', script, process.execPath, '--import', register, program, folder, act];
    const env = {
      PATH: process.env.PATH,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_RUNTIME_DIR: home,
    };
    return execFileSync('dbus-run-session', command, {
      env,
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  };
}

test.skipIf(!hasSecretService)(
  'P-14: a desktop’s own keyring opens the vault, not while it is locked, and not the keyring of another person',
  () => {
    const person = aDesktop();
    const folder = join(mkdtempSync(join(tmpdir(), 'counter-vault-')), 'b1');
    onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
    mkdirSync(folder);
    const made = person('word', folder, 'make');
    expect(made).toMatch(/^[0-9a-f]{64}$/u);
    const file = readFileSync(join(folder, 'vault.json'), 'utf8');
    expect(person('word', folder, 'open')).toBe(made);
    expect(person(null, folder, 'open')).toBe('vault.wait');
    expect(aDesktop()('word', folder, 'open')).toBe('vault.foreign');
    // Nothing of that has changed it, and it still opens.
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(file);
    expect(person('word', folder, 'open')).toBe(made);
  },
  60_000,
);
