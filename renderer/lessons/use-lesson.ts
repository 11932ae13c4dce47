import { useEffect, useEffectEvent } from 'react';
import type { LessonScore } from '../../shared/domain/lessons.ts';
import { call } from '../bridge/counter.ts';
import { usePictures } from '../bridge/pictures.ts';
import { useTill } from '../bridge/use-till.ts';
import { useToday } from '../bridge/use-today.ts';
import { factsOf, stepsDone } from './facts.ts';
import { lessonOf } from './lessons.ts';
import { changeRun, type LessonRun } from './run.ts';

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock']);

/** Follows a lesson: looks at main's pictures for what is done, counts keys and seconds, hands in the result. */
export function useLesson(run: LessonRun): void {
  const lesson = lessonOf(run.lesson);
  const till = useTill();
  const { picture: today } = useToday();
  const application = usePictures((pictures) => pictures.application?.picture ?? null);
  const done = stepsDone(lesson, factsOf(lesson, run, { till, today, application }), run.done);
  const isOver = done === lesson.steps.length;
  useCounting(run.outcome === null && !isOver);

  const handIn = useEffectEvent((score: LessonScore) => {
    const best = till.training?.results.find((result) => result.lesson === run.lesson);
    const isBest = !best || score.keys < best.keys || score.seconds < best.seconds;
    changeRun(() => ({ outcome: { ...score, isBest }, isTiming: false }));
    void call('training.result', { lesson: run.lesson, ...score });
  });
  useEffect(() => {
    if (done !== run.done) changeRun(() => ({ done }));
  }, [done, run.done]);
  useEffect(() => {
    if (!isOver || run.outcome !== null) return;
    handIn({ keys: run.keys, seconds: Math.round(run.ms / 1_000) });
  }, [isOver, run]);
}

/** Every press of a key but those that only go with another one; seconds from the first one on. */
function useCounting(isCounting: boolean): void {
  useEffect(() => {
    if (!isCounting) return undefined;
    let last = performance.now();
    const pass = (keys: number): void => {
      const now = performance.now();
      const since = now - last;
      last = now;
      changeRun((run) => ({
        keys: run.keys + keys,
        ms: run.isTiming ? run.ms + since : 0,
        isTiming: run.isTiming || keys > 0,
      }));
    };
    const press = ({ key, repeat }: KeyboardEvent): void => {
      if (!repeat && !modifiers.has(key)) pass(1);
    };
    const timer = setInterval(() => pass(0), 1_000);
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', press, { capture: true });
      pass(0);
    };
  }, [isCounting]);
}
