import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { seconds } from '../../../shared/domain/dates.ts';
import { useRegistry } from '../../../renderer/keys/registry.ts';
import { go, useRoutes } from '../../../renderer/shell/routes.ts';
import { emptyDraft } from '../drafts.ts';
import { answersAboutIncome, wantingProof } from '../income.ts';
import { offered } from '../offers.ts';
import {
  aLockedTill,
  anApplication,
  anEntry,
  anIncomeProof,
  anUncertainEntry,
  aStatement,
  aTile,
  aTill,
  id,
  noon,
  quietQueue,
} from '../pictures.ts';
import { down, heard, live, main, showApplication } from './show-application.tsx';

const can = anApplication(1).can;
const asking = (elapsedMs: number) => ({
  elapsedMs,
  isPaused: false,
  reads: 1,
  lastReadAgoMs: 100,
  nextReadInMs: 900,
});
const route = () => useRoutes.getState().route;

test('waiting shows seconds, and is read out at 0, 10 and 30 seconds only', async () => {
  const { bridge, page } = await showApplication(anApplication(1, { asking: asking(100) }));
  await expect.element(page.getByRole('heading', { name: 'Asking the bank — 0 s' })).toBeInTheDocument();
  const said: string[] = [];
  for (const elapsed of [100, 4_000, 9_000, 10_500, 17_000, 29_000, 30_100]) {
    bridge.publish('application', anApplication(1, { asking: asking(elapsed) }));
    const n = Math.floor(elapsed / 1_000);
    await expect.element(page.getByRole('heading', { name: `Asking the bank — ${n} s` })).toBeInTheDocument();
    for (const words of heard()) if (said.at(-1) !== words) said.push(words);
  }
  expect(said).toEqual(['Asking the bank — 0 s', 'Asking the bank — 10 s', 'Asking the bank — 30 s']);
});

test('while the bank gives no answer the seconds stand still, with a word about it and nothing read out', async () => {
  const { bridge, page } = await showApplication(anApplication(1, { asking: asking(31_000) }));
  const heading = (n: number) => page.getByRole('heading', { name: `Asking the bank — ${n} s` });
  await expect.element(heading(31)).toBeInTheDocument();
  await expect.poll(heard).toEqual(['Asking the bank — 30 s']);
  const said: string[] = [];
  const listening = new MutationObserver(() => said.push(...heard()));
  listening.observe(document.body, { childList: true, subtree: true, characterData: true });
  const paused = { ...asking(12_000), isPaused: true };
  bridge.publish('application', anApplication(1, { asking: paused }));
  await expect.element(heading(12)).toBeInTheDocument();
  const words = page.getByText('No answer from the bank just now. Counter goes on asking by itself.');
  await expect.element(words).toBeInTheDocument();
  const tiles = [aTile(2, { customer: 'Jüri P.', elapsedMs: seconds(40) })];
  bridge.publish('till', aTill({ profile: live, tiles }));
  await expect.element(page.getByRole('button', { name: /Jüri P.*42/u })).toBeInTheDocument();
  await expect.element(heading(12)).toBeInTheDocument();
  bridge.publish('application', anApplication(1, { asking: asking(12_000) }));
  await expect.element(words).not.toBeInTheDocument();
  await expect.element(heading(14)).toBeInTheDocument();
  listening.disconnect();
  expect(new Set(said)).toEqual(new Set(['Asking the bank — 30 s']));
});

test.each([
  ['the line', { line: down }, /As it was at 12:37\. The newest state is read/u],
  ['a stopped queue', { queue: { ...quietQueue, stopped: 'bank.key-refused' as const } }, /does not accept/u],
])('where %s tells why no answer comes, the waiting says it no second time', async (_, till, words) => {
  const paused = { ...asking(12_000), isPaused: true };
  const { page } = await showApplication(anApplication(1, { asking: paused }), till);
  await expect.element(page.getByText(words).first()).toBeInTheDocument();
  await expect.element(page.getByText(/No answer from the bank just now/u)).not.toBeInTheDocument();
});

test('where the bank is asked again at this moment, a pause is not told yet', async () => {
  const paused = { ...asking(12_000), isPaused: true, nextReadInMs: 0 };
  const { page } = await showApplication(anApplication(1, { asking: paused }));
  await expect.element(page.getByRole('heading', { name: 'Asking the bank — 12 s' })).toBeInTheDocument();
  await expect.element(page.getByText(/No answer from the bank just now/u)).not.toBeInTheDocument();
});

test('while the bank is asked the next customer is one key away', async () => {
  const { page } = await showApplication(anApplication(1));
  await expect.element(page.getByText('Your application is with the bank.')).toBeInTheDocument();
  await userEvent.keyboard('{F2}');
  await expect.poll(route).toEqual({ screen: 'new', draftId: null });
});

test('the answer takes the place of the waiting, is read out, and the focus is not lost', async () => {
  const { bridge, page } = await showApplication(anApplication(1));
  page.getByRole('button', { name: 'Next customer' }).element().focus();
  bridge.publish('application', offered(1));
  await expect.element(page.getByRole('heading', { name: 'The bank has an offer for you.' })).toHaveFocus();
  expect(heard()).toContain('Offer from the bank');
  expect(bridge.asked('application.seen').length).toBe(2);
});

test('a person’s focus elsewhere is left alone when an answer comes', async () => {
  const { bridge, page } = await showApplication(anApplication(1));
  page.getByRole('button', { name: 'Today' }).element().focus();
  bridge.publish('application', offered(1));
  await expect
    .element(page.getByRole('heading', { name: 'The bank has an offer for you.' }))
    .toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Today' })).toHaveFocus();
});

test('when the bank needs more time the number is large, and asking goes on', async () => {
  const { bridge, page } = await showApplication(
    anApplication(1, { step: 'more-time', asking: { ...asking(seconds(95)), lastReadAgoMs: seconds(7) } }),
  );
  await expect
    .element(page.getByRole('heading', { name: 'The bank needs a little more time.' }))
    .toBeInTheDocument();
  await expect.element(page.getByText('K7-0001').last()).toBeInTheDocument();
  await expect.element(page.getByText(/checked 7.s ago/u)).toBeInTheDocument();
  await userEvent.keyboard('{F5}');
  await expect.poll(() => bridge.asked('application.refresh')).toEqual([{ applicationId: id(1) }]);
});

test('what waits to be sent says so, can be taken back, and put off with the customer’s word', async () => {
  const entry = anEntry(1, {
    can: { retry: true, discard: true, settle: false, correct: false, putBack: true },
  });
  const { bridge, page } = await showApplication(
    anApplication(1, { step: 'waiting-to-send', asking: null, entry, can: { ...can, cancel: true } }),
    { line: down },
  );
  await expect
    .element(page.getByRole('heading', { name: 'No connection. Nothing has been sent yet.' }))
    .toBeInTheDocument();
  await main();
  await page.getByRole('checkbox', { name: /Customer agrees/u }).click();
  await main();
  await expect.poll(() => bridge.asked('outbox.put-back').length).toBe(1);
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect
    .element(page.getByRole('alertdialog', { name: 'Do not send this application?' }))
    .toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('application.cancel')).toEqual([{ applicationId: id(1) }]);
});

const withBank = {
  asking: anApplication(1, { can: { ...can, cancel: true } }),
  'more time': anApplication(1, { step: 'more-time', can: { ...can, cancel: true } }),
  'an income proof': wantingProof({ lane: 'bank-link-or-files' }),
  'an income proof as files': wantingProof({ statements: [aStatement(1)] }),
} as const;

for (const [state, application] of Object.entries(withBank)) {
  test(`a customer who changed their mind is cancelled for while the bank is at ${state}`, async () => {
    const { bridge, page } = await showApplication(application, {}, (prepared) =>
      answersAboutIncome(prepared),
    );
    const question = page.getByRole('alertdialog', { name: 'Cancel the application?' });
    await userEvent.keyboard('{Control>}b{/Control}');
    await expect.element(question).toMatchTextContent(/the customer gets no offer/u);
    await userEvent.keyboard('{Escape}');
    await expect.element(question).not.toBeInTheDocument();
    expect(bridge.asked('application.cancel')).toEqual([]);
    await page.getByRole('button', { name: 'Cancel the application' }).click();
    await expect.element(question).toBeInTheDocument();
    await main();
    await expect.poll(() => bridge.asked('application.cancel')).toEqual([{ applicationId: id(1) }]);
    await expect.element(question).not.toBeInTheDocument();
    const entry = anEntry(1, { kind: 'cancel-application', state: 'sending', reason: null });
    bridge.publish('application', { ...application, revision: noon, entry, can });
    await expect.element(page.getByText('The cancelling is on its way to the bank.')).toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: 'Cancel the application' }))
      .not.toBeInTheDocument();
  });

  test(`no cancelling is offered at ${state} where main does not allow it`, async () => {
    const { page } = await showApplication({ ...application, can }, {}, (prepared) =>
      answersAboutIncome(prepared),
    );
    await userEvent.keyboard('{Control>}b{/Control}');
    expect(
      useRegistry.getState().layers.flatMap(({ actions }) => actions.map(({ id: name }) => name)),
    ).not.toContain('cancel');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });
}

test('the question about cancelling outlives the fast asking, and an offer takes it away', async () => {
  const { bridge, page } = await showApplication(withBank.asking);
  const question = page.getByRole('alertdialog', { name: 'Cancel the application?' });
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(question).toBeInTheDocument();
  bridge.publish('application', { ...withBank['more time'], revision: noon });
  await expect
    .poll(() => document.querySelector('h2')?.textContent)
    .toBe('The bank needs a little more time.');
  await expect.element(question).toBeInTheDocument();
  bridge.publish('application', { ...offered(1), revision: noon + 1 });
  await expect.element(page.getByRole('heading', { name: 'The bank has an offer for you.' })).toHaveFocus();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(bridge.asked('application.cancel')).toEqual([]);
});

test('a stopped queue is told where something waits to be sent', async () => {
  const { page } = await showApplication(
    anApplication(1, { step: 'waiting-to-send', asking: null, entry: anEntry(1) }),
    { queue: { ...quietQueue, stopped: 'bank.shop-refused' } },
  );
  await expect.element(page.getByText('The key is not for this shop. Call the manager.')).toBeInTheDocument();
});

test('what is uncertain leads to the outbox and nowhere else', async () => {
  const entry = anUncertainEntry(7);
  const { bridge, page } = await showApplication(
    anApplication(1, { step: 'uncertain', asking: null, entry }),
  );
  await expect
    .element(
      page.getByRole('heading', {
        name: 'We do not know whether it reached the bank. Check before sending again.',
      }),
    )
    .toBeInTheDocument();
  await main();
  await expect.poll(route).toEqual({ screen: 'outbox', entryId: id(7) });
  expect(bridge.asked('outbox.retry')).toEqual([]);
});

test('a refused application opens its form to be corrected', async () => {
  const entry = anEntry(1, {
    state: 'needs-you',
    reason: 'bank.refused',
    codes: ['mobile: invalid', 'customer_email_is_not_valid'],
  });
  const { bridge, page } = await showApplication(
    anApplication(1, { step: 'needs-you', asking: null, entry }),
    {},
    (prepared) => prepared.replies('application.correct', emptyDraft()),
  );
  await expect.element(page.getByText(/mobile: invalid/u)).toBeInTheDocument();
  // Where it means a field of the form, that one's name is said.
  await expect.element(page.getByText('– E-mail')).toBeInTheDocument();
  await expect.element(page.getByText(/email_is_not_valid/u)).not.toBeInTheDocument();
  await main();
  await expect.poll(route).toEqual({ screen: 'new', draftId: id(300) });
  expect(bridge.asked('application.correct')).toEqual([{ applicationId: id(1) }]);
});

test('an expired one can be put back or corrected', async () => {
  const entry = anEntry(1, { state: 'expired' });
  const { bridge, page } = await showApplication(anApplication(1, { step: 'expired', asking: null, entry }));
  await expect
    .element(page.getByRole('heading', { name: 'The time to send is over. Nothing was sent.' }))
    .toBeInTheDocument();
  await main();
  await page.getByRole('checkbox', { name: /Customer agrees/u }).click();
  await main();
  await expect.poll(() => bridge.asked('outbox.put-back')[0]?.entryId).toBe(id(1));
});

test('no offer: the bank’s words only when asked for, no reason, and a way on', async () => {
  const { bridge, page } = await showApplication(
    anApplication(1, {
      step: 'no-offer',
      asking: null,
      messages: ['negative: score'],
      can: { ...can, copy: true },
    }),
  );
  await expect
    .element(page.getByText('The bank does not tell us reasons. Shall we look at other ways to pay?'))
    .toBeInTheDocument();
  expect(document.body.textContent).not.toContain('negative: score');
  await userEvent.keyboard('{F4}');
  await expect.element(page.getByText('negative: score')).toBeInTheDocument();
  await userEvent.keyboard('{F4}');
  await expect.element(page.getByText('negative: score')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}d{/Control}');
  await expect.poll(route).toEqual({ screen: 'new', draftId: id(300) });
  expect(bridge.asked('draft.new')).toEqual([{ copyOf: id(1) }]);
});

test('the outcome colours nothing: offer and no offer have the same surface and the same icon', async () => {
  const { bridge, page } = await showApplication(offered(1));
  const surface = (): string => {
    const place = document.querySelector('main');
    const mark = document.querySelector('main svg path')?.getAttribute('d') ?? '';
    return [place && getComputedStyle(place).backgroundColor, mark].join(' ');
  };
  await expect
    .element(page.getByRole('heading', { name: 'The bank has an offer for you.' }))
    .toBeInTheDocument();
  const withOffer = surface();
  bridge.publish('application', anApplication(1, { step: 'no-offer', asking: null }));
  await expect.element(page.getByRole('heading', { name: /cannot offer financing/u })).toBeInTheDocument();
  expect(surface()).toBe(withOffer);
});

test('a bank error names the three things to compare, and a copy keeps the data', async () => {
  const { bridge, page } = await showApplication(
    anApplication(1, { step: 'bank-error', asking: null, can: { ...can, copy: true } }),
  );
  for (const words of ['phone number', 'e-mail address', 'document number']) {
    await expect.element(page.getByRole('listitem').filter({ hasText: words })).toBeInTheDocument();
  }
  await main();
  await expect.poll(() => bridge.asked('draft.new')).toEqual([{ copyOf: id(1) }]);
});

test('income proof says what the bank asks for', async () => {
  const { page } = await showApplication(
    anApplication(1, { step: 'income-proof', asking: null, incomeProof: anIncomeProof() }),
  );
  await expect
    .element(
      page.getByRole('heading', { name: 'The bank asks for a bank account statement before it decides.' }),
    )
    .toBeInTheDocument();
  await expect.element(page.getByText('The bank asks for the statement as a file.')).toBeInTheDocument();
});

test('behind the lock nothing of the customer is left on the page', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await expect
    .element(page.getByRole('heading', { name: 'The bank has an offer for you.' }))
    .toBeInTheDocument();
  bridge.publish('till', aLockedTill({ profile: live }));
  await expect.element(page.getByLabelText('PIN')).toBeInTheDocument();
  expect(document.documentElement.outerHTML).not.toMatch(/Tamm|376050|96\.57/u);
});

test('the screen is a personal one: the lock is told so while it is open', async () => {
  const { bridge } = await showApplication(anApplication(1));
  await expect.poll(() => bridge.asked('session.stay').at(-1)).toEqual({ isPersonal: true });
  expect(bridge.asked('application.seen')).toEqual([{ applicationId: id(1) }]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => bridge.asked('session.stay').at(-1)).toEqual({ isPersonal: false });
});

test('an application that cannot be read says so and is read again on F5', async () => {
  const { bridge, page } = await showApplication(anApplication(1));
  bridge.fails('application.get', { code: 'application.not-found' });
  useRoutes.setState({ route: { screen: 'application', applicationId: id(2) }, visit: 50 });
  await expect.element(page.getByText('This application is not on this till.')).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('Tamm');
  bridge.replies('application.get', anApplication(2, { createdAt: noon }));
  await userEvent.keyboard('{F5}');
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
});

test('Esc leads back to where one came from: a look at an answer does not end the form', async () => {
  const { page } = await showApplication(offered(1));
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'new', draftId: id(300) });
  go({ screen: 'application', applicationId: offered(1).id });
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(useRoutes.getState().route).toEqual({ screen: 'new', draftId: id(300) });
});
