import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go, useRoutes } from '../../renderer/shell/routes.ts';
import type { CallReply } from '../../shared/bridge/contract.ts';
import { emptyDraft } from './drafts.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { field, showForm } from './new-application/show-form.tsx';
import { offered } from './offers.ts';
import { aLockedTill, anApplication, anOutbox, aReport, aRow, aTill, aToday, id, noon } from './pictures.ts';
import { showApp } from './show-app.tsx';
import { scan, typeFast } from './typed-by-scanner.ts';

const here: CallReply<'slip.find'> = { is: 'here', applicationId: id(7) };
const route = () => useRoutes.getState().route;
const opened = { screen: 'application', applicationId: id(7) };
const asked = (bridge: FakeBridge) => bridge.asked('slip.find');

const show = (found: CallReply<'slip.find'> = here) =>
  showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday([aRow(1, { customer: 'Mari T.' })]))
      .replies('outbox.get', anOutbox([]))
      .replies('report.get', aReport())
      .replies('draft.new', emptyDraft())
      .replies('draft.save', { savedAt: noon })
      .replies('application.get', anApplication(7))
      .replies('slip.find', found),
  );

test.each([
  ['Today', { screen: 'today' }],
  ['the outbox', { screen: 'outbox', entryId: null }],
  ['reports', { screen: 'reports' }],
  ['another application', { screen: 'application', applicationId: id(1) }],
] as const)('a slip scanned over %s opens its application', async (_where, place) => {
  const { bridge } = await show();
  go(place);
  await scan('K7-0007');
  await expect.poll(route).toEqual(opened);
  expect(asked(bridge)).toEqual([{ number: 'K7-0007' }]);
});

test('a scanner without Enter, and a slip of Training with six characters, do too', async () => {
  const { bridge } = await show();
  typeFast('T-0042');
  await expect.poll(route).toEqual(opened);
  expect(asked(bridge)).toEqual([{ number: 'T-0042' }]);
});

test('from a row of a list, nothing of the number stays in the search', async () => {
  const { page } = await show({ is: 'unknown' });
  const row = page.getByRole('row', { name: /Mari T/u });
  await expect.element(row).toBeInTheDocument();
  row.element().focus();
  await scan('K7-0007');
  await expect.element(page.getByText('K7-0007 is not known on this till')).toBeInTheDocument();
  await expect.element(page.getByRole('searchbox')).toHaveValue('');
});

test('in the form it lands in no field, and what was typed is kept as a draft', async () => {
  const { bridge } = await showForm({ prepare: (fake) => fake.replies('slip.find', here) });
  await userEvent.fill(field('customer.first_name'), 'Mari');
  await userEvent.fill(field('customer.last_name'), 'Tamm');
  await rest(450);
  await scan('K7-0007');
  await expect.poll(route).toEqual(opened);
  await expect
    .poll(() => bridge.asked('draft.save').at(-1)?.values)
    .toMatchObject({ 'customer.first_name': 'Mari', 'customer.last_name': 'Tamm' });
});

test('an untouched form leaves no draft behind when a slip was scanned over it', async () => {
  const { bridge } = await showForm({ prepare: (fake) => fake.replies('slip.find', here) });
  field('customer.first_name').focus();
  await scan('K7-0007');
  await expect.poll(route).toEqual(opened);
  await rest(400);
  expect(bridge.asked('draft.save')).toEqual([]);
});

test('a choice that the keys of a scanner changed is put back', async () => {
  await showForm({ prepare: (fake) => fake.replies('slip.find', { is: 'unknown' }) });
  const country = field('customer_addresses.0.country');
  const before = country.value;
  country.focus();
  // As the browser's own select does with letters.
  const choose = (): void => {
    country.value = 'LV';
    country.dispatchEvent(new Event('change', { bubbles: true }));
  };
  country.addEventListener('keydown', choose, { once: true });
  await scan('K7-0007');
  await expect.poll(() => country.value).toBe(before);
});

test.each([
  ['unknown', /not known on this till/u],
  ['erased', /was erased here/u],
  ['other-till', /belongs to another till/u],
  ['training', /comes from Training/u],
  ['not-read-yet', /not found yet/u],
] as const)('a number that is %s is told calmly, until somebody goes on', async (is, words) => {
  const { page } = await show({ is });
  await scan('K7-0007');
  await expect.element(page.getByRole('alert').getByText(words)).toBeInTheDocument();
  expect(route()).toEqual({ screen: 'today' });
  await rest(550);
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByText(words)).not.toBeInTheDocument();
  expect(route()).toEqual({ screen: 'reports' });
});

test('a window that asks something is not left: it says so, and keeps what was typed into it', async () => {
  const { page, bridge } = await show();
  await userEvent.keyboard('{Control>}k{/Control}');
  const words = page.getByRole('combobox');
  await words.fill('out');
  await rest(450);
  await scan('K7-0007');
  await expect.element(page.getByText('Close this window first')).toBeInTheDocument();
  await expect.element(words).toHaveValue('out');
  expect(route()).toEqual({ screen: 'today' });
  expect(asked(bridge)).toEqual([]);
});

test('behind the lock nothing happens', async () => {
  const { bridge } = await showApp(aLockedTill());
  await scan('K7-0007');
  await rest(100);
  expect(asked(bridge)).toEqual([]);
});

test('fingers open nothing', async () => {
  const { bridge } = await show();
  for (const key of 'K7-0007') {
    typeFast(key);
    await rest(45);
  }
  await scan('');
  expect(asked(bridge)).toEqual([]);
});

test('the application that is open already stays as it is', async () => {
  const { bridge } = await show();
  go({ screen: 'application', applicationId: id(7) });
  const { visit } = useRoutes.getState();
  await scan('K7-0007');
  await expect.poll(() => asked(bridge).length).toBe(1);
  await rest(50);
  expect(useRoutes.getState().visit).toBe(visit);
});

test('whoever went on before the answer came stays where they are', async () => {
  const { bridge } = await show();
  let answer = (): void => undefined;
  bridge.on('slip.find', () => new Promise((give) => (answer = () => give({ ok: true, value: here }))));
  await scan('K7-0007');
  go({ screen: 'reports' });
  answer();
  await rest(50);
  expect(route()).toEqual({ screen: 'reports' });
});

/** Far more than it takes where something happens. */
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('letters of a scanned code are no keys of the screen, and Enter after it presses nothing', async () => {
  const pressed = vi.fn();
  const { page } = await showApp(aTill(), (bridge) =>
    bridge.replies('today.get', aToday([])).replies('application.get', offered(7)),
  );
  go({ screen: 'application', applicationId: id(7) });
  const turn = page.getByRole('button', { name: /as a table/iu });
  await expect.element(turn).toBeInTheDocument();
  turn.element().addEventListener('click', pressed);
  turn.element().addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') pressed();
  });
  turn.element().focus();
  await scan('TALLINN-9');
  await rest(100);
  expect(pressed).not.toHaveBeenCalled();
  await expect.element(turn).toBeInTheDocument();
  await userEvent.keyboard('t');
  await expect.element(turn).not.toBeInTheDocument();
});
