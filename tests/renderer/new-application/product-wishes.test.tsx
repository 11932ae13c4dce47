import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mariDraft } from '../drafts.ts';
import { aProduct } from '../pictures.ts';
import { field, fill, focused, noteOf, send, shopForm, showForm } from './show-form.tsx';

const downPayment = 'credit_application.down_payment_amount';
const withDownPayment = aProduct({ hasDownPayment: true, downPaymentMinPercent: 10 });
const selling = (...products: readonly ReturnType<typeof aProduct>[]) => ({
  form: { ...shopForm, products: [...products] },
});
const labelOf = (name: string): string =>
  field(name).labels?.[0]?.textContent ??
  document.getElementById(field(name).getAttribute('aria-labelledby') ?? '')?.textContent ??
  '';

test('a down payment is asked for where the product has one, with its least part of the amount', async () => {
  const other = aProduct({ code: 'plain', name: 'Tavaline' });
  const { bridge, page } = await showForm({ till: selling(withDownPayment, other), draft: mariDraft() });
  expect(noteOf(downPayment)).toBe('from €100.10');
  expect(field(downPayment).getAttribute('aria-required')).toBe('true');
  await send();
  expect(focused()).toBe(downPayment);
  await expect.poll(() => noteOf(downPayment)).toBe('Fill this in.');
  await fill(downPayment, '100,09');
  await expect.poll(() => noteOf(downPayment)).toMatch(/The least for this product is €100\.10/u);
  await fill(downPayment, '100,10');
  await expect.poll(() => noteOf(downPayment)).toBe('from €100.10');
  // Another amount has another least part: it is looked at again.
  await fill('credit_application.amount', '2000');
  await expect.poll(() => noteOf(downPayment)).toMatch(/The least for this product is €200\.00/u);
  await fill(downPayment, '200');
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
  expect(bridge.asked('application.submit')[0]?.values[downPayment]).toBe('200');
  expect(page).toBeDefined();
});

test('another product takes the down payment away, and it is in nobody’s way', async () => {
  const other = aProduct({ code: 'plain', name: 'Tavaline' });
  const draft = mariDraft({ [downPayment]: '1' });
  const { bridge, page } = await showForm({ till: selling(withDownPayment, other), draft });
  await page.getByLabelText('Product').selectOptions('plain');
  await expect.poll(() => document.querySelector(`[name="${downPayment}"]`)).toBeNull();
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
});

test('what may stay empty says so; what the product wants does not', async () => {
  await showForm({ draft: mariDraft() });
  expect(labelOf('purchase.purchase_reference')).toBe('Own reference (optional)');
  expect(field('purchase.purchase_reference').getAttribute('aria-required')).toBeNull();
  expect(field('customer.first_name').getAttribute('aria-required')).toBe('true');
});

test('a field that the form knows becomes required where the product wants it', async () => {
  const wanted = aProduct({
    defaultPaymentDay: null,
    requiredFields: ['purchase.purchase_reference', 'credit_application.payment_day'],
  });
  const draft = mariDraft({ 'purchase.purchase_reference': '', 'credit_application.payment_day': '' });
  const { bridge, page } = await showForm({ till: selling(wanted), draft });
  expect(labelOf('purchase.purchase_reference')).toBe('Own reference');
  expect(document.querySelectorAll('[name="purchase.purchase_reference"]').length).toBe(1);
  await send();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/2 fields.*Payment day, Own reference/u);
  expect(focused()).toBe('credit_application.payment_day');
  expect(bridge.asked('application.submit')).toEqual([]);
});

const extras = [
  'purchase.description',
  'purchase.delivery.preferred_carrier_name',
  'customer_identification.document_valid_to',
  'credit_application.dependants_count',
  'credit_application.monthly_household_costs',
] as const;

test('what the form has no place for stands in the part that it is about, with words over it', async () => {
  await showForm({ till: selling(aProduct({ requiredFields: extras })), draft: mariDraft() });
  const partOf = (name: string) =>
    document.getElementById(field(name).closest('section')?.getAttribute('aria-labelledby') ?? '')
      ?.textContent;
  expect(extras.map((name) => [labelOf(name), partOf(name), noteOf(name)])).toEqual([
    ['What is bought', 'Purchase', ''],
    // A name that we have no word for: its last part in words, the path for whoever asks the bank.
    ['Preferred carrier name', 'Purchase', 'purchase.delivery.preferred_carrier_name'],
    ['Document valid until', 'Customer', '31.12.2030'],
    ['Dependants', 'Means and consent', ''],
    ['Household costs a month', 'Means and consent', ''],
  ]);
});

test('Enter leads through them in the order of the page, and what is missing is told in that order', async () => {
  const { page } = await showForm({
    till: selling(aProduct({ requiredFields: extras })),
    draft: mariDraft(),
  });
  const names = Array.from(document.querySelectorAll('form [name]'), (each) => each.getAttribute('name'));
  const order = [...new Set(names)].filter((name) => extras.some((extra) => extra === name));
  expect(order).toEqual(extras);
  field('purchase.purchase_reference').focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('purchase.description');
  await send();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(
      /What is bought, Preferred carrier name, Document valid until, Dependants, Household costs a month/u,
    );
});

test('numbers, sums and days are checked as such, and go out under their paths', async () => {
  const { bridge } = await showForm({
    till: selling(aProduct({ requiredFields: extras })),
    draft: mariDraft(),
  });
  await fill('purchase.description', 'Bicycle');
  await fill('purchase.delivery.preferred_carrier_name', 'Post');
  await fill('customer_identification.document_valid_to', '31.02.2030');
  await expect.poll(() => noteOf('customer_identification.document_valid_to')).toBe('There is no such date.');
  await fill('customer_identification.document_valid_to', '28.02.2030');
  await fill('credit_application.dependants_count', 'two');
  await expect.poll(() => noteOf('credit_application.dependants_count')).toBe('A whole number from 0 to 30.');
  await fill('credit_application.dependants_count', '2');
  await fill('credit_application.monthly_household_costs', '1200,5');
  expect(field('credit_application.monthly_household_costs').value).toBe('1,200.50');
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
  expect(bridge.asked('application.submit')[0]?.values).toMatchObject({
    'purchase.description': 'Bicycle',
    'purchase.delivery.preferred_carrier_name': 'Post',
    'customer_identification.document_valid_to': '28.02.2030',
    'credit_application.dependants_count': '2',
    'credit_application.monthly_household_costs': '1200,5',
  });
});

test('a name that is no path of the bank makes no field and spoils no draft', async () => {
  const product = aProduct({ requiredFields: ['Purchase description', '__proto__.x', 'x'.repeat(300)] });
  const { bridge } = await showForm({ till: selling(product), draft: mariDraft() });
  expect(document.querySelectorAll('[data-part]').length).toBe(0);
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
});

test.each([
  ['100', 'from exactly the least'],
  ['16000', 'to exactly the most'],
])('the price range of the product holds %s (%s)', async (amount) => {
  const { bridge } = await showForm({ draft: mariDraft({ 'credit_application.amount': amount }) });
  await expect.poll(() => noteOf('credit_application.amount')).toBe('€100.00 to €16,000.00');
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
});

test.each([
  ['99,99', 'The least for this product is €100.00.'],
  ['16000,01', 'The most for this product is €16,000.00.'],
])('a cent outside of it does not go: %s', async (amount, words) => {
  const { bridge } = await showForm({ draft: mariDraft({ 'credit_application.amount': amount }) });
  await send();
  await expect.poll(() => noteOf('credit_application.amount')).toBe(words);
  expect(bridge.asked('application.submit')).toEqual([]);
});
