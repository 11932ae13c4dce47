import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** What a program did to its files and said, in order. */
export type Step =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string };

const calls = 'pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink';

/**
 * Runs Node under strace until it kills itself, and reads what its main thread did: all of the ledger's work, and
 * what is said of it.
 */
export async function record(nodeArguments: readonly string[], traceFile: string): Promise<readonly Step[]> {
  const options = ['-qq', '-y', '-xx', '-s', '1048576', '-e', `trace=${calls}`, '-o', traceFile];
  const writer = spawn('strace', [...options, process.execPath, ...nodeArguments], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(writer, 'exit').catch((error: unknown) => {
    throw new Error('strace is missing; Debian has it as a package', { cause: error });
  })) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error('the writer did not come to its end');
  return readFileSync(traceFile, 'latin1').split('\n').flatMap(stepOf);
}

const call = /^(\w+)\((\d+)<([^>]*)>(?:, (.*?))?\) += (-?\d+)/u;

function stepOf(line: string): readonly Step[] {
  if (/^(?:rename|unlink)\(/u.test(line))
    throw new Error('a file was moved or removed while it was recorded');
  const [, name, file = '', place = '', rest = '', result = ''] = call.exec(line) ?? [];
  if (name === undefined || Number(result) < 0) return [];
  const path = bytesOf(place).toString();
  const [text = '', ...numbers] = rest.split(', ');
  switch (name) {
    case 'pwrite64':
      return [{ kind: 'write', path, at: Number(numbers[1]), bytes: bytesOf(text) }];
    case 'ftruncate':
      return [{ kind: 'truncate', path, length: Number(text) }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', path }];
    default:
      return file === '1' ? [{ kind: 'said', text: bytesOf(text).toString() }] : [];
  }
}

/** `"\x7b\x22"`, as strace writes bytes. */
const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll(/["]|\\x/gu, ''), 'hex');
