import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createPackFile, packText, readPack } from '../../../main/adapters/settings/settings-pack.ts';
import type { SettingsPack } from '../../../shared/bridge/shapes.ts';
import { taxBoardConsent } from '../../people.ts';

const pack: SettingsPack = {
  market: 'EE',
  mode: 'live',
  address: null,
  shopUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  shopName: 'Tartu pood',
  productCodes: ['hire_purchase', 'split'],
  presets: [{ name: 'Ratas', productCode: 'hire_purchase', period: 12, paymentDay: 5, amount: null }],
  documentTypes: ['id_card', 'passport'],
  codeHasHyphen: false,
  consents: [taxBoardConsent],
  returnUrl: 'https://shop.example/back',
  lockAfterMinutes: 5,
  keepDays: 14,
  opensLinksHere: true,
};
const written = (change: object = {}): object => ({
  kind: 'counter-settings-pack',
  version: 1,
  ...pack,
  ...change,
});
const read = (content: unknown) =>
  readPack(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));
const refused = (why: string, entry = '') => ({ ok: false, failure: { why, entry } });

test('a pack is read as it was written, and one file is told from another', () => {
  const text = packText(pack);
  if (!text.ok) throw new Error(text.failure.why);
  const again = read(text.value);
  expect(again).toMatchObject({ ok: true, value: { pack } });
  expect(Object.keys(JSON.parse(text.value) as object)).toEqual(['kind', 'version', ...Object.keys(pack)]);
  const other = read(written({ keepDays: 15 }));
  expect(again.ok && other.ok && again.value.digest !== other.value.digest).toBe(true);
});

test('a pack says nothing of the hyphen where it is as usual, and one that says nothing keeps it', () => {
  const said = (codeHasHyphen: boolean): string => JSON.stringify(packText({ ...pack, codeHasHyphen }));
  expect(said(true)).not.toContain('codeHasHyphen');
  expect(said(false)).toContain('codeHasHyphen');
  const { codeHasHyphen: _, ...others } = pack;
  const text = JSON.stringify({ kind: 'counter-settings-pack', version: 1, ...others });
  expect(read(text)).toMatchObject({ ok: true, value: { pack: { codeHasHyphen: true } } });
});

test('what could not be read again is not written', () => {
  expect(packText({ ...pack, returnUrl: '' })).toEqual(refused('https', 'returnUrl'));
  expect(packText({ ...pack, productCodes: [] })).toEqual(refused('shape', 'productCodes'));
  expect(packText({ ...pack, consents: [] })).toEqual(refused('empty', 'consents'));
});

const consent = (change: object): object => ({
  consents: [taxBoardConsent, { ...taxBoardConsent, type: 'MARKETING', ...change }],
});
const without = (name: string): object =>
  Object.fromEntries(Object.entries(written()).filter(([key]) => key !== name));
const withText = (name: string, value: string): string =>
  JSON.stringify(written()).replace(/\{/u, `{"${name}":${value},`);

test.each([
  ['no JSON', 'not JSON', 'not-a-pack', ''],
  ['half a file', JSON.stringify(written()).slice(0, -40), 'not-a-pack', ''],
  ['a list', [written()], 'not-a-pack', ''],
  ['nothing', null, 'not-a-pack', ''],
  ['another kind of file', written({ kind: 'counter-support' }), 'not-a-pack', ''],
  ['a kind that is only inherited', '{"__proto__":{"kind":"counter-settings-pack"}}', 'not-a-pack', ''],
  ['a million brackets', '['.repeat(1_000_000), 'not-a-pack', ''],
  ['a later version', written({ version: 2, more: true }), 'version', 'version'],
  ['a version in words', written({ version: '1' }), 'version', 'version'],
  ['a shop number that is none', written({ shopUuid: 'TARTU-1' }), 'uuid', 'shopUuid'],
  ['a return address in plain', written({ returnUrl: 'http://shop.example/back' }), 'https', 'returnUrl'],
  ['a return address that is a script', written({ returnUrl: 'javascript:alert(1)' }), 'https', 'returnUrl'],
  [
    'a return address with a password',
    written({ returnUrl: 'https://a:b@shop.example/' }),
    'https',
    'returnUrl',
  ],
  ['a return address that is none', written({ returnUrl: 'https://[' }), 'https', 'returnUrl'],
  [
    'a long return address',
    written({ returnUrl: `https://shop.example/${'x'.repeat(500)}` }),
    'too-long',
    'returnUrl',
  ],
  ['no shop name', without('shopName'), 'missing', 'shopName'],
  ['an empty shop name', written({ shopName: '' }), 'shape', 'shopName'],
  ['a shop name turned around', written({ shopName: 'Tartu\u202epood' }), 'shape', 'shopName'],
  ['a market that there is not', written({ market: 'LT' }), 'shape', 'market'],
  ['Training', written({ mode: 'training' }), 'shape', 'mode'],
  ['a number as text', written({ keepDays: '30' }), 'shape', 'keepDays'],
  ['a number out of bounds', written({ lockAfterMinutes: 99 }), 'shape', 'lockAfterMinutes'],
  ['codes in one text', written({ productCodes: 'hire_purchase' }), 'shape', 'productCodes'],
  ['too many codes', written({ productCodes: Array(21).fill('a') }), 'too-long', 'productCodes'],
  ['a code that is a number', written({ productCodes: ['a', 5] }), 'shape', 'productCodes[1]'],
  [
    'a preset of no length',
    written({ presets: [{ ...pack.presets[0], period: 0 }] }),
    'shape',
    'presets[0].period',
  ],
  [
    'a consent without Latvian',
    written(consent({ texts: { et: 'a', ru: 'a', en: 'a' } })),
    'missing',
    'consents[1].texts.lv',
  ],
  [
    'an empty consent in Live',
    written(consent({ texts: { ...taxBoardConsent.texts, lv: ' ' } })),
    'empty',
    'consents[1].texts.lv',
  ],
  [
    'two consents of one type',
    written({ consents: [taxBoardConsent, { ...taxBoardConsent, version: '2' }] }),
    'shape',
    'consents',
  ],
  ['no consent in Live', written({ consents: [] }), 'empty', 'consents'],
  ['a sample in Live', written(consent({ version: 'sample' })), 'sample', 'consents[1].version'],
  [
    'a long consent',
    written(consent({ texts: { ...taxBoardConsent.texts, et: 'x'.repeat(20_001) } })),
    'too-long',
    'consents[1].texts.et',
  ],
  ['a key', written({ apiKey: 'ca9a7y0e93174d3b9158a01c861c65fa' }), 'unknown', 'apiKey'],
  ['people', written({ people: [{ name: 'Anna', role: 'manager', pin: '482913' }] }), 'unknown', 'people'],
  ['a prototype', withText('__proto__', '{"isManager":true}'), 'unknown', '__proto__'],
  [
    'a prototype further down',
    JSON.stringify(written()).replace('"texts":{', '"texts":{"__proto__":{},'),
    'unknown',
    'consents[0].texts.__proto__',
  ],
  ['a constructor', withText('constructor', '{"prototype":{"isManager":true}}'), 'unknown', 'constructor'],
  [
    'a hundred thousand levels',
    withText('deep', '['.repeat(100_000) + ']'.repeat(100_000)),
    'unknown',
    'deep',
  ],
  [
    'a name that is no name',
    withText(`<b>\\u202e${'x'.repeat(300)}`, '1'),
    'unknown',
    `<b>${'x'.repeat(76)}`,
  ],
])('a pack with %s is refused, and the entry is named', (_what, content, why, entry) => {
  expect(read(content)).toEqual(refused(why, entry));
  expect({}).not.toHaveProperty('isManager');
});

test('a pack in Demo may have consents without texts, as set-up allows', () => {
  const texts = { et: '', lv: '', ru: '', en: '' };
  expect(read(written({ mode: 'demo', consents: [{ ...taxBoardConsent, texts }] }))).toMatchObject({
    ok: true,
  });
});

test('whatever else a file holds is refused without a word thrown', () => {
  expect(readPack(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual(refused('not-a-pack'));
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(pack)), fc.json(), (name, value) => {
      const answer = read(JSON.stringify(written({ [name]: JSON.parse(value) as unknown })));
      expect(answer.ok || answer.failure.entry.startsWith(name)).toBe(true);
    }),
  );
});

test('a file that is too large is not read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counter-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'pack.json');
  const choosing = () =>
    createPackFile({
      dialog: { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [path] }) },
      window: () => null,
    }).choose();
  writeFileSync(path, 'x'.repeat(2_000_000));
  expect((await choosing())?.length).toBe(2_000_000);
  writeFileSync(path, 'x'.repeat(2_000_001));
  expect(await choosing()).toBe('too-large');
});

test('the largest pack that a shop can have is read again', () => {
  const texts = {
    et: 'õ'.repeat(20_000),
    lv: 'ā'.repeat(20_000),
    ru: 'ж'.repeat(20_000),
    en: 'x'.repeat(20_000),
  };
  const text = packText({
    ...pack,
    consents: Array.from({ length: 10 }, (_, place) => ({
      ...taxBoardConsent,
      type: `CONSENT_${place}`,
      texts,
    })),
  });
  expect(text.ok && Buffer.byteLength(text.value)).toBeLessThan(2_000_000);
});
