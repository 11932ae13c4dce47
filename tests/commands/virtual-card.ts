import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { createCardReaders } from '../../main/adapters/id-card/card-readers.ts';
import { loadPcsc } from '../../main/adapters/id-card/load-pcsc.ts';
import { readCard } from '../../main/core/id-card/read-card.ts';
import { aCard, idemia, mariRead, thales } from '../fakes/fake-card.ts';
import { putIntoVirtualReader } from '../rig/virtual-card.ts';
import { hasCommand, installPackages } from './debian.ts';

/** Reads made-up cards through the system’s own PC/SC service and a virtual reader; needs root, and a Debian system. */
const driver = '/etc/reader.conf.d/vpcd';
if (!hasCommand('pcscd') || !existsSync(driver))
  installPackages('The virtual card reader', ['pcscd', 'vsmartcard-vpcd']);
if (!hasCommand('pcscd') || !existsSync(driver)) {
  console.error('pcscd or vsmartcard-vpcd is missing, and could not be installed.');
  process.exit(1);
}

let failed = 0;
const readers = createCardReaders(loadPcsc);

async function shows(what: string, run: () => Promise<unknown>, expected: unknown): Promise<void> {
  const began = performance.now();
  const found = await run();
  const tookMs = Math.round(performance.now() - began);
  const isRight = JSON.stringify(found) === JSON.stringify(expected);
  if (!isRight) failed += 1;
  console.log(
    `${isRight ? 'ok  ' : 'FAIL'} ${what} (${tookMs} ms)${isRight ? '' : `: ${JSON.stringify(found)}`}`,
  );
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100 && !(await isSo()); tries += 1) await pause(50);
};
const talk = () => readers.talk(readCard);
const hasCard = async (): Promise<boolean> => !['no-card', 'no-reader'].includes((await talk()) as string);

await shows('without the service there is no reader', () => readers.isThere(), false);
const service = spawn('pcscd', ['--foreground'], { stdio: 'ignore' });
try {
  await until(() => readers.isThere());
  await shows('the service has a reader', () => readers.isThere(), true);
  await shows('an empty reader has no card', talk, 'no-card');

  for (const [name, kind] of [
    ['of 2018', idemia],
    ['of 2025', thales],
  ] as const) {
    const waiting = readers.nextCard();
    await pause(200);
    const takeOut = await putIntoVirtualReader(aCard({ kind }).transmit);
    await shows(`a card ${name} is noticed`, () => waiting, 'put-in');
    await shows(`a card ${name} is read`, talk, mariRead);
    takeOut();
    await until(async () => !(await hasCard()));
  }
  const takeOut = await putIntoVirtualReader(aCard({ kind: null }).transmit);
  await until(hasCard);
  await shows('a card of another kind gives nothing', talk, 'unreadable');
  takeOut();
  await until(async () => !(await hasCard()));

  const waiting = readers.nextCard();
  await pause(200);
  readers.stop();
  await shows('a wait can be ended', () => waiting, 'stopped');
  const orphaned = readers.nextCard();
  await pause(200);
  service.kill();
  await shows('a wait ends with the service', () => orphaned, 'no-reader');
} finally {
  service.kill();
}
process.exitCode = failed === 0 ? 0 : 1;
