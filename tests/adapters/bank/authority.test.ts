import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeAuthority, readAuthority } from '../../../main/adapters/bank/authority.ts';
import { anAuthority, selfSigned } from '../../rig/certificates.ts';

const authority = anAuthority('Shop\u202e root');
const now = Date.now();
const aDay = 86_400_000;

test('N-34: an authority is read from PEM and from DER, and nothing else that stands in the file is kept', () => {
  const der = new X509Certificate(authority.certificate).raw;
  for (const file of [Buffer.from(`${authority.key}${authority.certificate}`), der]) {
    const read = readAuthority(file, now);
    if (typeof read === 'string') throw new Error(read);
    expect(read.pem).toBe(new X509Certificate(authority.certificate).toString());
    // Marks that turn the text around are no part of a name.
    expect(read.facts.subject).toBe('CN=Shop root');
    expect(read.facts.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/u);
    expect(describeAuthority(read.pem)).toEqual(read.facts);
  }
});

test.each([
  ['not-a-certificate', ''],
  ['not-a-certificate', 'no certificate at all'],
  ['not-a-certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
  ['not-a-certificate', authority.key],
  ['several', authority.certificate + authority.certificate],
  ['not-an-authority', authority.issue().certificate],
  ['not-an-authority', selfSigned().certificate],
])('N-34: %s is told of a file that is not one authority', (problem, file) => {
  expect(readAuthority(Buffer.from(file), now)).toBe(problem);
});

test('N-34: an authority whose time is over, or not yet come, is not taken', () => {
  const file = Buffer.from(authority.certificate);
  expect(readAuthority(file, now + 31 * aDay)).toBe('expired');
  expect(readAuthority(file, now - 2 * aDay)).toBe('not-yet-valid');
});
