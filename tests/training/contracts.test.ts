import { expect, test } from 'vitest';
import { validateNamed } from '../contract/openapi.ts';
import { aBank, answerOf, type Bank } from './a-bank.ts';

const day = 86_400_000;
const sign = (bank: Bank, uuid: string, body: unknown) => bank.call('createSigning', { uuid, body });
const confirm = (bank: Bank, uuid: string, code: unknown) =>
  bank.call('confirmSigning', { uuid, body: { method: 'sms', confirmation_code: code } });
const down = { product: 'hire_purchase_down_payment', credit: { down_payment_amount: '100.00' } };

test('a contract goes from unsigned over signed to activated, with its times', async () => {
  const bank = await aBank();
  const { uuid, contract } = await bank.accepted();
  expect(await bank.contract(contract)).toEqual(['unsigned', 'waiting_for_customer_signing']);
  expect((await sign(bank, contract, { method: 'digital' })).status).toBe(201);
  expect(await bank.contract(contract)).toEqual(['unsigned', 'waiting_for_customer_signing']);
  bank.advance(1_000);
  expect(await bank.contract(contract)).toEqual(['signed', 'pending']);
  bank.advance(2_000);
  expect((await bank.call('getContract', { uuid: contract })).at('contract')).toMatchObject({
    status: 'activated',
    process_status: 'activated',
    uuid: contract,
    number: '89002917002',
    product_code: 'hire_purchase',
    customer_signed: '2026-11-23T10:00:04+02:00',
    signed_at: '2026-11-23T10:00:05+02:00',
    activated_at: '2026-11-23T10:00:07+02:00',
    terminated_at: null,
  });
  expect((await bank.read(uuid)).at('credit_application.process_status')).toBe('activated');
});

test('by a switch the contract is flat', async () => {
  const bank = await aBank({ answers: { contract: 'flat' } });
  const { contract } = await bank.accepted();
  const answer = await bank.call('getContract', { uuid: contract, isOutsideContract: true });
  expect(answer.body).toMatchObject({ uuid: contract, status: 'unsigned' });
  expect(validateNamed('Contract', answer.body)).toEqual([]);
});

test.each(['redirect', 'send_to_signing_sms', 'send_to_signing_email'])(
  'after %s the customer signs by themselves eight seconds later',
  async (method) => {
    const bank = await aBank();
    const { contract } = await bank.accepted();
    const body = { method, return_url: 'https://shop.example/back' };
    const link = (await sign(bank, contract, body)).at('redirect_url');
    expect(typeof link).toBe(method === 'redirect' ? 'string' : 'undefined');
    bank.advance(8_999);
    expect((await bank.contract(contract))[0]).toBe('unsigned');
    bank.advance(1);
    expect((await bank.contract(contract))[0]).toBe('signed');
    bank.advance(2_000);
    expect((await bank.contract(contract))[0]).toBe('activated');
  },
);

test('split into parts is signed with the code 0000 from an SMS', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('100.00', { product: 'split_3', period: 3 });
  expect((await confirm(bank, contract, '0000')).at('message')).toEqual(['can_not_sign']);
  await sign(bank, contract, { method: 'sms' });
  bank.advance(day);
  expect((await bank.contract(contract))[0]).toBe('unsigned');
  expect((await confirm(bank, contract, '0000')).status).toBe(200);
  bank.advance(3_000);
  expect((await bank.contract(contract))[0]).toBe('activated');
});

test('three wrong codes end the try, and a new code gives a new one', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('100.00', { product: 'split_3', period: 3 });
  await sign(bank, contract, { method: 'sms' });
  const codes: unknown[] = [];
  for (const code of ['1111', '2222', 3333, '0000'])
    codes.push((await confirm(bank, contract, code)).at('message'));
  expect(codes).toEqual([
    ['confirmation_code_is_not_valid'],
    ['confirmation_code_is_not_valid'],
    ['confirmation_code_is_not_valid'],
    ['can_not_sign'],
  ]);
  expect((await bank.contract(contract))[0]).toBe('unsigned');
  expect((await sign(bank, contract, { method: 'sms' })).status).toBe(201);
  expect((await confirm(bank, contract, '0000')).status).toBe(200);
});

test.each([
  [{}, 'method_is_missing'],
  [{ method: 'fax' }, 'method_does_not_have_a_valid_value'],
  [{ method: 'sms' }, 'can_not_sign'],
  [{ method: 'redirect', return_url: 'javascript:alert(1)' }, 'return_url_is_not_valid'],
  [{ method: 'redirect', return_url: 'https://shop@shop.example/' }, 'return_url_is_not_valid'],
])('hire purchase is not signed by %j', async (body, code) => {
  const bank = await aBank();
  const { contract } = await bank.accepted();
  const answer = await sign(bank, contract, body);
  expect([answer.status, answer.at('message')]).toEqual([422, [code]]);
});

test('a code by POST, or a code without its method, confirms nothing', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('100.00', { product: 'split_3', period: 3 });
  await sign(bank, contract, { method: 'sms' });
  await sign(bank, contract, { method: 'sms', confirmation_code: '0000' });
  const bare = await bank.call('confirmSigning', { uuid: contract, body: { confirmation_code: '0000' } });
  expect(bare.at('message')).toEqual(['method_does_not_have_a_valid_value']);
  expect((await confirm(bank, contract, '')).at('message')).toEqual(['confirmation_code_is_missing']);
  bank.advance(day);
  expect((await bank.contract(contract))[0]).toBe('unsigned');
});

test('a code that comes after the contract was cancelled signs nothing', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('100.00', { product: 'split_3', period: 3 });
  await sign(bank, contract, { method: 'sms' });
  await bank.call('cancelContract', { uuid: contract });
  expect((await confirm(bank, contract, '0000')).at('message')).toEqual(['can_not_sign']);
});

test('a signed contract is not signed again', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted();
  await sign(bank, contract, { method: 'paper' });
  expect((await sign(bank, contract, { method: 'paper' })).at('message')).toEqual(['can_not_sign']);
});

test('.01: nobody signs, and after seven days the contract is cancelled', async () => {
  const bank = await aBank({ speed: 1_000 });
  const { contract } = await bank.accepted('450.01');
  await sign(bank, contract, { method: 'redirect' });
  bank.advance(7 * day - 4_001);
  expect((await bank.contract(contract))[0]).toBe('unsigned');
  await sign(bank, contract, { method: 'paper' });
  bank.advance(4_000);
  expect(await bank.contract(contract)).toEqual(['unsigned', 'waiting_for_customer_signing']);
  bank.advance(1);
  expect(await bank.contract(contract)).toEqual(['cancelled', 'cancelled']);
});

test('any contract that is not signed within seven days is cancelled', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted();
  bank.advance(7 * day);
  expect((await bank.contract(contract))[0]).toBe('cancelled');
});

test('.02: the contract is cancelled three seconds after signing', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('450.02');
  await sign(bank, contract, { method: 'digital' });
  bank.advance(1_000);
  expect((await bank.contract(contract))[0]).toBe('signed');
  bank.advance(3_000);
  expect((await bank.contract(contract))[0]).toBe('cancelled');
});

test.each([
  ['450.03', {}],
  ['450.00', { product: 'hire_purchase_approval' }],
])("%s with %j waits for the shop's approval", async (amount, changes) => {
  const bank = await aBank();
  const { contract } = await bank.accepted(amount, changes);
  const approve = () => bank.call('approveContract', { uuid: contract });
  expect((await approve()).at('message')).toEqual(['can_not_approve']);
  await sign(bank, contract, { method: 'digital' });
  bank.advance(day);
  expect(await bank.contract(contract)).toEqual(['signed', 'waiting_for_partners_confirmation']);
  expect((await approve()).status).toBe(204);
  expect((await approve()).status).toBe(422);
  bank.advance(2_000);
  expect((await bank.call('getContract', { uuid: contract })).at('contract')).toMatchObject({
    status: 'activated',
    partner_approval_at: '2026-11-24T10:00:04+02:00',
  });
});

test('.04: the contract is terminated ten seconds after it became active', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('450.04');
  await sign(bank, contract, { method: 'digital' });
  bank.advance(12_999);
  expect((await bank.contract(contract))[0]).toBe('activated');
  bank.advance(1);
  const { body } = await bank.call('getContract', { uuid: contract });
  expect(body).toMatchObject({
    contract: { status: 'terminated', process_status: null, terminated_at: '2026-11-23T10:00:17+02:00' },
  });
});

test('a contract can be cancelled while unsigned or signed, and not when active', async () => {
  const bank = await aBank();
  const cancel = async (uuid: string) => (await bank.call('cancelContract', { uuid })).status;
  const [unsigned, signed, active] = [
    (await bank.accepted()).contract,
    (await bank.accepted('450.03')).contract,
    (await bank.accepted()).contract,
  ];
  await sign(bank, signed, { method: 'digital' });
  await sign(bank, active, { method: 'digital' });
  bank.advance(3_000);
  expect([await cancel(unsigned), await cancel(signed), await cancel(active)]).toEqual([204, 204, 422]);
  expect(await cancel(unsigned)).toBe(422);
  bank.advance(day);
  expect((await bank.contract(unsigned))[0]).toBe('cancelled');
  expect((await bank.contract(signed))[0]).toBe('cancelled');
  expect((await bank.contract(active))[0]).toBe('activated');
});

test('a down payment is paid through a link, and then the contract becomes active', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('500.00', down);
  const link = (body: unknown) => bank.call('createPaymentLink', { uuid: contract, body });
  const body = { return_url: 'https://shop.example/back?status={status}' };
  expect((await link(body)).at('message')).toEqual(['can_not_create_payment_link']);
  await sign(bank, contract, { method: 'digital' });
  bank.advance(day);
  expect(await bank.contract(contract)).toEqual(['signed', 'waiting_for_downpayment']);
  expect((await link({})).at('message')).toEqual(['return_url_is_missing']);
  expect((await link({ return_url: 'mailto:x' })).at('message')).toEqual(['return_url_is_not_valid']);
  expect((await link(body)).text('redirect_url')).toMatch(`${bank.origin}/pay/`);
  bank.advance(5_999);
  expect((await bank.contract(contract))[1]).toBe('waiting_for_downpayment');
  bank.advance(1);
  expect(await bank.contract(contract)).toEqual(['signed', 'pending']);
  bank.advance(2_000);
  expect((await bank.contract(contract))[0]).toBe('activated');
});

test('the approval comes only after the down payment', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('500.03', down);
  await sign(bank, contract, { method: 'digital' });
  bank.advance(1_000);
  expect((await bank.call('approveContract', { uuid: contract })).status).toBe(422);
  const body = { return_url: 'https://shop.example/{status}' };
  await bank.call('createPaymentLink', { uuid: contract, body });
  bank.advance(6_000);
  expect(await bank.contract(contract)).toEqual(['signed', 'waiting_for_partners_confirmation']);
  expect((await bank.call('approveContract', { uuid: contract })).status).toBe(204);
});

test.each([
  ['failed', day, 'waiting_for_downpayment'],
  ['nothing', day, 'waiting_for_downpayment'],
  ['unconfirmed', 19_999, 'waiting_for_downpayment'],
  ['unconfirmed', 20_000, 'pending'],
] as const)(
  'by a switch a down payment comes to: %s (after %i ms %s)',
  async (downPayments, after, process) => {
    const bank = await aBank({ downPayments });
    const { contract } = await bank.accepted('500.00', down);
    await sign(bank, contract, { method: 'digital' });
    bank.advance(1_000);
    const body = { return_url: 'https://shop.example/{status}' };
    await bank.call('createPaymentLink', { uuid: contract, body });
    bank.advance(after);
    expect((await bank.contract(contract))[1]).toBe(process);
  },
);

test('the printout is a PDF with the figures of the contract, and needs no key', async () => {
  const bank = await aBank();
  const { contract } = await bank.accepted('450.00');
  const link = (await bank.call('getContractPrintout', { uuid: contract })).text('link');
  const file = await fetch(link);
  expect(file.headers.get('content-type')).toBe('application/pdf');
  const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
  expect(text).toMatch(/^%PDF-1\.4\n/u);
  expect(text).toContain('(Amount of credit 450.0 EUR)');
  expect(text).toContain('(Total to pay 492.09 EUR)');
  expect(text).not.toContain('Tamm');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1]);
  expect(text.slice(start, start + 7)).toBe('xref\n0 ');
  for (const [i, row] of [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gmu)].entries()) {
    expect(text.slice(Number(row[1])).startsWith(`${i + 1} 0 obj`)).toBe(true);
  }
});

test('an unknown contract is not found by any operation', async () => {
  const bank = await aBank();
  const { uuid } = await bank.accepted();
  const ids = ['getContract', 'getContractPrintout', 'approveContract', 'cancelContract'] as const;
  for (const id of ids)
    expect([id, (await bank.call(id, { uuid })).at('message')]).toEqual([id, ['contract_not_found']]);
  expect((await sign(bank, uuid, { method: 'paper' })).status).toBe(404);
  expect((await confirm(bank, uuid, '0000')).status).toBe(404);
  expect((await bank.call('createPaymentLink', { uuid, body: {} })).status).toBe(404);
  expect((await answerOf(await fetch(`${bank.origin}/printouts/${uuid}.pdf`))).status).toBe(404);
});
