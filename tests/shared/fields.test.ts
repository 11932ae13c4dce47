import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../shared/domain/check.ts';
import { checkDocumentNumber } from '../../shared/domain/document-number.ts';
import { checkAmount, euros, toDecimalText } from '../../shared/domain/money.ts';
import { checkPhone } from '../../shared/domain/phone.ts';
import { checkPostcode } from '../../shared/domain/postcode.ts';
import { checkAddressLine, checkEmail, checkLine, checkPersonName } from '../../shared/domain/text.ts';
import { normaliseUuid } from '../../shared/domain/uuid.ts';

const told = ({ value, issues }: Check<unknown>): string =>
  [
    value === null ? 'nothing' : JSON.stringify(value),
    ...issues.map(({ level, code }) => `${level} ${code}`),
  ].join(' | ');

describe('phones', () => {
  test.each([
    ['53630000', '"+37253630000"'],
    ['5363 0000', '"+37253630000"'],
    ['0037253630000', '"+37253630000"'],
    ['37253630000', '"+37253630000"'],
    ['+372 5363-0000', '"+37253630000"'],
    ['5123456', '"+3725123456"'],
    ['81234567', '"+37281234567"'],
    ['6408080', '"+3726408080" | hint phone.landline'],
    ['536300', 'nothing | block phone.length'],
    ['+358401234567', '"+358401234567" | hint phone.foreign'],
    ['call me', 'nothing | block phone.shape'],
    ['', 'nothing | block required'],
  ])('Estonia: %s → %s', (typed, expected) => expect(told(checkPhone(typed, 'EE'))).toBe(expected));

  test.each([
    ['21234567', '"+37121234567"'],
    ['67123456', '"+37167123456" | hint phone.landline'],
    ['1234567', 'nothing | block phone.length'],
    ['37121234567', '"+37121234567"'],
    ['+37253630000', '"+37253630000" | hint phone.foreign'],
  ])('Latvia: %s → %s', (typed, expected) => expect(told(checkPhone(typed, 'LV'))).toBe(expected));

  test('a number in its final spelling stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 +()-]{0,16}$/u), (typed) => {
        const first = checkPhone(typed, 'EE').value;
        if (first !== null) expect(checkPhone(first, 'EE').value).toBe(first);
      }),
    );
  });
});

describe('postcodes', () => {
  test.each([
    ['10414', 'EE', '"10414"'],
    ['EE10414', 'EE', '"10414"'],
    ['1041', 'EE', 'nothing | block postcode.shape'],
    ['1050', 'LV', '"LV-1050"'],
    ['LV1050', 'LV', '"LV-1050"'],
    ['lv 1050', 'LV', '"LV-1050"'],
    ['LV-105', 'LV', 'nothing | block postcode.shape'],
    ['00100', 'FI', '"00100"'],
  ])('%s in %s → %s', (typed, country, expected) =>
    expect(told(checkPostcode(typed, country))).toBe(expected),
  );
});

describe('document numbers', () => {
  test.each([
    ['AA9790801', '"AA9790801"'],
    ['aa 979 0801', '"AA9790801"'],
    ['AA979080', '"AA979080" | hint document.unusual'],
    ['AA97O0801', '"AA97O0801" | hint document.letter-o'],
    ['A1', 'nothing | block document.shape'],
    ['АА9790801', 'nothing | block text.layout'],
    ['фф-9790801', 'nothing | block text.layout'],
    ['AA-979_080', 'nothing | block document.shape'],
  ])('%s → %s', (typed, expected) => expect(told(checkDocumentNumber(typed))).toBe(expected));
});

describe('D-05: amounts', () => {
  test.each([
    ['1001', 100_100],
    ['1001,5', 100_150],
    ['1 001,50', 100_150],
    ['1.001,50', 100_150],
    ['1,001.50', 100_150],
    ['€1001', 100_100],
    ['1001 EUR', 100_100],
    ['0,10', 10],
    ['12 345 678,90', 1_234_567_890],
  ])('%s', (typed, cents) => {
    const check = checkAmount(typed);
    const isTooLarge = cents > 999_999_999;
    expect(check.value).toEqual(isTooLarge ? null : euros(cents));
  });

  test('one thousands point is read as thousands, with a hint', () => {
    expect(told(checkAmount('1.001'))).toBe('{"cents":100100,"currency":"EUR"} | hint amount.ambiguous');
    expect(told(checkAmount('1,001'))).toBe('{"cents":100100,"currency":"EUR"} | hint amount.ambiguous');
  });

  test.each([
    '-1',
    '1e3',
    'NaN',
    '1,2,3',
    '1.0001',
    '1001,555',
    '1 001.555',
    '1234.567.890',
    '0,500',
    '9007199254740993',
    '12.34.56',
    'Infinity',
    '0x10',
    '1..2',
  ])('%s is refused', (typed) => expect(checkAmount(typed).value).toBeNull());

  test('writing and reading gives the same cents back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
        expect(checkAmount(toDecimalText(euros(cents))).value).toEqual(euros(cents));
      }),
    );
  });

  test('no text makes anything but whole cents in range', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { value } = checkAmount(typed);
        if (value) expect(Number.isSafeInteger(value.cents) && value.cents >= 0).toBe(true);
      }),
    );
  });
});

describe('D-08: names, addresses and e-mail', () => {
  test.each(["Õnne-Mari O'Connor", 'Jānis Bērziņš', 'Šķēle', 'Żółć', 'Tamm jr.'])('%s is a name', (name) => {
    expect(told(checkPersonName(name))).toBe(JSON.stringify(name.normalize('NFC')));
  });

  test.each([
    ['Мария', 'nothing | block name.layout'],
    ['Mаri', 'nothing | block name.layout'],
    ['Mari1', 'nothing | block name.letters'],
    ['Mari 🙂', 'nothing | block name.letters'],
    ['-', 'nothing | block name.letters'],
    ['x'.repeat(201), 'nothing | block name.length'],
  ])('%s → %s', (typed, expected) => expect(told(checkPersonName(typed))).toBe(expected));

  test('one spelling goes out, and what was taken out is said', () => {
    expect(told(checkPersonName('Jõgi'.normalize('NFD')))).toBe('"Jõgi"');
    expect(told(checkPersonName('Ma\u200bri\u202e'))).toBe('"Mari" | hint text.cleaned');
    expect(told(checkLine('  Niine   11 '))).toBe('"Niine 11"');
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = checkLine(typed, { isRequired: false, longest: 10_000 }).value ?? '';
        expect(checkLine(once, { isRequired: false, longest: 10_000 })).toEqual({ value: once, issues: [] });
      }),
    );
  });

  test.each([
    ['mari.tamm@gmail.com', 'ok'],
    ['mari@gmial.com', 'mari@gmail.com'],
    ['mari@gmail.co', 'mari@gmail.com'],
    ['mari@hot.e', 'block'],
    ['mari@inbx.lv', 'mari@inbox.lv'],
    ['mari@pood.ee', 'ok'],
    ['mari@@gmail.com', 'block'],
    ['mari gmail.com', 'block'],
  ])('%s: %s', (typed, expected) => {
    const { value, issues } = checkEmail(typed);
    expect(value === null ? 'block' : (issues[0]?.facts?.suggestion ?? 'ok')).toBe(expected);
  });

  test.each(['ьфкш@пьфшд.сщь', 'ьфкш"пьфшд.сщь', 'mаri@gmail.com'])(
    'the keyboard layout is told in an e-mail: %s',
    (typed) => expect(told(checkEmail(typed))).toBe('nothing | block text.layout'),
  );

  test.each(['Нарва', 'Тшшту 11', 'Tаrtu'])('the keyboard layout is advice in an address: %s', (typed) => {
    expect(told(checkAddressLine(typed))).toBe(`${JSON.stringify(typed)} | hint text.layout`);
  });

  test('an address in Latin letters has no advice, and an empty one still blocks', () => {
    expect(told(checkAddressLine('Brīvības iela 1'))).toBe('"Brīvības iela 1"');
    expect(told(checkAddressLine(' '))).toBe('nothing | block required');
  });
});

describe('uuids', () => {
  test('D-04: have one spelling', () => {
    expect(normaliseUuid(' 471E6282-3384-412B-AF7B-646EB8F04391 ')).toBe(
      '471e6282-3384-412b-af7b-646eb8f04391',
    );
    expect(normaliseUuid('471e62823384412baf7b646eb8f04391')).toBeNull();
    expect(normaliseUuid('')).toBeNull();
  });

  test('D-04: forty other spellings: the right one of it, or none', () => {
    const uuid = '471e6282-3384-412b-af7b-646eb8f04391';
    const blank = ['', ' ', '\t', '\n', '\r\n', '\u00a0'];
    const same = [
      ...blank.map((before) => `${before}${uuid}`),
      ...blank.map((after) => `${uuid.toUpperCase()}${after}`),
      '471e6282-3384-412B-AF7B-646EB8F04391',
      '471E6282-3384-412b-af7b-646eb8f04391',
    ];
    const none = [
      ...[uuid.slice(1), `${uuid}0`, `{${uuid}}`, `(${uuid})`, `"${uuid}"`, `urn:uuid:${uuid}`],
      ...[
        uuid.replaceAll('-', ''),
        uuid.replaceAll('-', ' '),
        uuid.replaceAll('-', '–'),
        uuid.replace('-', ''),
      ],
      ...[
        uuid.replace('4', 'g'),
        uuid.replace('4', '４'),
        uuid.replace('4', '٤'),
        uuid.replace('7', '\u0000'),
      ],
      ...[
        uuid.replace('a', 'а'),
        uuid.replace('4', '4\u200b'),
        uuid.replace('e', 'e\u0301'),
        `${uuid}\n${uuid}`,
      ],
      ...[`${uuid}/..`, `../${uuid}`, `${uuid}?x=1`, `${uuid}#`, `${uuid},${uuid}`, `${uuid}%00`],
      ...[
        'null',
        'undefined',
        '0',
        '-',
        '--------',
        'x'.repeat(36),
        '00000000-0000-0000-0000',
        '[object Object]',
      ],
    ];
    expect(same.length + none.length).toBeGreaterThanOrEqual(40);
    expect(same.filter((text) => normaliseUuid(text) !== uuid)).toEqual([]);
    expect(none.filter((text) => normaliseUuid(text) !== null)).toEqual([]);
  });

  test('D-04: normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(normaliseUuid(normaliseUuid(uuid) ?? '')).toBe(normaliseUuid(uuid));
      }),
    );
  });
});
