import { expect, test } from 'vitest';
import { emptyDraft } from '../drafts.ts';
import { aProduct } from '../pictures.ts';
import { focused, shopForm, showForm } from './show-form.tsx';

const product = 'credit_application.product_code';
const unknown = { code: 'hp_unknown', why: 'bank.not-found' } as const;
const told = (): string => document.body.textContent;

test('where nothing can be sold, the form says of each product why, and what helps', async () => {
  const { page } = await showForm({
    till: { form: { ...shopForm, products: [], unsold: [unknown, { code: 'hp_new', why: 'unread' }] } },
    prepare: (bridge) => void bridge.replies('draft.new', emptyDraft({ values: { [product]: '' } })),
  });
  await expect.element(page.getByText('No product can be sold just now.')).toBeInTheDocument();
  expect(told()).toContain('hp_unknown: The bank does not know this product for this shop.');
  expect(told()).toContain('hp_new: not read yet');
  expect(told()).toContain('Call the manager');
  // The list of products is empty: it is nothing to begin with.
  expect(focused()).toBe('credit_application.amount');
});

test('a shop without any product says so, too', async () => {
  const { page } = await showForm({ till: { form: { ...shopForm, products: [] } } });
  await expect.element(page.getByText('No product can be sold just now.')).toBeInTheDocument();
});

test('where only some can be sold, the others are told; one whose last day is over is missed by nobody', async () => {
  const { page } = await showForm({
    till: {
      form: { ...shopForm, products: [aProduct()], unsold: [unknown, { code: 'hp_old', why: 'over' }] },
    },
  });
  await expect.element(page.getByText('Some products cannot be sold just now.')).toBeInTheDocument();
  expect(told()).toContain('hp_unknown: ');
  expect(told()).not.toContain('hp_old');
});

test('where all can be sold, nothing is said', async () => {
  await showForm();
  expect(told()).not.toContain('cannot be sold');
  expect(told()).not.toContain('No product can be sold');
});
