import { BankText } from '../../../shared/bridge/shapes.ts';
import { expect, test } from 'vitest';
import { parseJson } from '../../../main/adapters/bank/json.ts';
import { readApplication } from '../../../main/adapters/bank/read-application.ts';
import { euros } from '../../../shared/domain/money.ts';
import { applicationUuid, contractUuid } from './a-bank.ts';
import { flat, json, nested } from './answers-read.ts';

test('D-21, contradiction 5: messages are a text or a list, and arrive as a list', () => {
  expect(flat({ decision_messages: 'Positive decision' })?.messages).toEqual(['Positive decision']);
  expect(flat({ decision_messages: ['a', null, 'b', {}] })?.messages).toEqual(['a', 'b']);
  expect(flat({ decision_messages: [] })?.messages).toEqual([]);
  expect(flat({ decision_messages: null })?.messages).toEqual([]);
  expect(flat({ decision_messages: { a: 1 } })?.messages).toEqual([]);
  expect(flat()?.messages).toEqual([]);
});

test('D-21, contradiction 6: numbers and texts are the same, and a long number keeps every digit', () => {
  const written = { number: '89002917439', amount: '1001.00', period: '12', payment_day: '4' };
  const counted = { number: 89002917439, amount: 1001, period: 12, payment_day: 4 };
  expect(flat(written)).toEqual(flat(counted));
  expect(flat(counted)).toMatchObject({
    number: '89002917439',
    amount: euros(100_100),
    period: 12,
    paymentDay: 4,
  });
  const beyond = `{"uuid":"${applicationUuid}","number":90071992547409931}`;
  expect(readApplication(json(beyond), 'EE')?.number).toBe('90071992547409931');
});

test('D-21, contradictions 20 and 22: all seven decisions, whatever their case and spaces; others are not understood', () => {
  const decisions = [
    'pending',
    'manual',
    'positive',
    'negative',
    'manual_negative',
    'failed',
    'income_proof_required',
  ];
  expect(decisions.map((word) => flat({ decision_status: `${word.toUpperCase()} ` })?.decision)).toEqual([
    'pending',
    'manual',
    'offer',
    'no-offer',
    'no-offer',
    'failed',
    'income-proof',
  ]);
  for (const word of ['approved', 'yes', 'constructor', '__proto__', '', null, 5, true]) {
    expect(flat({ decision_status: word, status: 'odd' })?.decision).toBe('not-understood');
  }
});

test('D-21, contradiction 21: the decision is read from decision_status, and from status only where that is absent', () => {
  expect(flat({ decision_status: 'positive', status: 'pending' })?.decision).toBe('offer');
  expect(flat({ decision_status: undefined, status: 'manual_negative' })?.decision).toBe('no-offer');
  expect(flat({ decision_status: null, status: 'positive ' })?.decision).toBe('offer');
});

test('D-21, contradiction 18: a cancelled application is told by either word', () => {
  expect(flat({ status: 'cancelled' })?.isCancelled).toBe(true);
  expect(nested({ credit_application_status: 'Cancelled ' })?.isCancelled).toBe(true);
  expect(nested({ credit_application_status: 'pre_request', status: 'cancelled' })?.isCancelled).toBe(false);
  expect(nested()?.isCancelled).toBe(false);
});

test('the kind of income proof is read beside and inside the application', () => {
  const linked = 'ais_with_fallback_manual_upload_option';
  expect(flat({ income_proof_type: linked })?.incomeProof).toBe('bank-link-or-files');
  expect(nested({ income_proof_type: 'manual_internal_verification' })?.incomeProof).toBe('files');
  expect(nested({}, { income_proof_type: linked })?.incomeProof).toBe('bank-link-or-files');
  expect(nested({ income_proof_type: 'by_owl' })?.incomeProof).toBeNull();
});

test('D-04: a uuid is brought into one spelling, and what is none is no application', () => {
  expect(flat({ uuid: ` ${applicationUuid.toUpperCase()} ` })?.uuid).toBe(applicationUuid);
  for (const uuid of ['', '17', null, 17, undefined, `${applicationUuid}0`, [applicationUuid]]) {
    expect(flat({ uuid })).toBeNull();
  }
});

test('changed conditions come with the new and the previous number', () => {
  const previous = '11111111-2222-4333-8444-555555555555';
  expect(nested({ changed_conditions: true, previous_uuid: previous.toUpperCase() })).toMatchObject({
    changedConditions: true,
    previousUuid: previous,
  });
  expect(nested({ changed_conditions: 'true', previous_uuid: 'null' })).toMatchObject({
    changedConditions: true,
    previousUuid: null,
  });
  expect(nested({ changed_conditions: null })?.changedConditions).toBe(false);
});

test('product, reference and contract are found around the application', () => {
  const read = nested(
    {},
    {
      product: { code: 'p9' },
      purchase: { purchase_reference: 'A-1/K7-0042' },
      contract: { uuid: contractUuid },
    },
  );
  expect(read).toMatchObject({ productCode: 'p9', reference: 'A-1/K7-0042', contractUuid });
  expect(nested({}, { product: null, purchase: null, contract: null })).toMatchObject({
    productCode: null,
    reference: null,
    contractUuid: null,
  });
  expect(nested({}, { product: 7, purchase: [], contract: 'none' })).toMatchObject({ contractUuid: null });
});

test('N-27 bytes that are no text become replacement characters', () => {
  const broken = Buffer.concat([
    Buffer.from(`{"uuid":"${applicationUuid}","decision_messages":["a`),
    Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
    Buffer.from('b","\\ud800c","d\\u0000\\u202ee"]}'),
  ]);
  const messages = readApplication(parseJson(broken), 'EE')?.messages;
  expect(messages).toEqual(['a\ufffd\ufffd(\ufffd\ufffd\ufffdb', '\ufffdc', 'de']);
});

test('D-23 sentences of the bank are cut at what a picture takes, without halving a character', () => {
  const [plain = '', wide = ''] =
    flat({ decision_messages: ['x'.repeat(9_000), `x${'😀'.repeat(9_000)}`] })?.messages ?? [];
  expect(plain.length).toBe(5_000);
  expect(wide.length).toBe(4_999);
  expect(wide.isWellFormed()).toBe(true);
  for (const message of [plain, wide]) expect(BankText.safeParse(message).success).toBe(true);
});
