import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ApplicationView } from '../../shared/bridge/views.ts';
import { inContract } from './offers.ts';
import {
  aLockedTill,
  aProfile,
  aTile,
  aTill,
  aToday,
  anApplication,
  anOutbox,
  aRow,
  id,
} from './pictures.ts';
import { Glossary } from '../../renderer/shell/help/glossary.tsx';
import { go } from '../../renderer/shell/routes.ts';
import { showApp } from './show-app.tsx';
import { showPart } from './show-part.tsx';

test('F1 tells of the screen, and of the keys there; there is nothing to say to anybody on Today', async () => {
  const { page } = await showApp(aTill(), (bridge) => bridge.replies('today.get', aToday([])));
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect.element(help.getByText(/^Everything that is still open/u)).toBeInTheDocument();
  await expect.element(help.getByText('Today, search')).toBeInTheDocument();
  await expect.element(help.getByText('You can say')).not.toBeInTheDocument();
});

test('F1 on an application tells of its state, and what can be said to the customer', async () => {
  const application = anApplication(1, { step: 'no-offer', turn: 'finished' });
  const { page } = await showApp(aTill(), (bridge) =>
    bridge.replies('today.get', aToday([aRow(1)])).replies('application.get', application),
  );
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'application', applicationId: application.id });
  await expect.element(page.getByText(/^The bank cannot offer financing/u)).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect.element(help.getByText(/^The bank gives no reasons/u)).toBeInTheDocument();
  await expect
    .element(help.getByText('The bank does not tell us reasons. Shall we look at other ways to pay?'))
    .toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
});

const toldOf = async (application: ApplicationView, words: RegExp): Promise<void> => {
  const { page } = await showApp(aTill(), (bridge) =>
    bridge.replies('today.get', aToday([aRow(1)])).replies('application.get', application),
  );
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'application', applicationId: application.id });
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Help' }).getByText(words)).toBeInTheDocument();
};

test.each([
  ['expired', /^The time to send is over\. Nothing was sent/u],
  ['dropped', /^The application was given up before the bank had it/u],
  ['needs-you', /^The bank did not take it as it is/u],
  ['cancelled', /^This application is over at the bank/u],
] as const)('of an application that is %s, help says where it has been', (step, words) =>
  toldOf(anApplication(1, { step }), words),
);

test.each([
  ['unsigned', /^The customer signs now/u],
  ['signed', /^Signed, and not active yet/u],
  ['activated', /^The contract is active: you may hand over the goods/u],
  ['cancelled', /^This contract is over\. Do not hand over the goods/u],
  ['terminated', /^This contract is over\. Do not hand over the goods/u],
] as const)('of a contract that is %s, help says whether the goods may leave', (status, words) =>
  toldOf(inContract(1, { status }), words),
);

const openHelp = async (till = aTill()) => {
  const shown = await showApp(till, (bridge) =>
    bridge.replies('today.get', aToday([])).replies('outbox.get', anOutbox([])),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  await expect.element(shown.page.getByRole('tab', { name: 'This screen' })).toHaveFocus();
  return shown;
};

test('arrows lead through the parts of help, Tab into one, Enter opens a symptom and goes to its place', async () => {
  const { page } = await openHelp();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'Symptoms' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Tab}{Tab}{Tab}');
  const symptom = page.getByRole('button', { name: 'An entry is “Uncertain”' });
  await expect.element(symptom).toHaveFocus();
  await expect.element(page.getByText(/^Do not type it again/u)).not.toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^Do not type it again/u)).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'Open the outbox' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a symptom of the line leads to the line', async () => {
  const { page } = await openHelp(aTill({ line: { state: 'down', cause: null, lastSuccessAt: null } }));
  await page.getByRole('tab', { name: 'Symptoms' }).click();
  await page.getByRole('button', { name: 'No line' }).click();
  await page.getByRole('button', { name: 'Look at the line' }).click();
  await expect.element(page.getByRole('dialog', { name: 'No line' })).toBeInTheDocument();
});

test.each([
  ['manager', 1],
  ['salesperson', 0],
] as const)('of the settings a symptom tells a %s with %i button', async (role, buttons) => {
  const { page } = await openHelp(aTill({ session: { id: id(900), name: 'Anna Kask', role } }));
  await page.getByRole('tab', { name: 'Symptoms' }).click();
  await page.getByRole('button', { name: 'Outbox stands still' }).click();
  await expect.element(page.getByRole('button', { name: 'Open the outbox' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Open Settings' }).elements()).toHaveLength(buttons);
});

test('words find a symptom in the command bar, and help opens at it', async () => {
  const { page } = await openHelp();
  await userEvent.keyboard('{Escape}{Control>}k{/Control}');
  await userEvent.keyboard('landline');
  await expect
    .element(page.getByRole('option'))
    .toMatchTextContent(/^Symptom: The code by SMS does not come$/u);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('button', { name: 'The code by SMS does not come' }))
    .toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText(/^Compare the phone number/u)).toBeVisible();
  await userEvent.keyboard('{Escape}{F1}');
  await expect.element(page.getByRole('tab', { name: 'This screen' })).toHaveFocus();
});

const terms = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('dt')].map(({ innerText }) => innerText);

test('the glossary stands in alphabetical order and is narrowed by what is typed; Esc empties it first', async () => {
  const { page } = await openHelp();
  await userEvent.keyboard('{ArrowLeft}{Tab}');
  await expect.element(page.getByRole('searchbox', { name: 'Find a word' })).toHaveFocus();
  const all = terms();
  expect(all).toEqual(all.toSorted(new Intl.Collator('en').compare));
  await userEvent.keyboard('invoice');
  await expect.poll(terms).toEqual(['Own reference']);
  await userEvent.keyboard('xyz');
  await expect.element(page.getByRole('status').filter({ hasText: 'invoicexyz' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(terms).toEqual(all);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test.each([
  ['et', 'EE', ['Oma viide', 'Osadeks jagamine', 'Pakkumine']],
  ['lv', 'LV', ['Gada procentu likme (GPL)', 'Gaida jūs', 'Ienākumu apliecinājums']],
  ['ru', 'EE', ['Ставка затратности кредита в год (KKM)', 'Стандартный информационный лист']],
] as const)(
  'the alphabet is that of the language, and the rate that of the country (%s)',
  async (language, market, some) => {
    await showPart(<Glossary />, language, aTill({ language, profile: aProfile({ market }) }));
    const all = terms();
    expect(all).toEqual(all.toSorted(new Intl.Collator(language).compare));
    const from = all.indexOf(some[0]);
    expect(all.slice(from, from + some.length)).toEqual(some);
  },
);

const work = /Mari|Jüri|Tamm|Today|Outbox \d/u;

test.each([
  ['locked', /^The till is locked/u],
  ['set-up', /^Training starts with one key/u],
  ['trouble', /^Counter cannot open what it keeps/u],
] as const)(
  'S-21: F1 helps on a till that is %s too, tells nothing of the work behind it and leads nowhere',
  async (stage, words) => {
    // Where somebody was before the lock is still known, and so is who waits.
    go({ screen: 'application', applicationId: id(1) });
    const trouble =
      stage === 'trouble'
        ? { failure: { code: 'vault.wait' as const }, keptAs: null, unsent: null, backupAt: null }
        : null;
    const { page } = await showApp(aLockedTill({ stage, trouble, tiles: [aTile(1)] }), () =>
      go({ screen: 'application', applicationId: id(1) }),
    );
    await userEvent.keyboard('{F1}');
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect.element(help.getByText(words)).toBeInTheDocument();
    await expect.element(help.getByRole('tab', { name: 'This screen' })).toHaveFocus();
    expect(help.element().textContent).not.toMatch(work);
    await userEvent.keyboard('{ArrowRight}');
    for (const symptom of page.getByRole('tabpanel').getByRole('button').all()) await symptom.click();
    await expect.element(help.getByText(/^Do not guess/u)).toBeVisible();
    for (const place of ['Look at the line', 'Open Today', 'Open the outbox', 'Open Settings'])
      await expect.element(help.getByText(place)).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(help).not.toBeInTheDocument();
  },
);

test('F1 helps at every step of connecting a shop, and its key stands in the bar', async () => {
  const { page } = await showApp(aLockedTill({ stage: 'set-up', profile: null, profiles: [] }));
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await expect.element(page.getByRole('toolbar').getByRole('button', { name: 'Help' })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog').getByText(/^Training starts/u)).toBeInTheDocument();
});
