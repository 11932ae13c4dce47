import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRoutes } from '../../../renderer/shell/routes.ts';
import { aProduct, id } from '../pictures.ts';
import { mariDraft } from '../drafts.ts';
import { field, focused, send, shopForm, showForm } from './show-form.tsx';

test('the whole form is filled with the keyboard alone: Enter leads through it, Ctrl+Enter sends', async () => {
  const { bridge } = await showForm();
  expect(focused()).toBe('credit_application.amount');
  const type = async (text: string): Promise<void> => {
    for (const key of text) await userEvent.keyboard(key === '{' ? '{{' : key);
    await userEvent.keyboard('{Enter}');
  };
  await type('1001');
  // Period and payment day have their defaults.
  expect(focused()).toBe('purchase.purchase_reference');
  await type('A-1');
  await type('37605030299');
  await type('Mari');
  await type('Tamm');
  await type('53630000');
  await type('mari@example.ee');
  await type('Niine 11');
  await type('Tallinn');
  await type('10414');
  await type('aa9790801');
  await type('2900');
  // What is owed and how the customer was identified is asked, not taken for granted; a digit answers and leads on.
  expect(focused()).toBe('credit_application.monthly_financial_obligations');
  await type('0');
  expect(focused()).toBe('authentication.method');
  await userEvent.keyboard('2');
  expect(focused()).toBe('authentication.proof');
  await type('seen');
  expect(focused()).toBe('consents.EMTA_REGISTRY_QUERY');
  await userEvent.keyboard(' ');
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
  expect(bridge.asked('application.submit')[0]?.values).toMatchObject({
    'credit_application.amount': '1001',
    'customer.identity_code': '37605030299',
    'customer_contact.mobile': '+372 5363 0000',
    'customer_identification.document_number': 'AA9790801',
    'credit_application.monthly_financial_obligations': '0',
    'authentication.method': 'mobile-id',
    'consents.EMTA_REGISTRY_QUERY': 'yes',
  });
  await expect
    .poll(() => useRoutes.getState().route)
    .toEqual({ screen: 'application', applicationId: id(300) });
});

test('Enter leads over what is filled, and one field on where nothing is empty any more', async () => {
  await showForm({ draft: mariDraft({ 'customer.first_name': '', 'authentication.proof': '' }) });
  field('credit_application.amount').focus();
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('customer.first_name');
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('authentication.proof');
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('language');
});

test('Shift+Enter leads back, and Enter on the last field sends nothing', async () => {
  const { bridge } = await showForm();
  field('customer.first_name').focus();
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(focused()).toBe('customer.identity_code');
  field('consents.EMTA_REGISTRY_QUERY').focus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(focused()).toBe('consents.EMTA_REGISTRY_QUERY');
  expect(bridge.asked('application.submit')).toEqual([]);
});

test('another product brings its own periods, days and fields', async () => {
  const split = aProduct({
    code: 'split_3',
    name: 'Split into parts',
    periods: [3],
    paymentDays: [],
    requiredFields: ['purchase.description'],
  });
  const { page } = await showForm({
    till: { form: { ...shopForm, products: [aProduct(), split] } },
  });
  await userEvent.selectOptions(field('credit_application.product_code'), 'split_3');
  await expect.poll(() => document.querySelector('[name="purchase.description"]')).not.toBeNull();
  await expect.poll(() => document.querySelector('[name="credit_application.payment_day"]')).toBeNull();
  await expect
    .element(page.getByText('The product is not offered for this number of months.'))
    .toBeInTheDocument();
  await page.getByRole('radio', { name: '3', exact: true }).click();
  await expect.poll(() => document.body.textContent).not.toContain('not offered for this number');
});

test('a single product is named and not asked for', async () => {
  await showForm();
  expect(document.querySelector('select[name="credit_application.product_code"]')).toBeNull();
  expect(field('credit_application.product_code').type).toBe('hidden');
});
