import type { Language } from '../../../shared/domain/language.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { aLockedTill, aPack, aProduct, noon, somePresets } from '../pictures.ts';
import { click, fill, framed, mainAction, press, standing } from './acting.ts';
import { showing, type Scene } from './scene.ts';

const prepare = (bridge: FakeBridge, language: Language): void => {
  bridge
    .replies(
      'till.get',
      aLockedTill({ stage: 'set-up', language, profile: null, profiles: [], trainingPin: null }),
    )
    .replies('setup.reader', { isThere: false })
    .replies('setup.products', [
      {
        code: 'hp_epos_demo',
        terms: aProduct({
          code: 'hp_epos_demo',
          requiredFields: ['purchase.purchase_reference', 'credit_application.dependants_count'],
        }),
        readAt: noon,
        problem: null,
      },
      { code: 'split_demo', terms: null, readAt: null, problem: 'bank.not-found' },
    ])
    .replies('setup.test', { outcome: 'key-accepted', tookMs: 182, host: 'demo-api.inbank.ee' });
};

async function toBank(): Promise<void> {
  await click('main section:nth-of-type(2) button');
  await framed();
}

/** Ctrl+Enter, and the step that it leads to. */
async function forward(field: string): Promise<void> {
  await mainAction();
  await standing(`[name="${field}"]`);
}

async function toTested(): Promise<void> {
  await toBank();
  await forward('shopName');
  await fill('shopName', 'Tartu pood');
  await fill('shopUuid', '3fa85f64-5717-4562-b3fc-2c963f66afa6');
  await fill('apiKey', 'an-api-key-of-a-shop');
  await mainAction();
}

async function toProducts(): Promise<void> {
  await toTested();
  await forward('productCodes.0');
}

async function toProductsRead(): Promise<void> {
  await toProducts();
  await fill('productCodes.0', 'hp_epos_demo');
  await mainAction();
  await framed();
}

/** A pack with presets, one of them of a product that the bank does not know. */
const preparePresets = (bridge: FakeBridge, language: Language): void => {
  prepare(bridge, language);
  const { pack, digest } = aPack();
  const productCodes = ['hp_epos_demo', 'split_demo'];
  const presets = somePresets.map((preset) => ({
    ...preset,
    productCode: preset.productCode === 'split_3' ? 'split_demo' : 'hp_epos_demo',
  }));
  bridge.replies('setup.pack', {
    chosen: { digest, pack: { ...pack, productCodes, presets } },
    problem: null,
  });
};

/** A pack answers the step of products; one goes back to it. */
async function toPresets(): Promise<void> {
  await press('p');
  await standing('[role=dialog]');
  await forward('tillName');
  await fill('tillName', '2');
  await fill('apiKey', 'an-api-key-of-a-shop');
  await mainAction();
  await forward('pin');
  await click('nav button', 2);
  await standing('[name="productCodes.0"]');
  await mainAction();
  await standing('[aria-labelledby=part-presets] table');
}

async function toConsents(): Promise<void> {
  await toProductsRead();
  await mainAction();
  await framed();
  await click('form button:not([hidden])', 1);
}

async function toPeople(): Promise<void> {
  await toConsents();
  await forward('returnUrl');
  await fill('returnUrl', 'https://tartupood.example/tagasi');
  await forward('name');
  await fill('name', 'Anna Kask');
  await fill('pin', '482913');
  await fill('again', '482913');
  await click('form > div > button');
  await fill('name', 'Jānis Bērziņš');
  await fill('pin', '111111');
  await click('form > div > button');
}

async function toDevices(): Promise<void> {
  await toPeople();
  await fill('pin', '730518');
  await fill('again', '730518');
  await mainAction();
  await framed();
}

async function toFinish(): Promise<void> {
  await toDevices();
  await mainAction();
}

/** First start and the steps of connecting a shop. */
export const setUpScenes: Readonly<Record<string, Scene>> = {
  'set-up': { prepare, shows: showing('setup.welcome') },
  'set-up-pack': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('setup.pack', { chosen: aPack(), problem: null });
    },
    act: () => press('p'),
    shows: showing('pack.set-up-q', 'pack.set-up-take'),
  },
  'set-up-pack-refused': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('setup.pack', {
        chosen: null,
        problem: { why: 'empty', entry: 'consents[1].texts.lv' },
      });
    },
    act: () => press('p'),
    shows: showing('setup.welcome', 'pack.not-taken'),
  },
  'set-up-bank': { prepare, act: toBank, shows: showing('setup.step-bank', 'setup.bank-text') },
  'set-up-shop': {
    prepare,
    act: async () => {
      await toBank();
      await forward('shopName');
      await mainAction();
    },
    shows: showing('setup.step-shop', 'setup.uuid-shape'),
  },
  'set-up-tested': { prepare, act: toTested, shows: showing('setup.step-shop', 'connection.key-accepted') },
  'set-up-products': {
    prepare,
    act: toProductsRead,
    shows: showing('setup.step-products', 'setup.products-untold'),
  },
  'set-up-presets': {
    prepare: preparePresets,
    async act() {
      await toPresets();
      document.querySelector('[aria-labelledby=part-presets]')?.scrollIntoView();
    },
    shows: showing('setup.step-products', 'presets.title', 'presets.add', 'presets.gone'),
  },
  'set-up-preset': {
    prepare: preparePresets,
    async act() {
      await toPresets();
      await click('[aria-labelledby=part-presets] table button', 1);
    },
    shows: ({ say }) => [say('presets.change', { name: 'Bicycle' }), say('presets.remove')],
  },
  'set-up-consents': {
    prepare,
    act: toConsents,
    shows: showing('setup.step-consents', 'setup.consent-sample-note'),
  },
  'set-up-people': {
    prepare,
    act: toPeople,
    shows: showing('setup.step-people', 'failures.session.pin-trivial'),
  },
  'set-up-devices': {
    prepare,
    act: toDevices,
    shows: showing('setup.step-devices', 'scans.reader-none'),
  },
  'set-up-finish': {
    prepare,
    act: toFinish,
    shows: showing('setup.step-finish', 'setup.finish-text'),
  },
  'set-up-recovery': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('setup.finish', { recoveryCode: '7K2M-0000-1111-2222-3333-4444-5555-666A' });
    },
    act: async () => {
      await toFinish();
      await standing('form dl, main dl');
      await mainAction();
    },
    shows: showing('recovery.title', 'recovery.once'),
  },
};
