import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useLessonRun } from '../../../renderer/lessons/run.ts';
import { lessons as words } from '../../../renderer/text/en/lessons.ts';
import { euros } from '../../../shared/domain/money.ts';
import { aProfile, aTill, aToday, anIncomeProof, id, noon } from '../pictures.ts';
import { showApp } from '../show-app.tsx';
import { startAfresh } from '../start-afresh.ts';
import { inLesson } from './in-lesson.ts';

test('keys are counted from the first on, each press once, and those that only go with others not at all', async () => {
  const scene = await inLesson('first-offer');
  await expect.element(scene.strip).toMatchTextContent(/Now0 keys · 0 s/u);
  await userEvent.keyboard('{F2}');
  await expect.element(scene.page.getByRole('heading', { name: 'New application' })).toBeInTheDocument();
  await userEvent.keyboard('31{Shift>}{Tab}{/Shift}{Control>}s{/Control}');
  await expect.element(scene.strip).toMatchTextContent(/Now5 keys/u);
  scene.row({ step: 'offered', amount: euros(31_100) });
  await expect.poll(() => scene.bridge.asked('training.result')[0]?.keys).toBe(5);
  await userEvent.keyboard('{F7}');
  await expect.element(scene.strip).toMatchTextContent(/5 keys/u);
});

test('the strip takes no focus, covers nothing of the form, and is reached by F6', async () => {
  const scene = await inLesson('first-offer');
  await userEvent.keyboard('{F2}');
  const amount = scene.page.getByLabelText('Amount', { exact: true });
  await expect.element(amount).toHaveFocus();
  scene.draft();
  await expect.poll(scene.now).toBe(words['step-sent']);
  await expect.element(amount).toHaveFocus();
  const form = document.querySelector('main')!.getBoundingClientRect();
  const strip = document.querySelector('aside')!.getBoundingClientRect();
  expect(strip.left).toBeGreaterThanOrEqual(form.right);
  const reached = new Set<boolean>();
  for (let presses = 0; presses < 5; presses += 1) {
    await userEvent.keyboard('{F6}');
    reached.add(document.activeElement?.closest('aside') !== null);
  }
  expect(reached).toContain(true);
});

test('Esc leaves the lesson and nothing else: the form and what was typed stay; the next Esc goes back', async () => {
  const scene = await inLesson('first-offer');
  await userEvent.keyboard('{F2}');
  const amount = scene.page.getByLabelText('Amount', { exact: true });
  await expect.element(amount).toHaveFocus();
  await userEvent.keyboard('311{Escape}');
  await expect.element(scene.strip).not.toBeInTheDocument();
  await expect.element(amount).toHaveValue('311');
  await expect.element(amount).toHaveFocus();
  expect(scene.bridge.asked('training.result')).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(scene.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});

test('leaving a lesson with the cable pulled plugs it in again', async () => {
  const scene = await inLesson('without-line');
  await userEvent.keyboard('{Control>}u{/Control}');
  expect(scene.bridge.asked('training.cable')).toEqual([{ isPulled: true }]);
  scene.till({
    training: { isCablePulled: true, isFast: false, results: [] },
    line: { state: 'down', cause: 'line.down', lastSuccessAt: noon },
  });
  await expect
    .element(scene.page.getByRole('banner').getByRole('button', { name: /Plug the cable in/u }))
    .toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(scene.bridge.asked('training.cable')).toEqual([{ isPulled: true }, { isPulled: false }]);
});

test('a sample statement is put in with one key where a file is asked for', async () => {
  const scene = await inLesson('proof-by-file');
  scene.bridge.replies('statement.add', { refused: [] });
  scene.row({ step: 'income-proof', turn: 'ours', amount: euros(90_700) });
  await scene.shown({ step: 'income-proof', asking: null, incomeProof: anIncomeProof() });
  await expect.poll(scene.now).toBe(words['step-chosen']);
  await userEvent.keyboard('{Control>}i{/Control}');
  await expect.poll(() => scene.bridge.asked('statement.add'), { timeout: 10_000 }).toHaveLength(1);
  const [sent] = scene.bridge.asked('statement.add');
  expect(sent?.name).toBe('statement-sample.png');
  expect(Array.from(sent?.bytes.slice(1, 4) ?? [], (byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
});

test('after a lesson the next one begins with one key, and the best of before is told', async () => {
  const scene = await inLesson('first-offer');
  scene.till({
    training: {
      isCablePulled: false,
      isFast: false,
      results: [{ lesson: 'first-offer', keys: 0, seconds: 0 }],
    },
  });
  scene.row({ step: 'offered', amount: euros(31_100) });
  await expect.element(scene.strip).toMatchTextContent(/Lesson done/u);
  await expect.element(scene.strip).not.toMatchTextContent(/Better than ever/u);
  await userEvent.keyboard('{Control>}j{/Control}');
  await expect
    .element(scene.page.getByRole('heading', { name: '2. Accept, sign, hand over' }))
    .toBeInTheDocument();
});

test('another person, and a shop that is no Training, see nothing of a lesson', async () => {
  const scene = await inLesson('first-offer');
  scene.till({ session: { id: id(901), name: 'Jānis Bērziņš', role: 'salesperson' } });
  await expect.element(scene.strip).not.toBeInTheDocument();
  useLessonRun.setState({ run: null });
});

test('outside Training there are no lessons and no cable', async () => {
  const live = aProfile({ id: 'live-ee', mode: 'live' });
  const { page, bridge } = await showApp(aTill({ profile: live, training: null }), (answers) =>
    answers.replies('today.get', aToday([])),
  );
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: 'Lessons' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}j{/Control}{Control>}u{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  expect(bridge.asked('training.cable')).toEqual([]);
});

test('a page that starts afresh is in no lesson that another file of tests has left in the storage they share', async () => {
  await inLesson('first-offer');
  expect(sessionStorage.getItem('lesson')).toContain('first-offer');
  await startAfresh();
  expect(useLessonRun.getState().run).toBeNull();
  expect(sessionStorage.getItem('lesson')).not.toContain('first-offer');
});
