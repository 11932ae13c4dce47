import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { euros } from '../../../shared/domain/money.ts';
import { useRoutes } from '../../../renderer/shell/routes.ts';
import { anOffer, changedOffer, inContract, offered } from '../offers.ts';
import { anApplication, anEntry, aTile, aTill, id } from '../pictures.ts';
import { pressedAgain } from '../main-action.ts';
import { down, live, main, showApplication } from './show-application.tsx';

const can = anApplication(1).can;
const ticks = {
  standardInformation: true,
  totalAndApr: true,
  wantsToContinue: true,
  changes: false,
  figuresLookedAt: false,
} as const;

test('other conditions in what is not compared say so and want the tick', async () => {
  const offer = anOffer({}, { isChanged: true });
  const { page } = await showApplication(offered(1, offer));
  await expect
    .element(page.getByRole('heading', { name: /The bank offers different conditions/u }))
    .toBeInTheDocument();
  await expect.element(page.getByText(/^The bank has changed its conditions/u)).toBeInTheDocument();
  await expect
    .element(page.getByRole('checkbox', { name: 'Customer has seen the changes' }))
    .not.toBeChecked();
});

test('the monthly payment stands with number, total, amount, rate and everything else of the bank’s', async () => {
  const { page } = await showApplication(offered(1));
  await expect.element(page.getByText('€96.57', { exact: true }).first()).toBeInTheDocument();
  await expect.element(page.getByText('× 12')).toBeInTheDocument();
  for (const [term, value] of [
    ['Amount of credit', '€1,001.00'],
    ['Annual percentage rate', '30.1%'],
    ['Interest rate per year', '24.9%'],
    ['Total cost of credit', '€157.84'],
    ['Contract fee', '€11.00'],
    ['Administration fee', '€0.00'],
    ['First payment', '15 Dec 2026 · €96.57'],
    ['Last payment', '15 Nov 2027 · €96.57'],
    ['Payment day', '15'],
    ['Offer valid until', '3 Dec 2026'],
  ] as const) {
    const pair = Array.from(document.querySelectorAll('dl > div')).find(
      (each) => each.querySelector('dt')?.textContent === term,
    );
    expect(pair?.querySelector('dd')?.textContent.replaceAll('\u00a0', ' '), term).toBe(value);
  }
  expect(document.body.textContent).not.toMatch(/Insurance|Down payment/u);
});

test('the schedule is a chart that arrows walk, with a table behind a key', async () => {
  const { page } = await showApplication(offered(1));
  const chart = page.getByRole('slider', { name: 'Schedule' });
  await expect
    .element(chart)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^1\. 15.Dec.2026: €96\.57/u));
  chart.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect
    .element(chart)
    .toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^3\. 15.Feb.2027: €96\.57, paid so far €289\.71$/u),
    );
  await userEvent.keyboard('{End}');
  await expect.element(chart).toHaveAttribute('aria-valuenow', '12');
  await userEvent.keyboard('t');
  await expect
    .element(page.getByRole('row', { name: /12 15.Nov.2027 96\.57 1,158\.84/u }))
    .toBeInTheDocument();
  await userEvent.keyboard('t');
  await expect.element(chart).toBeInTheDocument();
});

test('the parts of the total add up to it in words', async () => {
  await showApplication(offered(1));
  const sum = document.querySelector('figure')?.textContent.replaceAll('\u00a0', ' ');
  expect(sum).toBe('Amount of credit€1,001.00Interest+ €146.84Contract fee+ €11.00Total to pay= €1,158.84');
});

test('figures that give no schedule are shown alone, with a note and a tick of their own', async () => {
  const offer = anOffer(
    { lastPayment: euros(10_857) },
    { payments: null, sumsAgree: false, aprAgrees: null },
  );
  const { page } = await showApplication(offered(1, offer));
  await expect.element(page.getByText(/do not give an exact schedule/u)).toBeInTheDocument();
  await expect.element(page.getByRole('slider')).not.toBeInTheDocument();
  expect(document.querySelector('figure')).toBeNull();
  await expect
    .element(page.getByRole('checkbox', { name: /they give no exact schedule/u }))
    .not.toBeChecked();
});

test('costs that do not add up leave the schedule standing, and are told and ticked for what they are', async () => {
  const offer = anOffer({ insuranceFee: euros(1_200) }, { sumsAgree: false, aprAgrees: false });
  const { page } = await showApplication(offered(1, offer));
  await expect
    .element(page.getByText(/payments add up to the total, but the costs .* do not/u))
    .toBeInTheDocument();
  await expect
    .element(page.getByText(/check of the annual percentage rate gives another value/u))
    .toBeInTheDocument();
  await expect.element(page.getByRole('slider')).toBeInTheDocument();
  expect(document.querySelector('figure')).toBeNull();
  await expect.element(page.getByText('Insurance')).toBeInTheDocument();
  await expect
    .element(page.getByRole('checkbox', { name: /the costs named do not add up/u }))
    .not.toBeChecked();
  await expect.element(page.getByText(/exact schedule/u)).not.toBeInTheDocument();
});

test('without a yearly rate the monthly payment is never large, and where the rate stands is said and confirmed', async () => {
  const { page } = await showApplication(offered(1, anOffer({ apr: null }, { aprAgrees: null })));
  await expect
    .element(page.getByText(/^The bank’s answer has no annual percentage rate\./u))
    .toBeInTheDocument();
  const large = () => Array.from(document.querySelectorAll('strong'), ({ textContent }) => textContent);
  expect(large()).not.toContain('€96.57');
  await expect.element(page.getByText('€96.57 × 12')).toBeInTheDocument();
  await expect.element(page.getByText('see the information sheet')).toBeInTheDocument();
  await userEvent.keyboard('1 23');
  await expect
    .element(
      page.getByRole('checkbox', { name: /total, and the annual percentage rate in the information sheet/u }),
    )
    .toBeChecked();
  await main();
  const question = page.getByRole('alertdialog');
  await expect.element(question.getByText('see the information sheet')).toBeInTheDocument();
  await expect.element(question.getByText(/96\.57/u)).not.toBeInTheDocument();
});

test('accepting takes seven keys: three ticks, the way, and one question with the focus on Back', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await expect.element(page.getByRole('checkbox', { name: /SECCI/u })).not.toBeChecked();
  await userEvent.keyboard('1');
  await expect.element(page.getByRole('radio', { name: 'on paper' })).toHaveFocus();
  await userEvent.keyboard(' 23');
  await main();
  const question = page.getByRole('alertdialog', { name: 'Accept? This creates a contract.' });
  await expect.element(question.getByRole('button', { name: 'Back' })).toHaveFocus();
  expect(bridge.asked('application.accept')).toEqual([]);
  await main();
  await expect
    .poll(() => bridge.asked('application.accept'))
    .toEqual([{ applicationId: id(1), fingerprint: 'f1f1f1f1', ticks, informationGivenBy: 'paper' }]);
  await expect.element(question).not.toBeInTheDocument();
});

test('a second press of the same key does not answer the question, and starts nothing after it', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('1 23');
  const yes = page.getByRole('alertdialog').getByRole('button', { name: 'Accept' });
  const second = pressedAgain(() => yes.element().matches(':disabled'));
  await main();
  expect(await second).toBe(true);
  expect(bridge.asked('application.accept')).toEqual([]);
  bridge.on('application.accept', () => {
    bridge.publish('application', inContract(1));
    return { ok: true, value: 'done' };
  });
  const third = pressedAgain(() => bridge.asked('application.accept').length);
  await main();
  expect(await third).toBe(1);
  await expect.element(page.getByRole('radiogroup')).toBeInTheDocument();
  expect(bridge.asked('application.accept').length).toBe(1);
  expect(bridge.asked('contract.sign')).toEqual([]);
});

test('Enter in the question is the way back', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('1 23');
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(bridge.asked('application.accept')).toEqual([]);
});

test('with a tick missing, Accept marks it and leads to it', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('23');
  await main();
  await expect.element(page.getByRole('checkbox', { name: /SECCI/u })).toHaveFocus();
  await expect
    .element(page.getByRole('checkbox', { name: /SECCI/u }))
    .toHaveAttribute('aria-invalid', 'true');
  const said = page.getByRole('alert');
  await expect.element(said).toHaveTextContent('Nothing is accepted yet. Missing: the information sheet.');
  await userEvent.keyboard(' ');
  await main();
  // Ticked, but how it was given is not said: the ways are marked, and nothing else.
  const ways = page.getByRole('radiogroup');
  await expect.element(page.getByRole('radio', { name: 'on paper' })).toHaveFocus();
  await expect.element(ways).toHaveAttribute('aria-invalid', 'true');
  await expect
    .element(page.getByRole('checkbox', { name: /SECCI/u }))
    .not.toHaveAttribute('aria-invalid', 'true');
  await expect
    .element(said)
    .toHaveTextContent('Nothing is accepted yet. Missing: how the information sheet was given.');
  expect(bridge.asked('application.accept')).toEqual([]);
  await page.getByRole('radio', { name: 'on screen' }).click();
  await expect.element(said).not.toBeInTheDocument();
});

test('changed conditions stand beside what was asked, in words, and want a tick', async () => {
  const { bridge, page } = await showApplication(offered(1, changedOffer()));
  await expect
    .element(page.getByRole('heading', { name: /The bank offers different conditions/u }))
    .toBeInTheDocument();
  const table = page.getByRole('table', { name: 'What is different' });
  await expect
    .element(table.getByRole('row', { name: /Amount €1,001\.00 €700\.70 €300\.30 less/u }))
    .toBeInTheDocument();
  await expect
    .element(table.getByRole('row', { name: /Period 12 months 24 months 12 months longer/u }))
    .toBeInTheDocument();
  await expect
    .element(table.getByRole('row', { name: /Payment day 15 20 another day/u }))
    .toBeInTheDocument();
  await page.getByRole('radio', { name: 'by e-mail' }).click();
  await page.getByRole('checkbox', { name: /seen the total/u }).click();
  await page.getByRole('checkbox', { name: /wants to continue/u }).click();
  await main();
  await expect.element(page.getByRole('checkbox', { name: 'Customer has seen the changes' })).toHaveFocus();
  await userEvent.keyboard(' ');
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await main();
  await expect
    .poll(() => bridge.asked('application.accept')[0])
    .toMatchObject({
      ticks: { ...ticks, changes: true },
      informationGivenBy: 'email',
    });
});

test('other figures untick everything', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('1 23');
  await expect.element(page.getByRole('checkbox', { name: /wants to continue/u })).toBeChecked();
  bridge.publish('application', offered(1, anOffer({ monthly: euros(9_700) }, { fingerprint: 'aaaa' })));
  await expect.element(page.getByText('€97.00', { exact: true }).first()).toBeInTheDocument();
  await expect.element(page.getByRole('checkbox', { name: /wants to continue/u })).not.toBeChecked();
});

test('the same figures in a newer picture keep what was ticked', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('2');
  bridge.publish('application', offered(1, anOffer(), { localNumber: 'K7-0099' }));
  await expect.element(page.getByText('K7-0099')).toBeInTheDocument();
  await expect.element(page.getByRole('checkbox', { name: /seen the total/u })).toBeChecked();
});

test('without a line nothing can be accepted, and it is said once', async () => {
  const { bridge, page } = await showApplication(offered(1), { line: down });
  await expect.element(page.getByText(/accepted only while the bank can be reached/u)).toBeInTheDocument();
  await userEvent.keyboard('1 23');
  await main();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(bridge.asked('application.accept')).toEqual([]);
});

test('an expired offer can only be copied', async () => {
  const { bridge, page } = await showApplication(
    offered(1, anOffer({ validUntil: '2026-11-20' }, { isExpired: true })),
  );
  await expect.element(page.getByText(/The offer was valid until 20.Nov.2026/u)).toBeInTheDocument();
  const [told, figures] = [/The offer was valid until/u, /^Total to pay/u].map((words) =>
    page.getByText(words).first().element().getBoundingClientRect(),
  );
  expect(told?.bottom).toBeLessThan(figures?.top ?? 0);
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('draft.new')).toEqual([{ copyOf: id(1) }]);
  expect(bridge.asked('application.accept')).toEqual([]);
});

test('cancelling asks first', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect
    .element(page.getByRole('alertdialog', { name: "Cancel? The bank's offer will no longer be valid." }))
    .toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(bridge.asked('application.cancel')).toEqual([]);
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('application.cancel')).toEqual([{ applicationId: id(1) }]);
});

test('an acceptance under way is told; one that did not go through too, and nothing ticked is lost', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('1 23');
  const last = page.getByRole('checkbox', { name: /wants to continue/u });
  await expect.element(last).toBeChecked();
  const entry = anEntry(1, { kind: 'accept', state: 'sending', reason: null });
  bridge.publish('application', offered(1, anOffer(), { entry, can: { ...can, refresh: true } }));
  await expect.element(page.getByText('The acceptance is on its way to the bank.')).toBeInTheDocument();
  await main();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  bridge.publish('application', offered(1, anOffer(), { entry: { ...entry, state: 'uncertain' } }));
  await expect.element(page.getByText(/Counter is reading the present state there/u)).toBeInTheDocument();
  bridge.publish(
    'application',
    offered(1, anOffer(), { entry: { ...entry, state: 'dropped', reason: 'bank.server-error' } }),
  );
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The offer was not accepted\./u);
  await expect.element(last).toBeChecked();
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
});

test('a bank that changed the offer meanwhile is told in the question', async () => {
  const { bridge, page } = await showApplication(offered(1));
  bridge.fails('application.accept', { code: 'application.offer-changed' });
  await userEvent.keyboard('1 23');
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await main();
  await expect
    .element(page.getByText(/The bank’s offer has changed. Nothing was accepted/u))
    .toBeInTheDocument();
  expect(useRoutes.getState().route.screen).toBe('application');
});

test('conditions that change under an open question take it away, and the focus stays with the new figures', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('1 23');
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  bridge.publish('application', offered(1, changedOffer()));
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  const heading = page.getByRole('heading', { name: /The bank offers different conditions/u });
  await expect.element(heading).toHaveFocus();
  for (const name of [/SECCI/u, /seen the total/u, /seen the changes/u, /wants to continue/u]) {
    await expect.element(page.getByRole('checkbox', { name })).not.toBeChecked();
  }
  await main();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(bridge.asked('application.accept')).toEqual([]);
});

test('conditions that change while something else is on the screen come as a tile, and open with nothing ticked', async () => {
  const { bridge, page } = await showApplication(offered(1));
  await userEvent.keyboard('1 23');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  bridge.replies('application.get', offered(1, changedOffer()));
  bridge.publish(
    'till',
    aTill({ profile: live, tiles: [aTile(1, { step: 'offered', elapsedMs: null, isNews: true })] }),
  );
  const tile = page.getByRole('list', { name: 'Customers who are waiting' });
  await expect.element(tile).toMatchTextContent(/Mari T\..*answer is here/u);
  await userEvent.keyboard('{Control>}1{/Control}');
  await expect
    .element(page.getByRole('heading', { name: /The bank offers different conditions/u }))
    .toBeInTheDocument();
  await expect.element(page.getByRole('table', { name: 'What is different' })).toBeInTheDocument();
  await expect.poll(() => bridge.asked('application.seen').length).toBeGreaterThan(1);
  expect(document.querySelectorAll('main input[type=checkbox]:checked').length).toBe(0);
});
