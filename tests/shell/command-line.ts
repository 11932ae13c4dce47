import { resolve } from 'node:path';

export interface CommandLine {
  readonly appFolder: string;
  /** Without dashes; a switch without a value has an empty one. */
  readonly switches: ReadonlyMap<string, string>;
}

/** As Electron reads it: the first argument that is no switch is the app's folder; what follows `--` is the app's own business. */
export function readCommandLine(given: readonly string[], currentFolder: string): CommandLine {
  const end = given.indexOf('--');
  const ours = end < 0 ? given : given.slice(0, end);
  const switches = new Map<string, string>();
  for (const one of ours) {
    const [, name, value = ''] = /^--?([^=]+)(?:=(.*))?$/s.exec(one) ?? [];
    if (name !== undefined) switches.set(name.toLowerCase(), value);
  }
  const folder = ours.find((one) => !one.startsWith('-')) ?? '.';
  return { appFolder: resolve(currentFolder, folder), switches };
}
