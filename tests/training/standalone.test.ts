import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { products } from '../../main/training/products.ts';
import { scenarios } from '../../main/training/scenarios.ts';

const training = resolve(import.meta.dirname, '../../main/training');

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [resolve(training, 'standalone.ts'), ...args], { env: {} });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { text: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.errors += text));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, output, ended };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it tells how to reach it, answers, and ends cleanly on %s',
  async (signal) => {
    const { child, output, ended } = run('--market', 'lv', '--speed', '10');
    await expect.poll(() => output.text, { timeout: 15_000 }).toContain('What the amount decides');
    const address = /address +(\S+)/u.exec(output.text)?.[1] ?? '';
    expect(await (await fetch(`${address}ping`)).json()).toEqual({ response: 'pong' });
    for (const { code, name } of products) expect(output.text).toContain(`${code.padEnd(28)} ${name.LV}`);
    for (const { outcome } of scenarios) expect(output.text).toContain(outcome);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(output.errors).toBe('');
  },
);

test.each([
  [['--market', 'FI'], 'There is no market "FI": it is EE or LV.'],
  [['--port', '70000'], '"70000" is no port: it is 0 to 65535.'],
  [['--port', '-1'], '--port'],
  [['--speed', 'fast'], '"fast" is no speed: it is more than 0, up to 1000000.'],
  [['--speed', '0'], '"0" is no speed'],
  [['--state', ''], 'The state file has no name.'],
  [['--sped', '1'], "Unknown option '--sped'"],
  [['LV'], "Unexpected argument 'LV'"],
])('the arguments %j are answered with a clear sentence', async (args, sentence) => {
  const { output, ended } = run(...args);
  expect([await ended, output.text]).toEqual([2, '']);
  expect(output.errors).toContain(sentence);
  expect(output.errors).toContain('npm run simulator');
});

test('a port that is taken is said to be taken', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const { output, ended } = run('--port', String(port));
  expect([await ended, output.errors]).toEqual([1, `Port ${port} is taken by another program.\n`]);
});

test('--help explains and ends', async () => {
  const { output, ended } = run('--help');
  expect(await ended).toBe(0);
  expect(output.text).toContain('--speed');
});

test('the simulator imports nothing but Node and the words of the field', async () => {
  const { readdir } = await import('node:fs/promises');
  for (const name of (await readdir(training)).filter((file) => file.endsWith('.ts'))) {
    const text = await readFile(resolve(training, name), 'utf8');
    for (const [, source = ''] of text.matchAll(/from '([^']+)'/gu)) {
      expect([name, source]).toEqual([
        name,
        expect.stringMatching(/^(node:|\.\/|\.\.\/\.\.\/shared\/domain\/)/u),
      ]);
    }
  }
});
