import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { knownCustomer, takeOverCustomer } from '../../main/core/usecases/known-customer.ts';
import { calls, type CallInput } from '../../shared/bridge/contract.ts';
import { days } from '../../shared/domain/dates.ts';
import { mari } from '../people.ts';
import { aTill, type Till } from './a-till.ts';

const typed: CallInput<'customer.known'> = {
  draftId: randomUUID(),
  identityCode: '37605030299',
  mobile: '5363 0000',
  email: 'Mari.Tamm@example.ee',
  documentNumber: 'aa9790801',
};
const other = { ...typed, identityCode: '38001085718' };

const known = (till: Till, input = typed) => {
  const answer = knownCustomer(till.desk)(input);
  if (!answer.ok) throw new Error(answer.failure.code);
  expect(calls['customer.known'].reply.safeParse(answer.value).success).toBe(true);
  return answer.value;
};
const takesOver = (till: Till, input = typed) =>
  takeOverCustomer(till.desk)({ draftId: input.draftId, identityCode: input.identityCode }, till.anna);

describe('a customer whom the till knows', () => {
  test('is told by name and day only, until the data are asked for', async () => {
    const till = await aTill();
    const id = await till.sends(mari);
    const { last } = known(till);
    expect(last).toEqual({
      applicationId: id,
      customer: 'Mari T.',
      createdAt: till.application(id).createdAt,
      isOfToday: true,
    });
    expect(JSON.stringify(known(till))).not.toMatch(/Tamm|5363|AA9790801|Niine|2900/u);
    expect(till.ledger.audit.map(({ action }) => action)).not.toContain('customer-taken-over');
  });

  test('an older application is not of today, and the newest one counts', async () => {
    const till = await aTill();
    await till.sends(mari);
    await till.passes(days(2));
    expect(known(till).last?.isOfToday).toBe(false);
    const newer = await till.sends({ ...mari, 'credit_application.amount': '777' });
    expect(known(till).last?.applicationId).toBe(newer);
  });

  test('gives who, where and what income, on record; neither a consent nor evidence nor the purchase', async () => {
    const till = await aTill();
    const id = await till.sends(mari);
    const taken = takesOver(till);
    expect(taken).toMatchObject({
      ok: true,
      value: {
        values: {
          'customer.last_name': 'Tamm',
          'customer_contact.mobile': '+37253630000',
          'customer_addresses.0.street': 'Niine 11',
          'customer_identification.document_number': 'AA9790801',
          'credit_application.monthly_income': '2900.00',
        },
      },
    });
    const fields = taken.ok ? Object.keys(taken.value.values).join() : '';
    expect(fields).not.toMatch(/consents|authentication|amount|period|purchase|product/u);
    expect(till.ledger.audit.filter(({ action }) => action === 'customer-taken-over')).toEqual([
      { action: 'customer-taken-over', actorId: till.anna.id, objectId: id, result: typed.draftId },
    ]);
  });

  test('nobody is known by half a code, by another one, or by the application that is being corrected', async () => {
    const till = await aTill();
    const id = await till.sends(mari);
    for (const input of [
      { ...typed, identityCode: '376050302' },
      { ...other, mobile: '', email: '', documentNumber: '' },
      { ...typed, draftId: id },
    ]) {
      expect(known(till, input)).toEqual({ last: null, reused: [] });
      expect(takesOver(till, input)).toMatchObject({ ok: false, failure: { code: 'application.not-found' } });
    }
    expect(till.ledger.audit.map(({ action }) => action)).not.toContain('customer-taken-over');
  });
});

describe('a phone, an address or a document that another customer used', () => {
  test('is told, however it is written', async () => {
    const till = await aTill();
    await till.sends(mari);
    expect(known(till, other).reused).toEqual([
      'customer_contact.mobile',
      'customer_contact.email',
      'customer_identification.document_number',
    ]);
    expect(known(till, { ...other, mobile: '53630001', documentNumber: 'AA9790802' }).reused).toEqual([
      'customer_contact.email',
    ]);
  });

  test('is no news about the same customer, nor where nothing is typed', async () => {
    const till = await aTill();
    await till.sends(mari);
    expect(known(till).reused).toEqual([]);
    expect(known(till, { ...other, mobile: '', email: '', documentNumber: '' }).reused).toEqual([]);
  });

  test('is forgotten with the application', async () => {
    const till = await aTill();
    const id = await till.sends(mari);
    till.ledger.eraseApplications([id], () => ({}));
    expect(known(till, other).reused).toEqual([]);
  });
});
