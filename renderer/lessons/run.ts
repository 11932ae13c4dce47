import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { TillView, TodayView } from '../../shared/bridge/views.ts';
import type { LessonId, LessonScore } from '../../shared/domain/lessons.ts';
import { seatOf, usePictures } from '../bridge/pictures.ts';
import { beforeLesson } from './facts.ts';
import { lessonOf } from './lessons.ts';

/** A lesson that somebody is in. Ids and numbers only: it outlives a lock as the place in the window does. */
export interface LessonRun {
  /** Whose lesson it is. */
  readonly seat: string;
  readonly lesson: LessonId;
  /** The amount to type, in whole euros. */
  readonly euros: number;
  /** Applications and drafts that were there before. */
  readonly before: readonly string[];
  /** Steps that are done. */
  readonly done: number;
  readonly keys: number;
  readonly ms: number;
  /** The first key was pressed, and the lesson is not over. */
  readonly isTiming: boolean;
  /** The step in which the till was locked. */
  readonly lockedAt: number | null;
  /** What it came to, and whether that is better than before. */
  readonly outcome: (LessonScore & { readonly isBest: boolean }) | null;
}

export const useLessonRun = create<{ readonly run: LessonRun | null }>()(
  persist(() => ({ run: null as LessonRun | null }), {
    name: 'lesson',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export function changeRun(change: (run: LessonRun) => Partial<LessonRun>): void {
  useLessonRun.setState(({ run }) => ({ run: run && { ...run, ...change(run) } }));
}

export function beginLesson(lesson: LessonId, today: TodayView, till: TillView): void {
  const { euros } = lessonOf(lesson);
  const day = Number(till.today.slice(-2));
  // Another amount each time, or the till would ask whether it is the same purchase.
  const more = (day * 7 + today.rows.length) % 50;
  useLessonRun.setState({
    run: {
      seat: seatOf(till),
      lesson,
      euros: euros + more,
      before: beforeLesson(lessonOf(lesson), today),
      done: 0,
      keys: 0,
      ms: 0,
      isTiming: false,
      lockedAt: null,
      outcome: null,
    },
  });
}

export function leaveLesson(): void {
  useLessonRun.setState({ run: null });
}

usePictures.subscribe(({ till }) => {
  const { run } = useLessonRun.getState();
  if (till?.picture.stage === 'locked' && run && run.lockedAt !== run.done)
    changeRun(({ done }) => ({ lockedAt: done }));
});
