import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIdentityCode, estonianCheckDigit } from '../../shared/domain/identity-code.ts';
import type { Market, Strictness } from '../../shared/domain/market.ts';

const check = (typed: string, market: Market = 'EE', strictness: Strictness = 'live') =>
  checkIdentityCode(typed, { market, strictness, today: '2026-11-23' });
const verdict = (...args: Parameters<typeof check>): string => {
  const { issues } = check(...args);
  return issues.map(({ level, code }) => `${level} ${code}`).join(', ') || 'ok';
};

describe('D-07: Estonian personal codes', () => {
  test.each(['37605030299', '38001085718', '60001019906', '3760 503 0299'])(
    '%s passes at a live till',
    (code) => {
      expect(verdict(code)).toBe('ok');
    },
  );

  test.each([
    ['30303039914', 'block identity-code.age-over'],
    ['51107121760', 'block identity-code.age-under'],
    ['61107121760', 'block identity-code.age-under'],
    ['10101010056', 'block identity-code.age-over'],
    ['25001011000', 'block identity-code.age-over'],
    ['10101010005', 'block identity-code.age-over'],
    ['38808050001', 'confirm identity-code.check-digit'],
    ['37811120001', 'confirm identity-code.check-digit'],
    ['37605030298', 'confirm identity-code.check-digit'],
    ['37613030299', 'block identity-code.date'],
    ['37602300299', 'block identity-code.date'],
    ['97605030299', 'block identity-code.century'],
    ['3760503029', 'block identity-code.length'],
    ['3760503029A', 'block identity-code.digits'],
    ['', 'block required'],
  ])('%s at a live till: %s', (code, expected) => {
    expect(verdict(code)).toBe(expected);
  });

  test.each([
    ['10101010005', 'hint identity-code.age-over'],
    ['38808050001', 'hint identity-code.check-digit'],
    ['51107121760', 'hint identity-code.age-under'],
    ['97605030299', 'hint identity-code.century'],
    ['97613030299', 'block identity-code.date'],
    ['37613030299', 'block identity-code.date'],
  ])('%s in training or demo: %s', (code, expected) => {
    expect(verdict(code, 'EE', 'practice')).toBe(expected);
  });

  test('both sexes of one number pass the check digit, so date and sex are both read back', () => {
    expect(check('51107121760', 'EE', 'practice').value).toMatchObject({
      birthDate: '2011-07-12',
      sex: 'male',
    });
    expect(check('61107121760', 'EE', 'practice').value).toMatchObject({
      birthDate: '2011-07-12',
      sex: 'female',
    });
  });

  test('the length is told', () => {
    expect(check('3760503029').issues[0]?.facts).toEqual({ n: 10 });
  });

  test('a computed check digit always passes, any other never', () => {
    const codes = fc.tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(codes, ([first, serial, digit]) => {
        const ten = `${first}760503${String(serial).padStart(3, '0')}`;
        const right = estonianCheckDigit(Array.from(ten, Number));
        const { issues } = check(`${ten}${digit}`, 'EE', 'practice');
        expect(issues.some(({ code }) => code === 'identity-code.check-digit')).toBe(digit !== right);
      }),
    );
  });
});

describe('D-07: Latvian personal codes', () => {
  test.each([
    '161175-19997',
    '16117519997',
    '220475-19895',
    '111111-11111',
    '310190-10017',
    '328673-00679',
    '328673-00677',
    '320000-00101',
    '330000-00000',
    '399999-99999',
  ])('%s is well formed', (code) => {
    const found = check(code, 'LV', 'practice').issues.filter(({ code: issue }) => !issue.includes('age'));
    expect(found).toEqual([]);
  });

  test.each([
    ['111112-11111', 'confirm identity-code.check-digit'],
    ['161175-19998', 'confirm identity-code.check-digit'],
    ['010150-10080', 'confirm identity-code.check-digit'],
    ['161375-19997', 'block identity-code.date'],
    ['310475-19895', 'block identity-code.date'],
    ['121282-88882', 'block identity-code.century'],
    ['32867300', 'block identity-code.length'],
    ['030303-10012', 'block identity-code.age-over'],
  ])('%s at a live till: %s', (code, expected) => {
    expect(verdict(code, 'LV')).toContain(expected);
  });

  test.each([
    ['121282-88882', 'hint identity-code.century'],
    ['290200-88882', 'hint identity-code.century'],
    ['300200-88882', 'block identity-code.date'],
  ])('%s in training or demo: %s', (code, expected) => {
    expect(verdict(code, 'LV', 'practice')).toContain(expected);
  });

  test('a century that does not exist tells no date, and no age is held against it', () => {
    expect(check('121282-88882', 'LV', 'practice')).toMatchObject({
      value: { code: '121282-88882', birthDate: null, sex: null },
    });
    expect(check('97605030299', 'EE', 'practice').value).toMatchObject({ birthDate: null, sex: null });
    expect(check('121282-88882', 'LV', 'live').value).toBeNull();
  });

  test('is sent with its hyphen, however it is typed', () => {
    expect(check('16117519997', 'LV').value?.code).toBe('161175-19997');
    expect(check('328673 00679', 'LV').value?.code).toBe('328673-00679');
  });

  test('a code of the new form tells neither date nor sex and is never judged by age', () => {
    expect(check('320000-00101', 'LV')).toEqual({
      value: { code: '320000-00101', birthDate: null, sex: null },
      issues: [],
    });
  });
});
