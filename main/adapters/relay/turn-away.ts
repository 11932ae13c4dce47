import type { IncomingMessage } from 'node:http';
import type { RefusedBecause } from './counts.ts';

export const callbackPath = '/callbacks/inbank';
export const longestBody = 64 * 1024;
const mostHeaders = 50;

/** How this listener may be called: by a name of this very machine with the port, or by the shop's public name. */
export const namesOf = (port: number, publicHost: string | null): ReadonlySet<string> =>
  new Set([
    ...['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`),
    ...(publicHost ? [publicHost.toLowerCase()] : []),
  ]);

type Head = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders' | 'headersDistinct'>;

/** Why a request goes no further than its headers; null where its body may be read. */
export function whyTurnedAway(head: Head, names: ReadonlySet<string>): RefusedBecause | null {
  const { method, url, rawHeaders, headersDistinct } = head;
  if (rawHeaders.length > 2 * mostHeaders) return 'too-many-headers';
  // A page whose name was turned to this machine still calls it by that name.
  if (!names.has(only(headersDistinct.host))) return 'foreign-host';
  // Browsers say who asks; the bank's servers have nothing to say there.
  if (Object.keys(headersDistinct).some(isOfBrowser)) return 'web-page';
  if (url !== callbackPath) return 'wrong-path';
  if (method !== 'POST') return 'wrong-method';
  const [type = ''] = only(headersDistinct['content-type']).split(';');
  if (type.trim() !== 'application/x-www-form-urlencoded') return 'wrong-type';
  return Number(only(headersDistinct['content-length'])) > longestBody ? 'too-large' : null;
}

const isOfBrowser = (name: string): boolean => name === 'origin' || name.startsWith('sec-fetch-');

/** The value of a header that is there once, in lower case; one that comes twice says nothing. */
const only = (values: readonly string[] | undefined): string =>
  values?.length === 1 ? (values[0]?.toLowerCase() ?? '') : '';
