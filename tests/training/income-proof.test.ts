import { expect, test } from 'vitest';
import { aBank, type Bank } from './a-bank.ts';

const retrieval = (bank: Bank, application_uuid: string, changes: object = {}) =>
  bank.call('initiateRetrieval', {
    body: {
      application_uuid,
      return_url: 'https://shop.example/back',
      bank_id: 21,
      locale: 'et',
      ...changes,
    },
  });

function files(
  changes: { type?: string; description?: string; contents?: readonly string[] } = {},
): FormData {
  const form = new FormData();
  for (const [i, text] of (changes.contents ?? ['%PDF-1.4', 'second']).entries()) {
    form.append('attachments[]', new Blob([text], { type: 'application/pdf' }), `statement ${i}.pdf`);
  }
  form.append('type', changes.type ?? 'income_proof_document');
  form.append('description', changes.description ?? 'Account statement');
  return form;
}
const upload = (bank: Bank, uuid: string, raw: RequestInit['body'] = files()) =>
  bank.call('uploadAttachments', { uuid, raw });

/** A bank with an application that waits for income proof. */
async function waiting(amount: string) {
  const bank = await aBank();
  const uuid = await bank.send(amount);
  bank.advance(2_000);
  const state = async () => {
    const { at } = await bank.read(uuid);
    return [at('credit_application.decision_status'), at('credit_application.income_proof_type')];
  };
  return { bank, uuid, state };
}
const both = ['income_proof_required', 'ais_with_fallback_manual_upload_option'];
const filesOnly = ['income_proof_required', 'manual_internal_verification'];

test.each(['EE', 'LV'] as const)('the bank list of %s has eight made-up banks with icons', async (market) => {
  const bank = await aBank({ market });
  const uuid = await bank.send('800.00');
  const list = await bank.call('listBanks', { uuid });
  expect((await bank.call('listBanksByQuery', { query: { application_uuid: uuid } })).body).toEqual(
    list.body,
  );
  expect((await bank.call('listBanksByQuery')).status).toBe(404);
  const banks = list.at('bank_list') as readonly { id: number; name: string; icon_url: string }[];
  expect(new Set(banks.map(({ id }) => id)).size).toBe(8);
  for (const { icon_url } of banks) {
    const icon = await fetch(icon_url);
    expect(icon.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await icon.arrayBuffer());
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([64, 64]);
  }
  expect((await fetch(`${bank.origin}/icons/99.png`)).status).toBe(404);
});

test('800 EUR: by the bank link the offer comes 13 seconds after the customer set out', async () => {
  const { bank, uuid, state } = await waiting('800.00');
  expect(await state()).toEqual(both);
  const answer = await retrieval(bank, uuid);
  expect(answer.text('redirect_url')).toMatch(`${bank.origin}/open-banking/`);
  bank.advance(12_999);
  expect(await state()).toEqual(both);
  bank.advance(1);
  expect(await state()).toEqual(['positive', undefined]);
});

test('800 EUR: files do as well', async () => {
  const { bank, uuid, state } = await waiting('849.99');
  expect([(await upload(bank, uuid)).status, await state()]).toEqual([201, both]);
  bank.advance(6_000);
  expect(await state()).toEqual(['positive', undefined]);
  expect((await upload(bank, uuid)).at('message')).toEqual(['can_not_add_attachments']);
});

test('850 EUR: after the bank link the bank asks once more, for files only', async () => {
  const { bank, uuid, state } = await waiting('850.00');
  await retrieval(bank, uuid);
  bank.advance(13_000);
  expect(await state()).toEqual(filesOnly);
  expect((await retrieval(bank, uuid)).at('message')).toEqual(['can_not_initiate_retrieval']);
  await upload(bank, uuid);
  bank.advance(6_000);
  expect(await state()).toEqual(['positive', undefined]);
});

test('900 EUR: files only', async () => {
  const { bank, uuid, state } = await waiting('900.00');
  expect(await state()).toEqual(filesOnly);
  expect((await retrieval(bank, uuid)).status).toBe(422);
  await upload(bank, uuid);
  bank.advance(6_000);
  expect(await state()).toEqual(['positive', undefined]);
});

test.each([
  [{ bank_id: 99 }, ['bank_id_is_not_valid']],
  [{ bank_id: undefined }, ['bank_id_is_missing']],
  [{ locale: 'de' }, ['locale_is_not_valid']],
  [{ return_url: '' }, ['return_url_is_missing']],
  [{ return_url: 'ftp://x' }, ['return_url_is_not_valid']],
  [{ application_uuid: '' }, ['application_uuid_is_missing']],
])('a bank link with %j is refused', async (changes, codes) => {
  const { bank, uuid } = await waiting('800.00');
  const answer = await retrieval(bank, uuid, changes);
  expect([answer.status, answer.at('message')]).toEqual([422, codes]);
});

test('the bank takes its own id as a text too, and the application has to exist', async () => {
  const { bank, uuid } = await waiting('800.00');
  expect((await retrieval(bank, uuid, { bank_id: '28' })).status).toBe(201);
  expect((await retrieval(bank, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

test.each([
  ['JSON', '{"attachments":[],"type":"income_proof_document"}', 422, ['attachments_is_missing']],
  ['no file', files({ contents: [] }), 422, ['attachments_is_missing']],
  ['an empty file', files({ contents: [''] }), 422, ['attachments_is_empty']],
  ['another type', files({ type: 'photo' }), 422, ['type_does_not_have_a_valid_value']],
  [
    'no type and no description',
    files({ type: '', description: '' }),
    422,
    ['type_is_missing', 'description_is_missing'],
  ],
])('an upload with %s is refused', async (_, raw, status, codes) => {
  const { bank, uuid } = await waiting('900.00');
  const answer = await upload(bank, uuid, raw);
  expect([answer.status, answer.at('message')]).toEqual([status, codes]);
});

test('a file of more than 16 MiB is refused, one below is taken', async () => {
  const { bank, uuid } = await waiting('900.00');
  const megabytes = (n: number) => files({ contents: ['x'.repeat(n * 1024 * 1024)] });
  expect((await upload(bank, uuid, megabytes(17))).status).toBe(413);
  expect((await upload(bank, uuid, megabytes(15))).status).toBe(201);
});

test('a cancelled application wants no income proof any more', async () => {
  const { bank, uuid } = await waiting('800.00');
  await bank.call('cancelApplication', { uuid });
  expect((await retrieval(bank, uuid)).at('message')).toEqual(['can_not_initiate_retrieval']);
  expect((await upload(bank, uuid)).at('message')).toEqual(['can_not_add_attachments']);
});

test('files for an unknown application, or before anybody asked for them, are refused', async () => {
  const { bank } = await waiting('900.00');
  expect((await upload(bank, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  const early = await bank.send('900.00');
  expect((await upload(bank, early)).at('message')).toEqual(['can_not_add_attachments']);
});
