import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { minutes } from '../../../shared/domain/dates.ts';
import { euros } from '../../../shared/domain/money.ts';
import type { ContractView } from '../../../shared/bridge/views.ts';
import { activated, inContract } from '../offers.ts';
import { anApplication, anEntry, id, noon } from '../pictures.ts';
import { down, main, showApplication } from './show-application.tsx';

const unpaid: Partial<ContractView> = {
  status: 'signed',
  waitsFor: 'down-payment',
  signedAt: noon - minutes(1),
  downPayment: euros(10_010),
};
const link = 'https://pay.inbank.ee/p/8f1c2d3e4f5a';
const paying = (tries: number, over: Partial<NonNullable<ContractView['payment']>> = {}) => ({
  ...unpaid,
  payment: { startedAt: noon - minutes(1), link, tries, ...over },
});
const strip = (): string => document.querySelector('main [role=status]')?.textContent ?? '';
const goodsStay = 'Do not hand over the goods yet';

test('a signed contract that waits for the down payment says so, what it is, and that the goods stay', async () => {
  const { page } = await showApplication(inContract(1, unpaid));
  const panel = page.getByRole('region', { name: 'Down payment' });
  await expect.element(panel).toMatchTextContent(/The customer pays €100\.10 beforehand\./u);
  await expect.element(panel).toMatchTextContent(/Until then the goods stay in the shop/u);
  await expect.element(page.getByText('The customer makes the down payment next.')).toBeInTheDocument();
  expect(strip()).toBe(goodsStay);
});

test('an amount that nobody told is not invented', async () => {
  const { page } = await showApplication(inContract(1, { ...unpaid, downPayment: null }));
  await expect.element(page.getByRole('region', { name: 'Down payment' })).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('beforehand');
});

test('one key makes the link: a code to scan, copying, and the number of the try', async () => {
  const { bridge, page } = await showApplication(inContract(1, unpaid));
  await expect
    .element(page.getByRole('toolbar').getByRole('button', { name: /Link for the down payment/u }))
    .toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('contract.payment-link')).toEqual([{ applicationId: id(1) }]);
  bridge.publish('application', inContract(1, paying(1)));
  const code = page.getByRole('img', { name: 'Code that leads to the bank’s payment page' });
  await expect.element(code).toBeInTheDocument();
  expect(code.element().getBoundingClientRect().width).toBeGreaterThanOrEqual(152);
  await expect.element(page.getByText(/Link no\. 1, made at 12:40/u)).toBeInTheDocument();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => bridge.asked('contract.copy-payment-link')).toEqual([{ applicationId: id(1) }]);
  await expect.element(page.getByText('The link is in the clipboard.')).toBeInTheDocument();
  expect(document.querySelector('main a')).toBeNull();
  expect(strip()).toBe(goodsStay);
});

test('each try gets a new link, and what was copied is the earlier one', async () => {
  const { bridge, page } = await showApplication(inContract(1, paying(1)));
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.element(page.getByText('The link is in the clipboard.')).toBeInTheDocument();
  await page.getByRole('button', { name: /New link/u }).click();
  await expect.poll(() => bridge.asked('contract.payment-link').length).toBe(1);
  bridge.publish('application', inContract(1, paying(2, { link: `${link}/2` })));
  await expect.element(page.getByText(/Link no\. 2/u)).toBeInTheDocument();
  await expect.element(page.getByText('The link is in the clipboard.')).not.toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('contract.payment-link').length).toBe(2);
});

test('what to do is told for every answer of the customer, and that only the bank’s word counts', async () => {
  const { page } = await showApplication(inContract(1, paying(1)));
  await expect.element(page.getByText('What does the customer say?')).toBeInTheDocument();
  const pairs = Array.from(document.querySelectorAll('main dl > div'), (pair) => [
    pair.querySelector('dt')?.textContent,
    pair.querySelector('dd')?.textContent,
  ]);
  expect(pairs).toEqual([
    ['Paid', 'Wait. The bank confirms the payment, and this screen goes on by itself.'],
    ['It did not work', 'Make a new link and let the customer scan it.'],
    ['Not sure', 'Keep waiting and do not pay again. Counter asks the bank by itself.'],
  ]);
  await expect.element(page.getByText(/Only the bank’s confirmation counts/u)).toBeInTheDocument();
});

test('the goods stay through every try, and may leave only with the active contract', async () => {
  const { bridge } = await showApplication(inContract(1, unpaid));
  for (const contract of [paying(1), paying(2), { ...paying(2), waitsFor: 'bank' as const }]) {
    bridge.publish('application', inContract(1, contract, { localNumber: `N-${contract.payment.tries}` }));
    await expect.poll(() => document.body.textContent).toContain(`N-${contract.payment.tries}`);
    expect(strip()).toBe(goodsStay);
  }
  bridge.publish('application', inContract(1, { ...paying(2), ...activated }));
  await expect.poll(strip).toBe('You may hand over the goods');
  expect(document.querySelector('#down-payment')).toBeNull();
});

test('a link that may not be shown is told, and another one can be made', async () => {
  const { bridge, page } = await showApplication(inContract(1, paying(1, { link: null })));
  await expect.element(page.getByText(/has not given a link that may be shown/u)).toBeInTheDocument();
  expect(document.querySelector('[aria-label*="payment page"]')).toBeNull();
  await main();
  await expect.poll(() => bridge.asked('contract.payment-link').length).toBe(1);
});

test('while a link is asked for nothing is asked twice; one that did not come is told', async () => {
  const entry = anEntry(1, { kind: 'start-payment', state: 'sending', reason: null });
  const { bridge, page } = await showApplication(inContract(1, unpaid, { entry }));
  await expect
    .element(page.getByText('The link for the down payment is being asked for.'))
    .toBeInTheDocument();
  await main();
  expect(bridge.asked('contract.payment-link')).toEqual([]);
  bridge.publish(
    'application',
    inContract(1, unpaid, { entry: { ...entry, state: 'dropped', reason: 'bank.no-answer' } }),
  );
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/There is no link for the down payment\./u);
  await main();
  await expect.poll(() => bridge.asked('contract.payment-link').length).toBe(1);
});

test('without a line no link is asked for, and it is said', async () => {
  const { bridge, page } = await showApplication(inContract(1, unpaid), { line: down });
  await expect.element(page.getByText('No connection. Nothing has been sent yet.')).toBeInTheDocument();
  await main();
  bridge.publish('application', inContract(1, paying(1)));
  await expect.element(page.getByText(/The newest state is read as soon as/u)).toBeInTheDocument();
  await expect.element(page.getByText('No connection. Nothing has been sent yet.')).not.toBeInTheDocument();
  await main();
  expect(bridge.asked('contract.payment-link')).toEqual([]);
});

test('where main says that there is nothing to pay, nothing is asked for', async () => {
  const can = { ...anApplication(1).can, refresh: true };
  const { bridge } = await showApplication(inContract(1, unpaid, { can }));
  await main();
  expect(bridge.asked('contract.payment-link')).toEqual([]);
});

test('in a small window the code is scrolled into sight as soon as it is there', async () => {
  await page.viewport(683, 384);
  try {
    const { bridge } = await showApplication(inContract(1, unpaid));
    bridge.publish('application', inContract(1, paying(1)));
    await expect.poll(() => document.querySelector('[aria-label*="payment page"]')).not.toBeNull();
    const code = document.querySelector('[aria-label*="payment page"]')?.getBoundingClientRect();
    const main = document.querySelector('main')?.getBoundingClientRect();
    expect(code?.top).toBeGreaterThanOrEqual(main?.top ?? Infinity);
    expect(code?.top).toBeLessThan(main?.bottom ?? 0);
  } finally {
    await page.viewport(1366, 768);
  }
});
