import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fieldKeys } from '../../../renderer/screens/new-application/field-keys.ts';
import { presetChords } from '../../../renderer/keys/preset-chords.ts';
import { isChangeable } from '../../../shared/domain/key-change.ts';
import { longConsent, mariDraft } from '../drafts.ts';
import { aProduct } from '../pictures.ts';
import { field, focused, send, shopForm, showForm } from './show-form.tsx';

const mobile = 'customer_contact.mobile';
const altWith = (letter: string): Promise<void> => userEvent.keyboard(`{Alt>}${letter}{/Alt}`);

test('each field has a letter of its own, which no preset and no list has, and which can be put elsewhere', () => {
  const chords = fieldKeys.map(({ chord }) => chord);
  expect(new Set(chords).size).toBe(chords.length);
  const others: readonly string[] = [...presetChords, 'Alt+R'];
  expect(chords.filter((chord) => others.includes(chord) || !isChangeable(chord))).toEqual([]);
});

test('Alt with a letter leads to its field, selects what stands there, and types nothing', async () => {
  await showForm({ draft: mariDraft() });
  await altWith('m');
  expect(focused()).toBe(mobile);
  await userEvent.keyboard('5');
  expect(field(mobile).value).toBe('5');
  for (const [letter, name] of [
    ['a', 'credit_application.amount'],
    ['t', 'credit_application.period'],
    ['g', 'customer_addresses.0.country'],
    ['y', `consents.${longConsent.type}`],
    ['c', 'customer.identity_code'],
  ] as const) {
    await altWith(letter);
    expect(focused()).toBe(name);
  }
  expect(field('customer.identity_code').value).toBe('37605030299');
  // There is one product and one kind of document: nothing to lead to.
  await altWith('p');
  await altWith('k');
  expect(focused()).toBe('customer.identity_code');
});

test('where there are several consents, each press leads to the next', async () => {
  const consents = [longConsent, { ...longConsent, type: 'MARKETING' }];
  await showForm({ till: { form: { ...shopForm, consents } } });
  const visited: (string | null)[] = [];
  for (const letter of 'yyy') {
    await altWith(letter);
    visited.push(focused());
  }
  expect(visited).toEqual([
    'consents.EMTA_REGISTRY_QUERY',
    'consents.MARKETING',
    'consents.EMTA_REGISTRY_QUERY',
  ]);
});

test('what only some products want has one letter together, which leads from one to the next', async () => {
  const wanted = ['purchase.description', 'customer.gender', 'credit_application.dependants_count'];
  const product = aProduct({ requiredFields: wanted });
  await showForm({ till: { form: { ...shopForm, products: [product] } } });
  const visited: (string | null)[] = [];
  for (const letter of 'xxxx') {
    await altWith(letter);
    visited.push(focused());
  }
  expect(visited).toEqual([...wanted, wanted[0]]);
  expect(wanted.map((name) => field(name).getAttribute('aria-keyshortcuts'))).toEqual(
    wanted.map(() => 'Alt+X'),
  );
});

test('a field that is typed a second time has no letter, and no letter leads to it', async () => {
  await showForm({ draft: mariDraft({ 'customer.identity_code': '38808050001' }) });
  await send();
  const again = 'again.customer.identity_code';
  await expect.poll(() => document.querySelector(`[name="${again}"]`)).not.toBeNull();
  expect(field(again).getAttribute('aria-keyshortcuts')).toBeNull();
  const before = focused();
  await altWith('x');
  expect(focused()).toBe(before);
});

test('a layout without Latin letters has the same keys in the same places', async () => {
  await showForm();
  const press = { key: 'ь', code: 'KeyM', altKey: true, bubbles: true, cancelable: true };
  field('credit_application.amount').dispatchEvent(new KeyboardEvent('keydown', press));
  expect(focused()).toBe(mobile);
});

test('the letters are told to assistive technology, are in no field’s name, and follow a change of keys', async () => {
  const { page } = await showForm({
    till: {
      keys: [
        { meant: 'Alt+M', pressed: 'F11' },
        { meant: 'F11', pressed: 'Alt+M' },
      ],
    },
  });
  const email = page.getByRole('textbox', { name: 'E-mail', exact: true });
  await expect.element(email).toHaveAttribute('aria-keyshortcuts', 'Alt+E');
  const period = page.getByRole('radiogroup', { name: 'Period, months', exact: true });
  await expect.element(period).toHaveAttribute('aria-keyshortcuts', 'Alt+T');
  const country = page.getByRole('combobox', { name: 'Country', exact: true });
  await expect.element(country).toHaveAttribute('aria-keyshortcuts', 'Alt+G');
  expect(field(mobile).getAttribute('aria-keyshortcuts')).toBe('F11');
  await userEvent.keyboard('{F11}');
  expect(focused()).toBe(mobile);
});

const shownLetters = (): readonly (string | null)[] =>
  [...document.querySelectorAll<HTMLElement>('form kbd')]
    .filter((key) => key.checkVisibility({ visibilityProperty: true }))
    .map(({ textContent }) => textContent);

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('letters are seen when Alt is held, not at once, and not after it was let go', async () => {
  await showForm();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true }));
  await rest(150);
  expect(shownLetters()).toEqual([]);
  await expect.poll(shownLetters).toEqual(expect.arrayContaining(['A', 'T', 'O', 'C', 'M', 'Y']));
  window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Alt' }));
  await expect.poll(shownLetters).toEqual([]);
});

test('a field is found by its name among all commands, and the help lists the fields by themselves', async () => {
  const { page } = await showForm();
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox', { name: 'Type what you want to do' })).toHaveFocus();
  await userEvent.keyboard('mobile{Enter}');
  await expect.poll(focused).toBe(mobile);
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('heading', { name: 'Fields of the form' })).toBeInTheDocument();
  await expect.element(page.getByText('Go to: Mobile phone')).toBeInTheDocument();
  // There is one product: nothing to lead to.
  await expect.element(page.getByText('Go to: Product')).not.toBeInTheDocument();
});

test('under an open question no letter leads away', async () => {
  const { page } = await showForm();
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  const before = document.activeElement;
  await altWith('m');
  expect(document.activeElement).toBe(before);
});
