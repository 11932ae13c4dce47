import { BlockList, isIP, isIPv4 } from 'node:net';

/** Where the bank is, taken apart once. */
export interface BankAddress {
  /** `https://api.inbank.ee` */
  readonly origin: string;
  readonly isEncrypted: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** `/partner/v2/` */
  readonly basePath: string;
}

/**
 * The base address with its trailing slash, or null where it may not be used: only https on its usual port
 * and without credentials; http and other ports on this machine itself, and only where that is allowed.
 */
export function readAddress(text: string, allowsLoopback: boolean): BankAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  if (!url.pathname.endsWith('/') || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const isEncrypted = url.protocol === 'https:';
  const isHere = host === 'localhost' || isLoopback(host);
  if (isHere ? !allowsLoopback : !isEncrypted || url.port !== '') return null;
  const port = url.port === '' ? (isEncrypted ? 443 : 80) : Number(url.port);
  return { origin: url.origin, isEncrypted, host, port, basePath: url.pathname };
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Addresses that no bank on the internet has: private, shared, link-local, reserved, documentation. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');

const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, familyOf(address));

/** Whether the other end may be the bank. A name that leads into the shop's own network is not believed. */
export function isPeerAllowed(address: string, allowsLoopback: boolean): boolean {
  if (isIP(address) === 0) return false;
  if (isLoopback(address)) return allowsLoopback;
  return !notPublic.check(address, familyOf(address));
}
