import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go } from '../../renderer/shell/routes.ts';
import type { TillView } from '../../shared/bridge/views.ts';
import { fail } from '../../shared/result.ts';
import { mainAction } from './main-action.ts';
import { aLockedTill, aPack, aProfile, aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

const isOfUuid = { why: 'uuid', entry: 'shopUuid' } as const;

async function showShop(till: Partial<TillView> = {}, over: Parameters<typeof someSettings>[0] = {}) {
  const shown = await showApp(aTill(till), (bridge) =>
    bridge.replies('today.get', aToday([])).replies('settings.get', someSettings(over)),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'settings' });
  await shown.page.getByRole('button', { name: 'Shop and key', exact: true }).click();
  return shown;
}

const showWelcome = () =>
  showApp(aLockedTill({ stage: 'set-up', profile: null, profiles: [], trainingPin: null }), (bridge) =>
    bridge
      .replies('setup.pack', { chosen: aPack(), problem: null })
      .replies('setup.test', { outcome: 'key-accepted', tookMs: 182, host: 'demo-api.inbank.ee' })
      .replies('setup.finish', { recoveryCode: '7K2M-0000-1111-2222-3333-4444-5555-666A' }),
  );

test('with a pack a shop is set up by till, key and people alone', async () => {
  const { page, bridge } = await showWelcome();
  await userEvent.keyboard('p');
  const dialog = page.getByRole('dialog', { name: 'Set up with this pack?' });
  for (const words of [
    'Estonia · Demo',
    'Tartu pood',
    'hp_down_payment_demo',
    'https://tartupood.example/tagasi',
  ])
    await expect.element(dialog.getByText(words)).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'Shop and key' })).toBeInTheDocument();
  await expect.element(page.getByLabelText('Shop name')).toHaveValue('Tartu pood');
  await expect.element(page.getByLabelText('Till name')).toHaveFocus();
  await userEvent.keyboard('2{Tab}{Tab}an-api-key-of-a-shop');
  await mainAction();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'People' })).toBeInTheDocument();
  await page.getByLabelText('Name').fill('Anna Kask');
  await page.getByLabelText('PIN, 6 to 8 digits').fill('482913');
  await page.getByLabelText('PIN again').fill('482913');
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'Devices' })).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'Finish' })).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('heading', { name: 'Your recovery code' })).toHaveFocus();
  const { pack, digest } = aPack();
  const { documentTypes, codeHasHyphen, lockAfterMinutes, keepDays, opensLinksHere, ...asked } = pack;
  expect(bridge.asked('setup.finish')).toEqual([
    {
      ...asked,
      tillName: '2',
      people: [{ name: 'Anna Kask', role: 'manager', pin: '482913', badge: null }],
      passphrase: null,
      pack: { digest, documentTypes, codeHasHyphen, lockAfterMinutes, keepDays, opensLinksHere },
    },
  ]);
});

test.each([
  ['empty', { texts: { et: '', lv: '', ru: '', en: '' } }],
  ['a sample', { version: 'sample' }],
])(
  'a step that a pack has answered is gone through where Live does not take it: %s',
  async (_what, change) => {
    const { page, bridge } = await showWelcome();
    const { pack, digest } = aPack();
    const consents = pack.consents.map((consent) => ({ ...consent, ...change }));
    bridge.replies('setup.pack', { chosen: { pack: { ...pack, consents }, digest }, problem: null });
    await userEvent.keyboard('p');
    await expect.element(page.getByRole('dialog')).toBeInTheDocument();
    await mainAction();
    await userEvent.keyboard('{Escape}');
    await page.getByRole('radio', { name: /Live/u }).click();
    await mainAction();
    await page.getByLabelText('Till name').fill('2');
    await page.getByLabelText('API key').fill('an-api-key-of-a-shop');
    await mainAction();
    await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
    await mainAction();
    await expect.element(page.getByRole('heading', { name: 'Consents' })).toBeInTheDocument();
  },
);

test('a pack that is not taken says which entry is wrong, and nothing is filled in', async () => {
  const { page, bridge } = await showWelcome();
  bridge.replies('setup.pack', { chosen: null, problem: isOfUuid });
  await page.getByRole('button', { name: 'Use a settings pack' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('The entry shopUuid is no shop number');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await mainAction();
  await expect.element(page.getByLabelText('Shop name')).toHaveValue('');
});

test('a manager saves a pack by a key, and hears what it lacks', async () => {
  const { page, bridge } = await showShop();
  bridge.replies('settings.pack-save', { saved: 'saved', problem: null });
  await expect.element(page.getByRole('button', { name: 'Save a settings pack' })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}e{/Control}');
  await expect.element(page.getByText('The file is saved.')).toBeInTheDocument();
  bridge.replies('settings.pack-save', { saved: null, problem: { why: 'https', entry: 'returnUrl' } });
  await page.getByRole('button', { name: 'Save a settings pack' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('The pack was not saved');
  await expect.element(page.getByRole('alert')).toMatchTextContent('returnUrl');
});

test('at a Latvian till a pack that changes the hyphen of codes says what it was and what it would be', async () => {
  const { page, bridge } = await showShop({}, { profile: aProfile({ mode: 'demo', market: 'LV' }) });
  const chosen = aPack();
  bridge.replies('settings.pack-choose', {
    chosen: { ...chosen, pack: { ...chosen.pack, market: 'LV', codeHasHyphen: false } },
    problem: null,
  });
  await expect.element(page.getByRole('button', { name: 'Take a settings pack' })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}o{/Control}');
  await expect
    .element(page.getByRole('dialog').getByRole('row', { name: /hyphen/u }))
    .toMatchTextContent(/hyphenyesno$/u);
});

test('what a pack would change is read before a manager’s PIN takes it', async () => {
  const { page, bridge } = await showShop(
    {},
    { profile: aProfile({ mode: 'demo', shopName: 'Tartu pood' }) },
  );
  bridge.replies('settings.pack-choose', { chosen: aPack(), problem: null });
  await expect.element(page.getByRole('button', { name: 'Take a settings pack' })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}o{/Control}');
  const dialog = page.getByRole('dialog', { name: 'Take these settings?' });
  await expect.element(dialog).toBeInTheDocument();
  const rows = dialog.getByRole('row').elements().slice(1);
  expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual([
    'Products',
    'Presets',
    'Documents',
    'Consents',
    'Lock after minutes without a key',
    'Days to keep a finished application',
    'EMTA_REGISTRY_QUERY · Eesti',
  ]);
  expect(rows[4]?.textContent).toBe('Lock after minutes without a key35');
  expect(rows[1]?.textContent).toContain('none');
  bridge.on('settings.pack-take', fail('session.wrong-pin'));
  await page.getByLabelText('Manager’s PIN').fill('111222');
  await mainAction();
  await expect.element(dialog.getByText(/This PIN is not known/u)).toBeInTheDocument();
  bridge.replies('settings.pack-take', someSettings({ keepDays: 14 }));
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await mainAction();
  await expect.element(page.getByText('The settings of the pack hold from now on.')).toBeInTheDocument();
  expect(bridge.asked('settings.pack-take').at(-1)).toEqual({ digest: aPack().digest, managerPin: '482913' });
  await page.getByRole('button', { name: 'Customers’ data' }).click();
  await expect.element(page.getByLabelText('Days to keep a finished application')).toHaveValue('14');
});

test('a pack that says what is set already is not asked about', async () => {
  const { pack, digest } = aPack();
  const { shopName, presets, documentTypes, consents, lockAfterMinutes, keepDays } = pack;
  const products = pack.productCodes.map((code) => ({ code, terms: null, readAt: null, problem: null }));
  const { page, bridge } = await showShop(
    {},
    {
      profile: aProfile({ mode: 'demo', shopName }),
      presets,
      documentTypes,
      consents,
      lockAfterMinutes,
      keepDays,
      products,
    },
  );
  bridge.replies('settings.pack-choose', { chosen: { pack, digest }, problem: null });
  await page.getByRole('button', { name: 'Take a settings pack' }).click();
  await expect.element(page.getByText(/There is nothing to take/u)).toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test.each([
  ['in Training', {}, { profile: aProfile({ mode: 'training' }) }],
  ['for a salesperson', { session: { id: id(901), name: 'Jānis', role: 'salesperson' } }, {}],
] as const)('there are no packs %s', async (_who, till, over) => {
  const { page } = await showShop(till, over);
  await expect.element(page.getByRole('button', { name: 'Test connection' })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Save a settings pack' })).not.toBeInTheDocument();
});
