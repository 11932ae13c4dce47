import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go } from '../../../renderer/shell/routes.ts';
import { useLessonRun } from '../../../renderer/lessons/run.ts';
import type { ApplicationView, TillView, TodayRow } from '../../../shared/bridge/views.ts';
import { lessonIds, type LessonId } from '../../../shared/domain/lessons.ts';
import { ok } from '../../../shared/result.ts';
import { emptyDraft } from '../drafts.ts';
import { aRow, aTill, aToday, anApplication, anOutbox, id, noon, someSettings } from '../pictures.ts';
import { showApp } from '../show-app.tsx';

/** The application of the lesson: none of those that were there before. */
const own = 50;

/** A lesson begun with the keyboard; what main publishes is told piece by piece. */
export async function inLesson(lesson: LessonId, before: readonly TodayRow[] = [aRow(1)]) {
  useLessonRun.setState({ run: null });
  let application = anApplication(own);
  const { page, bridge } = await showApp(aTill(), (answers) =>
    answers
      .replies('today.get', aToday(before))
      .replies('outbox.get', anOutbox([]))
      .replies('settings.get', someSettings())
      .replies('draft.new', emptyDraft())
      .replies('draft.save', { savedAt: noon })
      .on('application.get', () => ok(application)),
  );
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toHaveFocus();
  await userEvent.keyboard('{Control>}j{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Lessons', level: 1 })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^1\./u })).toHaveFocus();
  await userEvent.keyboard(`${'{ArrowDown}'.repeat(lessonIds.indexOf(lesson))}{Enter}`);
  const strip = page.getByRole('complementary');
  await expect.element(strip).toBeInTheDocument();

  return {
    page,
    bridge,
    strip,
    /** What is to be done now; empty when the lesson is over. */
    now: (): string => document.querySelector('aside [aria-current=step] > span')?.textContent ?? '',
    /** Main tells of the application of the lesson, in the list of today. */
    row: (over: Partial<TodayRow>, n = own) =>
      bridge.publish('today', aToday([aRow(n, { changedAt: noon + 1, ...over }), ...before])),
    draft: () =>
      bridge.publish(
        'today',
        aToday(before, {
          drafts: [{ draftId: id(70), customer: 'Jaan N.', savedAt: noon, by: 'Anna Kask' }],
        }),
      ),
    till: (over: Partial<TillView>) => bridge.publish('till', aTill(over)),
    /** The application is on the screen, as main tells it. */
    shown: async (over: Partial<ApplicationView>): Promise<void> => {
      application = anApplication(own, over);
      go({ screen: 'application', applicationId: application.id });
      await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
      bridge.publish('application', application);
    },
  };
}
