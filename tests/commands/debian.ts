import { spawnSync } from 'node:child_process';
import process from 'node:process';

export const hasCommand = (command: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Installs Debian's packages where that can be done and is allowed; whoever needs them looks whether they came. */
export function installPackages(what: string, packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !hasCommand('apt-get') || !(isRoot || hasCommand('sudo'))) return;
  console.log(`${what} is missing: installing Debian’s package (once).`);
  const prefix = isRoot ? '' : 'sudo -n ';
  const install = `${prefix}apt-get update -qq && ${prefix}apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  spawnSync('sh', ['-c', install], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
