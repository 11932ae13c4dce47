import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRoutes } from '../../../../renderer/shell/routes.ts';
import type { TillView } from '../../../../shared/bridge/views.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { FakeBridge } from '../../fake-bridge.ts';
import { answersAboutIncome, anUpload, someBanks, uploading, wantingProof } from '../../income.ts';
import { anEntry, aRetrieval, aTill, id, noon } from '../../pictures.ts';
import { down, live, main, showApplication } from '../show-application.tsx';

const both = { lane: 'bank-link-or-files' } as const;
const of = { applicationId: id(1) };
const ctrl = (key: string): Promise<void> => userEvent.keyboard(`{Control>}${key}{/Control}`);
const show = (
  application = wantingProof(both),
  till: Partial<TillView> = {},
  prepare: (bridge: FakeBridge) => unknown = () => undefined,
) =>
  showApplication(application, till, (bridge) => {
    answersAboutIncome(bridge);
    prepare(bridge);
  });

test('the head says what the bank wants, whose turn it is and how fresh that is', async () => {
  const { page } = await show();
  await expect
    .element(page.getByRole('heading', { name: /^The bank asks for a bank account statement/u }))
    .toBeInTheDocument();
  await expect.element(page.getByText('Our turn')).toBeInTheDocument();
  await expect.element(page.getByText(/checked 2\d.s ago/u)).toBeInTheDocument();
});

test('both ways stand beside each other, the link first; arrows and one key switch', async () => {
  const { page } = await show();
  const link = page.getByRole('radio', { name: 'Look into the account by phone' });
  const files = page.getByRole('radio', { name: 'Statements as files' });
  await expect.element(link).toBeChecked();
  await ctrl('t');
  await expect.element(files).toBeChecked();
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeInTheDocument();
  files.element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(link).toBeChecked();
  await expect.element(page.getByRole('radiogroup', { name: 'The customer’s bank' })).toBeInTheDocument();
});

test('the banks are those that the bank lists; a digit and one key ask for the link', async () => {
  const { bridge, page } = await show();
  await expect.element(page.getByRole('radio', { name: 'Lainepank' })).toBeInTheDocument();
  expect(bridge.asked('income.banks')).toEqual([of]);
  await main();
  expect(bridge.asked('income.start-link')).toEqual([]);
  await userEvent.keyboard('3');
  await expect.element(page.getByRole('radio', { name: 'Lainepank' })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Lainepank' })).toHaveFocus();
  await main();
  await expect.poll(() => bridge.asked('income.start-link')).toMatchObject([{ ...of, bankId: '23' }]);
});

test('the customer’s language is the application’s, whatever the staff read', async () => {
  const { bridge, page } = await show({ ...wantingProof(both), customerLanguage: 'lv' });
  await expect.element(page.getByRole('radio', { name: 'Latviešu' })).toBeChecked();
  await page.getByRole('radio', { name: 'Meripank' }).click();
  await main();
  await expect.poll(() => bridge.asked('income.start-link')[0]?.language).toBe('lv');
});

test('the customer’s language is chosen by name', async () => {
  const { bridge, page } = await show();
  await page.getByRole('radio', { name: 'Meripank' }).click();
  await page.getByRole('radio', { name: 'Русский' }).click();
  await main();
  await expect.poll(() => bridge.asked('income.start-link')[0]?.language).toBe('ru');
});

test('arrows lead over the grid in all four directions, and choose', async () => {
  const { page } = await show();
  const bank = (name: string) => page.getByRole('radio', { name });
  await expect.element(bank('Harjupank')).toBeInTheDocument();
  bank('Harjupank').element().focus();
  // Five in a row at this width.
  for (const [key, name] of [
    ['{ArrowRight}', 'Kadakapank'],
    ['{ArrowDown}', 'Tuulepank'],
    ['{ArrowDown}', 'Tuulepank'],
    ['{ArrowLeft}', 'Tammepank'],
    ['{ArrowUp}', 'Harjupank'],
    ['{ArrowUp}', 'Harjupank'],
    ['{End}', 'Vahtrapank'],
    ['{ArrowRight}', 'Vahtrapank'],
    ['{Home}', 'Harjupank'],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(bank(name)).toHaveFocus();
    await expect.element(bank(name)).toBeChecked();
  }
});

test('letters find a bank from anywhere; Enter chooses the first that is left; what is hidden is not chosen', async () => {
  const { bridge, page } = await show();
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
  await userEvent.keyboard('1');
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeChecked();
  await userEvent.keyboard('tu');
  await expect.element(page.getByRole('searchbox', { name: 'Find a bank' })).toHaveValue('tu');
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).not.toBeInTheDocument();
  await main();
  expect(bridge.asked('income.start-link')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('radio', { name: 'Tuulepank' })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Tuulepank' })).toHaveFocus();
  await userEvent.keyboard('x');
  await expect.element(page.getByText('Nothing here matches “tux”.').first()).toBeInTheDocument();
  // Esc empties the filter first, and so does its button.
  await page.getByRole('main').getByRole('button', { name: 'Clear' }).click();
  await expect.element(page.getByRole('searchbox', { name: 'Find a bank' })).toHaveFocus();
  await userEvent.keyboard('x');
  await expect.element(page.getByText('Nothing here matches “x”.').first()).toBeInTheDocument();
  page.getByRole('radio', { name: 'Latviešu' }).element().focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
  expect(useRoutes.getState().route.screen).toBe('application');
});

test('that nothing matches is read out by a region that was there before its words', async () => {
  const { page } = await show();
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
      if (region) said.push(region.textContent);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  await userEvent.keyboard('tux');
  await expect.poll(() => said).toEqual(['Nothing here matches “tux”.']);
});

test('logos come one by one as pictures of the page’s own, and go with it; without one stand the initials', async () => {
  const made = vi.spyOn(URL, 'createObjectURL');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const { bridge, page } = await show();
  const pictures = () => document.querySelectorAll<HTMLImageElement>('[role=radio] img');
  await expect.poll(() => pictures().length, { timeout: 10_000 }).toBe(6);
  expect(bridge.asked('income.logo').map(({ bankId }) => bankId)).toEqual([
    '21',
    '22',
    '23',
    '25',
    '26',
    '27',
  ]);
  expect(pictures()[0]?.src).toMatch(/^blob:/u);
  await expect
    .poll(() => page.getByRole('radio', { name: 'Meripank' }).element().textContent)
    .toMatch(/^MMeripank/u);
  const box = pictures()[0]?.closest('span')?.getBoundingClientRect();
  expect([box?.width, box?.height]).toEqual([32, 32]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeInTheDocument();
  const urls = made.mock.results.map(({ value }) => value as string);
  expect(revoked.mock.calls.map(([url]) => url)).toEqual(urls);
  vi.restoreAllMocks();
});

test('a logo that cannot be drawn, or does not come, leaves the name', async () => {
  const { page } = await show(wantingProof(both), {}, (bridge) =>
    bridge.on('income.logo', ({ bankId }) =>
      bankId === '21' ? ok({ type: 'image/png', bytes: Uint8Array.of(1, 2, 3) }) : fail('bank.no-answer'),
    ),
  );
  await expect
    .poll(() => page.getByRole('radio', { name: 'Harjupank' }).element().textContent)
    .toMatch(/^HHarjupank/u);
  await expect.poll(() => document.querySelectorAll('[role=radio] img').length).toBe(0);
});

test('an empty list, a list that is being read and one that did not come say so', async () => {
  const answer = Promise.withResolvers<ReturnType<typeof fail>>();
  const { bridge, page } = await show(wantingProof(both), {}, (prepared) =>
    prepared.on('income.banks', () => answer.promise as never),
  );
  await expect.element(page.getByText('Reading…')).toBeInTheDocument();
  answer.resolve(fail('bank.server-error'));
  await expect.element(page.getByText(/The bank has a fault on its side/u)).toBeInTheDocument();
  expect(document.querySelector('[name=filter]')).toBeNull();
  // The key is at the list's own button, and at no other.
  await expect
    .element(page.getByRole('toolbar').getByRole('button', { name: 'Ask the bank now', exact: true }))
    .not.toHaveAttribute('aria-keyshortcuts');
  bridge.replies('income.banks', { banks: [] });
  await userEvent.keyboard('{F5}');
  await expect
    .element(page.getByText('The bank lists no banks now. Statements can be sent as files.'))
    .toBeInTheDocument();
  // F5 was for the list, not for the application.
  expect(bridge.asked('application.refresh')).toEqual([]);
  await page.getByRole('region').getByRole('button', { name: 'Statements as files' }).click();
  await expect.element(page.getByRole('radio', { name: 'Statements as files' })).toBeChecked();
});

test('without a line it says so once, and reads the list when the line is back', async () => {
  const { bridge, page } = await show(wantingProof(both), { line: down }, (prepared) =>
    prepared.fails('income.banks', { code: 'bank.name-not-found' }),
  );
  await expect
    .element(page.getByText('No connection. Files can be put in the outbox; a link needs a connection.'))
    .toBeInTheDocument();
  await expect
    .element(page.getByText('The list of banks is read as soon as there is a connection.'))
    .toBeInTheDocument();
  expect(document.querySelector('main [role=alert]')).toBeNull();
  bridge.replies('income.banks', { banks: someBanks() });
  bridge.publish('till', aTill({ profile: live }));
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
});

test('a line that goes while the list is there keeps the list and the key from being pressed', async () => {
  const { bridge, page } = await show();
  await userEvent.keyboard('1');
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeChecked();
  bridge.fails('income.banks', { code: 'bank.no-answer' });
  bridge.publish('till', aTill({ profile: live, line: down }));
  await expect.element(page.getByRole('button', { name: 'Get the link' })).toBeDisabled();
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeChecked();
});

test('a bank that is no longer listed is told, and the list read again', async () => {
  const { bridge, page } = await show(wantingProof(both), {}, (prepared) =>
    prepared.fails('income.start-link', { code: 'income.bank-gone' }),
  );
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
  await userEvent.keyboard('1');
  await main();
  await expect.element(page.getByText(/The bank no longer lists this bank/u)).toBeInTheDocument();
  await expect.poll(() => bridge.asked('income.banks').length).toBe(2);
});

test('while the link is asked for nothing else starts; the code takes the place of the choice', async () => {
  const { bridge, page } = await show();
  await expect.element(page.getByRole('radio', { name: 'Harjupank' })).toBeInTheDocument();
  await userEvent.keyboard('1');
  const entry = anEntry(1, { kind: 'start-retrieval', state: 'sending', reason: null });
  const busy = { ...wantingProof().can, giveProof: false, cancel: false };
  bridge.publish('application', wantingProof(both, { entry, can: busy }));
  await expect
    .element(page.getByText('The link to the customer’s bank is being asked for.'))
    .toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Get the link' })).toBeDisabled();
  bridge.publish('application', wantingProof({ ...both, retrieval: aRetrieval() }, { turn: 'customer' }));
  await expect
    .element(page.getByRole('img', { name: 'Code that leads to the customer’s bank' }))
    .toBeInTheDocument();
  // What had the focus is gone: it is on the sentence that came instead.
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Scan with your phone/u);
});

test('a link that did not come says so; an unknown one is read and not asked for again by itself', async () => {
  const entry = anEntry(1, { kind: 'start-retrieval', state: 'uncertain', reason: 'bank.no-answer' });
  const { bridge, page } = await show(
    wantingProof(both, { entry, can: { ...wantingProof().can, giveProof: false, cancel: false } }),
  );
  await expect.element(page.getByText(/We do not know whether it reached the bank/u)).toBeInTheDocument();
  bridge.publish('application', wantingProof(both, { entry: { ...entry, state: 'dropped' } }));
  await expect.element(page.getByText('There is no link to the customer’s bank.')).toBeInTheDocument();
  await userEvent.keyboard('1');
  await main();
  await expect.poll(() => bridge.asked('income.start-link').length).toBe(1);
});

test('the code is black on white, at least 4 cm, and nothing says that anybody opened it', async () => {
  const { bridge, page } = await show(
    wantingProof({ ...both, retrieval: aRetrieval() }, { turn: 'customer' }),
  );
  const code = page.getByRole('img', { name: 'Code that leads to the customer’s bank' });
  await expect.element(code).toBeInTheDocument();
  expect(code.element().getBoundingClientRect().width).toBeGreaterThanOrEqual(152);
  expect(code.element().querySelector('path')?.getAttribute('fill')).toBe('#000');
  await expect
    .element(
      page.getByText(
        'Scan with your phone and log in to your own bank. Never tell your PIN codes to anyone.',
      ),
    )
    .toBeInTheDocument();
  await expect.element(page.getByText(/Meripank, link made at 12:40/u)).toBeInTheDocument();
  await expect.element(page.getByText('leads to ais.inbank.ee')).toBeInTheDocument();
  await expect.element(page.getByText('Waiting for the customer')).toBeInTheDocument();
  expect(document.querySelector('main')?.textContent).not.toMatch(/opened|has logged in/iu);
  // The address is nowhere to be clicked, and its key is a copy.
  expect(document.querySelector('a')).toBeNull();
  await ctrl('l');
  await expect.poll(() => bridge.asked('income.copy-link')).toEqual([of]);
  await expect.element(page.getByText('The link is in the clipboard.')).toBeInTheDocument();
  // Opening it here is not offered, by no key either.
  await ctrl('g');
  expect(bridge.asked('income.open-link')).toEqual([]);
});

test('on this till it is opened only where the shop allows it, and after a question with the place', async () => {
  const { bridge, page } = await show(
    wantingProof({ ...both, retrieval: aRetrieval(), opensLinksHere: true }),
    {},
    (prepared) => prepared.replies('income.open-link', { host: 'ais.inbank.ee' }),
  );
  await ctrl('g');
  const dialog = page.getByRole('alertdialog', { name: 'Open the customer’s bank on this till?' });
  await expect.element(dialog).toHaveAccessibleDescription(/ais\.inbank\.ee/u);
  await userEvent.keyboard('{Escape}');
  expect(bridge.asked('income.open-link')).toEqual([]);
  await page.getByRole('button', { name: 'Open on this till' }).click();
  await main();
  await expect.poll(() => bridge.asked('income.open-link')).toEqual([of]);
  await expect
    .element(page.getByText('Handed to this computer’s browser: ais.inbank.ee'))
    .toBeInTheDocument();
});

test('a new link says that it replaces the old one; Esc leads back to the old one', async () => {
  const { bridge, page } = await show(wantingProof({ ...both, retrieval: aRetrieval() }));
  const code = page.getByRole('img', { name: 'Code that leads to the customer’s bank' });
  await expect.element(code).toBeInTheDocument();
  await ctrl('r');
  await expect.element(page.getByText(/A new link takes the place of the one before/u)).toBeInTheDocument();
  // The same bank is chosen beforehand.
  await expect.element(page.getByRole('radio', { name: 'Meripank' })).toBeChecked();
  await userEvent.keyboard('{Escape}');
  await expect.element(code).toBeInTheDocument();
  await page.getByRole('button', { name: 'New link or another bank' }).click();
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^At which bank/u);
  await expect.element(page.getByRole('radio', { name: 'Meripank' })).toBeChecked();
  await main();
  await expect.poll(() => bridge.asked('income.start-link')[0]?.bankId).toBe('24');
  bridge.publish('application', wantingProof({ ...both, retrieval: aRetrieval({ startedAt: noon }) }));
  await expect.element(page.getByText(/Meripank, link made at 12:41/u)).toBeInTheDocument();
});

test('where a new link did not come, the old one stands with a warning', async () => {
  const entry = anEntry(1, { kind: 'start-retrieval', state: 'dropped', reason: 'bank.server-error' });
  const { page } = await show(wantingProof({ ...both, retrieval: aRetrieval() }, { entry }));
  await expect
    .element(page.getByText('No new link came. The one below may lead nowhere now.'))
    .toBeInTheDocument();
  await expect.element(page.getByRole('img', { name: /^Code that leads/u })).toBeInTheDocument();
});

test('a link that may not be shown is not shown: a new one, or files', async () => {
  const { page } = await show(wantingProof({ ...both, retrieval: aRetrieval({ link: null, host: null }) }));
  await expect.element(page.getByText(/is not one that may be shown here/u)).toBeInTheDocument();
  expect(document.querySelector('main svg[role=img]')).toBeNull();
  await page.getByRole('button', { name: 'Statements as files' }).first().click();
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeInTheDocument();
});

test('while statements are on their way no link is asked for', async () => {
  const { page } = await show({ ...uploading(anUpload('sending'), both) });
  await ctrl('t');
  await expect.element(page.getByText(/A link can be asked for when that has ended/u)).toBeInTheDocument();
  await userEvent.keyboard('1');
  await expect.element(page.getByRole('button', { name: 'Get the link' })).toBeDisabled();
});

test('the bank comes back and asks for files only: a note says so and the focus is not lost', async () => {
  const { bridge, page } = await show(wantingProof({ ...both, retrieval: aRetrieval() }));
  page.getByRole('button', { name: 'Copy the link' }).element().focus();
  bridge.publish('application', wantingProof());
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  expect(document.querySelector('main [role=alert]')?.textContent).toContain(
    'The bank asks for the statement as a file.',
  );
  await expect.element(page.getByText(/The bank has come back to this application/u)).toBeInTheDocument();
  await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement?.tagName).toBe('H2');
});

test('files only from the start: no way to a link', async () => {
  const { bridge, page } = await show(wantingProof());
  await expect.element(page.getByText('The bank asks for the statement as a file.')).toBeInTheDocument();
  await ctrl('t');
  expect(bridge.asked('income.banks')).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeInTheDocument();
});

test('where no link came there is nothing to print', async () => {
  const { page } = await show(wantingProof({ ...both, retrieval: aRetrieval({ link: null, host: null }) }));
  await expect.element(page.getByText(/New link or another bank/u)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Print the link' })).not.toBeInTheDocument();
});

test('where the bank names no way, files come first, and the phone once it lists banks', async () => {
  const { bridge, page } = await show(wantingProof({ lane: 'not-named' }));
  const link = page.getByRole('radio', { name: 'Look into the account by phone' });
  await expect.element(page.getByRole('button', { name: 'Add files' })).toBeInTheDocument();
  await expect.element(link).not.toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Statements as files' })).toBeChecked();
  expect(document.body.textContent).not.toContain('The bank asks for the statement as a file.');
  await link.click();
  await userEvent.keyboard('3');
  await main();
  await expect.poll(() => bridge.asked('income.start-link')).toMatchObject([{ ...of, bankId: '23' }]);
});

test.each(['an error', 'nothing'])(
  'where it names no way and lists %s, files are the only one',
  async (listed) => {
    const { bridge, page } = await show(wantingProof({ lane: 'not-named' }), {}, (prepared) =>
      listed === 'nothing'
        ? prepared.replies('income.banks', { banks: [] })
        : prepared.fails('income.banks', { code: 'bank.not-found' }),
    );
    await expect.element(page.getByRole('button', { name: 'Add files' })).toBeInTheDocument();
    await expect.poll(() => bridge.asked('income.banks')).toEqual([of]);
    await expect
      .element(page.getByRole('radio', { name: 'Look into the account by phone' }))
      .not.toBeInTheDocument();
  },
);
