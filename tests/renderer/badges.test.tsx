import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PersonDialog } from '../../renderer/screens/settings/person-dialog.tsx';
import { ok } from '../../shared/result.ts';
import { seconds } from '../../shared/domain/dates.ts';
import { emptyDraft } from './drafts.ts';
import { FakeBridge } from './fake-bridge.ts';
import { mainAction } from './main-action.ts';
import { aLockedTill, aTill, aToday, id, noon, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';
import { showPart } from './show-part.tsx';
import { scan, typeFast } from './typed-by-scanner.ts';

const badge = 'CB4711000042';

test.each(['the PIN field', 'a button', 'nothing'])(
  'at the lock one scan opens the till, with the focus on %s, and leaves nothing in the PIN',
  async (focus) => {
    const { page, bridge } = await showApp(aLockedTill());
    const pin = page.getByLabelText('PIN', { exact: true });
    await expect.element(pin).toHaveFocus();
    if (focus === 'a button') page.getByRole('radio', { name: 'English' }).element().focus();
    if (focus === 'nothing') pin.element().blur();
    await scan(badge);
    await expect.poll(() => bridge.asked('session.badge')).toEqual([{ badge }]);
    expect(bridge.asked('session.unlock')).toEqual([]);
    await expect.element(pin).toHaveValue('');
  },
);

test('a scanner without Enter opens it too', async () => {
  const { page, bridge } = await showApp(aLockedTill());
  typeFast(badge);
  await expect.poll(() => bridge.asked('session.badge')).toEqual([{ badge }]);
  await expect.element(page.getByLabelText('PIN', { exact: true })).toHaveValue('');
});

test('a badge’s number that somebody types opens nothing', async () => {
  const { bridge } = await showApp(aLockedTill());
  for (const character of badge) {
    await userEvent.keyboard(character);
    await new Promise((later) => setTimeout(later, 35));
  }
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('session.badge')).toEqual([]);
});

test('an unknown badge tells how many tries are left, and a PIN after it is asked about', async () => {
  const { page, bridge } = await showApp(aLockedTill(), (answers) =>
    answers.fails('session.badge', { code: 'session.unknown-badge', facts: { left: 3 } }),
  );
  await scan(badge);
  await expect
    .element(page.getByText('This badge is not known. 3 more tries, then the till waits.'))
    .toBeInTheDocument();
  await userEvent.keyboard('482913{Enter}');
  expect(bridge.asked('session.unlock')).toEqual([{ pin: '482913' }]);
  await expect.element(page.getByText(/badge is not known/u)).not.toBeInTheDocument();
});

test('while the till waits, a badge is not asked about', async () => {
  const { bridge } = await showApp(aLockedTill({ pinWaitUntil: noon + seconds(28) }));
  await scan(badge);
  expect(bridge.asked('session.badge')).toEqual([]);
});

const openTill = (prepare: (bridge: FakeBridge) => void = () => undefined) =>
  showApp(aTill(), (bridge) => {
    bridge.replies('today.get', aToday([])).replies('draft.new', emptyDraft());
    prepare(bridge);
  });

test('at an open till one scan changes who stands there, after what is half typed was saved', async () => {
  const order: string[] = [];
  const { page, bridge } = await openTill((answers) =>
    answers
      .on('draft.save', () => {
        order.push('draft.save');
        return ok({ savedAt: noon });
      })
      .on('session.badge', () => {
        order.push('session.badge');
        return ok('done');
      }),
  );
  await userEvent.keyboard('{F2}');
  await page.getByLabelText('First name').fill('Mari');
  await scan(badge);
  await expect.poll(() => order).toEqual(['draft.save', 'session.badge']);
  expect(bridge.asked('session.badge')).toEqual([{ badge }]);
  expect(JSON.stringify(bridge.asked('draft.save'))).not.toContain(badge);
});

test('at an open till an unknown badge changes nobody, and that is said', async () => {
  const { page } = await openTill((answers) =>
    answers.fails('session.badge', { code: 'session.unknown-badge', facts: { left: 4 } }),
  );
  await scan(badge);
  await expect.element(page.getByText('Nobody was changed')).toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeInTheDocument();
});

test('over an open window a badge changes nobody and is left in no field', async () => {
  const { page, bridge } = await openTill();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  await scan(badge);
  await expect.element(page.getByText('Close this window first')).toBeInTheDocument();
  expect(bridge.asked('session.badge')).toEqual([]);
  expect(document.querySelector<HTMLInputElement>('[role=dialog] input')?.value ?? '').toBe('');
});

const jaanis = (badgeSince: number | null) =>
  ({ id: id(901), name: 'Jānis Bērziņš', role: 'salesperson', isActive: true, badgeSince }) as const;

async function change(badgeSince: number | null) {
  const page = await showPart(
    <PersonDialog person={jaanis(badgeSince)} onChanged={() => undefined} onClose={() => undefined} />,
  );
  await expect.element(page.getByLabelText('Name')).toHaveFocus();
  const bridge = new FakeBridge().install().replies('people.change', someSettings());
  return { page, bridge };
}

test('a person is given a badge by scanning it, wherever the focus is, and its number is nowhere to be read', async () => {
  const { page, bridge } = await change(null);
  await scan(badge);
  await expect.element(page.getByText('Badge read; it counts once this is saved')).toBeInTheDocument();
  expect(document.body.innerHTML).not.toContain(badge);
  await expect.element(page.getByLabelText('Name')).toHaveValue('Jānis Bērziņš');
  await mainAction();
  expect(bridge.asked('people.change')).toMatchObject([{ badge, pin: null }]);
});

test('what is typed or pasted is no badge, and that is said', async () => {
  const { page, bridge } = await change(null);
  const field = page.getByLabelText('Badge: scan it here');
  await field.fill(badge);
  await expect.element(page.getByText('A badge is scanned, not typed or pasted.')).toBeInTheDocument();
  await expect.element(field).toHaveValue('');
  field.element().focus();
  await scan('SALE-2026-00917');
  await expect.element(page.getByText(/a badge’s code begins with CB/u)).toBeInTheDocument();
  await mainAction();
  expect(bridge.asked('people.change')).toMatchObject([{ badge: 'keep' }]);
});

test('a badge that is there shows since when, is kept, and can be taken away', async () => {
  const { page, bridge } = await change(noon);
  await expect.element(page.getByText(/^Has a badge since /u)).toBeInTheDocument();
  await page.getByRole('button', { name: 'Take the badge away' }).click();
  await page.getByRole('button', { name: 'Keep the badge' }).click();
  await mainAction();
  await page.getByRole('button', { name: 'Take the badge away' }).click();
  await mainAction();
  expect(bridge.asked('people.change')).toMatchObject([{ badge: 'keep' }, { badge: 'none' }]);
});

test('four digits are enough once a badge was read, and not without one', async () => {
  const { page, bridge } = await change(null);
  await page.getByLabelText('New PIN').fill('1357');
  await page.getByLabelText('PIN again').fill('1357');
  await mainAction();
  await expect.element(page.getByText(/only for a salesperson with a badge/u)).toBeInTheDocument();
  expect(bridge.asked('people.change')).toEqual([]);
  await scan(badge);
  await mainAction();
  expect(bridge.asked('people.change')).toMatchObject([{ badge, pin: '1357' }]);
});
