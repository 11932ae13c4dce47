import { readFile, readdir } from 'node:fs/promises';
import { extname, join, posix, relative, sep } from 'node:path';
import type { Protocol } from 'electron';
import { contentHeaders } from './policy.ts';

/** The page's own scheme. It is registered before the app is ready, with no more than it needs. */
export const pageScheme = { scheme: 'app', privileges: { standard: true, secure: true } } as const;
export const pageOrigin = 'app://bundle';
export const pageAddress = `${pageOrigin}/index.html`;
export const customerAddress = `${pageOrigin}/customer.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the files that are in the folder now, by exact name, and nothing else. */
export async function serveBundle(protocol: Pick<Protocol, 'handle'>, folder: string): Promise<void> {
  const files = await listFiles(folder);
  protocol.handle(pageScheme.scheme, async (request) => {
    const file = files.get(request.url.replace(/[?#].*$/u, ''));
    const type = file && types[extname(file)];
    if (!file || !type || request.method !== 'GET') {
      return new Response('', { status: 404, headers: contentHeaders });
    }
    return new Response(await readFile(file), { headers: { ...contentHeaders, 'Content-Type': type } });
  });
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    found
      .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = relative(folder, file).split(sep).join(posix.sep);
        return [`${pageOrigin}/${path}`, file];
      }),
  );
}
