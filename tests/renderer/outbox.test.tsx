import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EntryView, TillView } from '../../shared/bridge/views.ts';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { useRoutes } from '../../renderer/shell/routes.ts';
import {
  aProfile,
  aTill,
  aToday,
  anEntry,
  anOutbox,
  anUncertainEntry,
  id,
  noon,
  quietQueue,
} from './pictures.ts';
import { showApp } from './show-app.tsx';
import { mainAction } from './main-action.ts';

const uuid = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const main = mainAction;

async function show(entries: readonly EntryView[], till: Partial<TillView> = {}, open: string | null = null) {
  const shown = await showApp(aTill(till), (bridge) =>
    bridge
      .replies('today.get', aToday([]))
      .replies('outbox.get', anOutbox(entries, till.queue ? { queue: till.queue } : {})),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F7}');
  await expect.element(shown.page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeInTheDocument();
  if (open) await shown.page.getByRole('row', { name: new RegExp(open, 'u') }).click();
  return shown;
}
const can = (over: Partial<EntryView['can']>): EntryView['can'] => ({
  retry: false,
  discard: false,
  settle: false,
  correct: false,
  putBack: false,
  ...over,
});

test('the list tells turn, what, whom, how much, how old, how often, when next, state and reason', async () => {
  const { page } = await show([anEntry(1), anUncertainEntry(2, { customer: 'Mari T.' })]);
  await expect
    .element(
      page.getByRole('row', {
        name: /Bank New application Jüri P\. 1,001\.00 7.min 2 [34]\d.s Waiting No connection\./u,
      }),
    )
    .toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: 'Needs a person 1' })).toBeInTheDocument();
});

test('an entry that waits can be tried now', async () => {
  const { bridge } = await show([anEntry(1)], {}, 'Jüri P');
  await main();
  expect(bridge.asked('outbox.retry')).toEqual([{ entryId: id(1) }]);
});

test('a refusal is corrected in the form, with the bank’s own words beside it', async () => {
  const entry = anEntry(1, {
    state: 'needs-you',
    reason: 'bank.refused',
    codes: ['mobile: invalid'],
    can: can({ correct: true }),
  });
  const { page, bridge } = await show([entry], {}, 'Jüri P');
  await expect.element(page.getByText('mobile: invalid')).toBeInTheDocument();
  bridge.replies('application.correct', {
    draftId: id(77),
    values: {},
    customerLanguage: 'et',
    savedAt: noon,
    by: null,
    refused: [],
  });
  await main();
  await expect.poll(() => useRoutes.getState().route).toEqual({ screen: 'new', draftId: id(77) });
  expect(bridge.asked('application.correct')).toEqual([{ applicationId: id(501) }]);
});

test('an expired entry goes back only with the customer’s word', async () => {
  const entry = anEntry(1, { state: 'expired', can: can({ putBack: true, discard: true }) });
  const { page, bridge } = await show([entry], {}, 'Jüri P');
  await main();
  await main();
  expect(bridge.asked('outbox.put-back')).toEqual([]);
  await page.getByRole('checkbox', { name: 'Customer agrees that we send it later' }).click();
  await page.getByRole('radio', { name: 'this time tomorrow' }).click();
  await main();
  expect(bridge.asked('outbox.put-back')).toEqual([{ entryId: id(1), until: noon + hours(24) }]);
});

test('a manager discards after a question, a salesperson only with a manager’s PIN', async () => {
  const entry = anEntry(1, { can: can({ discard: true }) });
  const { page, bridge } = await show([entry], {}, 'Jüri P');
  await userEvent.keyboard('{Control>}d{/Control}');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
  expect(bridge.asked('outbox.discard')).toEqual([{ entryId: id(1), managerPin: null }]);

  await page.unmount();
  const other = await show(
    [entry],
    { session: { id: id(901), name: 'Jānis', role: 'salesperson' } },
    'Jüri P',
  );
  await userEvent.keyboard('{Control>}d{/Control}');
  await other.page.getByLabelText('Manager’s PIN').fill('482913');
  await userEvent.keyboard('{Enter}');
  expect(other.bridge.asked('outbox.discard')).toEqual([{ entryId: id(1), managerPin: '482913' }]);
});

test('what is uncertain shows the evidence in words', async () => {
  const { page } = await show([anUncertainEntry(1)], {}, 'Jüri P');
  await expect.element(page.getByText(/Tried at 23.Nov.2026.12:16, 25.min ago/u)).toBeInTheDocument();
  await expect.element(page.getByText('to demo-api.inbank.ee')).toBeInTheDocument();
  await expect.element(page.getByText('1482 bytes were ready to leave')).toBeInTheDocument();
  await expect.element(page.getByText('no answer came back')).toBeInTheDocument();
});

test.each([
  ['EE', 'demo', 'demo-partner.inbank.ee'],
  ['EE', 'live', 'partner.inbank.ee'],
  ['LV', 'demo', 'demo-partner.inbank.lv'],
  ['LV', 'live', 'partner.inbank.lv'],
] as const)('in %s %s the portal to look in is named, and is no link', async (market, mode, host) => {
  const profile = aProfile({ id: `${mode}-${market.toLowerCase()}`, market, mode });
  const { page } = await show([anUncertainEntry(1)], { profile }, 'Jüri P');
  await main();
  const dialog = page.getByRole('dialog');
  await expect
    .element(dialog.getByText(new RegExp(`[^-.\\w]${host.replaceAll('.', '\\.')}[^-\\w]`, 'u')))
    .toBeInTheDocument();
  expect(document.querySelector('[role=dialog] a')).toBeNull();
});

test('“it arrived” links by the number, in one spelling, with a manager’s PIN', async () => {
  const { page, bridge } = await show([anUncertainEntry(1, { candidateUuid: uuid })], {}, 'Jüri P');
  await main();
  await page.getByRole('radio', { name: /It arrived/u }).click();
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await main();
  expect(bridge.asked('outbox.settle-arrived')).toEqual([]);
  await expect.element(page.getByLabelText(/Number of the application/u)).toHaveValue('');
  await page.getByLabelText(/Number of the application/u).fill(` ${uuid.toUpperCase()} `);
  await main();
  expect(bridge.asked('outbox.settle-arrived')).toEqual([{ entryId: id(1), uuid, managerPin: '482913' }]);
});

test('“it did not arrive” wants both looks, ten minutes and a manager’s PIN', async () => {
  const young = anUncertainEntry(1, {
    evidence: { attemptedAt: noon - minutes(9), host: 'h', requestBytes: null, status: 502, error: null },
  });
  const { page, bridge } = await show([young], {}, 'Jüri P');
  await main();
  await page.getByRole('radio', { name: /It did not arrive/u }).click();
  await page.getByRole('checkbox', { name: /looked in the portal/u }).click();
  await page.getByRole('checkbox', { name: /asked the customer/u }).click();
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await expect.element(page.getByText(/Possible in (?:1.min|[1-6]\d.s)/u)).toBeInTheDocument();
  await main();
  expect(bridge.asked('outbox.settle-not-arrived')).toEqual([]);
  bridge.publish('till', aTill({ now: noon + minutes(1) + seconds(1) }));
  await expect.element(page.getByText(/Possible in/u)).not.toBeInTheDocument();
  await page.getByRole('checkbox', { name: /asked the customer/u }).click();
  await main();
  expect(bridge.asked('outbox.settle-not-arrived')).toEqual([]);
  await page.getByRole('checkbox', { name: /asked the customer/u }).click();
  await main();
  expect(bridge.asked('outbox.settle-not-arrived')).toEqual([
    {
      entryId: id(1),
      then: 'send-again',
      checks: { portalLookedAt: true, customerAsked: true },
      managerPin: '482913',
    },
  ]);
});

test('what the bank has certainly received cannot be said not to have arrived', async () => {
  const { page } = await show([anUncertainEntry(1, { certainlyReceived: true })], {}, 'Jüri P');
  await main();
  await expect.element(page.getByRole('radio', { name: /It did not arrive/u })).toBeDisabled();
  await expect.element(page.getByRole('radio', { name: /It arrived/u })).toBeChecked();
});

test('a stopped outbox says why and runs again by a manager’s PIN', async () => {
  const queue = { ...quietQueue, waiting: 1, stopped: 'bank.key-refused' } as const;
  const { page, bridge } = await show([anEntry(1)], { queue });
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('The bank does not accept this shop’s key. Call the manager.');
  await expect.element(page.getByRole('row', { name: /stopped/u })).toBeInTheDocument();
  await main();
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('outbox.resume')).toEqual([{ managerPin: '482913' }]);
});

test('a paused outbox says until when', async () => {
  const { page } = await show([anEntry(1)], {
    queue: { ...quietQueue, waiting: 1, pausedUntil: noon + minutes(2) },
  });
  await expect
    .element(page.getByText('The bank asked for a pause. Sending goes on by itself at 12:43.'))
    .toBeInTheDocument();
});

test('an empty outbox says so', async () => {
  const { page } = await show([]);
  await expect.element(page.getByText('Nothing is waiting to be sent.')).toBeInTheDocument();
});

/** What the frame knows of the uncertain ones, in its own order. */
const uncertainSince = (ages: readonly number[]): Partial<TillView> => ({
  queue: { ...quietQueue, uncertain: ages.length, uncertainSince: ages.map((ms) => noon - ms) },
});

const ageCases = [
  [[minutes(59)], null],
  [[minutes(61), minutes(5)], /1 entry has been uncertain for over an hour/u],
  [[hours(30), hours(2)], /2 entries have been uncertain for over an hour/u],
  [[days(8), hours(2)], /1 entry has been uncertain for over a week.*settle it today/u],
] as const;

test.each(ageCases)('the longer something is uncertain, the louder it is said: %s', async (ages, words) => {
  const { page } = await show([anUncertainEntry(1)], uncertainSince(ages));
  const note = page.getByText(/uncertain for over/u);
  if (words) await expect.element(note).toMatchTextContent(words);
  else await expect.element(note).not.toBeInTheDocument();
  // It is told where the day begins too.
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  if (words) await expect.element(note).toMatchTextContent(words);
  else await expect.element(note).not.toBeInTheDocument();
});

test('an agreed time that runs out is told on Today and in the outbox, and read out when it begins to', async () => {
  const { page, bridge } = await show([anEntry(1)]);
  const words = 'agreed to ends within half an hour for 2 entries';
  const said = page.getByText(new RegExp(words, 'u'));
  /** Not the words that are only read out. */
  const isOnScreen = (): boolean =>
    said.elements().some((element) => !element.closest('[role=status]') && element.checkVisibility());
  const readOut = (): readonly (string | null)[] =>
    page
      .getByRole('status')
      .elements()
      .map(({ textContent }) => textContent)
      .filter((text) => text.includes(words));
  await expect.element(said).not.toBeInTheDocument();
  const regions = page.getByRole('status').elements();
  bridge.publish('till', aTill({ queue: { ...quietQueue, waiting: 2, expiresSoon: 2 } }));
  await expect.poll(isOnScreen).toBe(true);
  expect(readOut()).toHaveLength(1);
  // A region that is there before its words is read out.
  expect(page.getByRole('status').elements()).toEqual(regions);
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.poll(isOnScreen).toBe(true);
});

test.each([
  ['manager', days(31), 'Outbox'],
  ['manager', days(29), 'Today'],
  ['salesperson', days(31), 'Today'],
] as const)(
  'what is uncertain for over 30 days: a %s, %d ms old, begins at %s',
  async (role, age, heading) => {
    const session = { id: id(900), name: 'Anna Kask', role };
    const { page } = await showApp(aTill({ session, ...uncertainSince([age]) }), (bridge) =>
      bridge.replies('today.get', aToday([])).replies('outbox.get', anOutbox([anUncertainEntry(1)])),
    );
    await expect.element(page.getByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
    if (heading === 'Outbox')
      await expect.element(page.getByText(/has to be decided now: ask the bank/u)).toBeInTheDocument();
  },
);

test('back in the outbox the row that was opened has the focus again', async () => {
  const { page } = await show([anEntry(1, { customer: 'Mari T.' }), anEntry(2)]);
  const row = page.getByRole('row', { name: /Jüri P/u });
  await expect.element(row).toBeInTheDocument();
  row.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: /K7-0002/u, level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(row).toHaveFocus();
});

test('what needs a person is told by why it does, and what is discarded by what is known of it', async () => {
  const needing = (over: Partial<EntryView>): Partial<EntryView> => ({
    state: 'needs-you',
    turn: 'ours',
    can: can({ discard: true }),
    ...over,
  });
  const unknown = { reason: 'bank.no-answer', wasUncertain: true } as const;
  const cases: readonly (readonly [Partial<EntryView>, said: RegExp, discarding: RegExp])[] = [
    [{ reason: 'bank.refused' }, /^The bank could not take it as it is\./u, /agreed to ends here/u],
    [{ reason: 'bank.not-found' }, /^The bank does not know this shop’s number\. Once/u, /ends here/u],
    [{ reason: 'app.terms-changed' }, /^It did not leave for the bank\. Look at the form/u, /ends here/u],
    [{ reason: 'unexpected' }, /^It did not leave for the bank\. Look at the form/u, /ends here/u],
    [{ reason: 'bank.too-many' }, /nothing to correct: send it later today/u, /ends here/u],
    [{ kind: 'cancel-contract', reason: 'bank.too-many' }, /nothing to correct/u, /ends here/u],
    [{ kind: 'start-signing', reason: 'unexpected' }, /^It did not leave.*Decide again/u, /ends here/u],
    ...(['accept', 'cancel-application', 'cancel-contract', 'approve-contract'] as const).map(
      (kind) => [{ kind, ...unknown }, /decide again in the application/u, /stays unknown/u] as const,
    ),
  ];
  const { bridge, page } = await show([anEntry(1)], {}, 'Jüri P');
  for (const [over, said, discarding] of cases) {
    bridge.publish('outbox', anOutbox([anEntry(1, needing(over))]));
    await expect.element(page.getByText(said)).toBeInTheDocument();
    await userEvent.keyboard('{Control>}d{/Control}');
    await expect.element(page.getByRole('alertdialog').getByText(discarding)).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
  }
});
