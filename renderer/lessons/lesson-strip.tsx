import { lazy, Suspense } from 'react';
import { seatOf } from '../bridge/pictures.ts';
import { useTill } from '../bridge/use-till.ts';
import { useLessonRun } from './run.ts';

/** What a lesson is made of is read with the first one. */
const Strip = lazy(async () => ({ default: (await import('./strip.tsx')).Strip }));

/** Beside the screen while somebody is in a lesson; it takes neither the focus nor a place of the form. */
export function LessonStrip() {
  const till = useTill();
  const run = useLessonRun((lessons) => lessons.run);
  if (!run || !till.training || run.seat !== seatOf(till)) return null;
  return (
    <Suspense fallback={null}>
      <Strip key={run.lesson} run={run} />
    </Suspense>
  );
}
