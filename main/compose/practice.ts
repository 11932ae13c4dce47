import type { LessonResults } from '../adapters/settings/lesson-results.ts';
import type { TrainingSpeed } from '../adapters/settings/training-speed.ts';
import type { Line } from '../core/line/line.ts';
import { createTurn } from '../core/turn.ts';
import type { Practice } from '../ipc/counter.ts';
import type { Simulator } from '../training/simulator.ts';

/** How much faster than the bank the training bank answers where a shop wants that. */
const fastTimes = 10;

/** What Training has beside a till. With the cable pulled the training bank listens to nobody, and the line knows. */
export function createPractice(
  simulator: Pick<Simulator, 'pauseListening' | 'resumeListening' | 'setSpeed'>,
  line: Pick<Line, 'state' | 'check'>,
  results: LessonResults,
  speed: TrainingSpeed,
  usualSpeed: number,
): Practice {
  let isOut = false;
  const turn = createTurn();
  const applySpeed = (): void => simulator.setSpeed(usualSpeed * (speed.isFast() ? fastTimes : 1));
  applySpeed();
  return {
    isCablePulled: () => isOut,
    setCable: (isPulled) =>
      turn(async () => {
        await (isPulled ? simulator.pauseListening() : simulator.resumeListening());
        isOut = isPulled;
        await line.check();
        // A ping that was under way met the cable as it was before.
        if (line.state().state !== (isPulled ? 'down' : 'up')) await line.check();
      }),
    isFast: () => speed.isFast(),
    setFast(isFast) {
      speed.setFast(isFast);
      applySpeed();
    },
    results: () => results.best(),
    noteResult: (result) => results.note(result),
  };
}
