import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { aFolder } from './a-ledger.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const syncs = 'fsync,fdatasync';

test.skipIf(!hasStrace)(
  'P-06: after a sync that really failed nothing is written, synced or acknowledged any more',
  { timeout: 60_000 },
  () => {
    const place = aFolder();
    place.open().close();
    const program = join(import.meta.dirname, 'lost-sync-child.ts');
    const trace = join(place.folder, 'trace');
    // The kernel's own answer is put in the place of one sync; the ones after it would succeed, and lie.
    const options = ['-qq', '-y', '-e', `trace=${syncs},pwrite64`, '-e', `inject=${syncs}:error=EIO:when=20`];
    const run = spawnSync('strace', [...options, '-o', trace, process.execPath, program, place.folder], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    const { acknowledged, refusals } = JSON.parse(run.stdout) as Record<string, readonly string[]>;
    expect(acknowledged?.length).toBeGreaterThan(10);
    expect(refusals).toEqual(Array(4).fill('storage.failed'));
    const calls = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => line.includes('ledger.db'));
    const failed = calls.findIndex((line) => line.includes('EIO'));
    expect(failed).toBeGreaterThan(10);
    expect(calls.slice(failed + 1)).toEqual([]);
    const ledger = place.open();
    expect(ledger.check()).toBe('ok');
    expect(acknowledged?.filter((id) => ledger.application(id) === null)).toEqual([]);
  },
);
