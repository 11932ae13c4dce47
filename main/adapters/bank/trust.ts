import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls';
import { Trouble } from './trouble.ts';

/**
 * Whose certificates are believed: the built-in roots, those of the operating system (a shop's own TLS
 * inspection) and one certificate chosen by a manager. Made at the first call over TLS and whenever that one is
 * another, because reading some hundred certificates takes a fifth of a second.
 */
export function createTrust(extra: () => string | null): () => SecureContext {
  let made: { readonly extra: string | null; readonly context: SecureContext } | null = null;
  return () => {
    const present = extra();
    if (made?.extra !== present) {
      const ca = [...new Set([...rootCertificates, ...systemCertificates(), ...certificatesIn(present)])];
      made = { extra: present, context: createSecureContext({ ca, minVersion: 'TLSv1.2' }) };
    }
    return made.context;
  };
}

/** The TLS library skips what it cannot read without a word; a shop that chose a file wants to know. */
function certificatesIn(extra: string | null): readonly string[] {
  if (extra === null || extra.trim() === '') return [];
  const found = extra.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  try {
    if (found.length === 0) throw new Error('no certificate');
    return found.map((each) => new X509Certificate(each).toString());
  } catch {
    throw new Trouble('CA_UNREADABLE', 'bank.certificate');
  }
}

function systemCertificates(): readonly string[] {
  try {
    return getCACertificates('system');
  } catch {
    return [];
  }
}
