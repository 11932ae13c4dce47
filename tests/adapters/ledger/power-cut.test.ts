import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { powerCut } from '../../torture/power/power-cut.ts';
import { aFolder } from './a-ledger.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;

test.skipIf(!hasStrace)(
  'P-04: a power cut anywhere loses nothing that was acknowledged, and would without the sync at each commit',
  { timeout: 120_000 },
  async () => {
    const figures = await powerCut({ folder: aFolder().folder, count: () => 24 });
    expect(figures).toHaveLength(2);
    expect(figures.filter(({ isHeld }) => !isHeld)).toEqual([]);
    expect(figures.flatMap(({ controls }) => controls).filter(({ isRed }) => !isRed)).toEqual([]);
  },
);
