import { X509Certificate } from 'node:crypto';
import type { AuthorityFacts, AuthorityProblem } from '../../../shared/domain/authority.ts';
import { cleanText } from '../../../shared/domain/text.ts';

export interface Authority {
  /** The one certificate and nothing else that stood in the file, such as a key. */
  readonly pem: string;
  readonly facts: AuthorityFacts;
}

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu;

/**
 * The certificate of an authority in a file, as PEM or DER. One only: what is shown is what is believed. Whom it
 * vouches for is checked with each connection as for every other root.
 */
export function readAuthority(bytes: Uint8Array, now: number): Authority | AuthorityProblem {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = text.match(pemBlock) ?? [];
  if (blocks.length > 1) return 'several';
  const certificate = parse(blocks[0] ?? bytes);
  if (!certificate) return 'not-a-certificate';
  if (!certificate.ca) return 'not-an-authority';
  if (certificate.validToDate.getTime() <= now) return 'expired';
  if (certificate.validFromDate.getTime() > now) return 'not-yet-valid';
  return { pem: certificate.toString(), facts: factsOf(certificate) };
}

/** Of one that was taken earlier, whatever has become of it since. Null where there is none. */
export function describeAuthority(pem: string | null): AuthorityFacts | null {
  const certificate = pem === null ? null : parse(pem);
  return certificate && factsOf(certificate);
}

function parse(from: string | Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(from);
  } catch {
    return null;
  }
}

const factsOf = (certificate: X509Certificate): AuthorityFacts => ({
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  validTo: certificate.validToDate.getTime(),
  fingerprint: certificate.fingerprint256,
});

/** Whoever made it chose the names: nothing invisible, and no more than a line. */
const oneLine = (name: string): string => cleanText(name.replaceAll('\n', ', ')).text.slice(0, 200);
