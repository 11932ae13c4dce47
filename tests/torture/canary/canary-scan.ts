import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { Content } from '../../adapters/ledger/canaries.ts';
import type { SimulatorPlace } from '../../bench/simulator-thread.ts';
import { apart } from '../../bench/threads.ts';
import { none, some, type Experiment } from '../figure.ts';
import { nodeArguments } from '../programs.ts';
import { canaries, otherSpellings } from './canaries.ts';
import { strayIn, strayOfAnother, watched } from './packets.ts';
import { contentsBelow, scan } from './scan.ts';
import type { CanaryOrders, CanaryTold } from './till-child.ts';

/** A shop is set up and works with values that must stay inside; then everything that it left is searched for them. */
export const canaryScan: Experiment = async ({ folder }) => {
  const { output, stray } = await works(folder);
  const texts = { ...canaries, ...otherSpellings };
  const left = contentsBelow(folder);
  const leaks = scan([...left, output], texts);
  for (const leak of leaks) console.log(`  ${leak}`);
  plant(join(folder, 'user-data', 'planted'));
  const isPlanted = ({ name }: Content): boolean => name.includes('planted');
  const planted = contentsBelow(folder).filter(isPlanted);
  const seen = planted.filter((content) => scan([content], texts).length > 0).length;
  const size = left.reduce((sum, { bytes }) => sum + bytes.length, output.bytes.length);
  const of = `of ${Object.keys(texts).length} canaries in ${left.length} files and the output, ${Math.round(size / 1024)} KiB`;
  const total = Object.keys(leaksInEach).length;
  return [
    none('Canaries: leaked', leaks.length, of, [
      {
        guard: 'a leak planted in each encoding',
        measured: `${seen} of ${total} found`,
        isRed: seen === total,
      },
    ]),
    none('Packets to anybody but the bank', stray.length, 'from set-up to the kill', [
      some('a program that asks one more', (await strayOfAnother(join(folder, 'other'))).length, 'seen'),
    ]),
  ];
};

/** Everything that the program said, and where it went, after it was killed at its work. */
async function works(
  folder: string,
): Promise<{ readonly output: Content; readonly stray: readonly string[] }> {
  const bank = await apart<SimulatorPlace>('simulator-thread.ts', {
    market: 'EE',
    speed: 50,
    apiKey: canaries.apiKey,
  });
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const { address, shopUuid } = bank.place;
  const orders: CanaryOrders = { userData: join(folder, 'user-data'), address, shopUuid };
  const packets = join(folder, 'packets');
  const [command, given] = watched(packets, nodeArguments('canary/till-child.ts', orders));
  const child = spawn(command, given, { env: { ...process.env, TMPDIR: temporary } });
  const said: Buffer[] = [];
  const hear = (chunk: Buffer): void => void said.push(chunk);
  child.stderr.on('data', hear);
  const end = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk);
      const told = chunk.toString().trim() as CanaryTold;
      if (told === 'offline') void bank.stop().then(() => child.stdin.write('\n'));
      if (told === 'done') resolve(true);
    });
    child.on('exit', () => resolve(false));
  });
  const isDone = await end;
  child.kill('SIGKILL');
  if (isDone) await once(child, 'exit');
  else throw new Error(`the program did not come to its end: ${Buffer.concat(said).toString()}`);
  const stray = await strayIn(packets, new URL(address).host);
  for (const each of stray) console.log(`  ${each}`);
  return { output: { name: 'output', bytes: Buffer.concat(said) }, stray };
}

const text = canaries.lastName;
const leaksInEach: Readonly<Record<string, Buffer | string>> = {
  'utf-8': text,
  'utf-16': Buffer.from(`name: ${text}`, 'utf16le'),
  base64: Buffer.from(`a${text}z`).toString('base64'),
  hex: Buffer.from(text).toString('hex'),
  address: `https://x.example/?q=${encodeURIComponent(text)}`,
  escaped: `{"name":"${text.replaceAll('ü', '\\u00fc')}"}`,
  gzip: Buffer.concat([Buffer.from('kept: '), gzipSync(`{"name":"${text}"}`), Buffer.alloc(9)]),
  reversed: Array.from(text).reverse().join(''),
};

function plant(folder: string): void {
  mkdirSync(folder);
  for (const [encoding, leak] of Object.entries(leaksInEach)) writeFileSync(join(folder, encoding), leak);
}
