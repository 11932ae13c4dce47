import { expect, test } from 'vitest';
import { languages } from '../../shared/domain/language.ts';
import { escapeHtml, pageAnswer } from '../../main/training/html.ts';
import { pageLanguage, pageTexts } from '../../main/training/page-texts.ts';
import { aBank, type Bank } from './a-bank.ts';

const press = (link: string, choice: string) =>
  fetch(link, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'manual' });
const see = async (link: string, language = 'en') => {
  const response = await fetch(link, { headers: { 'accept-language': language } });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const down = { product: 'hire_purchase_down_payment', credit: { down_payment_amount: '50.00' } };

async function signingPage(bank: Bank, amount = '450.00', return_url?: string) {
  const { contract } = await bank.accepted(amount);
  const body = { method: 'redirect', ...(return_url === undefined ? {} : { return_url }) };
  const link = (await bank.call('createSigning', { uuid: contract, body })).text('redirect_url');
  return { contract, link };
}
async function bankPage(bank: Bank, amount = '800.00') {
  const uuid = await bank.send(amount);
  bank.advance(2_000);
  const body = { application_uuid: uuid, return_url: 'https://shop.example/back', bank_id: 21, locale: 'ru' };
  return { uuid, link: (await bank.call('initiateRetrieval', { body })).text('redirect_url') };
}
async function paymentPage(bank: Bank) {
  const { contract } = await bank.accepted('450.00', down);
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(1_000);
  const makeLink = async () => {
    const body = { return_url: 'https://shop.example/back?status={status}' };
    return (await bank.call('createPaymentLink', { uuid: contract, body })).text('redirect_url');
  };
  return { contract, makeLink, link: await makeLink() };
}

test('every page says that it is training, needs no script and lets none run', async () => {
  const bank = await aBank();
  const links = [(await signingPage(bank)).link, (await bankPage(bank)).link, (await paymentPage(bank)).link];
  for (const link of links) {
    const { status, html, headers } = await see(link, 'en');
    expect(status).toBe(200);
    expect(html).toContain('<form method="post">');
    expect(html).not.toContain('<script');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; base-uri 'none'; style-src 'sha256-/u,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  }
  expect((await see(links[0] ?? '')).html).toContain('TRAINING');
});

test('whoever presses "Sign" has signed, and goes back to the shop', async () => {
  const bank = await aBank();
  const { contract, link } = await signingPage(bank, '450.00', 'https://shop.example/back');
  const answer = await press(link, 'sign');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://shop.example/back']);
  bank.advance(1_000);
  expect((await bank.contract(contract))[0]).toBe('signed');
  expect((await press(link, 'sign')).status).toBe(410);
  expect((await see(link)).html).toContain('The contract is signed.');
});

test('without a return address the page itself says that it is done', async () => {
  const bank = await aBank();
  const { link } = await signingPage(bank);
  const answer = await press(link, 'sign');
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringContaining('Leping on allkirjastatud.'),
  ]);
});

test('.01: even a signature on the page does not make the contract signed', async () => {
  const bank = await aBank();
  const { contract, link } = await signingPage(bank, '450.01');
  await press(link, 'sign');
  bank.advance(86_400_000);
  expect((await bank.contract(contract))[0]).toBe('unsigned');
});

test('a newer signing link ends the older one, and a cancelled contract ends both', async () => {
  const bank = await aBank();
  const { contract, link } = await signingPage(bank);
  const body = { method: 'redirect' };
  const newer = (await bank.call('createSigning', { uuid: contract, body })).text('redirect_url');
  expect([(await see(link)).status, (await see(newer)).status]).toEqual([404, 200]);
  await bank.call('cancelContract', { uuid: contract });
  expect((await see(newer)).html).toContain('This link is no longer valid.');
  expect((await press(newer, 'sign')).status).toBe(410);
});

test('the customer shares the statement, and the decision follows three seconds later', async () => {
  const bank = await aBank();
  const { uuid, link } = await bankPage(bank);
  expect((await see(link, 'en')).html).toContain('<html lang="ru">');
  const answer = await press(link, 'share');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://shop.example/back']);
  expect((await press(link, 'leave')).status).toBe(410);
  bank.advance(2_999);
  expect(await bank.decision(uuid)).toBe('income_proof_required');
  bank.advance(1);
  expect(await bank.decision(uuid)).toBe('positive');
  expect((await press(link, 'share')).status).toBe(410);
});

test('a customer who leaves their bank changes nothing: income proof is still wanted', async () => {
  const bank = await aBank();
  const { uuid, link } = await bankPage(bank);
  expect((await press(link, 'leave')).status).toBe(303);
  bank.advance(86_400_000);
  expect(await bank.decision(uuid)).toBe('income_proof_required');
});

test('a page ends when the sale goes on without it', async () => {
  const bank = await aBank();
  const [proof, payment] = [await bankPage(bank), await paymentPage(bank)];
  await bank.call('cancelApplication', { uuid: proof.uuid });
  expect((await press(proof.link, 'share')).status).toBe(410);
  bank.advance(6_000);
  expect((await press(payment.link, 'fail')).status).toBe(410);
  bank.advance(2_000);
  expect((await bank.contract(payment.contract))[0]).toBe('activated');
});

test.each([
  ['pay', 'SUCCESS', 0, 'pending'],
  ['fail', 'FAILED', 86_400_000, 'waiting_for_downpayment'],
  ['unknown', 'UNKNOWN', 19_999, 'waiting_for_downpayment'],
  ['unknown', 'UNKNOWN', 20_000, 'pending'],
])(
  'a down payment with the button "%s" returns %s (after %i ms %s)',
  async (choice, status, after, process) => {
    const bank = await aBank();
    const { contract, link } = await paymentPage(bank);
    const answer = await press(link, choice);
    expect(answer.headers.get('location')).toBe(`https://shop.example/back?status=${status}`);
    bank.advance(after);
    expect((await bank.contract(contract))[1]).toBe(process);
  },
);

test('each try to pay needs its own link', async () => {
  const bank = await aBank();
  const { contract, link, makeLink } = await paymentPage(bank);
  await press(link, 'fail');
  expect((await press(link, 'pay')).status).toBe(410);
  await press(await makeLink(), 'pay');
  expect((await bank.contract(contract))[1]).toBe('pending');
});

test('a page is found by its own kind only, and a button that is none does nothing', async () => {
  const bank = await aBank();
  const { contract, link } = await signingPage(bank);
  expect((await see(link.replace('/sign/', '/pay/'))).status).toBe(404);
  expect((await see(`${link}/x`)).status).toBe(404);
  expect((await see(`${bank.origin}/sign/${contract}`)).status).toBe(404);
  expect((await press(link, 'constructor')).status).toBe(200);
  expect((await fetch(link, { method: 'POST', body: 'x'.repeat(5_000) })).status).toBe(413);
  expect((await bank.contract(contract))[0]).toBe('unsigned');
});

test('pages speak the language asked for, else the market', () => {
  expect(pageLanguage('lv', 'en', 'EE')).toBe('lv');
  expect(pageLanguage(null, 'de-DE, RU-ru;q=0.9, en', 'EE')).toBe('ru');
  expect(pageLanguage('pl', '', 'EE')).toBe('et');
  expect(pageLanguage(null, 'de', 'LV')).toBe('lv');
  for (const language of languages) {
    for (const text of Object.values(pageTexts[language])) expect(text).not.toBe('');
  }
});

test('text is never markup', () => {
  const { content } = pageAnswer(200, {
    language: 'en',
    training: '<1>',
    heading: '<2>',
    lead: '<3>',
    choices: [{ value: '"<4>', label: '<5>' }],
  });
  expect(content?.data).not.toMatch(/<\d>/u);
  expect(escapeHtml(`<a href="x" on='y'>&`)).toBe('&#60;a href=&#34;x&#34; on=&#39;y&#39;&#62;&#38;');
});
