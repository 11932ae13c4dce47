/**
 * Pictures of the screens for looking at: builds the gallery, serves it under the program's own content
 * policy and saves PNGs to out/gallery, a folder for each language, scheme, size and zoom.
 * `npm run gallery` takes every scene in every language at 1366x768, 1920x1080 and at 200 %. For less:
 * `npm run gallery -- [scene…] [--languages=en,ru] [--schemes=light,dark,forced] [--views=1366x768,1366x768@2]`.
 * `--languages=pseudo` reads every scene in a made-up longer language that finds hard-coded texts.
 * What the policy refuses, what axe finds, a cut text, and a scene that ends on another screen than it means is
 * printed and fails the run.
 */
import { createServer } from 'node:http';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build } from 'vite';
import { contentHeaders } from '../../main/window/policy.ts';

type Scheme = 'light' | 'dark' | 'forced';

const root = resolve(import.meta.dirname, '../..');
// Two runs at a time do not disturb each other.
const built = join(root, 'out/gallery-page', String(process.pid));
const shots = join(root, 'out/gallery');

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const named = args.filter((arg) => !arg.startsWith('--'));
const languages = option('languages', 'en,et,lv,ru').split(',');
const schemes = option('schemes', 'light').split(',') as Scheme[];

/** The window's size in pixels of the screen, and how much larger everything is shown in it. */
interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}
const views = option('views', '1366x768,1920x1080,1366x768@2')
  .split(',')
  .map((name): View => {
    const [width = 1366, height = 768, zoom = 1] = name.split(/[x@]/u).map(Number);
    return { name, width, height, zoom };
  });

await build({
  root: join(root, 'tests/renderer/gallery'),
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'chrome156',
    assetsInlineLimit: 0,
    // One order of styles, as in the page itself.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
const server = createServer((request, response) => {
  const path = (request.url ?? '/').replace(/\?.*$/u, '');
  if (path === '/favicon.ico') return void response.writeHead(204).end();
  const file = join(built, path === '/' ? 'index.html' : path);
  void readFile(file).then(
    (bytes) =>
      response.writeHead(200, { ...contentHeaders, 'Content-Type': types[extname(file)] ?? '' }).end(bytes),
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(shots, { recursive: true });
let refused = 0;

/** A scene as it stands for a language and a scheme, in views that differ in the window's size only. */
interface Stand {
  readonly scene: string;
  readonly language: string;
  readonly scheme: Scheme;
  readonly views: readonly [View, ...View[]];
}

const sizeOf = ({ width, height, zoom }: View) => ({
  width: Math.round(width / zoom),
  height: Math.round(height / zoom),
});

async function open({ scene, language, scheme, views: [view] }: Stand) {
  const page = await browser.newPage({
    viewport: sizeOf(view),
    deviceScaleFactor: view.zoom,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
  });
  const complain = (words: string): void => {
    refused += 1;
    console.log(`${scene} ${language} ${scheme}: ${words}`);
  };
  page.on('console', (message) => message.type() === 'error' && complain(message.text()));
  page.on('pageerror', (error) => complain(error.message));
  await page.goto(`${origin}/?scene=${scene}&language=${language}`);
  await page.locator('html[data-is-done]').waitFor({ state: 'attached', timeout: 90_000 });
  return { page, complain };
}

async function take(stand: Stand): Promise<void> {
  const { page, complain } = await open(stand);
  const { scene, language, scheme, views } = stand;
  for (const view of views) {
    await page.setViewportSize(sizeOf(view));
    // Drawings follow the new size a frame later.
    await page.evaluate('new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))');
    await page.screenshot({
      path: join(shots, `${language}-${scheme}-${view.name}`, `${scene}.png`),
      animations: 'disabled',
    });
    for (const cut of await page.evaluate<readonly string[]>('window.cutTexts()'))
      complain(`${view.name}: ${cut}`);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, nodes } of violations) {
      complain(`${view.name}: axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n    ')}`);
    }
  }
  await page.close();
}

async function every(): Promise<string[]> {
  const first: View = { name: 'first', width: 1366, height: 768, zoom: 1 };
  const { page } = await open({ scene: 'lock', language: 'en', scheme: 'light', views: [first] });
  const scenes = (await page.locator('html').getAttribute('data-scenes')) ?? '';
  await page.close();
  return scenes.split(' ');
}

const known = await every();
const strangers = named.filter((scene) => !known.includes(scene));
if (strangers.length > 0) throw new Error(`No scene ${strangers.join(', ')}. There are: ${known.join(' ')}`);
const scenes = named.length > 0 ? named : known;
const byZoom = Map.groupBy(views, ({ zoom }) => zoom);
const left = schemes.flatMap((scheme) =>
  languages.flatMap((language) =>
    scenes.flatMap((scene) =>
      [...byZoom.values()].flatMap(([first, ...others]): Stand[] =>
        first ? [{ scene, language, scheme, views: [first, ...others] }] : [],
      ),
    ),
  ),
);
const many = (left.length * views.length) / byZoom.size;
await Promise.all(
  Array.from({ length: 3 }, async () => {
    for (let stand = left.shift(); stand; stand = left.shift()) await take(stand);
  }),
);
await browser.close();
server.close();
await rm(built, { recursive: true });
console.log(`${many} pictures are in ${shots}`);
if (refused > 0) process.exitCode = 1;
