import { join } from 'node:path';
import { ms, type Subject } from './figure.ts';
import { median } from './measure.ts';
import { enterTraining, openEmptyWindow, openLocked, type Opened } from './shells.ts';

const starts = 7;
const goal = 1.5;

/** In turns, so that whatever else the machine does meets both. */
export const start: Subject = async (folder) => {
  const [counter, empty] = [join(folder, 'counter'), join(folder, 'empty')];
  await enterTraining(counter);
  const took = async (opened: Promise<Opened>): Promise<number> => {
    const { app, tookMs } = await opened;
    await app.close();
    return tookMs;
  };
  const [locked, bare]: [number[], number[]] = [[], []];
  await took(openEmptyWindow(empty));
  for (let round = 0; round < starts; round += 1) {
    locked.push(await took(openLocked(counter)));
    bare.push(await took(openEmptyWindow(empty)));
  }
  const [measured, baseline] = [median(locked), median(bare)];
  return [
    {
      what: 'Start to usable lock screen',
      measured: ms(measured),
      baseline: `${ms(baseline)} for an empty window`,
      ratio: measured / baseline,
      goal: `at most ${goal}x`,
      isHeld: measured <= goal * baseline,
    },
  ];
};
