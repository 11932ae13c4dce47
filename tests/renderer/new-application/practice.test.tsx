import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mariDraft } from '../drafts.ts';
import { aProfile } from '../pictures.ts';
import { field, fill, noteOf, send, showForm } from './show-form.tsx';
import { mainAction } from '../main-action.ts';

const demo = { profile: aProfile({ id: 'demo-ee', mode: 'demo' }) };
const demoLatvian = { profile: aProfile({ id: 'demo-lv', mode: 'demo', market: 'LV' }) };
const training = { profile: aProfile() };
const help = (): Promise<void> => userEvent.keyboard('{Control>}h{/Control}');

test('in Live there is no such help', async () => {
  const { page } = await showForm();
  await expect
    .element(page.getByRole('button', { name: /Demo rules|amounts lead/u }))
    .not.toBeInTheDocument();
  await help();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('in Demo a key tells the rules of the test environment in words', async () => {
  const { page } = await showForm({ till: demo });
  await expect.element(page.getByRole('button', { name: /Demo rules/u })).toBeInTheDocument();
  await help();
  const dialog = page.getByRole('dialog', { name: 'Rules of the demo environment' });
  for (const words of [
    /up to €500\.00 and from €15,000\.00 to €16,000\.00/u,
    /No SMS is sent.*0000/u,
    /cannot be used for another/u,
    /Error has occurred, contact customer support/u,
    /No contract is binding/u,
    /10101010005/u,
    /demo\.sk\.ee\/upload_cert.*MIDCertsReg.*sid\.demo\.sk\.ee/u,
  ]) {
    await expect.element(dialog).toMatchTextContent(words);
  }
  expect(dialog.element().querySelector('a')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});

test('the demo person is filled in with one more key, and what is odd about it only advises', async () => {
  const { bridge, page } = await showForm({ till: demo });
  await fill('credit_application.amount', '450');
  await help();
  await expect.element(page.getByRole('button', { name: /Fill in the demo person/u })).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(field('customer.identity_code').value).toBe('10101010005');
  await expect.poll(() => noteOf('customer.identity_code')).toMatch(/born 1.Jan.1801.*age over 120/u);
  expect(field('customer.identity_code').getAttribute('aria-invalid')).toBeNull();
  expect(field('credit_application.amount').value).toBe('450.00');
  for (const name of [
    'customer.first_name',
    'customer_contact.mobile',
    'customer_identification.document_number',
  ]) {
    expect(field(name).value, name).not.toBe('');
  }
  // What the customer has to say is never filled in.
  expect(document.querySelector('input[type=radio][name^="consents"]:checked')).toBeNull();
  expect(field('authentication.proof').value).toBe('');
  await userEvent.selectOptions(field('authentication.method'), 'id-card');
  await fill('authentication.proof', 'demo');
  await fill('credit_application.monthly_income', '2900');
  await fill('credit_application.monthly_financial_obligations', '0');
  await page.getByRole('radio', { name: 'agrees', exact: true }).click();
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
});

test('the code of the guide’s sample, whose last digit is wrong, may be used in Demo without typing it twice', async () => {
  const { bridge } = await showForm({
    till: demo,
    draft: mariDraft({
      'customer.identity_code': '38808050001',
      'customer_identification.document_number': 'AA979080',
    }),
  });
  expect(document.querySelector('[name="again.customer.identity_code"]')).toBeNull();
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
});

test('somebody else’s data are never overwritten by it', async () => {
  const { page } = await showForm({ till: demo, draft: mariDraft() });
  await help();
  await expect.element(page.getByText(/This form already has a customer/u)).toBeInTheDocument();
  await mainAction();
  expect(field('customer.identity_code').value).toBe('37605030299');
  expect(field('customer.first_name').value).toBe('Mari');
});

test('the demo person is an Estonian one: a Latvian shop has the rules without it', async () => {
  const { page } = await showForm({ till: demoLatvian });
  await help();
  const dialog = page.getByRole('dialog', { name: 'Rules of the demo environment' });
  await expect.element(dialog).toMatchTextContent(/No SMS is sent/u);
  expect(dialog.element().textContent).not.toContain('10101010005');
  await expect.element(page.getByRole('button', { name: /Fill in/u })).not.toBeInTheDocument();
});

test('in Training the same key tells what the amounts lead to', async () => {
  const { page } = await showForm({ till: training });
  await expect.element(page.getByRole('button', { name: /What amounts lead to/u })).toBeInTheDocument();
  await help();
  const dialog = page.getByRole('dialog', { name: 'What amounts lead to in Training' });
  await expect
    .element(dialog.getByRole('row', { name: /up to 500, 15,000–16,000 Offer/u }))
    .toBeInTheDocument();
  await expect.element(dialog.getByRole('row', { name: /700–799 Changed conditions/u })).toBeInTheDocument();
  await expect
    .element(dialog.getByRole('row', { name: /03 Waits for the shop’s agreement/u }))
    .toBeInTheDocument();
});
