import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { euros } from '../../../shared/domain/money.ts';
import type { Preset } from '../../../shared/domain/preset.ts';
import { mariDraft } from '../drafts.ts';
import { aProduct } from '../pictures.ts';
import { field, fill, focused, shopForm, showForm } from './show-form.tsx';

const amount = 'credit_application.amount';
const product = 'credit_application.product_code';
const period = 'credit_application.period';
const paymentDay = 'credit_application.payment_day';
const split = aProduct({ code: 'split_3', name: 'Osad', kind: 'split', periods: [3], paymentDays: [] });
const aPreset = (name: string, over: Partial<Preset> = {}): Preset => ({
  name,
  productCode: 'hp_epos_training',
  period: 24,
  paymentDay: null,
  amount: null,
  ...over,
});
const presets = [
  aPreset('Phone'),
  aPreset('Three parts', { productCode: 'split_3', period: 3 }),
  aPreset('Bicycle', { period: 36, paymentDay: 5, amount: euros(49_900) }),
  aPreset('Sofa', { period: 48, amount: euros(120_000) }),
  aPreset('Old', { productCode: 'gone' }),
  aPreset('Seven', { period: 7 }),
];
const form = { ...shopForm, products: [aProduct(), split], presets };
const chosen = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;
const show = (draft?: ReturnType<typeof mariDraft>) =>
  showForm({ till: { form }, ...(draft ? { draft } : {}) });

test('without presets nothing stands there', async () => {
  const { page } = await showForm();
  await expect.element(page.getByRole('group', { name: 'Presets' })).not.toBeInTheDocument();
});

test('one press puts product and period in, the focus is in the amount, and the bank is asked for the figure', async () => {
  const { bridge } = await showForm({
    till: { form },
    prepare: (prepared) =>
      prepared.replies('calculation.get', { monthly: euros(9_657), total: euros(115_884), apr: '0.301' }),
  });
  field('customer.first_name').focus();
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.poll(() => field(product).value).toBe('split_3');
  await expect.poll(() => chosen(period)).toBe('3');
  await expect.poll(focused).toBe(amount);
  await userEvent.keyboard('300');
  await expect
    .poll(() => bridge.asked('calculation.get'))
    .toMatchObject([{ productCode: 'split_3', period: 3, amount: euros(30_000) }]);
  await expect.poll(() => bridge.asked('draft.save').at(-1)?.values[product]).toBe('split_3');
});

test('the button does the same as its key', async () => {
  const { page } = await show();
  const chip = page.getByRole('group', { name: 'Presets' }).getByRole('button', { name: 'Phone' });
  await expect.element(chip).toHaveAttribute('aria-keyshortcuts', 'Alt+1');
  await chip.click();
  await expect.poll(() => chosen(period)).toBe('24');
  await expect.poll(focused).toBe(amount);
});

test('an amount comes with a preset that has one, and goes with the next one', async () => {
  const { page } = await show();
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.poll(() => field(amount).value).toBe('499.00');
  expect(field(paymentDay).value).toBe('5');
  // The own reference may stay empty.
  await expect.poll(focused).toBe('customer.identity_code');
  await expect.element(page.getByText('Bicycle was put in.', { exact: true }).first()).toBeInTheDocument();
  await userEvent.keyboard('{Alt>}4{/Alt}');
  await expect.poll(() => field(amount).value).toBe('1,200.00');
  // One that has none leaves what stands there.
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await expect.poll(() => chosen(period)).toBe('24');
  expect(field(amount).value).toBe('1,200.00');
});

test('an amount that somebody typed stays, and that is told', async () => {
  const { page } = await show();
  await fill(amount, '750');
  await userEvent.keyboard('{Alt>}3{/Alt}');
  await expect.poll(() => chosen(period)).toBe('36');
  expect(field(amount).value).toBe('750.00');
  await expect
    .element(page.getByText('Bicycle was put in. The amount that was typed stays.').first())
    .toBeInTheDocument();
});

test('of an amount that somebody typed nothing is told where the preset has none', async () => {
  const { page } = await show();
  await fill(amount, '750');
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await expect.element(page.getByText('Phone was put in.', { exact: true }).first()).toBeInTheDocument();
});

test.each([
  ['an amount', { [amount]: '750', [paymentDay]: '5' }, amount],
  ['a payment day', { [amount]: '', [paymentDay]: '20' }, paymentDay],
])(
  'limits of another product are looked at again, and what is still empty is not called wrong: %s',
  async (_what, typed, wrong) => {
    const other = { ...split, minAmount: euros(90_000), paymentDays: [5, 10] };
    await showForm({ draft: mariDraft(typed), till: { form: { ...form, products: [aProduct(), other] } } });
    await userEvent.keyboard('{Alt>}2{/Alt}');
    const isCalledWrong = (name: string): boolean => field(name).getAttribute('aria-invalid') === 'true';
    await expect.poll(() => isCalledWrong(wrong)).toBe(true);
    expect([amount, paymentDay].filter(isCalledWrong)).toEqual([wrong]);
  },
);

test.each([
  ['5', 'Old was not put in. This shop does not offer its product now. Nothing was changed.'],
  ['6', 'Seven was not put in. The product is not offered for this number of months. Nothing was changed.'],
])('what the bank does not offer any more is told, and nothing changes: Alt+%s', async (digit, words) => {
  const { page, bridge } = await show(mariDraft());
  await userEvent.keyboard(`{Alt>}${digit}{/Alt}`);
  await expect.element(page.getByText(words).first()).toBeInTheDocument();
  expect([field(product).value, chosen(period)]).toEqual(['hp_epos_training', '12']);
  expect(bridge.asked('draft.save')).toEqual([]);
});

test('the key sheet and the search for actions know them by name', async () => {
  const { page } = await show();
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('bicyc');
  await expect.element(page.getByRole('option', { name: 'Preset 3: Bicycle' })).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => chosen(period)).toBe('36');
  await page.getByRole('heading', { level: 1 }).click();
  await userEvent.keyboard('?');
  await expect.element(page.getByText('Preset 6: Seven')).toBeInTheDocument();
});

test('where a preset’s key has changed places, the other one is shown and works', async () => {
  const keys = [
    { meant: 'Alt+1', pressed: 'F11' },
    { meant: 'F11', pressed: 'Alt+1' },
  ];
  const { page } = await showForm({ till: { form, keys } });
  await expect
    .element(page.getByRole('button', { name: 'Phone' }))
    .toHaveAttribute('aria-keyshortcuts', 'F11');
  await userEvent.keyboard('{F11}');
  await expect.poll(() => chosen(period)).toBe('24');
});
