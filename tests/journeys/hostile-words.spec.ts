import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from 'playwright/test';
import { mari } from '../people.ts';
import { scriptsInWords } from '../rig/scripts-in-words.ts';
import { aShop, setsUpShop, stopBanks, type AShop } from './a-shop.ts';
import { closeAll, openCounter } from './counter.ts';
import { anOutside } from './outside.ts';
import { fillsApplication, heading, mainAction, sendsApplication, unlocks } from './steps.ts';

test.afterEach(async () => {
  await closeAll();
  await stopBanks();
});

const sentencesOf = (payloads: readonly string[]): readonly string[] =>
  Array.from({ length: 20 }, (_, place) => payloads.filter((_each, index) => index % 20 === place).join(' '));

/** Each of them would set `taken`, or reach the outside, if a page made more of it than text. */
const payloadsAgainst = (to: string): readonly string[] =>
  scriptsInWords(`window.taken=1;new Image().src='${to}'`, to)
    .filter((each) => !each.includes('\u0000'))
    .filter((_each, index) => index % 12 === 0);

/** Free text in the bank's answers; ids, states, codes and figures would only make an answer that is none. */
const isWords = (key: string): boolean =>
  /message|name|label|title|description|^number$|contract_number/iu.test(key);

function spoiled(value: unknown, words: () => string, all: readonly string[], key = ''): unknown {
  if (key === 'decision_messages') return sentencesOf(all);
  if (Array.isArray(value)) return value.map((each) => spoiled(each, words, all, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, spoiled(each, words, all, name)]),
    );
  return typeof value === 'string' && isWords(key) ? words() : value;
}

/** The bank, with its words replaced on the way. */
async function aHostileShop(
  payloads: readonly string[],
): Promise<{ readonly shop: AShop; readonly close: () => void }> {
  const shop = await aShop({ speed: 20 });
  const real = new URL(shop.bank.address);
  let turn = 0;
  const words = (): string => payloads[(turn += 1) % payloads.length] ?? '';
  const pass = (from: IncomingMessage, to: ServerResponse): void => {
    const forward = ask(
      {
        host: real.hostname,
        port: real.port,
        path: from.url,
        method: from.method,
        headers: { ...from.headers, host: real.host },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const body = Buffer.concat(parts);
          const isJson = String(answer.headers['content-type']).includes('json') && body.length > 0;
          const sent = isJson ? JSON.stringify(spoiled(JSON.parse(body.toString()), words, payloads)) : body;
          const { 'content-length': _length, 'transfer-encoding': _coding, ...headers } = answer.headers;
          to.writeHead(answer.statusCode ?? 500, headers);
          to.end(sent);
        });
      },
    );
    forward.on('error', () => to.destroy());
    from.pipe(forward);
  };
  const server = createServer(pass);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = shop.bank.address.replace(`:${real.port}/`, `:${(server.address() as AddressInfo).port}/`);
  return { shop: { ...shop, bank: { ...shop.bank, address } }, close: () => void server.close() };
}

/** What a page has made of them: elements, attributes that run, violations of the policy. */
const madeOf = (page: Page) =>
  page.evaluate(() => ({
    taken: 'taken' in window,
    refused: (window as unknown as { refused: string[] }).refused,
    elements: Array.from(
      document.querySelectorAll(
        'a, iframe, object, embed, video, audio, marquee, base, form[action], img:not([src^="blob:"]), script:not([src^="/"]):not([src^="./"]), meta[http-equiv]',
      ),
      (element) => element.outerHTML.slice(0, 80),
    ),
    attributes: Array.from(document.querySelectorAll('*')).flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
  }));
const nothing = { taken: false, refused: [], elements: [], attributes: [] };

test('S-01, S-02: whatever the bank or a customer writes is text on every page: no script runs, nothing is reached, no link', async () => {
  test.setTimeout(180_000);
  const outside = await anOutside();
  const payloads = payloadsAgainst(outside.address);
  expect(payloads.length).toBeGreaterThan(350);
  const { shop, close } = await aHostileShop(payloads);
  const { page } = await openCounter();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await setsUpShop(page, shop);
  await unlocks(page, shop.salesPin);
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      refused.push(`${effectiveDirective} ${sample}`),
    );
  });
  const [first = ''] = payloads;
  const { 'credit_application.product_code': _only, ...rest } = mari;
  const customer = {
    ...rest,
    'customer_addresses.0.street': first,
    'purchase.purchase_reference': '<b onclick=taken=1>',
  };
  const seen = async (): Promise<string> => {
    expect(await madeOf(page)).toEqual(nothing);
    return page.evaluate(() => document.body.innerText);
  };

  // The form, with what the bank calls its product, and what was typed.
  await fillsApplication(page, customer);
  expect(await page.locator('[name="customer_addresses.0.street"]').inputValue()).toBe(first);
  await seen();
  await mainAction(page);
  await heading(page, 'The bank has an offer for you.').waitFor({ timeout: 30_000 });
  // Figures stand here, and what the customer wrote behind its key.
  await seen();

  // Everything that the bank has to say about its no.
  await sendsApplication(page, { ...rest, 'credit_application.amount': '1050' });
  await heading(page, /The bank cannot offer financing/u).waitFor({ timeout: 30_000 });
  await page.keyboard.press('F4');
  await expect(page.locator('main span[dir="auto"]').first()).toBeVisible();
  const said = await page.locator('main span[dir="auto"]').allTextContents();
  expect(said).toHaveLength(20);
  expect(payloads.filter((payload) => !said.some((each) => each.includes(payload)))).toEqual([]);
  await seen();

  // Its list of banks, where it wants a proof of income.
  await sendsApplication(page, { ...rest, 'credit_application.amount': '820' });
  await heading(page, 'The bank asks for a bank account statement before it decides.').waitFor({
    timeout: 30_000,
  });
  await page.locator('button[role="radio"]').first().waitFor();
  await seen();
  await page.keyboard.press('F3');
  await seen();
  await page.keyboard.press('F7');
  await seen();

  expect(dialogs).toEqual([]);
  expect(outside.seen.visits).toBe(0);
  outside.close();
  close();
});
