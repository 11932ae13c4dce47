import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/domain/language.ts';
import { html } from '../../main/training/html.ts';
import { portalTexts } from '../../main/training/portal-texts.ts';
import { aBank, anOrder, type Bank } from './a-bank.ts';

const inEnglish = { 'accept-language': 'en' };
const see = async (address: string, headers: Readonly<Record<string, string>> = inEnglish) => {
  const response = await fetch(address, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const press = (address: string, choice: string) =>
  fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
    redirect: 'manual',
    headers: inEnglish,
  });
const pageOf = ({ portal }: Pick<Bank, 'portal'>, uuid: string): string => `${portal}/${uuid}`;
const { states } = portalTexts.en;

/** What stands in the columns of the list, the newest first. */
async function rowsOf(bank: Bank): Promise<readonly (readonly string[])[]> {
  const { html: written } = await see(bank.portal);
  const rows = [...written.matchAll(/<tr>\s*<td>(.*?)<\/td>\s*<\/tr>/gsu)];
  return rows.map(([, row = '']) =>
    row.split(/<\/td>\s*<td[^>]*>/u).map((cell) => cell.replace(/<[^>]+>/gu, '')),
  );
}
const stateOf = async (bank: Bank): Promise<string | undefined> => (await rowsOf(bank))[0]?.at(-1);

async function signed(bank: Bank, amount: string, changes = {}) {
  const { uuid, contract } = await bank.accepted(amount, changes);
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(1_000);
  return { uuid, contract };
}

test('what was sent while the line broke off stands in the portal, with the number that settles it', async () => {
  const bank = await aBank();
  const body = anOrder('1650.00', { more: { purchase: { purchase_reference: 'A-10442/T-0007' } } });
  await expect(bank.call('createApplication', { body })).rejects.toThrow();
  const [row] = await rowsOf(bank);
  expect(row).toEqual([
    expect.stringMatching(/^\d{11}$/u),
    expect.stringMatching(/^[0-9a-f-]{36}$/u),
    'A-10442/T-0007',
    'Järelmaks',
    '€1,650.00',
    'Nov 23, 2026, 10:00:00 AM',
    states.pending,
  ]);
  const uuid = row?.[1] ?? '';
  expect((await bank.read(uuid)).at('purchase.purchase_reference')).toBe('A-10442/T-0007');
  const { status, html: written } = await see(pageOf(bank, uuid));
  expect(status).toBe(200);
  expect(written).toContain(`<input id="uuid" readonly value="${uuid}" />`);
  expect(written).toContain('A-10442/T-0007');
});

describe('nobody else reads it', () => {
  test('whoever does not know its address finds nothing', async () => {
    const bank = await aBank();
    const { uuid, contract } = await signed(bank, '450.03');
    const secret = bank.portal.split('/').at(-1) ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
    const wrong = [
      '',
      'x',
      secret.slice(1),
      `${secret}x`,
      secret.toUpperCase(),
      `${secret}%00`,
      bank.shopUuid,
      bank.apiKey,
      uuid,
      contract,
      '__proto__',
    ];
    for (const each of wrong) {
      const address = `${bank.origin}/portal/${each}`;
      expect([each, (await see(address)).status]).toEqual([each, 404]);
      expect([each, (await see(`${address}/${uuid}`)).status]).toEqual([each, 404]);
      expect([each, (await press(`${address}/${uuid}`, 'approve')).status]).toEqual([each, 404]);
    }
    expect((await see(`${bank.origin}/portal`)).status).toBe(404);
    expect((await see(`${bank.origin}/sign/${secret}`)).status).toBe(404);
    expect((await see(`${bank.portal}/${uuid}/x`)).status).toBe(404);
    expect((await bank.contract(contract))[1]).toBe('waiting_for_partners_confirmation');
  });

  test('the address is another one at each start', async () => {
    const [one, other] = [await aBank(), await aBank()];
    expect(new URL(one.portal).pathname).not.toBe(new URL(other.portal).pathname);
    expect(new URL(one.portal).hostname).toBe('127.0.0.1');
  });

  test('only applications have pages: no contract, no link and nothing unknown', async () => {
    const bank = await aBank();
    const { contract } = await bank.accepted('450.00');
    const body = { method: 'redirect' };
    const link = (await bank.call('createSigning', { uuid: contract, body })).text('redirect_url');
    const token = link.split('/').at(-1) ?? '';
    for (const name of [contract, token, '3fa85f64-5717-4562-b3fc-2c963f66afa6', '', '..']) {
      expect([name, (await see(`${bank.portal}/${name || '%20'}`)).status]).toEqual([name, 404]);
    }
  });

  test('pages run nothing, load nothing, lead nowhere else and are shown in no other page', async () => {
    const bank = await aBank();
    const { uuid } = await signed(bank, '450.03');
    for (const address of [bank.portal, pageOf(bank, uuid)]) {
      const { headers, html: written } = await see(address);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'sha256-[\w+/]+='$/u,
      );
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(written).not.toMatch(/<script|<img|<iframe|<link|\son\w+=|style="/iu);
      expect(written).toContain('TRAINING');
      const links = [...written.matchAll(/(?:href|action)="([^"]*)"/gu)].map(([, href = '']) => href);
      expect(links.length).toBeGreaterThan(0);
      for (const href of links) expect(href.startsWith(bank.portal)).toBe(true);
    }
  });
});

describe('the shop’s agreement', () => {
  test.each([
    ['by the cents', '450.03', {}],
    ['by the product', '450.00', { product: 'hire_purchase_approval' }],
  ])('can be given in the portal (%s), and the contract becomes active', async (_, amount, changes) => {
    const bank = await aBank();
    const { uuid, contract } = await signed(bank, amount, changes);
    const address = pageOf(bank, uuid);
    expect(await stateOf(bank)).toBe(states.approval);
    expect((await see(address)).html).toContain('<button name="choice" value="approve">');
    const answer = await press(address, 'approve');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address]);
    expect((await bank.contract(contract))[1]).toBe('pending');
    expect((await see(address)).html).not.toContain('<form');
    bank.advance(2_000);
    expect((await bank.contract(contract))[0]).toBe('activated');
    expect(await stateOf(bank)).toBe(states.activated);
  });

  test('is given once, and only where it is waited for', async () => {
    const bank = await aBank();
    const { uuid, contract } = await signed(bank, '450.03');
    await press(pageOf(bank, uuid), 'approve');
    bank.advance(1_999);
    const again = await press(pageOf(bank, uuid), 'approve');
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining(portalTexts.en.tooLate),
    ]);
    bank.advance(1);
    expect((await bank.contract(contract))[0]).toBe('activated');

    const other = await bank.accepted('450.03');
    expect((await see(pageOf(bank, other.uuid))).html).not.toContain('<form');
    expect((await press(pageOf(bank, other.uuid), 'approve')).status).toBe(409);
    expect((await bank.contract(other.contract))[0]).toBe('unsigned');
  });

  test('is not given by looking, by another button, or in the list', async () => {
    const bank = await aBank();
    const { uuid, contract } = await signed(bank, '450.03');
    const address = pageOf(bank, uuid);
    expect((await see(`${address}?choice=approve`)).status).toBe(200);
    expect((await press(address, 'constructor')).status).toBe(200);
    expect((await press(bank.portal, 'approve')).status).toBe(200);
    expect((await fetch(address, { method: 'POST', body: 'x'.repeat(5_000) })).status).toBe(413);
    expect((await bank.contract(contract))[1]).toBe('waiting_for_partners_confirmation');
  });
});

test('what the shop wrote is never markup', async () => {
  const bank = await aBank();
  const reference = `"><script>alert('1')</script>&<b>`;
  const uuid = await bank.send('450.00', { more: { purchase: { purchase_reference: reference } } });
  const escaped = '&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;&#60;b&#62;';
  for (const address of [bank.portal, pageOf(bank, uuid)]) {
    const locale = encodeURIComponent('"><script>');
    const { html: written } = await see(`${address}?locale=${locale}`);
    expect(written).toContain(escaped);
    expect(written).not.toContain('<script');
    expect(written).toContain(`?locale=${locale}"`);
  }
});

test('markup is put together from parts that are escaped, unless they are markup', () => {
  const inner = html`<b>${'<1>'}</b>`;
  expect(html`<p title="${'"'}">${inner}${[inner, inner]}${'&'}</p>`.markup).toBe(
    `<p title="&#34;">${'<b>&#60;1&#62;</b>'.repeat(3)}&#38;</p>`,
  );
});

test.each([
  ['450.00', 2_000, 'offer'],
  ['800.00', 2_000, 'proof'],
  ['1050.00', 2_000, 'no-offer'],
  ['1150.00', 2_000, 'person'],
  ['1250.00', 40_000, 'no-offer'],
  ['1350.00', 2_000, 'failed'],
  ['450.00', 1_999, 'pending'],
] as const)('%s is shown after %i ms as: %s', async (amount, after, state) => {
  const bank = await aBank();
  await bank.send(amount);
  bank.advance(after);
  expect(await stateOf(bank)).toBe(states[state]);
});

test('a word that nobody knows is shown as it is', async () => {
  const bank = await aBank();
  await bank.send('2050.00');
  bank.advance(2_000);
  expect(await stateOf(bank)).toBe('under_review');
});

test('a contract is told step by step', async () => {
  const bank = await aBank();
  const told: (string | undefined)[] = [];
  const down = {
    product: 'hire_purchase_both',
    credit: { down_payment_amount: '50.00', dependants_count: 0 },
  };
  const more = { purchase: { purchase_reference: 'A-1', description: 'Sofa' } };
  const { uuid, contract } = await bank.accepted('450.04', { ...down, more });
  told.push(await stateOf(bank));
  await bank.call('createSigning', { uuid: contract, body: { method: 'digital' } });
  bank.advance(1_000);
  told.push(await stateOf(bank));
  const body = { return_url: 'https://shop.example/back?status={status}' };
  await bank.call('createPaymentLink', { uuid: contract, body });
  bank.advance(6_000);
  told.push(await stateOf(bank));
  await press(pageOf(bank, uuid), 'approve');
  told.push(await stateOf(bank));
  bank.advance(2_000);
  told.push(await stateOf(bank));
  bank.advance(10_000);
  told.push(await stateOf(bank));
  const other = await bank.accepted('450.00');
  await bank.call('cancelContract', { uuid: other.contract });
  told.push(await stateOf(bank));
  const last = await bank.send('450.00');
  await bank.call('cancelApplication', { uuid: last });
  told.push(await stateOf(bank));
  expect(told).toEqual([
    states.unsigned,
    states.payment,
    states.approval,
    states.signed,
    states.activated,
    states.terminated,
    states['contract-cancelled'],
    states.cancelled,
  ]);
});

test('under changed conditions the newest number and amount are shown', async () => {
  const bank = await aBank();
  const first = await bank.send('750.00');
  expect((await rowsOf(bank))[0]?.[1]).toBe(first);
  bank.advance(3_000);
  const [row] = await rowsOf(bank);
  expect(row?.[1]).not.toBe(first);
  expect(row?.[4]).toBe('€525.00');
  // The old number still leads there.
  expect((await see(pageOf(bank, first))).html).toContain(`value="${row?.[1]}"`);
});

test('the newest stand first, and no more than a hundred', async () => {
  const bank = await aBank();
  expect((await see(bank.portal)).html).toContain(portalTexts.en.empty);
  const sent: string[] = [];
  for (let each = 0; each < 101; each += 1) sent.push(await bank.send('450.00'));
  const listed = (await rowsOf(bank)).map(([, uuid]) => uuid);
  expect(listed).toEqual(sent.slice(1).reverse());
  expect((await see(bank.portal)).html).toContain('These are the newest 100 applications.');
  bank.reset();
  expect(await rowsOf(bank)).toEqual([]);
});

test('pages speak the language that the address asks for, from page to page, else the browser’s', async () => {
  const bank = await aBank({ market: 'LV' });
  const uuid = await bank.send('450.00');
  for (const language of languages) {
    const { html: written } = await see(`${bank.portal}?locale=${language}`);
    expect(written).toContain(`<html lang="${language}">`);
    expect(written).toContain(portalTexts[language].portal);
    expect(written).toContain('Pirkums uz nomaksu');
    const [, next = ''] = /href="([^"]+)"/u.exec(written) ?? [];
    expect(next).toBe(`${bank.portal}/${uuid}?locale=${language}`);
    const { html: page } = await see(next);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`href="${bank.portal}?locale=${language}"`);
  }
  expect((await see(bank.portal, { 'accept-language': 'ru' })).html).toContain('<html lang="ru">');
  expect((await see(bank.portal, { 'accept-language': 'de' })).html).toContain('<html lang="lv">');
  for (const language of languages) {
    const { states: words, ...others } = portalTexts[language];
    for (const text of [...Object.values(others), ...Object.values(words)]) expect(text).not.toBe('');
    expect(others.newest).toContain('{count}');
  }
});

test('the amount and the time are those of the country', async () => {
  const bank = await aBank();
  await bank.send('1234.50');
  const { html: written } = await see(`${bank.portal}?locale=et`);
  expect(written).toMatch(/1\s?234,50\s€/u);
  expect(written).toMatch(/23\. nov(?:ember)?\.? 2026(?:,)? 10:00:00/u);
});
