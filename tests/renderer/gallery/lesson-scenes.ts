import { beginLesson, changeRun, type LessonRun } from '../../../renderer/lessons/run.ts';
import { go, type Route } from '../../../renderer/shell/routes.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import type { LessonId } from '../../../shared/domain/lessons.ts';
import { euros } from '../../../shared/domain/money.ts';
import { emptyDraft } from '../drafts.ts';
import { changedOffer, offered } from '../offers.ts';
import { aRow, aTill, aToday, anApplication, noon } from '../pictures.ts';
import { framed, standing } from './acting.ts';
import { showing, type Scene, type Shows } from './scene.ts';

const results = [
  { lesson: 'first-offer', keys: 131, seconds: 74 },
  { lesson: 'sign', keys: 22, seconds: 41 },
] as const;

function scene(
  lesson: LessonId | null,
  route: Route,
  shows: Shows,
  run: Partial<LessonRun> = {},
  isCablePulled = false,
): Scene {
  const line = isCablePulled
    ? ({ state: 'down', cause: 'line.down', lastSuccessAt: noon - seconds(20) } as const)
    : aTill().line;
  return {
    prepare(bridge, language) {
      const till = aTill({
        language,
        line,
        training: { isCablePulled, isFast: false, results: [...results] },
      });
      bridge
        .replies('till.get', till)
        .replies('today.get', aToday([aRow(1, { amount: euros(70_000) })]))
        .replies('draft.new', emptyDraft({ customerLanguage: language }))
        .replies('application.get', offered(1, changedOffer()));
    },
    async act() {
      await framed();
      go(route);
      if (lesson !== null) {
        beginLesson(lesson, aToday([]), aTill());
        changeRun(() => run);
      }
      await standing(route.screen === 'new' ? 'form' : 'h1');
      if (lesson !== null) await standing('aside');
    },
    shows,
  };
}

const form: Route = { screen: 'new', draftId: null };

/** The lessons of Training: the list, and the strip beside the screens. */
export const lessonScenes: Readonly<Record<string, Scene>> = {
  lessons: scene(null, { screen: 'lessons' }, showing('lessons.title', 'lessons.intro')),
  'lesson-form': scene('first-offer', form, showing('form.title', 'lessons.step-typed'), {
    keys: 12,
    ms: 9_000,
  }),
  'lesson-without-line': scene(
    'without-line',
    form,
    showing('form.title', 'lessons.step-kept', 'lessons.cable-plug'),
    { done: 1, keys: 3, ms: 4_000 },
    true,
  ),
  'lesson-changed': scene(
    'changed',
    { screen: 'application', applicationId: anApplication(1).id },
    showing('application.changed', 'lessons.step-changes-accepted'),
    { done: 2, before: [], keys: 140, ms: 80_000 },
  ),
  'lesson-done': scene('first-offer', { screen: 'today' }, showing('today.title', 'lessons.done'), {
    done: 3,
    outcome: { keys: 131, seconds: 74, isBest: true },
  }),
};
