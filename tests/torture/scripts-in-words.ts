import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { contentHeaders } from '../../main/window/policy.ts';
import type { NewsName, NewsOf } from '../../shared/bridge/contract.ts';
import type { Route } from '../../renderer/shell/routes.ts';
import { ensureChromium } from '../commands/chromium.ts';
import { ensureBuilt } from '../commands/fresh-build.ts';
import { root } from '../commands/steps.ts';
import {
  aProduct,
  aRetrieval,
  aRow,
  aTile,
  aTill,
  aToday,
  anApplication,
  anIncomeProof,
  anOutbox,
  anUncertainEntry,
  id,
  someSettings,
} from '../renderer/pictures.ts';
import { inContract, offered } from '../renderer/offers.ts';
import { scriptsInWords as scriptsIn } from '../rig/scripts-in-words.ts';
import { none, some, type Experiment } from './figure.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The built page as main serves it; `/naive` is what a page would be that makes markup of words. */
async function aServer(): Promise<{ readonly address: string; readonly close: () => void }> {
  const folder = resolve(root, 'out/renderer');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname;
    if (path === '/naive') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<body>');
      return;
    }
    void readFile(resolve(folder, `.${path}`)).then(
      (content) => {
        response.writeHead(200, { ...contentHeaders, 'content-type': types[extname(path)] ?? 'text/plain' });
        response.end(content);
      },
      () => response.writeHead(404, contentHeaders).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** Whatever a bank, a customer or a shop can write. Ids, states and figures would only make a picture that is none. */
const written =
  /^(?:name|productName|firstName|lastName|customer|label|ownReference|salespersonReference|shopName|tillName|bankName|host|error|number|bankNumber|by|code)$/u;

/** The picture with other words in it, new ones at each place. */
function spoiled(value: unknown, next: () => string, key = ''): unknown {
  if (key === 'messages' || key === 'codes') return Array.from({ length: 20 }, next);
  if (Array.isArray(value)) return value.map((each) => spoiled(each, next, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, next, name)]));
  return typeof value === 'string' && written.test(key) ? next() : value;
}

interface Shown {
  readonly route: Route;
  readonly news: NewsName;
  readonly picture: NewsOf<NewsName>;
  /** What has to be asked for before it is seen. */
  readonly keys?: readonly string[];
}

const noOffer = anApplication(1, { step: 'no-offer', messages: ['a'], bankNumber: 'x' });
const route: Route = { screen: 'application', applicationId: noOffer.id };
const shown: readonly Shown[] = [
  { route, news: 'application', picture: noOffer, keys: ['F4'] },
  { route, news: 'application', picture: offered(1) },
  { route, news: 'application', picture: inContract(1) },
  {
    route,
    news: 'application',
    picture: anApplication(1, {
      step: 'income-proof',
      messages: ['a'],
      incomeProof: anIncomeProof({ retrieval: aRetrieval() }),
    }),
  },
  {
    route,
    news: 'application',
    picture: anApplication(1, { step: 'uncertain', entry: anUncertainEntry(2) }),
  },
  {
    route: { screen: 'outbox', entryId: id(3) },
    news: 'outbox',
    picture: anOutbox([3, 4, 5, 6, 7].map((n) => anUncertainEntry(n, { codes: ['a'] }))),
  },
  {
    route: { screen: 'today' },
    news: 'today',
    picture: aToday(Array.from({ length: 20 }, (_, n) => aRow(n + 1))),
  },
  {
    route: { screen: 'new', draftId: null },
    news: 'till',
    picture: aTill({
      tiles: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => aTile(n)),
      form: {
        products: [aProduct()],
        unsold: [],
        presets: [],
        documentTypes: ['id_card'],
        consents: [],
        endOfDay: 1,
      },
    }),
  },
  { route: { screen: 'settings' }, news: 'till', picture: aTill({}) },
];

interface Told {
  ran: number;
  refused: number;
  readonly tell: (name: string, picture: unknown) => void;
}

/** In the page: a bridge that answers with what it is given, and counts what ran and what the policy refused. */
function install(given: {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly place: string;
}): void {
  sessionStorage.setItem('place', given.place);
  const hears: Record<string, (picture: unknown) => void> = {};
  const answer = (name: string) => Promise.resolve({ ok: true, value: given.answers[name] ?? 'done' });
  const listen = (name: string) => (hear: (picture: unknown) => void) => {
    hears[name] = hear;
    return () => undefined;
  };
  const told: Told = { ran: 0, refused: 0, tell: (name, picture) => hears[name]?.(picture) };
  const counter = {
    calls: new Proxy({}, { get: (_target, name: string) => () => answer(name) }),
    news: new Proxy({}, { get: (_target, name: string) => listen(name) }),
  };
  Object.assign(window, told, { counter });
  document.addEventListener('securitypolicyviolation', () => ((window as unknown as Told).refused += 1));
}

/** In the page: each picture in turn, with room to be drawn. */
async function showAll({ news, pictures }: { readonly news: string; readonly pictures: readonly unknown[] }) {
  const told = window as unknown as Told;
  for (const picture of pictures) {
    told.tell(news, picture);
    await new Promise((drawn) => setTimeout(drawn, 0));
  }
  // What was put in loads, or fails to, a little later.
  await new Promise((settled) => setTimeout(settled, 200));
  const typed = Array.from(document.querySelectorAll('input'), ({ value }) => value);
  const isShown = [document.body.innerText, ...typed].some((text) => text.includes('window.ran'));
  return { ran: told.ran, refused: told.refused, isShown };
}

/** One screen, until each of the words was at one of its places. */
async function throughOne(
  page: Page,
  address: string,
  { route, news, picture, keys = [] }: Shown,
  words: readonly string[],
) {
  let place = 0;
  const next = (): string => words[place++ % words.length] ?? '';
  const till = aTill({});
  const seat = ['open', till.profile?.id, till.session?.id].join('|');
  const answers = {
    'till.get': news === 'till' ? picture : till,
    [`${news}.get`]: picture,
    'today.get': news === 'today' ? picture : aToday([]),
    'settings.get': spoiled(someSettings(), next),
  };
  const kept = JSON.stringify({ state: { seat, route, visit: 0, earlier: [] }, version: 1 });
  await page.addInitScript(install, { answers, place: kept });
  await page.goto(`${address}/index.html`);
  await page.locator('h1').first().waitFor();
  for (const key of keys) await page.keyboard.press(key);
  const pictures: unknown[] = [];
  for (let revision = 1_000_000; place < words.length; revision += 1)
    pictures.push({ ...(spoiled(picture, next) as object), revision });
  return { ...(await page.evaluate(showAll, { news, pictures })), places: place };
}

async function aPage(browser: Browser, onOutside: () => void): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('request', (request) => {
    if (new URL(request.url()).host.endsWith('.invalid')) onOutside();
  });
  return page;
}

/** Every screen that shows words from elsewhere, with each of them at some place of it. */
export const scriptsInWords: Experiment = async () => {
  await ensureBuilt();
  const executablePath = ensureChromium();
  if (!executablePath) throw new Error('there is no Chromium');
  const words = scriptsIn('window.ran=(window.ran||0)+1', 'http://outside.invalid/');
  const server = await aServer();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const found = { ran: 0, strayed: 0, places: 0 };
    for (const screen of shown) {
      const page = await aPage(browser, () => (found.strayed += 1));
      const told = await throughOne(page, server.address, screen, words);
      if (!told.isShown) throw new Error(`${screen.news} does not show the words`);
      found.ran += told.ran;
      found.strayed += told.refused;
      found.places += told.places;
      await page.close();
    }
    let reached = 0;
    const naive = await aPage(browser, () => (reached += 1));
    await naive.goto(`${server.address}/naive`);
    const ran = await naive.evaluate(asMarkup, words.slice(0, 400));
    // One that leads the page away would end the count.
    const leading = words.slice(-300).filter((each) => !/http-equiv/iu.test(each));
    await naive.evaluate(asMarkup, leading);
    const of = `of ${words.length}, at ${found.places} places of ${shown.length} screens`;
    return [
      none('Scripts in words of the bank or a customer: executed', found.ran, of, [
        some('a page that makes markup of words, without the policy', ran, 'executed'),
      ]),
      none('the same: asked for outside, or left to the policy', found.strayed, of, [
        some('the same page', reached, 'asked for outside'),
      ]),
    ];
  } finally {
    await browser.close();
    server.close();
  }
};

async function asMarkup(words: readonly string[]): Promise<number> {
  for (const each of words) document.body.insertAdjacentHTML('beforeend', `<div>${each}</div>`);
  await new Promise((settled) => setTimeout(settled, 500));
  return (window as unknown as { ran?: number }).ran ?? 0;
}
