import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mariDraft } from '../drafts.ts';
import { field, fill, focused, noteOf, send, showForm } from './show-form.tsx';

const email = 'customer_contact.email';
const city = 'customer_addresses.0.city';
const notTaken = 'The bank did not take this: check it.';
const told = (): string => document.body.textContent;
const corrected = () =>
  showForm({
    draft: {
      ...mariDraft(),
      refused: [
        { code: 'customer_addresses_city_is_not_valid', field: city },
        { code: 'customer_email_is_not_valid', field: email },
        { code: 'product_not_found', field: null },
      ],
    },
  });

test('fields that the bank did not take are marked, the first has the focus, and what fits none stands above', async () => {
  const { page } = await corrected();
  await expect.element(page.getByText('What the bank named')).toBeInTheDocument();
  expect(focused()).toBe(email);
  expect([noteOf(email), noteOf(city)].every((note) => note.includes(notTaken))).toBe(true);
  expect(field(email).getAttribute('aria-invalid')).toBe('true');
  await expect.element(page.getByText('– product_not_found')).toBeInTheDocument();
  expect(told()).not.toContain('email_is_not_valid');
});

test('the mark stays when the field is only looked at, and goes with the first change', async () => {
  await corrected();
  await userEvent.tab();
  expect(noteOf(email)).toContain(notTaken);
  await fill(email, 'mari@example.ee');
  await expect.poll(() => noteOf(email)).not.toContain(notTaken);
  expect(noteOf(city)).toContain(notTaken);
  expect(told()).not.toContain('– E-mail');
});

test('what the customer says is right can be sent as it is', async () => {
  const { bridge } = await corrected();
  await send();
  await expect.poll(() => bridge.asked('application.submit')).toHaveLength(1);
});

test('a form that the bank has said nothing of says nothing of the bank', async () => {
  await showForm({ draft: mariDraft() });
  expect(told()).not.toContain('What the bank named');
});
