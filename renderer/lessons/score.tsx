import type { LessonScore } from '../../shared/domain/lessons.ts';
import { Note } from '../parts/note.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import css from './strip.module.css';
import type { Lesson } from './lessons.ts';
import type { LessonRun } from './run.ts';

/** Keys and seconds in one line. */
export function useScore(): (score: LessonScore) => string {
  const { say } = useText();
  const { count } = useFormat();
  return ({ keys, seconds }) => say('lessons.score', { keys: count(keys), seconds: count(seconds) });
}

/** How it goes, beside what is usual. Seen, never read out: it changes every second. */
export function Score({ lesson, run }: { readonly lesson: Lesson; readonly run: LessonRun }) {
  const { say } = useText();
  const score = useScore();
  return (
    <dl className={css.score}>
      <div>
        <dt>{say('lessons.now')}</dt>
        <dd>{score({ keys: run.keys, seconds: Math.floor(run.ms / 1_000) })}</dd>
      </div>
      <div>
        <dt>{say('lessons.par')}</dt>
        <dd>{score(lesson.par)}</dd>
      </div>
    </dl>
  );
}

interface OutcomeProps {
  readonly lesson: Lesson;
  readonly outcome: NonNullable<LessonRun['outcome']>;
}

/** What it came to. */
export function Outcome({ lesson, outcome }: OutcomeProps) {
  const { say } = useText();
  const score = useScore();
  const isWithin = outcome.keys <= lesson.par.keys && outcome.seconds <= lesson.par.seconds;
  return (
    <Note kind="done" title={say('lessons.done')}>
      <p className={css.result}>{score(outcome)}</p>
      <p>{say('lessons.par-is', { score: score(lesson.par) })}</p>
      <p>{say(isWithin ? 'lessons.within-par' : 'lessons.over-par')}</p>
      {outcome.isBest && <p>{say('lessons.is-best')}</p>}
    </Note>
  );
}
