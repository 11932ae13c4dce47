import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { lessons as words } from '../../../renderer/text/en/lessons.ts';
import type { ApplicationStep } from '../../../shared/domain/wording.ts';
import type { LessonId } from '../../../shared/domain/lessons.ts';
import { euros } from '../../../shared/domain/money.ts';
import { anOffer, changedOffer } from '../offers.ts';
import {
  aLockedTill,
  aRetrieval,
  aRow,
  aStatement,
  anIncomeProof,
  anApplication,
  noon,
} from '../pictures.ts';
import { inLesson } from './in-lesson.ts';

type Scene = Awaited<ReturnType<typeof inLesson>>;
type Happening = (scene: Scene) => unknown;

const row =
  (step: ApplicationStep, cents: number, over: Parameters<Scene['row']>[0] = {}): Happening =>
  ({ row: tell }) =>
    tell({ step, amount: euros(cents), turn: 'bank', ...over });
const draft: Happening = (scene) => scene.draft();
const down = { state: 'down', cause: 'line.down', lastSuccessAt: noon } as const;
const up = { state: 'up', cause: null, lastSuccessAt: noon } as const;

/** What main tells, one after the other, and the step that stands there then; an empty one ends the lesson. */
const courses: Readonly<
  Record<LessonId, readonly (readonly [next: '' | keyof typeof words, happens: Happening])[]>
> = {
  'first-offer': [
    ['step-sent', draft],
    ['step-sent', row('sending', 31_100)],
    ['step-offered', row('asking', 31_100)],
    ['', row('offered', 31_100, { turn: 'customer' })],
  ],
  sign: [
    ['step-opened', row('offered', 40_000)],
    ['step-accepted', ({ shown }) => shown({ step: 'offered', offer: anOffer() })],
    ['step-signed', row('contract', 40_000, { contractStatus: 'unsigned', turn: 'ours' })],
    ['step-active', row('contract', 40_000, { contractStatus: 'signed' })],
    ['step-handed', row('contract', 40_000, { contractStatus: 'activated', turn: 'ours' })],
    ['', row('contract', 40_000, { contractStatus: 'activated', turn: 'finished' })],
  ],
  'no-offer': [
    ['step-sent', draft],
    ['step-read', row('asking', 100_700)],
    ['step-read', row('no-offer', 100_700, { turn: 'finished' })],
    ['step-closed', ({ shown }) => shown({ step: 'no-offer', asking: null })],
    ['', () => userEvent.keyboard('{F3}')],
  ],
  changed: [
    ['step-sent', draft],
    ['step-changes', row('asking', 70_700)],
    ['step-changes', row('offered', 70_700, { turn: 'customer' })],
    ['step-changes-accepted', ({ shown }) => shown({ step: 'offered', offer: changedOffer() })],
    ['', row('contract', 49_490, { contractStatus: 'unsigned', amount: euros(70_700) })],
  ],
  'proof-by-phone': [
    ['step-sent', draft],
    ['step-asked', row('asking', 80_700)],
    ['step-linked', row('income-proof', 80_700, { turn: 'ours' })],
    [
      'step-answered',
      ({ shown }) =>
        shown({
          step: 'income-proof',
          asking: null,
          incomeProof: anIncomeProof({ lane: 'bank-link-or-files', retrieval: aRetrieval() }),
        }),
    ],
    ['', row('offered', 80_700, { turn: 'customer' })],
  ],
  'proof-by-file': [
    ['step-sent', draft],
    ['step-asked', row('asking', 90_700)],
    ['step-chosen', row('income-proof', 90_700, { turn: 'ours' })],
    [
      'step-proof-sent',
      ({ shown }) =>
        shown({
          step: 'income-proof',
          asking: null,
          incomeProof: anIncomeProof({ statements: [aStatement(1)] }),
        }),
    ],
    ['step-answered', row('income-proof', 90_700, { turn: 'bank' })],
    ['', row('offered', 90_700, { turn: 'customer' })],
  ],
  'without-line': [
    [
      'step-pulled',
      ({ till }) => till({ line: down, training: { isCablePulled: false, isFast: false, results: [] } }),
    ],
    [
      'step-pulled',
      ({ till }) => till({ line: up, training: { isCablePulled: true, isFast: false, results: [] } }),
    ],
    [
      'step-typed',
      ({ till }) => till({ line: down, training: { isCablePulled: true, isFast: false, results: [] } }),
    ],
    ['step-kept', draft],
    ['step-plugged', row('waiting-to-send', 20_700)],
    [
      'step-left',
      ({ till }) => till({ line: up, training: { isCablePulled: false, isFast: false, results: [] } }),
    ],
    ['', row('asking', 20_700)],
  ],
  uncertain: [
    ['step-broke-off', draft],
    ['step-broke-off', row('sending', 160_700)],
    ['step-settled', row('uncertain', 160_700, { turn: 'ours' })],
    ['step-switched', row('asking', 160_700)],
    [
      '',
      async ({ bridge, till, page }) => {
        bridge.publish('till', aLockedTill());
        await expect.element(page.getByRole('heading', { name: 'Enter PIN' })).toBeInTheDocument();
        till({});
      },
    ],
  ],
};

test.each(Object.keys(courses) as LessonId[])(
  'the steps of “%s” are done when main says so, one after the other, and the result is handed in once',
  async (lesson) => {
    const scene = await inLesson(lesson);
    for (const [next, happens] of courses[lesson]) {
      expect(scene.bridge.asked('training.result')).toEqual([]);
      await happens(scene);
      await expect.poll(scene.now).toBe(next === '' ? '' : words[next]);
    }
    await expect.element(scene.strip).toMatchTextContent(/Lesson done/u);
    await expect
      .poll(() => scene.bridge.asked('training.result'))
      .toEqual([{ lesson, keys: expect.any(Number) as number, seconds: expect.any(Number) as number }]);
  },
);

test('an application that was there before, or one of another amount, does no step', async () => {
  const scene = await inLesson('no-offer', [aRow(1, { step: 'no-offer', amount: euros(100_500) })]);
  scene.row({ step: 'no-offer', amount: euros(30_000) });
  await expect.element(scene.page.getByRole('row', { name: /300\.00/u })).toBeInTheDocument();
  expect(scene.now()).toBe(words['step-typed']);
});

test('an offer that stands already will do for signing it; a contract that was made before will not', async () => {
  const contract = aRow(2, { step: 'contract', contractStatus: 'activated', turn: 'finished' });
  const scene = await inLesson('sign', [aRow(50, { step: 'offered' }), contract]);
  expect(scene.now()).toBe(words['step-opened']);
  await scene.shown({ ...anApplication(50), step: 'offered', offer: anOffer() });
  await expect.poll(scene.now).toBe(words['step-accepted']);
});

test('a lock before the entry is settled is not the lock that the lesson asks for', async () => {
  const scene = await inLesson('uncertain');
  scene.row({ step: 'uncertain', amount: euros(160_700) });
  await expect.poll(scene.now).toBe(words['step-settled']);
  scene.bridge.publish('till', aLockedTill());
  await expect.element(scene.page.getByRole('heading', { name: 'Enter PIN' })).toBeInTheDocument();
  scene.bridge.replies('today.get', {
    ...{ revision: 1e6, now: noon, more: 0, drafts: [] },
    rows: [aRow(50, { step: 'asking', amount: euros(160_700), changedAt: noon + 1 })],
  });
  scene.till({});
  await expect.poll(scene.now).toBe(words['step-switched']);
});
