import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, type Subject } from './figure.ts';
import { enterTraining, openEmptyWindow, openLocked, unlock, type Opened } from './shells.ts';

const settleMs = 3_000;
const watchMs = 10_000;
/** Of one core: what "nothing" may be. */
const goal = 0.01;

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** What the main process works while nobody does anything, as a share of one core. */
export const idle: Subject = async (folder) => {
  const [counter, empty] = [join(folder, 'counter'), join(folder, 'empty')];
  await enterTraining(counter);
  const [bare, opened] = await Promise.all([openEmptyWindow(empty), openLocked(counter)]);
  const [baseline, locked] = await Promise.all([shareOf(bare), shareOf(opened)]);
  await unlock(opened);
  const open = await shareOf(opened);
  await Promise.all([bare.app.close(), opened.app.close()]);
  const figure = (what: string, share: number): Figure => ({
    what: `Idle main process, ${what}`,
    measured: `${percent(share)} of a core`,
    baseline: `${percent(baseline)} with an empty window`,
    ratio: baseline > 0 ? share / baseline : null,
    goal: `at most ${percent(goal)}`,
    isHeld: share <= goal,
  });
  return [figure('locked', locked), figure('in use', open)];
};

async function shareOf({ app }: Opened): Promise<number> {
  const worked = async (): Promise<number> => {
    const { user, system } = await app.evaluate(() => process.cpuUsage());
    return (user + system) / 1_000;
  };
  await pause(settleMs);
  const before = await worked();
  await pause(watchMs);
  const after = await worked();
  return (after - before) / watchMs;
}
