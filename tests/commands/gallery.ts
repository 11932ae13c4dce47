/**
 * Pictures of the screens for looking at: builds the gallery, serves it under the program's own content
 * policy and saves PNGs to out/look. `node tests/commands/gallery.ts [scene…] [--languages=en,ru]
 * [--schemes=light,dark,forced] [--size=1366x768] [--zoom=1]`. What the policy refuses, what axe finds, and
 * a scene that ends on another screen than it means is printed and fails the run.
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
const built = join(root, 'out/gallery', String(process.pid));
const shots = join(root, 'out/look');

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const named = args.filter((arg) => !arg.startsWith('--'));
const languages = option('languages', 'en').split(',');
const schemes = option('schemes', 'light').split(',') as Scheme[];
const [width = 1366, height = 768] = option('size', '1366x768').split('x').map(Number);
const zoom = Number(option('zoom', '1'));

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

async function open(scene: string, language: string, scheme: Scheme) {
  const page = await browser.newPage({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
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
  return page;
}

const first = await open('lock', 'en', 'light');
const all = ((await first.locator('html').getAttribute('data-scenes')) ?? '').split(' ');
await first.close();
for (const scheme of schemes) {
  for (const language of languages) {
    for (const scene of named.length > 0 ? named : all) {
      const page = await open(scene, language, scheme);
      const size = zoom === 1 && width === 1366 ? '' : `-${width}x${height}@${zoom}`;
      await page.screenshot({
        path: join(shots, `${scene}-${language}-${scheme}${size}.png`),
        animations: 'disabled',
      });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations) {
        refused += 1;
        console.log(
          `${scene} ${language} ${scheme}: axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n    ')}`,
        );
      }
      await page.close();
    }
  }
}
await browser.close();
server.close();
await rm(built, { recursive: true });
console.log(`pictures are in ${shots}`);
if (refused > 0) process.exitCode = 1;
