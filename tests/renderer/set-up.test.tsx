import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { RenderResult } from 'vitest-browser-react';
import type { ConnectionTest } from '../../shared/bridge/views.ts';
import { ok } from '../../shared/result.ts';
import { aLockedTill, aProduct, aProfile, noon } from './pictures.ts';
import { showApp } from './show-app.tsx';
import { mainAction } from './main-action.ts';

const first = (over = {}) =>
  aLockedTill({ stage: 'set-up', profile: null, profiles: [], trainingPin: null, ...over });
const accepted: ConnectionTest = { outcome: 'key-accepted', tookMs: 182, host: 'demo-api.inbank.ee' };
const uuid = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const key = 'an-api-key-of-a-shop';

const known = { code: 'hp_epos', terms: aProduct(), readAt: noon, problem: null };

const next = mainAction;

/** The codes are read from the bank before one goes on. */
async function throughProducts(page: RenderResult, code: string): Promise<void> {
  await page.getByLabelText('Product code 1').fill(code);
  await next();
  await expect.element(page.getByRole('cell', { name: 'Järelmaks' })).toBeInTheDocument();
  await next();
}

async function toShopStep(page: RenderResult): Promise<void> {
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await next();
  await page.getByLabelText('Shop name').fill('Tartu pood');
  await page.getByLabelText('Shop number (UUID)').fill(uuid.toUpperCase());
  await page.getByLabelText('API key').fill(key);
}

test.each(['t', '{Enter}'])('Training starts with one key: %s', async (pressed) => {
  const { bridge } = await showApp(first());
  await userEvent.keyboard(pressed);
  await expect.poll(() => bridge.asked('setup.training')).toEqual([{ market: 'EE' }]);
});

test('Training practises with the market of the language, or the chosen one', async () => {
  const { page, bridge } = await showApp(first({ language: 'lv' }));
  await userEvent.keyboard('t');
  await expect.poll(() => bridge.asked('setup.training')).toHaveLength(1);
  await page.getByRole('radio', { name: 'Igaunija' }).click();
  await page.getByRole('button', { name: 'Mācību režīms' }).click();
  expect(bridge.asked('setup.training')).toEqual([{ market: 'LV' }, { market: 'EE' }]);
});

test('a first start cannot be left, a further one can', async () => {
  const { page, bridge } = await showApp(first());
  await userEvent.keyboard('{Escape}');
  expect(bridge.asked('setup.leave')).toEqual([]);
  bridge.publish('till', first({ profiles: [aProfile()] }));
  await expect.element(page.getByRole('button', { name: 'Back to the till' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(bridge.asked('setup.leave')).toEqual([{}]);
});

test('a shop is connected from the keyboard, and the key leaves the page with the test', async () => {
  const { page, bridge } = await showApp(first(), (prepared) =>
    prepared.replies('setup.test', accepted).replies('setup.products', [known]),
  );
  await toShopStep(page);
  await expect.element(page.getByLabelText('API key')).toHaveAttribute('type', 'password');
  await next();
  expect(bridge.asked('setup.test')).toEqual([
    { market: 'EE', mode: 'demo', shopUuid: uuid, address: null, apiKey: key },
  ]);
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await expect.element(page.getByText('demo-api.inbank.ee, 182 ms')).toBeInTheDocument();
  await expect.element(page.getByText(/^Compare the shop number with the contract/u)).toBeInTheDocument();
  await expect.element(page.getByLabelText('API key')).toHaveValue('');
  await next();

  await throughProducts(page, 'hp_epos_demo');
  await page.getByRole('button', { name: 'Put in sample texts' }).click();
  await next();
  await page.getByLabelText('Return address').fill('https://tartupood.example/tagasi');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Name').fill('Anna Kask');
  await page.getByLabelText('PIN, 6 to 8 digits').fill('482913');
  await page.getByLabelText('PIN again').fill('482913');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Anna Kask')).toBeInTheDocument();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Devices' })).toHaveFocus();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Finish' })).toBeInTheDocument();
  bridge.replies('setup.finish', { recoveryCode: '7K2M-0000-1111-2222-3333-4444-5555-666A' });
  await next();
  await expect.element(page.getByRole('heading', { name: 'Your recovery code' })).toHaveFocus();

  const [finished] = bridge.asked('setup.finish');
  expect(finished).toMatchObject({
    market: 'EE',
    mode: 'demo',
    shopUuid: uuid,
    address: null,
    shopName: 'Tartu pood',
    tillName: '1',
    productCodes: ['hp_epos_demo'],
    returnUrl: 'https://tartupood.example/tagasi',
    people: [{ name: 'Anna Kask', role: 'manager', pin: '482913' }],
    passphrase: null,
  });
  expect(finished?.consents.map(({ type, version }) => [type, version])).toEqual([
    ['EMTA_REGISTRY_QUERY', 'sample'],
  ]);
  expect(JSON.stringify(finished)).not.toContain(key);
});

test.each([
  ['key-refused', 'The bank answers, but does not accept the key.'],
  ['shop-refused', 'the key is not for this shop'],
  ['no-answer', 'The bank does not answer.'],
  ['name-not-found', 'address was not found'],
  ['refused', 'does not take connections'],
  ['certificate', 'The certificate is not the expected one.'],
  ['clock', 'clock is wrong'],
  ['proxy', 'proxy does not let Counter through'],
  ['tls', 'No safe connection could be made.'],
  ['not-the-bank', 'but not like the bank'],
  ['server-error', 'has a fault on its side'],
] as const)('a test that ends as %s says so', async (outcome, words) => {
  const { page } = await showApp(first(), (bridge) => bridge.replies('setup.test', { ...accepted, outcome }));
  await toShopStep(page);
  await next();
  await expect.element(page.getByRole('alert')).toMatchTextContent(words);
  await expect.element(page.getByText(/^Compare the shop number/u)).not.toBeInTheDocument();
});

test('with a refused key one does not get further; it is typed again and tested again', async () => {
  const { page, bridge } = await showApp(first(), (prepared) =>
    prepared.on('setup.test', ({ apiKey }) =>
      ok({ ...accepted, outcome: apiKey === key ? 'key-refused' : 'key-accepted' }),
    ),
  );
  await toShopStep(page);
  await next();
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Shop and key' })).toBeInTheDocument();
  await page.getByLabelText('API key').fill('the-right-key');
  await next();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Products' })).toBeInTheDocument();
  expect(bridge.asked('setup.test')).toHaveLength(2);
});

test('a connection that changed after its test is tested again', async () => {
  const { page, bridge } = await showApp(first(), (prepared) =>
    prepared.replies('setup.test', accepted).replies('setup.products', [known]),
  );
  await toShopStep(page);
  await next();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('radio', { name: /Live/u }).click();
  await next();
  await next();
  await expect.element(page.getByText('At least 8 characters, without spaces.')).toBeInTheDocument();
  expect(bridge.asked('setup.test')).toHaveLength(1);
});

test('going back loses nothing, to the first page neither', async () => {
  const { page } = await showApp(first(), (bridge) =>
    bridge.replies('setup.test', accepted).replies('setup.products', [known]),
  );
  await toShopStep(page);
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Welcome to Counter' })).toBeInTheDocument();
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await next();
  await expect.element(page.getByLabelText('Shop name')).toHaveValue('Tartu pood');
  await expect.element(page.getByLabelText('API key')).toHaveValue(key);
});

test('a step that is not right says what is missing and stays', async () => {
  const { page } = await showApp(first());
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await next();
  await next();
  await expect.element(page.getByText('Fill this in.').first()).toBeInTheDocument();
  await expect
    .element(page.getByText('Five groups: 8-4-4-4-12 characters, digits and a to f.'))
    .toBeInTheDocument();
});

test('Live takes no empty consent text and offers no samples', async () => {
  const { page } = await showApp(first(), (bridge) =>
    bridge.replies('setup.test', accepted).replies('setup.products', [known]),
  );
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await page.getByRole('radio', { name: /Live/u }).click();
  await next();
  await page.getByLabelText('Shop name').fill('Tartu pood');
  await page.getByLabelText('Shop number (UUID)').fill(uuid);
  await page.getByLabelText('API key').fill(key);
  await next();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await next();
  await throughProducts(page, 'hp_epos');
  await expect.element(page.getByRole('button', { name: 'Put in sample texts' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Another consent' }).click();
  await page.getByLabelText('Text in Eesti').fill('Annan nõusoleku.');
  await next();
  await expect.element(page.getByRole('heading', { name: 'Consents' })).toBeInTheDocument();
  await expect.element(page.getByText('In Live every language needs its text.').first()).toBeInTheDocument();
});

test('Live takes no samples that Demo was tried with, and says so', async () => {
  const { page, bridge } = await showApp(first(), (prepared) =>
    prepared.replies('setup.test', accepted).replies('setup.products', [known]),
  );
  await toShopStep(page);
  await next();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await next();
  await throughProducts(page, 'hp_epos');
  await page.getByRole('button', { name: 'Put in sample texts' }).click();
  await page.getByRole('button', { name: 'Bank', exact: true }).click();
  await page.getByRole('radio', { name: /Live/u }).click();
  await next();
  await page.getByLabelText('API key').fill(key);
  await next();
  await expect.poll(() => bridge.asked('setup.test')).toHaveLength(2);
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Products' })).toBeInTheDocument();
  await throughProducts(page, 'hp_epos');
  await expect.element(page.getByText(/^A sample\. In Live/u)).toHaveLength(4);
  await next();
  await expect.element(page.getByText(/^A consent still is a sample\./u)).toBeInTheDocument();
  for (const language of ['Eesti', 'Latviešu', 'Русский', 'English'])
    await page.getByLabelText(`Text in ${language}`).fill('Annan nõusoleku.');
  await expect.element(page.getByText(/^A sample\. In Live/u)).not.toBeInTheDocument();
  await expect.element(page.getByText(/^A consent still is a sample\./u)).toBeInTheDocument();
  await page.getByLabelText('Version').fill('1');
  await next();
  await expect.element(page.getByRole('heading', { name: 'Return address' })).toBeInTheDocument();
});

test('Live asks for at least one consent, and does not say that none is asked for', async () => {
  const { page } = await showApp(first(), (bridge) =>
    bridge.replies('setup.test', accepted).replies('setup.products', [known]),
  );
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await page.getByRole('radio', { name: /Live/u }).click();
  await next();
  await page.getByLabelText('Shop name').fill('Tartu pood');
  await page.getByLabelText('Shop number (UUID)').fill(uuid);
  await page.getByLabelText('API key').fill(key);
  await next();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await next();
  await throughProducts(page, 'hp_epos');
  await expect.element(page.getByText(/^Live needs at least one consent/u)).toBeInTheDocument();
  await expect.element(page.getByText(/^No consents/u)).not.toBeInTheDocument();
  await next();
  await expect.element(page.getByRole('heading', { name: 'Consents' })).toBeInTheDocument();
  await expect.element(page.getByText(/^Live needs at least one consent/u)).toBeInTheDocument();
});

test('each code is read from the bank, and one that it does not know or could not be asked about blocks nobody', async () => {
  const { page, bridge } = await showApp(first(), (prepared) => prepared.replies('setup.test', accepted));
  bridge.replies('setup.products', [
    known,
    { code: 'hp_eops', terms: null, readAt: null, problem: 'bank.not-found' },
    { code: 'split', terms: null, readAt: null, problem: 'bank.no-answer' },
  ]);
  await toShopStep(page);
  await next();
  await expect.element(page.getByText('The bank answers and accepts the key.')).toBeInTheDocument();
  await next();
  await page.getByLabelText('Product code 1').fill(' hp_epos ');
  for (const [place, code] of [
    [2, 'hp_eops'],
    [3, 'split'],
    [4, 'hp_epos'],
  ] as const) {
    await page.getByRole('button', { name: 'Another product' }).click();
    await page.getByLabelText(`Product code ${place}`).fill(code);
  }
  await next();
  await expect.element(page.getByRole('row', { name: /hp_epos Järelmaks/u })).toBeInTheDocument();
  expect(bridge.asked('setup.products')).toEqual([{ codes: ['hp_epos', 'hp_eops', 'split'] }]);
  await expect
    .element(page.getByRole('row', { name: /^hp_eops .*does not know this product/u }))
    .toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^split .*does not answer/u })).toBeInTheDocument();
  await expect.element(page.getByText(/^The bank did not tell about every code/u)).toBeInTheDocument();
  // A code that is put right is asked about again.
  bridge.fails('setup.products', { code: 'bridge.too-fast' });
  await page.getByLabelText('Product code 2').fill('hp_epos_2');
  await expect.element(page.getByRole('row')).not.toBeInTheDocument();
  await next();
  await expect.poll(() => bridge.asked('setup.products')).toHaveLength(2);
  await next();
  await expect.element(page.getByRole('heading', { name: 'Consents' })).toBeInTheDocument();
});

test('a free address is offered only where the build allows it', async () => {
  const { page, bridge } = await showApp(first());
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  await expect.element(page.getByLabelText('Other address')).not.toBeInTheDocument();
  bridge.publish('till', first({ allowsFreeAddress: true }));
  await page.getByLabelText('Other address').fill('http://bank.example/');
  await next();
  await expect
    .element(page.getByText('This address cannot be used: https, or this computer itself.'))
    .toBeInTheDocument();
  await page.getByLabelText('Other address').fill('http://127.0.0.1:8080/');
  await next();
  await expect.element(page.getByRole('heading', { name: 'Shop and key' })).toBeInTheDocument();
});
