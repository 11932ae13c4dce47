import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SettingsView, TillView } from '../../shared/bridge/views.ts';
import { euros } from '../../shared/domain/money.ts';
import type { Preset } from '../../shared/domain/preset.ts';
import { go } from '../../renderer/shell/routes.ts';
import { mainAction } from './main-action.ts';
import { aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

const phone: Preset = {
  name: 'Phone',
  productCode: 'hp_epos_training',
  period: 24,
  paymentDay: 15,
  amount: null,
};
const sofa: Preset = { ...phone, name: 'Sofa', period: 48, paymentDay: null, amount: euros(120_000) };
const session = { id: id(901), name: 'Jānis', role: 'salesperson' } as const;

async function show(presets: SettingsView['presets'], section = 'Products', till: Partial<TillView> = {}) {
  const shown = await showApp(aTill(till), (bridge) => {
    bridge.replies('today.get', aToday([])).replies('settings.get', someSettings({ presets }));
    bridge.on('settings.presets', (input) => ({ ok: true, value: someSettings(input) }));
  });
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'settings' });
  await shown.page.getByRole('button', { name: section, exact: true }).click();
  return shown;
}

test('a manager makes a preset from what the bank offers, and it gets the next key', async () => {
  const { page, bridge } = await show([phone]);
  await page.getByRole('button', { name: 'Add a preset' }).click();
  await mainAction();
  await expect.element(page.getByText('Fill this in.').first()).toBeInTheDocument();
  expect(bridge.asked('settings.presets')).toEqual([]);
  await page.getByLabelText('Name', { exact: true }).fill(' Sofa ');
  await page.getByLabelText('Period, months').selectOptions('48');
  await page.getByLabelText(/Amount, where it is always the same/u).fill('1200');
  await mainAction();
  expect(bridge.asked('settings.presets')).toEqual([{ presets: [phone, sofa] }]);
  await expect.element(page.getByRole('row', { name: /Alt\+2 Sofa ?Järelmaks 48/u })).toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a preset is changed, and taken away', async () => {
  const { page, bridge } = await show([phone, sofa]);
  await page.getByRole('button', { name: 'Change Phone' }).click();
  await page.getByLabelText('Payment day').selectOptions('as the product says');
  await mainAction();
  expect(bridge.asked('settings.presets')).toEqual([{ presets: [{ ...phone, paymentDay: null }, sofa] }]);
  await page.getByRole('button', { name: 'Change Phone' }).click();
  await userEvent.keyboard('{Control>}b{/Control}');
  expect(bridge.asked('settings.presets').at(-1)).toEqual({ presets: [sofa] });
  await expect.element(page.getByRole('row', { name: /Alt\+1 Sofa/u })).toBeInTheDocument();
});

test('an amount of nothing is not taken', async () => {
  const { page, bridge } = await show([phone]);
  await page.getByRole('button', { name: 'Change Phone' }).click();
  await page.getByLabelText(/Amount, where it is always the same/u).fill('0');
  await mainAction();
  await expect.element(page.getByRole('dialog')).toMatchTextContent('Write an amount like');
  expect(bridge.asked('settings.presets')).toEqual([]);
});

test('a preset that the bank does not offer any more says so', async () => {
  const { page } = await show([
    { ...phone, period: 7 },
    { ...phone, productCode: 'gone' },
  ]);
  await expect.element(page.getByRole('row', { name: /Alt\+1.*this number of months/u })).toBeInTheDocument();
  await expect
    .element(page.getByRole('row', { name: /Alt\+2.*does not offer its product now/u }))
    .toBeInTheDocument();
});

test('nine are the most', async () => {
  const { page } = await show(Array.from({ length: 9 }, () => phone));
  await expect.element(page.getByText('Nine are the most: there is a key for each.')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Add a preset' })).not.toBeInTheDocument();
});

test('a salesperson sees them and changes none', async () => {
  const { page } = await show([phone], 'Products', { session });
  await expect.element(page.getByRole('row', { name: /Alt\+1 Phone/u })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Add a preset' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Change Phone' })).not.toBeInTheDocument();
});

test('their keys change places like any other', async () => {
  const { form } = aTill();
  const { page, bridge } = await show([phone], 'Keys', { form: form && { ...form, presets: [phone] } });
  bridge.replies('keys.set', 'done');
  await page.getByRole('button', { name: 'Change: Preset 1: Phone' }).click();
  await userEvent.keyboard('{F11}');
  await expect
    .poll(() => bridge.asked('keys.set'))
    .toEqual([
      {
        changes: [
          { meant: 'Alt+1', pressed: 'F11' },
          { meant: 'F11', pressed: 'Alt+1' },
        ],
        hasLetterKeys: true,
      },
    ]);
});
