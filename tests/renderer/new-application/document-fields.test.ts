import { describe, expect, test } from 'vitest';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import {
  fieldsOf,
  fitDocument,
  type ReadDocument,
} from '../../../renderer/screens/new-application/document-fields.ts';

const code = 'customer.identity_code';
const rules: FormRules = {
  market: 'EE',
  strictness: 'live',
  today: '2026-11-23',
  product: null,
  consents: [],
  documentTypes: ['id_card'],
  customerLanguage: 'et',
};
const read: ReadDocument = {
  firstName: 'JURI',
  lastName: 'JOEAAR',
  identityCode: '37605030299',
  documentType: 'id_card',
  documentNumber: 'AA9790801',
  issuer: 'EST',
  expiryDate: null,
  hasMarks: false,
  isInHand: true,
};
const fit = (typed: Readonly<Record<string, string>>, changed: Partial<ReadDocument> = {}) =>
  fitDocument({ ...read, ...changed }, rules, (field) => typed[field] ?? '');

describe('a document and what was typed already', () => {
  test.each([
    ['Jõeäär', 'JOEAEAER'],
    ['Jõeäär', 'JOEAAR'],
    ['Öövel', 'OEOEVEL'],
    ['Kask-Tamm', 'KASK TAMM'],
    ["O'Neil", 'ONEIL'],
    ['Šķēle', 'SKELE'],
  ])('%s stands in the lines as %s', (typed, lastName) =>
    expect(fit({ 'customer.last_name': typed }, { lastName }).kept).toEqual([]),
  );

  test('a chip has the marks, so a name without them is told', () => {
    const changed = { lastName: 'JÕEÄÄR', hasMarks: true };
    expect(fit({ 'customer.last_name': 'Joeaar' }, changed).kept).toEqual(['customer.last_name']);
  });

  test('another name is told, whatever the marks', () =>
    expect(fit({ 'customer.first_name': 'Jüri', 'customer.last_name': 'Tamm' }).kept).toEqual([
      'customer.last_name',
    ]));

  test('the code of another state is no code here', () => {
    expect(fieldsOf(read, rules)[code]).toBe('37605030299');
    // As many digits as an Estonian one, and the same check.
    expect(fieldsOf({ ...read, issuer: 'LTU' }, rules)[code]).toBeUndefined();
    expect(fieldsOf(read, { ...rules, market: 'LV' })[code]).toBeUndefined();
  });

  describe('how the customer was identified', () => {
    const method = 'authentication.method';
    const proof = 'authentication.proof';
    const evidence = (typed: Readonly<Record<string, string>>, changed: Partial<ReadDocument> = {}) => {
      const { added } = fit(typed, changed);
      return [added[method], added[proof]];
    };

    test('a card that was read at the till is the proof', () => {
      expect(evidence({})).toEqual(['id-card', 'AA9790801']);
      expect(evidence({ [method]: 'id-card' })).toEqual(['id-card', 'AA9790801']);
    });

    test('what a person has said of it stays', () => {
      expect(evidence({ [method]: 'mobile-id' })).toEqual([undefined, undefined]);
      expect(evidence({ [proof]: '4711' })).toEqual([undefined, undefined]);
    });

    test.each([
      ['lines from anywhere', { isInHand: false }],
      ['a card that has expired', { expiryDate: '2026-11-22' }],
      ['a card of another state', { issuer: 'LVA' }],
      ['a card without the code', { identityCode: null }],
      ['a passport', { documentType: 'passport' as const }],
    ])('%s is none', (_name, changed) => expect(evidence({}, changed)).toEqual([undefined, undefined]));

    test('another card than the one that was typed is none', () =>
      expect(evidence({ 'customer_identification.document_number': 'AB1234567' })).toEqual([
        undefined,
        undefined,
      ]));
  });

  test('a code that was typed in another spelling is the same person’s', () => {
    const latvian = { ...read, issuer: 'LVA', identityCode: '161175-19997' };
    const typed = (field: string): string => (field === code ? '16117519997' : '');
    expect(fitDocument(latvian, { ...rules, market: 'LV' }, typed).isOther).toBe(false);
  });
});
