import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import type { Told } from './network-child.ts';

/** A network of its own, where the kernel lets us have one. */
const alone = ['unshare', '--map-root-user', '--net'] as const;
const hasNamespaces =
  spawnSync('sh', ['-c', `command -v ip && ${alone.join(' ')} ip link set lo up`]).status === 0;

function inANetworkOfItsOwn(scene: string): { readonly told: readonly Told[]; readonly posts: number } {
  const [unshare, ...how] = alone;
  const program = resolve(import.meta.dirname, 'network-child.ts');
  const said = execFileSync(unshare, [...how, process.execPath, program, scene], { encoding: 'utf8' });
  return JSON.parse(said) as ReturnType<typeof inANetworkOfItsOwn>;
}

test.skipIf(!hasNamespaces)(
  'N-03: without a route, or with the interface down, nothing is sent; once it is up the next try arrives',
  () => {
    const { told, posts } = inANetworkOfItsOwn('no route');
    expect(told).toEqual([
      { kind: 'later', reason: 'line.down', phase: 'connecting', errors: ['ENETUNREACH'], posts: 0 },
      { kind: 'later', reason: 'line.down', phase: 'abandoned', errors: ['CONNECT_DEADLINE'], posts: 0 },
      { kind: 'done', reason: null, phase: 'bytes', errors: [], posts: 1 },
    ]);
    expect(posts).toBe(1);
  },
);

test.skipIf(!hasNamespaces)(
  'N-36: a network that goes in the middle of a send is told by the phase: nobody knows, and it was sent once',
  () => {
    const { told, posts } = inANetworkOfItsOwn('in the middle');
    expect(told).toEqual([
      { kind: 'unknown', reason: 'bank.no-answer', phase: 'bytes', errors: ['DEADLINE'], posts: 1 },
    ]);
    expect(posts).toBe(1);
  },
);

test.skipIf(!hasNamespaces)(
  'N-36: another address in the middle of a send: nobody knows of that one, and the next goes over the new one',
  () => {
    const { told, posts } = inANetworkOfItsOwn('another address');
    expect(told).toEqual([
      { kind: 'unknown', reason: 'bank.no-answer', phase: 'bytes', errors: ['DEADLINE'], posts: 1 },
      { kind: 'done', reason: null, phase: 'bytes', errors: [], posts: 2 },
    ]);
    expect(posts).toBe(2);
  },
);
