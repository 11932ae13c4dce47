export interface CheckedLink {
  readonly href: string;
  readonly host: string;
}

export interface LinkRules {
  /** Hosts in lower case; their subdomains count as well. */
  readonly allowedHosts: readonly string[];
  /** One exact origin, `http://127.0.0.1:PORT`, for training and unpackaged builds. */
  readonly loopbackOrigin: string | null;
}

const longest = 2_048;
/** What an address may be written in (RFC 3986), less the quote: no controls, no marks, no other script. */
const plain = /^[A-Za-z0-9\-._~:/?#[\]@!$&()*+,;=%]+$/u;
/** Scheme, host, end: no user, no port but the one that https has anyway, nothing that parsers read differently. */
const start = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::443)?(?:[/?#]|$)/iu;

/**
 * Reads an address that came from outside. Strict about how it is written, and then about where a browser
 * would go: the answer carries that browser's own spelling, so what was checked is what is opened.
 */
export function checkLink(text: string, { allowedHosts, loopbackOrigin }: LinkRules): CheckedLink | null {
  if (!plain.test(text) || !URL.canParse(text)) return null;
  const { href, origin, hostname } = new URL(text);
  if (href.length > longest) return null;
  if (loopbackOrigin !== null && origin === loopbackOrigin && text.startsWith(`${loopbackOrigin}/`)) {
    return { href, host: hostname };
  }
  if (!start.test(text)) return null;
  if (hostname.split('.').some((label) => label.startsWith('xn--'))) return null;
  const isKnown = allowedHosts.some((known) => hostname === known || hostname.endsWith(`.${known}`));
  return isKnown ? { href, host: hostname } : null;
}
