import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { createBank } from '../../../main/adapters/bank/bank.ts';
import { FakeTime } from '../../fakes/fake-time.ts';
import { aCreated, aLyingBank, answers, type Behaviour } from '../../rig/lying-bank.ts';

/** One write to the bank while the only network of this process comes and goes; says what came of it. */
export interface Told {
  readonly kind: string;
  readonly reason: string | null;
  readonly phase: 'connecting' | 'bytes' | 'abandoned';
  readonly errors: readonly string[];
  readonly posts: number;
}

const network = (state: 'up' | 'down'): void => void execFileSync('ip', ['link', 'set', 'lo', state]);

/** Everything was read when the network goes, and the answer with it. */
const goesInTheMiddle: Behaviour = async ({ request, socket }) => {
  await request();
  network('down');
  socket.write('HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}');
};

/** From Wi-Fi to cable: the address that the connection came from is gone, another one is there. */
const swaps: Behaviour = async ({ request, socket }) => {
  await request();
  execFileSync('ip', ['address', 'del', '127.0.0.1/8', 'dev', 'lo']);
  execFileSync('ip', ['address', 'add', '127.0.0.2/32', 'dev', 'lo']);
  socket.write('HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}');
};

const scenes: Readonly<Record<string, readonly Behaviour[]>> = {
  'no route': [answers(201, aCreated)],
  'in the middle': [goesInTheMiddle],
  'another address': [swaps, answers(201, aCreated)],
};
const [scene = ''] = process.argv.slice(2);
network('up');
const lying = await aLyingBank(scenes[scene] ?? [], undefined, '0.0.0.0');
const here = lying.address.replace('localhost', '127.0.0.1');
const bankAt = (address: string) =>
  createBank({
    address,
    shopUuid: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
    apiKey: () => Buffer.from('ca9a7y0e93174d3b9158a01c861c65fa'),
    clock: new FakeTime(),
    allowsLoopback: true,
    deadlines: { connectMs: 700, totalMs: 1_000 },
  });
const told: Told[] = [];
/** Nothing of this network leads there. */
const nowhere = 'https://198.51.100.1/partner/v2/';
const ways = {
  nowhere: () => bankAt(nowhere),
  down: () => (network('down'), bankAt(here)),
  up: () => (network('up'), bankAt(here)),
  cable: () => bankAt(here.replace('127.0.0.1', '127.0.0.2')),
};
const goes: Readonly<Record<string, readonly (keyof typeof ways)[]>> = {
  'no route': ['nowhere', 'down', 'up'],
  'in the middle': ['up'],
  'another address': ['up', 'cable'],
};
for (const way of goes[scene] ?? []) {
  const bank = ways[way]();
  let phase: Told['phase'] = 'connecting';
  const turn = (to: 'bytes' | 'abandoned') => () => {
    if (phase !== 'connecting') return false;
    phase = to;
    return true;
  };
  const outcome = await bank.cancelApplication('471e6282-3384-412b-af7b-646eb8f04391', {
    id: 'attempt',
    pass: turn('bytes'),
    abandon: turn('abandoned'),
    onStop: () => undefined,
  });
  told.push({
    kind: outcome.kind,
    reason: outcome.kind === 'done' ? null : outcome.reason,
    phase,
    errors: outcome.evidence.errorChain,
    posts: lying.posts(),
  });
}
network('up');
// Whatever waited in the machine comes now, and nothing more.
await new Promise((resolve) => setTimeout(resolve, 300));
process.stdout.write(JSON.stringify({ told, posts: lying.posts() }));
process.exit();
