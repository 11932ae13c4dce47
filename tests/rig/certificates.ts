import { createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

/** A made-up certificate in PEM, with its key. Written byte by byte, so that the tests need no other program. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export interface Authority extends Certificate {
  issue(wanted?: Wanted): Certificate;
}

interface Wanted {
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const aDay = 86_400_000;

/** An authority of its own; whoever is to believe it has to be told. */
export function anAuthority(name = 'Authority of the tests'): Authority {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const extensions = [extension('2.5.29.19', true, sequence(der(0x01, Buffer.from([0xff]))))];
  const own = { subject: name, issuer: name, signer: pair.privateKey, publicKey: pair.publicKey, extensions };
  return {
    certificate: certify({ ...own, ...validity({}) }),
    key: pemKey(pair.privateKey),
    issue(wanted = {}) {
      const { names = ['localhost', '127.0.0.1'] } = wanted;
      const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const certificate = certify({
        subject: names[0] ?? 'nobody',
        issuer: name,
        signer: pair.privateKey,
        publicKey: leaf.publicKey,
        extensions: [extension('2.5.29.17', false, sequence(...names.map(alternativeName)))],
        ...validity(wanted),
      });
      return { certificate, key: pemKey(leaf.privateKey) };
    },
  };
}

/** A certificate that vouches for itself. */
export function selfSigned(): Certificate {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = certify({
    subject: 'localhost',
    issuer: 'localhost',
    signer: pair.privateKey,
    publicKey: createPublicKey(pair.privateKey),
    extensions: [extension('2.5.29.17', false, sequence(alternativeName('localhost')))],
    ...validity({}),
  });
  return { certificate, key: pemKey(pair.privateKey) };
}

interface Certified {
  readonly subject: string;
  readonly issuer: string;
  readonly signer: KeyObject;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Buffer[];
}

const validity = ({ notBefore, notAfter }: Wanted) => ({
  notBefore: notBefore ?? new Date(Date.now() - aDay),
  notAfter: notAfter ?? new Date(Date.now() + 30 * aDay),
});

function certify(wanted: Certified): string {
  const algorithm = sequence(objectId('1.2.840.10045.4.3.2'));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(wanted.issuer),
    sequence(time(wanted.notBefore), time(wanted.notAfter)),
    nameOf(wanted.subject),
    wanted.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...wanted.extensions)),
  );
  const signature = sign('sha256', content, wanted.signer);
  const whole = sequence(content, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);

function objectId(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = rest.flatMap((part) => {
    const groups = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(objectId('2.5.4.3'), der(0x0c, Buffer.from(text)))));

const time = (at: Date): Buffer =>
  der(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replace(/[-:T]/gu, '')}Z`));

const extension = (id: string, isCritical: boolean, value: Buffer): Buffer =>
  sequence(objectId(id), ...(isCritical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value));

const alternativeName = (name: string): Buffer =>
  isIP(name) === 4
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name, 'ascii'));

const pemKey = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
