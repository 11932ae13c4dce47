import type { ApplicationView, TillView, TodayRow, TodayView } from '../../shared/bridge/views.ts';
import type { Lesson } from './lessons.ts';
import type { LessonRun } from './run.ts';

/** What main has published, as far as a lesson looks at it. */
export interface Facts {
  readonly till: Pick<TillView, 'line' | 'training'>;
  /** The application of the lesson: the newest one that was not there before and whose amount fits. */
  readonly row: TodayRow | null;
  /** The same one, while it is on the screen. */
  readonly shown: ApplicationView | null;
  /** A draft that was not there before is kept. */
  readonly hasDraft: boolean;
  /** The step in which the till was locked last. */
  readonly lockedAt: number | null;
}

export function factsOf(
  lesson: Lesson,
  run: LessonRun,
  pictures: {
    readonly till: Facts['till'];
    readonly today: TodayView | null;
    readonly application: ApplicationView | null;
  },
): Facts {
  const { till, today, application } = pictures;
  const before = new Set(run.before);
  const [row = null] = (today?.rows ?? [])
    .filter(({ applicationId, amount }) => !before.has(applicationId) && lesson.fits(amount.cents))
    .toSorted((a, b) => b.changedAt - a.changedAt);
  return {
    till,
    row,
    shown: row !== null && application?.id === row.applicationId ? application : null,
    hasDraft: today?.drafts.some(({ draftId }) => !before.has(draftId)) ?? false,
    lockedAt: run.lockedAt,
  };
}

/** What does not count in a lesson because it was there when it began. */
export const beforeLesson = ({ begins }: Lesson, { rows, drafts }: TodayView): readonly string[] => [
  ...rows
    .filter(({ step }) => begins !== 'with-an-offer' || step !== 'offered')
    .map(({ applicationId }) => applicationId),
  ...drafts.map(({ draftId }) => draftId),
];

/** How many steps are done: one after the other, and none is undone again. */
export function stepsDone(lesson: Lesson, facts: Facts, done: number): number {
  let reached = done;
  while (lesson.steps[reached]?.isDone(facts, reached)) reached += 1;
  return reached;
}
