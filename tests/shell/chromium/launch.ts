import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { DevtoolsPipe } from './pipe.ts';
import { chromiumSwitches, type SwitchesAsked } from './switches.ts';

/**
 * Runs Chromium and, when it has ended for whatever reason, removes its profile. It is a process of its own because the shell may
 * be killed: then the pipe closes, Chromium ends, and nobody else would be left to clean up.
 */
const keeper =
  'folder=$1; shift; "$@" & child=$!; exec 3>&- 4>&-; wait $child; code=$?; rm -rf -- "$folder"; exit $code';

/** Debian's `/usr/bin/chromium` is a script that adds extensions and switches of its own; the program behind it is started directly. */
function chromiumPath(): string {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return asked;
  const found = ['/usr/lib/chromium/chromium', '/usr/bin/chromium'].find((path) => existsSync(path));
  if (!found)
    throw new Error('The stand-in shell needs Chromium: install Debian’s package, or set CHROMIUM_PATH.');
  return found;
}

export interface Launched {
  readonly pipe: DevtoolsPipe;
  readonly profileFolder: string;
  /** Settles when Chromium has ended and its profile is gone. */
  readonly ended: Promise<void>;
  /** Starts Chromium's executable once more for the same profile: it hands over to the running one and ends. */
  readonly again: (...args: readonly string[]) => void;
}

/** Starts Chromium with a fresh profile under the system's temporary folder. */
export function launchChromium(asked: Omit<SwitchesAsked, 'profileFolder'>): Launched {
  const folder = mkdtempSync(join(tmpdir(), 'counter-shell-'));
  const profileFolder = join(folder, 'profile');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const path = chromiumPath();
  const env = { ...process.env, TMPDIR: temporary };
  const args = chromiumSwitches({ ...asked, profileFolder });
  const child = spawn('/bin/sh', ['-c', keeper, 'keeper', folder, path, ...args], {
    // Its own group: whoever kills the shell's whole group must not kill the cleaning with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env,
  });
  const loud = asked.switches.has('enable-logging') || Boolean(process.env.ELECTRON_ENABLE_LOGGING);
  forwardErrors(child, loud);
  const [, , , to, from] = child.stdio;
  return {
    pipe: new DevtoolsPipe(to as Writable, from as Readable),
    profileFolder,
    ended: new Promise((done) => child.once('exit', () => done())),
    again: (...more) => {
      const handedOver = args.filter((one) => !/^--(remote-debugging|no-startup-window)/.test(one));
      spawn(path, [...handedOver, ...more], { stdio: 'ignore', env }).unref();
    },
  };
}

/** Playwright waits for the line with the DevTools address; the rest of Chromium's chatter only matters when asked for. */
function forwardErrors(child: ChildProcess, loud: boolean): void {
  const { stderr } = child;
  if (!stderr) return;
  createInterface({ input: stderr }).on('line', (line) => {
    if (loud || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
}
