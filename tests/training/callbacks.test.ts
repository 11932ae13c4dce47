import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { callbackHmac, type CallbackSwitches } from '../../main/training/callbacks.ts';
import { validateNamed } from '../contract/openapi.ts';
import { aBank, opening } from './a-bank.ts';

const guideKey = 'e93174d3b9158a01c861c65fab0e7f96';

/** A shop that listens for callbacks and checks each against the contract. */
async function aShop(switches: Partial<CallbackSwitches> = {}, status = 200, now = () => opening) {
  const forms: { readonly message: string; readonly hmac: string; readonly timestamp: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { message = '', hmac = '', timestamp = '' } = Object.fromEntries(new URLSearchParams(body));
      forms.push({ message, hmac, timestamp });
      response.writeHead(status).end('OK');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const bank = await aBank({ callbacks: switches, now });
  const more = { partner_urls: { callback_url: `http://127.0.0.1:${port}/callback` } };
  const events = () =>
    forms.map(({ message }) => {
      const { type, status, creditApplicationUuid } = JSON.parse(message) as Record<string, string>;
      return `${type} ${status} ${creditApplicationUuid}`;
    });
  const heard = (...expected: readonly string[]) => vi.waitFor(() => expect(events()).toEqual(expected));
  return { bank, more, forms, heard, port };
}

test.each([
  [
    '1722587395319',
    '{"type":"DECISION","status":"INCOME_PROOF_REQUIRED","creditApplicationUuid":"bb3853ce-2034-499e-8b08-42625fdf068b"}',
    '04c4b4c43935f4d48c67e56467b5b828e6855e0c8f025a620c60f664ebe8564757706f9378cb308c50e68cc2bbfc01fcbb6ed72945f9a444a6d6a9168ae3ffae',
  ],
  [
    '1549411200',
    '{"type":"DECISION","status":"POSITIVE","creditApplicationUuid":"59d2194c-634f-4632-91b6-300b58e628ce"}',
    'ef190a85ddac86f791ee6042e511de389a00650d854e599c419483779fbf5e5e173b69a79637704567f95a8b4b8ac5dcf992c138e94ba7f2dd65199a573172f4',
  ],
])('the hmac of %s is the known one', (timestamp, message, hmac) => {
  expect(callbackHmac(guideKey, timestamp, message)).toBe(hmac);
});

test('over the message still encoded the hmac would be another, known one: that mistake shows', () => {
  const message =
    '{"type":"DECISION","status":"POSITIVE","creditApplicationUuid":"59d2194c-634f-4632-91b6-300b58e628ce"}';
  const wrong = callbackHmac(guideKey, '1549411200', encodeURIComponent(message));
  expect([wrong.slice(0, 8), wrong.slice(-7)]).toEqual(['07e3546e', '025987d']);
});

test('a sale is told from decision to termination, each event once and signed', async () => {
  const { bank, more, forms, heard } = await aShop();
  const { uuid, contract } = await bank.accepted('450.04', { more });
  await heard(`DECISION POSITIVE ${uuid}`, `CONTRACT UNSIGNED ${uuid}`);
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(60_000);
  await heard(
    `DECISION POSITIVE ${uuid}`,
    `CONTRACT UNSIGNED ${uuid}`,
    `CONTRACT SIGNED ${uuid}`,
    `CONTRACT ACTIVATED ${uuid}`,
    `CONTRACT TERMINATED ${uuid}`,
  );
  for (const form of forms) {
    expect(validateNamed('CallbackForm', form)).toEqual([]);
    expect(validateNamed('CallbackMessage', JSON.parse(form.message))).toEqual([]);
    expect(form.timestamp).toMatch(/^\d{13}$/u);
    expect(form.hmac).toBe(callbackHmac(bank.apiKey, form.timestamp, form.message));
  }
});

test('down payment and approval are told, and a cancelled contract', async () => {
  const { bank, more, heard } = await aShop();
  const changes = { more, product: 'hire_purchase_down_payment', credit: { down_payment_amount: '50.00' } };
  const { uuid, contract } = await bank.accepted('450.03', changes);
  await bank.call('createSigning', { uuid: contract, body: { method: 'paper' } });
  bank.advance(1_000);
  await bank.call('createPaymentLink', {
    uuid: contract,
    body: { return_url: 'https://shop.example/{status}' },
  });
  bank.advance(6_000);
  await bank.call('cancelContract', { uuid: contract });
  await heard(
    `DECISION POSITIVE ${uuid}`,
    `CONTRACT UNSIGNED ${uuid}`,
    `CONTRACT SIGNED ${uuid}`,
    `CONTRACT DOWN_PAYMENT_PAID_BY_CUSTOMER ${uuid}`,
    `CONTRACT ACTIVATION_REQUIRES_PARTNER_APPROVAL ${uuid}`,
    `CONTRACT CANCELLED ${uuid}`,
  );
});

test.each([
  ['1000.00', 'NEGATIVE'],
  ['1200.00', 'NEGATIVE'],
  ['1300.00', 'FAILED'],
  ['1700.00', 'FAILED'],
  ['900.00', 'INCOME_PROOF_REQUIRED'],
])('%s EUR are told as %s', async (amount, status) => {
  const { bank, more, heard } = await aShop();
  const uuid = await bank.send(amount, { more });
  bank.advance(60_000);
  await heard(`DECISION ${status} ${uuid}`);
});

test('after changed conditions the decision is told under the old uuid, the contract under the new one', async () => {
  const { bank, more, heard } = await aShop();
  const asked = await bank.send('700.00', { more });
  bank.advance(3_000);
  const offered = (await bank.read(asked)).text('credit_application.uuid');
  await bank.call('acceptApplication', { uuid: offered });
  await heard(`DECISION POSITIVE ${asked}`, `CONTRACT UNSIGNED ${offered}`);
});

test('pending, manual, unknown words and a cancelled application are not told', async () => {
  const { bank, more, heard } = await aShop();
  const manual = await bank.send('1100.00', { more });
  await bank.send('2000.00', { more });
  const dropped = await bank.send('600.00', { more });
  await bank.call('cancelApplication', { uuid: dropped });
  bank.advance(60_000);
  await heard(`DECISION POSITIVE ${manual}`);
});

test('nobody has to read for a decision to be told: the bank wakes up by itself', async () => {
  const { bank, more, heard } = await aShop();
  const real = await aBank({ speed: 100, now: Date.now });
  const uuid = await real.send('450.00', { more });
  await heard(`DECISION POSITIVE ${uuid}`);
  expect(bank.received()).toEqual([]);
});

test('by switches: seconds, doubled, wrongly signed', async () => {
  const { bank, more, forms, heard } = await aShop({ timestamps: 'seconds', isDoubled: true, hmac: 'wrong' });
  const uuid = await bank.send('450.00', { more });
  bank.advance(2_000);
  await heard(`DECISION POSITIVE ${uuid}`, `DECISION POSITIVE ${uuid}`);
  const [form] = forms;
  expect(form?.timestamp).toMatch(/^\d{10}$/u);
  expect(form?.hmac).toMatch(/^[0-9a-f]{128}$/u);
  expect(form?.hmac).not.toBe(callbackHmac(bank.apiKey, form?.timestamp ?? '', form?.message ?? ''));
});

test('by a switch the newest event comes first', async () => {
  const { bank, more, heard } = await aShop({ isReversed: true });
  const { uuid, contract } = await bank.accepted('450.00', { more });
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(10_000);
  await heard(
    `CONTRACT ACTIVATED ${uuid}`,
    `CONTRACT SIGNED ${uuid}`,
    `CONTRACT UNSIGNED ${uuid}`,
    `DECISION POSITIVE ${uuid}`,
  );
});

test('a shop that answers with an error, or is not there, gets no second try and stops nothing', async () => {
  const { bank, more, heard } = await aShop({}, 500);
  const gone = { partner_urls: { callback_url: 'http://127.0.0.1:1/callback' } };
  await bank.send('450.00', { more: gone });
  const uuid = await bank.send('460.00', { more });
  bank.advance(2_000);
  await heard(`DECISION POSITIVE ${uuid}`);
  bank.advance(60_000);
  const next = await bank.send('470.00', { more });
  bank.advance(2_000);
  await heard(`DECISION POSITIVE ${uuid}`, `DECISION POSITIVE ${next}`);
});

test('a machine clock that was set back does not swallow what happens after', async () => {
  let time = opening;
  const { bank, more, heard } = await aShop({}, 200, () => time);
  const { uuid, contract } = await bank.accepted('450.03', { more });
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  time += 1_000;
  await bank.contract(contract);
  const told = [`DECISION POSITIVE ${uuid}`, `CONTRACT UNSIGNED ${uuid}`, `CONTRACT SIGNED ${uuid}`];
  await heard(...told, `CONTRACT ACTIVATION_REQUIRES_PARTNER_APPROVAL ${uuid}`);
  time -= 500;
  await bank.call('cancelContract', { uuid: contract });
  await heard(...told, `CONTRACT ACTIVATION_REQUIRES_PARTNER_APPROVAL ${uuid}`, `CONTRACT CANCELLED ${uuid}`);
});

test('what happens while the bank is closed is told after it opens again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bank-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const stateFile = join(folder, 'bank.json');
  const { more, heard } = await aShop();
  const first = await aBank({ stateFile });
  const uuid = await first.send('450.00', { more });
  await first.stop();
  first.advance(2_000);
  await first.stop();
  await heard();
  await aBank({ stateFile });
  await heard(`DECISION POSITIVE ${uuid}`);
});

test('callbacks go to this machine only', async () => {
  const { bank, more, heard, port } = await aShop();
  for (const host of [
    `https://127.0.0.1:${port}`,
    `http://[::ffff:127.0.0.1]:${port}`,
    `http://127.0.0.2:${port}`,
  ]) {
    await bank.send('450.00', { more: { partner_urls: { callback_url: `${host}/callback` } } });
  }
  const uuid = await bank.send('450.00', { more });
  bank.advance(2_000);
  await heard(`DECISION POSITIVE ${uuid}`);
});
