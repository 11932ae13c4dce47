import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs a program as it is, with each connection and each packet of it written down in a file. */
export const watched = (file: string, program: readonly string[]): readonly [string, readonly string[]] => [
  'strace',
  // As a grandchild: whoever kills the program kills the program.
  [
    '-D',
    '-f',
    '-qq',
    '--seccomp-bpf',
    '-e',
    'trace=connect,sendto,sendmsg',
    '-o',
    file,
    process.execPath,
    ...program,
  ],
];

/** Where it went on any network, once an address each time, but for the bank. */
export async function strayIn(file: string, bank: string): Promise<readonly string[]> {
  const visited = await visitedIn(file);
  if (!visited.includes(bank)) throw new Error('not even the bank was seen');
  return visited.filter((address) => address !== bank);
}

/** What a program that asks one other place leaves behind. */
export async function strayOfAnother(file: string): Promise<readonly string[]> {
  const asks = "require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)";
  const [command, given] = watched(file, ['-e', asks]);
  spawnSync(command, given);
  return visitedIn(file);
}

async function visitedIn(file: string): Promise<readonly string[]> {
  // What was traced last is written a little after the program has ended.
  await pause(300);
  const addresses = readFileSync(file, 'utf8').matchAll(
    /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)[^}]*?"([^"]+)"/gu,
  );
  return Array.from(addresses, ([, port = '', host = '']) => `${host}:${port}`);
}
