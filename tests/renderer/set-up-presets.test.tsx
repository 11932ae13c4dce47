import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { RenderResult } from 'vitest-browser-react';
import { draftOfPack, emptyDraft, type SetUpDraft } from '../../renderer/screens/set-up/draft.ts';
import { Wizard } from '../../renderer/screens/set-up/wizard.tsx';
import type { ShopProduct } from '../../shared/bridge/views.ts';
import type { Preset } from '../../shared/domain/preset.ts';
import { ok } from '../../shared/result.ts';
import { FakeBridge } from './fake-bridge.ts';
import { mainAction, mainActionIsRested } from './main-action.ts';
import { aLockedTill, aPack, aProduct, noon } from './pictures.ts';
import { showPart } from './show-part.tsx';

const known = (code: string): ShopProduct => ({
  code,
  terms: aProduct({ code }),
  readAt: noon,
  problem: null,
});
const phone: Preset = { name: 'Phone', productCode: 'hp', period: 24, paymentDay: 15, amount: null };
const sofa: Preset = { ...phone, name: 'Sofa', period: 48, paymentDay: null };

const typed: SetUpDraft = {
  ...emptyDraft,
  shopName: 'Tartu pood',
  shopUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  productCodes: ['hp'],
  returnUrl: 'https://tartupood.example/tagasi',
  people: [{ name: 'Anna Kask', role: 'manager', pin: '482913', badge: null }],
};

/** The step of products with everything else typed; `told` is what the bank says of each code that it is asked about. */
async function show(over: Partial<SetUpDraft> = {}, told: readonly ShopProduct[] = [known('hp')]) {
  const bridge = new FakeBridge();
  function Whole() {
    const [draft, setDraft] = useState({ ...typed, ...over });
    return (
      <Wizard
        draft={draft}
        change={(part) => setDraft((was) => ({ ...was, ...part }))}
        onLeave={() => undefined}
        onMade={() => undefined}
        startAt="products"
      />
    );
  }
  const till = aLockedTill({ stage: 'set-up', profile: null, profiles: [], trainingPin: null });
  const page = await showPart(<Whole />, 'en', till, () => {
    bridge
      .install()
      .on('setup.products', ({ codes }) => ok(told.filter(({ code }) => codes.includes(code))))
      .replies('setup.reader', { isThere: false })
      .replies('setup.finish', { recoveryCode: '7K2M-0000-1111-2222-3333-4444-5555-666A' });
  });
  return {
    bridge,
    page,
    add: page.getByRole('button', { name: 'Add a preset' }),
    row: (name: RegExp) => page.getByRole('row', { name }),
  };
}

async function finishes(page: RenderResult): Promise<void> {
  for (const step of ['Consents', 'Return address', 'People', 'Devices', 'Finish']) {
    await mainAction();
    await expect.element(page.getByRole('heading', { name: step, level: 1 })).toBeInTheDocument();
    // Whoever sets up a shop finds its consent here.
    if (step === 'Consents') await page.getByRole('button', { name: 'Put in sample texts' }).click();
  }
  await mainAction();
}

test('a preset is made by keys alone where the products are, and goes with everything else at the end', async () => {
  const { page, bridge, add, row } = await show();
  await expect.element(add).not.toBeInTheDocument();
  await mainAction();
  await expect.element(add).toBeInTheDocument();
  add.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'New preset' })).toBeInTheDocument();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
  await mainAction();
  await expect.element(page.getByRole('dialog').getByText('Fill this in.').first()).toBeInTheDocument();
  await userEvent.keyboard(' Phone {Tab}{Tab}24{Tab}15');
  await expect.element(page.getByLabelText('Payment day')).toHaveValue('15');
  await mainAction();
  await expect.element(row(/Alt\+1 Phone ?Järelmaks 24 15/u)).toBeInTheDocument();
  await expect.element(add).toHaveFocus();
  await finishes(page);
  expect(page.getByText('Presets').element().nextElementSibling?.textContent).toBe('Phone');
  await expect.poll(() => bridge.asked('setup.finish')).toMatchObject([{ presets: [phone], pack: null }]);
  expect(bridge.asked('settings.presets')).toEqual([]);
});

test('a shop may do without', async () => {
  const { page, bridge, add } = await show();
  await mainAction();
  await expect.element(add).toBeInTheDocument();
  await finishes(page);
  await expect.poll(() => bridge.asked('setup.finish')).toMatchObject([{ presets: [] }]);
});

test('one is changed and one is taken away, by keys', async () => {
  const { page, bridge, row } = await show({ presets: [phone, sofa] });
  await mainAction();
  const change = page.getByRole('button', { name: 'Change Sofa' });
  await expect.element(change).toBeInTheDocument();
  change.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}Bed');
  await mainAction();
  await expect.element(row(/Alt\+2 Bed/u)).toBeInTheDocument();
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Change Bed');
  page.getByRole('button', { name: 'Change Phone' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  await mainActionIsRested();
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(row(/Alt\+1 Bed/u)).toBeInTheDocument();
  await expect.element(row(/Phone/u)).not.toBeInTheDocument();
  await finishes(page);
  await expect
    .poll(() => bridge.asked('setup.finish'))
    .toMatchObject([{ presets: [{ ...sofa, name: 'Bed' }] }]);
});

test('what was typed and not saved is there again, and no preset yet', async () => {
  const { page, add } = await show();
  await mainAction();
  await add.click();
  await page.getByLabelText('Name', { exact: true }).fill('Sofa');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByText('There are none yet.')).toBeInTheDocument();
  await add.click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('Sofa');
});

test('the presets of a settings pack stand in the step, and what is changed there is what goes', async () => {
  const { digest, pack } = aPack();
  const { page, bridge, row } = await show({
    ...draftOfPack({ digest, pack: { ...pack, productCodes: ['hp'], presets: [phone, sofa] } }),
    tillName: '2',
  });
  await mainAction();
  await expect.element(row(/Alt\+1 Phone/u)).toBeInTheDocument();
  await page.getByRole('button', { name: 'Change Sofa' }).click();
  await page.getByLabelText('Period, months').selectOptions('60');
  await mainAction();
  await expect.element(row(/Alt\+2 Sofa ?Järelmaks 60/u)).toBeInTheDocument();
  for (const step of ['People', 'Devices', 'Finish']) {
    await mainAction();
    await expect.element(page.getByRole('heading', { name: step, level: 1 })).toBeInTheDocument();
  }
  await mainAction();
  await expect
    .poll(() => bridge.asked('setup.finish'))
    .toMatchObject([{ presets: [phone, { ...sofa, period: 60 }], pack: { digest } }]);
  expect(bridge.asked('setup.finish')[0]?.pack).not.toHaveProperty('presets');
});

test('one that does not fit any more is told in the step, and keeps nobody there', async () => {
  const { page, row } = await show(
    { productCodes: ['hp', 'split', 'hp_gone'], presets: ['hp', 'split', 'hp_gone'].map(presetOf) },
    [
      known('hp'),
      { code: 'split', terms: null, readAt: null, problem: 'bank.no-answer' },
      { code: 'hp_gone', terms: null, readAt: null, problem: 'bank.not-found' },
    ],
  );
  await mainAction();
  await expect.element(row(/^Alt\+1 hp/u)).not.toMatchTextContent('does not offer');
  // The bank could not be asked about it: nothing is said of what is not known.
  await expect.element(row(/^Alt\+2 split/u)).not.toMatchTextContent('does not offer');
  await expect.element(row(/^Alt\+3 hp_gone/u)).toMatchTextContent('does not offer its product now');
  await page.getByRole('button', { name: 'Remove hp', exact: true }).click();
  await expect.element(row(/^Alt/u)).not.toBeInTheDocument();
  await mainAction();
  await expect.element(row(/^Alt\+1 hp/u)).toMatchTextContent('does not offer its product now');
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'Consents', level: 1 })).toBeInTheDocument();
});

const presetOf = (code: string): Preset => ({ ...phone, name: code, productCode: code });

test('nine are the most', async () => {
  const { page, add } = await show({ presets: Array.from({ length: 9 }, () => phone) });
  await mainAction();
  await expect.element(page.getByText('Nine are the most: there is a key for each.')).toBeInTheDocument();
  await expect.element(add).not.toBeInTheDocument();
});

test('a name that nobody could read is asked for', async () => {
  const { page, add } = await show();
  await mainAction();
  await add.click();
  await page.getByLabelText('Name', { exact: true }).fill('\u200b');
  await page.getByLabelText('Period, months').selectOptions('24');
  await mainAction();
  await expect.element(page.getByRole('dialog').getByText('Fill this in.')).toBeInTheDocument();
});

test('where the bank told about no product, what a pack brought is seen, and nothing is opened that could not be saved', async () => {
  const { add, row } = await show(
    { productCodes: ['split'], presets: [{ ...phone, productCode: 'split' }] },
    [{ code: 'split', terms: null, readAt: null, problem: 'bank.no-answer' }],
  );
  await mainAction();
  await expect.element(row(/^Alt\+1 Phone/u)).toBeInTheDocument();
  await expect.element(row(/^Alt\+1 Phone/u).getByRole('button')).not.toBeInTheDocument();
  await expect.element(add).not.toBeInTheDocument();
});
