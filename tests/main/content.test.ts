import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageOrigin, serveBundle } from '../../main/window/content.ts';
import { contentHeaders, contentPolicy } from '../../main/window/policy.ts';

type Answer = (request: Request) => Promise<Response>;

/** A bundle with things beside it, under it and in it that are nobody's business. */
async function aBundle() {
  const around = mkdtempSync(join(tmpdir(), 'counter-bundle-'));
  onTestFinished(() => rmSync(around, { recursive: true }));
  const folder = join(around, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(around, 'main'));
  for (const [path, content] of Object.entries({
    'secret.html': 'secret',
    'main/main.js': 'secret',
    'renderer/index.html': '<!doctype html><title>Counter</title>',
    'renderer/assets/index-1.js': '1',
    'renderer/assets/index-1.css': 'p {}',
    'renderer/assets/index-1.js.map': 'secret',
    'renderer/assets/notes.txt': 'secret',
    'renderer/.env': 'secret',
  }))
    writeFileSync(join(around, path), content);
  symlinkSync(join(around, 'secret.html'), join(folder, 'link.html'));
  symlinkSync(around, join(folder, 'up'));
  let answer: Answer = () => Promise.reject(new Error('nobody answers'));
  await serveBundle({ handle: (_scheme, handler) => void (answer = handler as Answer) }, folder);
  // What came later is not of the bundle.
  writeFileSync(join(folder, 'later.html'), 'secret');
  /** As it is written, where Chromium would have made it neat before; and as it would have made it. */
  return (url: string, method = 'GET') => answer({ url, method } as Request);
}

const files = ['index.html', 'assets/index-1.js', 'assets/index-1.css'];
const targets = [
  ...['secret.html', 'main/main.js', '.env', 'link.html', 'up/secret.html', 'later.html', 'etc/passwd'],
  ...['assets/index-1.js.map', 'assets/notes.txt', 'assets', 'assets/', ''],
];
const climbs = [
  ...[
    '../',
    '..%2f',
    '..%2F',
    '%2e%2e/',
    '%2e%2e%2f',
    '.%2e/',
    '..\\',
    '..%5c',
    '%2e%2e%5c',
    '..;/',
    '....//',
  ],
  ...[
    '..%252f',
    '..%c0%af',
    '..%ef%bc%8f',
    '/',
    '//',
    './../',
    'assets/../../',
    'assets%2f..%2f..%2f',
    '%00/',
  ],
];
const spoilings: readonly ((path: string) => string)[] = [
  (path) => `${path}%00`,
  (path) => `${path}\0`,
  (path) => `${path}%00.html`,
  (path) => `${path}.`,
  (path) => `${path}%20`,
  (path) => `${path}/`,
  (path) => `${path}/.`,
  (path) => `${path};a`,
  (path) => `/${path}`,
  (path) => `./${path}`,
  (path) => path.toUpperCase(),
  (path) => path.replace('index', 'Index'),
  (path) => path.replace('index', '%69ndex'),
  (path) => path.replace('.', '%2e'),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replaceAll('/', '%2f'),
  (path) => path.replace('.', '．'),
  (path) => `${path}::$DATA`,
  (path) => path.replace('index', 'ind\u200bex'),
  (path) => path.slice(1),
];
const origins = [
  'app://bundle.evil',
  'app://',
  'app:///',
  'app://evil',
  'app://bundle:1',
  'app://x@bundle',
  'APP://bundle',
  'file://',
  'http://bundle',
];

const hostile = (): readonly string[] => {
  const written = [
    ...targets.map((target) => `${pageOrigin}/${target}`),
    ...targets.flatMap((target) =>
      climbs.flatMap((climb) => [
        `${pageOrigin}/${climb}${target}`,
        `${pageOrigin}/${climb}${climb}${target}`,
      ]),
    ),
    ...files.flatMap((file) => spoilings.map((spoil) => `${pageOrigin}/${spoil(file)}`)),
    ...files.flatMap((file) => origins.map((origin) => `${origin}/${file}`)),
  ];
  const honest = new Set(files.map((file) => `${pageOrigin}/${file}`));
  return [...new Set(written)].filter((url) => !honest.has(url));
};

test('S-26: the files of the bundle are served by their exact name, and five hundred other paths are not', async () => {
  const ask = await aBundle();
  for (const file of files) {
    const found = await ask(`${pageOrigin}/${file}`);
    expect([file, found.status]).toEqual([file, 200]);
    expect((await ask(`${pageOrigin}/${file}?a=1#b`)).status).toBe(200);
    for (const method of ['POST', 'HEAD', 'PUT', 'OPTIONS', 'DELETE'])
      expect((await ask(`${pageOrigin}/${file}`, method)).status).toBe(404);
  }
  const urls = hostile();
  expect(urls.length).toBeGreaterThanOrEqual(500);
  const served: string[] = [];
  for (const url of urls) {
    const answer = await ask(url);
    if (answer.status !== 404 || (await answer.text()) !== '') served.push(url);
    // Chromium makes a path neat before it asks; what it makes of this is a file of the bundle, or nothing.
    if (!URL.canParse(url)) continue;
    const neat = await (await ask(new URL(url).href)).text();
    if (neat.includes('secret')) served.push(`neat ${url}`);
  }
  expect(served).toEqual([]);
});

test('S-03: the policy and its companions go with every answer, the one that nothing is there included', async () => {
  const ask = await aBundle();
  expect(contentPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; media-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  for (const url of [
    ...files.map((file) => `${pageOrigin}/${file}`),
    `${pageOrigin}/nothing.html`,
    'app://evil/',
  ]) {
    const { headers } = await ask(url);
    for (const [name, value] of Object.entries(contentHeaders)) expect(headers.get(name)).toBe(value);
    expect(headers.get('content-security-policy')).toBe(contentPolicy);
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/u);
  }
});
