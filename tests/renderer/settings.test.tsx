import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TillView } from '../../shared/bridge/views.ts';
import { go } from '../../renderer/shell/routes.ts';
import { fail } from '../../shared/result.ts';
import { aProfile, aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';
import { mainAction } from './main-action.ts';

const save = mainAction;

async function show(section: string, till: Partial<TillView> = {}, settings = someSettings()) {
  const shown = await showApp(aTill(till), (bridge) =>
    bridge.replies('today.get', aToday([])).replies('settings.get', settings),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'settings' });
  await shown.page.getByRole('button', { name: section, exact: true }).click();
  return shown;
}

test('a manager changes the shop, and what came back is what is shown', async () => {
  const { page, bridge } = await show('General');
  bridge.on('settings.general', ({ shopName }) => ({
    ok: true,
    value: someSettings({ profile: { ...someSettings().profile, shopName } }),
  }));
  await page.getByLabelText('Shop name').fill('Uus pood');
  await page.getByLabelText('Lock after minutes without a key').fill('16');
  await save();
  expect(bridge.asked('settings.general')).toEqual([]);
  await expect.element(page.getByText('A whole number from 1 to 15.')).toBeInTheDocument();
  await page.getByLabelText('Lock after minutes without a key').fill('5');
  await page.getByLabelText('Return address after signing').fill('http://tartupood.example/tagasi');
  await save();
  expect(bridge.asked('settings.general')).toEqual([]);
  await expect.element(page.getByText('Write an address that starts with https://.')).toBeInTheDocument();
  await page.getByLabelText('Return address after signing').fill('https://tartupood.example/tagasi');
  const notices = page.getByLabelText(/^The computer tells of news/u);
  await expect.element(notices).toHaveAccessibleDescription(/^A notice says only that there is something/u);
  await notices.click();
  await save();
  expect(bridge.asked('settings.general')).toEqual([
    {
      shopName: 'Uus pood',
      tillName: 'kassa 2',
      returnUrl: 'https://tartupood.example/tagasi',
      lockAfterMinutes: 5,
      opensLinksHere: false,
      hasCustomerDisplay: false,
      hasNotices: false,
    },
  ]);
  await expect.element(page.getByText('Saved at 12:41')).toBeInTheDocument();
});

test('a salesperson sees the settings and can change only language and size', async () => {
  const { page, bridge } = await show('General', {
    session: { id: id(901), name: 'Jānis', role: 'salesperson' },
  });
  await expect
    .element(page.getByText('Only a manager can change these settings. You see them as they are.'))
    .toBeInTheDocument();
  await expect.element(page.getByLabelText('Shop name')).toHaveAttribute('readonly');
  await expect.element(page.getByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'People' }).click();
  await expect.element(page.getByRole('button', { name: 'Add a person' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Language and accessibility' }).click();
  await page.getByRole('radio', { name: 'Eesti' }).click();
  expect(bridge.asked('language.set')).toEqual([{ language: 'et' }]);
});

test('accessibility tells what follows the computer, and leads to the keys', async () => {
  const { page } = await show('Language and accessibility');
  await expect
    .element(page.getByText(/^Contrast, light or dark, and less motion follow/u))
    .toBeInTheDocument();
  await page.getByRole('button', { name: 'Change keys' }).click();
  await expect.element(page.getByRole('heading', { name: 'Keys', level: 2 })).toBeInTheDocument();
});

test('of the key only its end is shown, and a new one leaves the page at once', async () => {
  const { page, bridge } = await show('Shop and key');
  await expect.element(page.getByText(/ends with 9f3c, set on 23.Nov.2026/u)).toBeInTheDocument();
  await page.getByRole('button', { name: 'Replace the key' }).click();
  const key = page.getByLabelText('New API key');
  await expect.element(key).toHaveAttribute('type', 'password');
  await key.fill('a-new-key-for-the-shop');
  await page.getByLabelText('Manager’s PIN').fill('482913');
  bridge.on('settings.key', fail('session.wrong-pin'));
  await save();
  expect(bridge.asked('settings.key')).toEqual([{ apiKey: 'a-new-key-for-the-shop', managerPin: '482913' }]);
  await expect.element(key).toHaveValue('');
  await expect.element(page.getByRole('alert')).toMatchTextContent('This PIN is not known.');
});

test('the connection is tested with the milliseconds told', async () => {
  const { page, bridge } = await show('Shop and key');
  bridge.replies('settings.test', { outcome: 'key-accepted', tookMs: 1_182, host: 'demo-api.inbank.ee' });
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent('demo-api.inbank.ee, 1,182 ms');
});

test('products stand with the limits as read, or with why they were not', async () => {
  const { page, bridge } = await show('Products');
  await expect
    .element(page.getByRole('row', { name: /hp_epos_demo Järelmaks €100\.00 – €16,000\.00/u }))
    .toBeInTheDocument();
  await expect
    .element(page.getByRole('row', { name: /split_demo.*does not know this product/u }))
    .toBeInTheDocument();
  await page.getByRole('button', { name: 'Another product' }).click();
  await page.getByLabelText('Product code 3').fill('new_code');
  bridge.replies('settings.products', someSettings());
  await save();
  expect(bridge.asked('settings.products')).toEqual([{ codes: ['hp_epos_demo', 'split_demo', 'new_code'] }]);
});

test('a person is added with a PIN typed twice, and changed without touching the PIN', async () => {
  const { page, bridge } = await show('People');
  bridge.replies('people.add', someSettings()).replies('people.change', someSettings());
  await page.getByRole('button', { name: 'Add a person' }).click();
  await userEvent.keyboard('Liis Lepp');
  await page.getByLabelText('PIN, 6 to 8 digits').fill('739204');
  await save();
  expect(bridge.asked('people.add')).toEqual([]);
  await page.getByLabelText('PIN again').fill('739204');
  await save();
  expect(bridge.asked('people.add')).toEqual([
    { name: 'Liis Lepp', role: 'salesperson', pin: '739204', badge: null },
  ]);

  await page.getByRole('button', { name: 'Change Jānis Bērziņš' }).click();
  await page.getByRole('checkbox', { name: 'Works here and can unlock the till' }).click();
  await save();
  expect(bridge.asked('people.change')).toEqual([
    {
      personId: id(901),
      name: 'Jānis Bērziņš',
      role: 'salesperson',
      isActive: false,
      pin: null,
      badge: 'keep',
    },
  ]);
});

test('a changed consent text is saved with its version', async () => {
  const { page, bridge } = await show('Consents');
  bridge.replies('settings.consents', someSettings());
  await page.getByLabelText('Text in English').fill('A new wording.');
  await page.getByLabelText('Version').fill('2026-12');
  await save();
  const [saved] = bridge.asked('settings.consents');
  expect(saved?.consents[0]).toMatchObject({ version: '2026-12', texts: { en: 'A new wording.' } });
});

test.each([
  ['none', [], /^Live needs at least one consent/u],
  ['a sample', [{ ...someSettings().consents[0]!, version: 'sample' }], /^A consent still is a sample/u],
] as const)('in Live %s is not saved', async (_what, consents, words) => {
  const profile = aProfile({ mode: 'live' });
  const { page, bridge } = await show('Consents', {}, someSettings({ profile, consents: [...consents] }));
  await expect.element(page.getByText(words)).toBeInTheDocument();
  await save();
  expect(bridge.asked('settings.consents')).toEqual([]);
});

test('a further consent has a type of its own to be typed, and one that is there already is not saved', async () => {
  const { page, bridge } = await show('Consents');
  await page.getByRole('button', { name: 'Another consent' }).click();
  const type = page.getByLabelText('Type (the bank’s word)').nth(1);
  await expect.element(type).toHaveValue('');
  await type.fill('EMTA_REGISTRY_QUERY');
  await expect.element(page.getByText(/^Two consents have the same type/u)).toBeInTheDocument();
  await save();
  expect(bridge.asked('settings.consents')).toEqual([]);
});

test('a manager leads to set-up for another shop', async () => {
  const { page, bridge } = await show('General');
  await page.getByRole('button', { name: 'Connect another shop' }).click();
  expect(bridge.asked('profile.add')).toEqual([{}]);
});

test('the listener for callbacks is switched on with the address that the bank calls', async () => {
  const { page, bridge } = await show('Callbacks');
  const { relay } = someSettings();
  bridge.on('settings.relay', (input) => ({
    ok: true,
    value: someSettings({ relay: { ...relay, ...input, isListening: true, received: 12, verified: 9 } }),
  }));
  await page.getByRole('checkbox').click();
  await expect.element(page.getByText('An address that begins with https://')).toBeInTheDocument();
  await save();
  expect(bridge.asked('settings.relay')).toEqual([]);
  await page.getByLabelText('Address that the bank calls').fill('https://shop.example/inbank');
  await page.getByLabelText('Port').fill('9001');
  await save();
  expect(bridge.asked('settings.relay')).toEqual([
    { isOn: true, port: 9_001, callbackUrl: 'https://shop.example/inbank' },
  ]);
  await expect.element(page.getByText(relay.localAddress)).toBeInTheDocument();
  await expect.element(page.getByText('12 received, 9 from the bank, 0 refused')).toBeInTheDocument();
});

test.each([
  [{ arrived: true, isVerified: true, isForgeryRefused: true }, /was verified; a forged one was refused/u],
  [{ arrived: false, isVerified: false, isForgeryRefused: false }, /Nothing came through/u],
  [{ arrived: true, isVerified: false, isForgeryRefused: true }, /could not be verified/u],
  [{ arrived: true, isVerified: true, isForgeryRefused: false }, /A forged callback was taken/u],
])('the self-test says in words what came of it', async (outcome, words) => {
  const { page, bridge } = await show('Callbacks');
  const { relay } = someSettings();
  bridge
    .replies('settings.relay', someSettings({ relay: { ...relay, isListening: true } }))
    .replies('settings.relay-test', outcome);
  await save();
  await page.getByRole('button', { name: 'Test the listener' }).click();
  await expect.element(page.getByText(words)).toBeInTheDocument();
});

test('how long customers’ data stay is one number, and the oldest of them is told', async () => {
  const { page, bridge } = await show('Customers’ data');
  bridge.replies('settings.retention', someSettings({ keepDays: 14 }));
  await expect.element(page.getByText(/11.Nov.2026/u)).toBeInTheDocument();
  const keep = page.getByLabelText('Days to keep a finished application');
  await keep.fill('181');
  await save();
  expect(bridge.asked('settings.retention')).toEqual([]);
  await expect.element(page.getByText('A whole number from 1 to 180.')).toBeInTheDocument();
  await keep.fill('14');
  await save();
  expect(bridge.asked('settings.retention')).toEqual([{ keepDays: 14 }]);
});

test('a customer’s data are looked up by number only, and erased with a manager’s PIN', async () => {
  const { page, bridge } = await show('Customers’ data');
  bridge
    .replies('personal-data.find', { erasable: 2, kept: ['K7-0042'] })
    .replies('personal-data.erase', { erased: 2, kept: ['K7-0042'] });
  await page.getByLabelText('Personal code').fill('37605030299');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('2 applications and forms can be erased.')).toBeInTheDocument();
  await expect.element(page.getByText(/kept: K7-0042\. End them first/u)).toBeInTheDocument();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect.element(page.getByText(/not even with the recovery code/u)).toBeInTheDocument();
  await userEvent.keyboard('482913');
  await save();
  expect(bridge.asked('personal-data.erase')).toEqual([
    { identityCode: '37605030299', managerPin: '482913' },
  ]);
  await expect.element(page.getByText('2 applications and forms were erased.')).toBeInTheDocument();
  await expect.element(page.getByLabelText('Personal code')).toHaveValue('');
});

test('a manager gives a key another place: what was there changes places with it', async () => {
  const { page, bridge } = await show('Keys');
  await page.getByRole('button', { name: 'Change: New', exact: true }).click();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expect.element(page.getByText(/^Ctrl\+V cannot be used here/u)).toBeInTheDocument();
  expect(bridge.asked('keys.set')).toEqual([]);
  await userEvent.keyboard('{F7}');
  expect(bridge.asked('keys.set')).toEqual([
    {
      changes: [
        { meant: 'F2', pressed: 'F7' },
        { meant: 'F7', pressed: 'F2' },
      ],
      hasLetterKeys: true,
    },
  ]);
  // The press went to the choice alone.
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
});

test('Esc leaves the key as it is, and does what it does otherwise only at the next press', async () => {
  const { page, bridge } = await show('Keys');
  await page.getByRole('button', { name: 'Change: New', exact: true }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  expect(bridge.asked('keys.set')).toEqual([]);
});

test('keys that changed places do, show and tell what they do here', async () => {
  const { page } = await show('Keys', {
    keys: [
      { meant: 'F3', pressed: 'Ctrl+Q' },
      { meant: 'Ctrl+Q', pressed: 'F3' },
    ],
  });
  await expect.element(page.getByText('Changed: usually F3')).toBeInTheDocument();
  const today = page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: /Today/u });
  await expect.element(today).toHaveAttribute('aria-keyshortcuts', 'Control+Q');
  await userEvent.keyboard('{F3}');
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}q{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});

test('what has no key can be given a free one, which then does it; a key with another use is not taken away', async () => {
  const { page, bridge } = await show('Keys');
  await page.getByRole('button', { name: 'Change: Settings', exact: true }).click();
  await userEvent.keyboard('{F7}');
  await expect.element(page.getByText(/^F7 has another use/u)).toBeInTheDocument();
  expect(bridge.asked('keys.set')).toEqual([]);
  await userEvent.keyboard('{Control>}y{/Control}');
  const changes = [
    { meant: '@settings', pressed: 'Ctrl+Y' },
    { meant: 'Ctrl+Y', pressed: '@settings' },
  ];
  expect(bridge.asked('keys.set')).toEqual([{ changes, hasLetterKeys: true }]);
  bridge.publish('till', aTill({ revision: aTill().revision + 1, keys: changes }));
  const rail = page.getByRole('navigation', { name: 'Main menu' }).getByRole('button', { name: 'Settings' });
  await expect.element(rail).toHaveAttribute('aria-keyshortcuts', 'Control+Y');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
});

test('letters and digits are switched off as keys, on the caps and in what they do; F1 and Ctrl stay', async () => {
  const { page, bridge } = await show('Keys');
  await page.getByLabelText('Single letters and digits as keys').click();
  expect(bridge.asked('keys.set')).toEqual([{ changes: [], hasLetterKeys: false }]);
  bridge.publish('till', aTill({ revision: aTill().revision + 1, hasLetterKeys: false }));
  await expect.element(page.getByLabelText('Single letters and digits as keys')).not.toBeChecked();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).click();
  await userEvent.keyboard('?');
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeInTheDocument();
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).not.toBeInTheDocument();
});

test('Backspace takes the usual key again', async () => {
  const { page, bridge } = await show('Keys', {
    keys: [
      { meant: 'T', pressed: 'Ctrl+Y' },
      { meant: 'Ctrl+Y', pressed: 'T' },
    ],
  });
  await page.getByRole('button', { name: /^Change: Show as a table/u }).click();
  await userEvent.keyboard('{Backspace}');
  expect(bridge.asked('keys.set')).toEqual([{ changes: [], hasLetterKeys: true }]);
});

test('a salesperson sees the keys and cannot change them', async () => {
  const { page } = await show('Keys', { session: { id: id(901), name: 'Jānis', role: 'salesperson' } });
  await expect.element(page.getByRole('table', { name: 'The keys of the program' })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /^Change/u })).not.toBeInTheDocument();
});

test.each([
  [{ state: 'current' }, /this is the newest version/u],
  [{ state: 'ready', newVersion: '1.5.0' }, /1\.5\.0 is installed at the next start/u],
  [{ state: 'downloading', newVersion: '1.5.0' }, /fetching 1\.5\.0/u],
  [{ state: 'refused', refusal: 'wrong-key' }, /not made by whoever releases Counter/u],
  [{ state: 'ready', newVersion: '1.5.0', refusal: 'replayed' }, /older announcement came again/u],
  [{ state: 'off', checkedAt: null }, /installed by whoever looks after it/u],
] as const)('updates go by themselves, and how they stand is told in words: %o', async (updates, words) => {
  const settings = someSettings();
  const { page } = await show('Updates', {}, { ...settings, updates: { ...settings.updates, ...updates } });
  await expect.element(page.getByText('1.4.0', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByText(words)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Save' })).not.toBeInTheDocument();
});

test('in Training anybody lets the training bank answer faster, and elsewhere there is no such choice', async () => {
  const salesperson = { id: id(901), name: 'Jānis', role: 'salesperson' } as const;
  const { page, bridge } = await show('General', { session: salesperson });
  const group = page.getByRole('radiogroup', { name: 'The training bank answers' });
  await expect.element(group.getByRole('radio', { name: 'as the bank does' })).toBeChecked();
  await group.getByRole('radio', { name: 'ten times as fast' }).click();
  expect(bridge.asked('training.speed')).toEqual([{ isFast: true }]);
  const training = { isCablePulled: false, isFast: true, results: [] };
  bridge.publish('till', aTill({ session: salesperson, training }));
  await expect.element(group.getByRole('radio', { name: 'ten times as fast' })).toBeChecked();
  bridge.publish('till', aTill({ session: salesperson, training: null }));
  await expect.element(group).not.toBeInTheDocument();
});
