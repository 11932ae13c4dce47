import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openAppSettings, type AppSettings } from '../../../main/adapters/settings/app-settings.ts';
import { openShop } from '../../../main/adapters/settings/shop-settings.ts';
import { StorageFailure, type LogEvent, type LogFacts, type ShopSettings } from '../../../main/core/ports.ts';
import { hirePurchase, splitIntoParts, taxBoardConsent } from '../../people.ts';
import { asOrdinaryUser } from '../ordinary-user.ts';

const now = () => Date.UTC(2026, 10, 23, 8, 15);

function aPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'counter-settings-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  const events: (LogFacts & { readonly event: LogEvent })[] = [];
  const log = { event: (event: LogEvent, facts?: LogFacts) => void events.push({ event, ...facts }) };
  return {
    folder,
    events,
    app: () => openAppSettings({ folder, log, now }),
    shop: () => openShop({ folder, log, now }),
    write: (name: string, content: unknown) =>
      writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content)),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

const settings: AppSettings = {
  language: 'lv',
  zoom: 150,
  keys: [
    { meant: 'F2', pressed: 'F7' },
    { meant: 'F7', pressed: 'F2' },
  ],
  hasLetterKeys: false,
  window: { x: -1_200, y: 40, width: 1_280, height: 900, isMaximised: false, isFullScreen: true },
  scanGapMs: 45,
  paperSize: 'roll',
  lastProfileId: 'b1',
};

const shop: ShopSettings = {
  market: 'LV',
  mode: 'demo',
  shopName: 'Rīga',
  tillName: '2',
  tillTag: 'K7',
  shopUuid: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
  address: null,
  returnUrl: 'https://shop.example/back',
  products: [
    { code: hirePurchase.code, terms: hirePurchase, readAt: 5, problem: null },
    { code: splitIntoParts.code, terms: null, readAt: null, problem: 'bank.not-found' },
  ],
  presets: [{ name: 'A year', productCode: hirePurchase.code, period: 12, paymentDay: 15, amount: null }],
  documentTypes: ['id_card', 'passport'],
  codeHasHyphen: false,
  consents: [taxBoardConsent],
  lockAfterMinutes: 5,
  keepDays: 30,
  opensLinksHere: true,
  hasCustomerDisplay: true,
  hasNotices: false,
  relay: { isOn: true, port: 9001, callbackUrl: 'https://shop.example/inbank' },
};

describe('settings of the app', () => {
  test('start empty, and writing them down is left to the first change', () => {
    const place = aPlace();
    const file = place.app();
    expect(file.read()).toEqual({
      language: null,
      zoom: 100,
      keys: [],
      hasLetterKeys: true,
      window: null,
      scanGapMs: 30,
      paperSize: 'a4',
      lastProfileId: null,
    });
    expect(file.problem()).toBeNull();
    expect(readdirSync(place.folder)).toEqual([]);
  });

  test('are there after a restart, each change keeps the others', () => {
    const place = aPlace();
    const file = place.app();
    file.change(settings);
    file.change({ language: 'et' });
    expect(place.app().read()).toEqual({ ...settings, language: 'et' });
    expect(readdirSync(place.folder)).toEqual(['settings.json']);
    expect(place.events).toEqual([]);
  });

  const spoilt: Readonly<Record<keyof AppSettings, readonly unknown[]>> = {
    language: ['de', 5, {}],
    zoom: [110, 0, '150', null],
    keys: ['F2', [{ meant: 'F2', pressed: 'F7' }], [{ meant: 'F2' }], null],
    hasLetterKeys: ['true', 1, null],
    window: [{ ...settings.window, width: 'wide' }, { x: 1 }, 'full', { ...settings.window, height: 1e9 }],
    scanGapMs: [9, 81, 30.5, '30', null],
    paperSize: ['a5', null],
    lastProfileId: [5, [], 'x'.repeat(100)],
  };
  const defaults: AppSettings = {
    language: null,
    zoom: 100,
    keys: [],
    hasLetterKeys: true,
    window: null,
    scanGapMs: 30,
    paperSize: 'a4',
    lastProfileId: null,
  };

  test.each(Object.keys(spoilt) as (keyof AppSettings)[])(
    'one bad field (%s) costs only that field',
    (field) => {
      for (const value of spoilt[field]) {
        const place = aPlace();
        const content = JSON.stringify({ ...settings, [field]: value });
        place.write('settings.json', content);
        const file = place.app();
        expect(file.read()).toEqual({ ...settings, [field]: defaults[field] });
        const keptAs = 'settings.damaged-2026-11-23T081500000Z.json';
        expect(file.problem()).toEqual({ fields: [field], keptAs });
        expect(place.read(keptAs)).toBe(content);
        expect(place.events).toEqual([{ event: 'settings-damaged', code: 'settings', count: 1 }]);
        // Mended: the next start is a quiet one.
        expect(place.app().problem()).toBeNull();
        expect(place.app().read()).toEqual(file.read());
      }
    },
  );

  test.each(['', '{', 'null', '[]', '"text"', '\u0000\u0000', '{"language":"lv"', 'x'.repeat(100_000)])(
    'a file that is no settings at all is kept aside, and everything stands at its default: %j',
    (content) => {
      const place = aPlace();
      place.write('settings.json', content);
      const file = place.app();
      expect(file.read()).toEqual(defaults);
      expect(file.problem()?.fields).toEqual([
        'language',
        'zoom',
        'window',
        'keys',
        'hasLetterKeys',
        'scanGapMs',
        'paperSize',
        'lastProfileId',
      ]);
      expect(place.read(file.problem()?.keptAs ?? '')).toBe(content);
      file.change({ language: 'ru' });
      expect(place.app().read()).toEqual({ ...defaults, language: 'ru' });
    },
  );

  test('hold nothing that was not declared', () => {
    const place = aPlace();
    place.write('settings.json', '{"language":"lv","apiKey":"secret","__proto__":{"polluted":true}}');
    const file = place.app();
    file.change({ lastProfileId: 'b1' });
    expect(place.read('settings.json')).not.toMatch(/secret|polluted/u);
    expect('polluted' in {}).toBe(false);
  });

  test('P-09: on a read-only disk are refused with its name, and the old ones hold', () => {
    const place = aPlace();
    const file = place.app();
    file.change(settings);
    chmodSync(place.folder, 0o555);
    asOrdinaryUser(() => {
      expect(() => file.change({ language: 'et' })).toThrow(new StorageFailure('storage.read-only'));
    });
    expect(file.read()).toEqual(settings);
    expect(place.app().read()).toEqual(settings);
  });

  test('P-09, P-12: that are damaged on a read-only disk fall back to defaults all the same', () => {
    const place = aPlace();
    place.write('settings.json', '{');
    chmodSync(place.folder, 0o555);
    asOrdinaryUser(() => {
      const file = place.app();
      expect(file.read()).toEqual(defaults);
      expect(file.problem()?.keptAs).toBeNull();
    });
    expect(place.read('settings.json')).toBe('{');
  });
});

describe('settings of a shop', () => {
  test('are there after a restart; nothing is written before they are saved', () => {
    const place = aPlace();
    const file = place.shop();
    expect(existsSync(join(place.folder, 'shop.json'))).toBe(false);
    file.save(shop);
    expect(file.settings()).toEqual(shop);
    expect(place.shop().settings()).toEqual(shop);
    expect(place.shop().problem()).toBeNull();
  });

  test('whose shop, mode or market is lost are those of no shop with a key', () => {
    const place = aPlace();
    place.write('shop.json', { ...shop, mode: 'trainig', market: 'XX', shopUuid: 5 });
    const file = place.shop();
    expect(file.settings()).toMatchObject({ mode: 'live', market: 'EE', shopUuid: '' });
    expect(file.settings()).toMatchObject({ shopName: shop.shopName, products: shop.products });
    expect(file.problem()?.fields.toSorted()).toEqual(['market', 'mode', 'shopUuid']);
  });

  test('of an earlier version are no damage: what it did not read of a product is not known yet', () => {
    const place = aPlace();
    const { downPaymentMinPercent: _p, minAge: _a, minIncome: _i, validTo: _v, ...read } = hirePurchase;
    const earlier = { ...read, needsShopApproval: true };
    const [first] = shop.products;
    place.write('shop.json', { ...shop, products: [{ ...first, terms: earlier }] });
    const file = place.shop();
    expect(file.problem()).toBeNull();
    expect(file.settings().products[0]?.terms).toEqual(hirePurchase);
  });

  test('keep a product whose terms are spoilt, without its terms', () => {
    const place = aPlace();
    const [first, second] = shop.products;
    place.write('shop.json', { ...shop, products: [{ ...first, terms: { name: 5 } }, second, 'x'] });
    expect(place.shop().settings().products).toEqual([
      { code: hirePurchase.code, terms: null, readAt: null, problem: null },
      second,
    ]);
    expect(place.events).toEqual([{ event: 'settings-damaged', code: 'shop', count: 1 }]);
  });

  test('keep the other presets when one is spoilt', () => {
    const place = aPlace();
    const year = { name: 'A year', productCode: 'hp', period: 12, paymentDay: null, amount: null };
    place.write('shop.json', { ...shop, presets: [year, { ...year, period: 0 }, { ...year, amount: 5 }] });
    expect(place.shop().settings().presets).toEqual([year]);
  });

  test('of before there was a choice of documents take the ID card; it is never off the list', () => {
    const place = aPlace();
    const { documentTypes: _, ...earlier } = shop;
    place.write('shop.json', earlier);
    const file = place.shop();
    expect(file.problem()).toBeNull();
    expect(file.settings().documentTypes).toEqual(['id_card']);
    place.write('shop.json', { ...shop, documentTypes: ['library_card', 'passport', 'passport'] });
    expect(place.shop().settings().documentTypes).toEqual(['id_card', 'passport']);
  });

  test('keep the other consents when one is spoilt', () => {
    const place = aPlace();
    place.write('shop.json', { ...shop, consents: [{ type: 'x' }, taxBoardConsent], lockAfterMinutes: 99 });
    const file = place.shop();
    expect(file.settings().consents).toEqual([taxBoardConsent]);
    expect(file.settings().lockAfterMinutes).toBe(3);
    expect(readdirSync(place.folder).sort()).toEqual([
      'shop.damaged-2026-11-23T081500000Z.json',
      'shop.json',
    ]);
  });
});
