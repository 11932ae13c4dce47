import type Electron from 'electron';

/**
 * Chromium cannot be given a scheme of one's own from outside. Where the app says `app://bundle/x`, the page is loaded from
 * `https://bundle.app.host.invalid/x`, whose requests never reach a network (`.invalid` names nothing, RFC 2606) because they are
 * all answered by the app's protocol handler. Main only ever sees the app's own form.
 */
const privileges = new Map<string, Electron.Privileges>();

const custom = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const shown = /^https:\/\/(.+)\.([a-z][a-z0-9+-]*)\.host\.invalid(?::443)?([/?#].*)?$/is;

export function registerSchemes(schemes: readonly Electron.CustomScheme[]): void {
  for (const { scheme, privileges: given = {} } of schemes) privileges.set(scheme, given);
}

export const privilegesOf = (scheme: string): Electron.Privileges | undefined => privileges.get(scheme);

/** As Chromium has to hear it. */
export function toPage(url: string): string {
  if (url.startsWith('blob:')) return `blob:${toPage(url.slice(5))}`;
  const [, scheme = '', host = '', rest = ''] = custom.exec(url) ?? [];
  if (!privileges.has(scheme.toLowerCase())) return url;
  return `https://${host}.${scheme.toLowerCase()}.host.invalid${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** As the app has to hear it. */
export function toApp(url: string): string {
  if (url.startsWith('blob:')) return `blob:${toApp(url.slice(5))}`;
  const [, host = '', scheme = '', rest = ''] = shown.exec(url) ?? [];
  return privileges.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** `app` for `app://bundle/x`. */
export const schemeOf = (url: string): string => /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
