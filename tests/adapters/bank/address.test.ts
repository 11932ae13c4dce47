import { expect, test } from 'vitest';
import { isPeerAllowed, readAddress } from '../../../main/adapters/bank/address.ts';
import { marketRules } from '../../../shared/domain/market.ts';
import { aBank } from './a-bank.ts';

test('the four addresses of the bank are taken apart', () => {
  for (const { addresses } of Object.values(marketRules)) {
    for (const address of Object.values(addresses)) {
      expect(readAddress(address, false)).toEqual({
        origin: new URL(address).origin,
        isEncrypted: true,
        host: new URL(address).hostname,
        port: 443,
        basePath: '/partner/v2/',
      });
    }
  }
});

test.each([
  'http://api.inbank.ee/partner/v2/',
  'https://api.inbank.ee:8443/partner/v2/',
  'https://user@api.inbank.ee/partner/v2/',
  'https://:secret@api.inbank.ee/partner/v2/',
  'https://api.inbank.ee/partner/v2',
  'https://api.inbank.ee/partner/v2/?to=x',
  'https://api.inbank.ee/partner/v2/#x',
  'ftp://api.inbank.ee/',
  'file:///etc/',
  'api.inbank.ee/',
  '',
  'http://169.254.169.254/',
  'http://192.168.1.10/',
])('%s may not be used anywhere', (address) => {
  expect(readAddress(address, true)).toBeNull();
  expect(() => aBank(address)).toThrow('may not be used');
});

test.each([
  'http://127.0.0.1:8080/x/',
  'http://localhost/',
  'https://localhost:8443/',
  'http://[::1]:8080/',
  'https://127.9.9.9/',
])('%s is this machine, and for training and tests only', (address) => {
  expect(readAddress(address, true)).not.toBeNull();
  expect(readAddress(address, false)).toBeNull();
});

test('only public addresses can be the bank', () => {
  for (const peer of [
    '8.8.8.8',
    '193.40.1.1',
    '2a00:1450:400f::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '223.255.255.1',
  ]) {
    expect([peer, isPeerAllowed(peer, false)]).toEqual([peer, true]);
  }
  for (const peer of [
    '10.0.0.1',
    '100.64.1.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '0.0.0.0',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::2',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '2001:db8::1',
    '',
    'localhost',
  ]) {
    expect([peer, isPeerAllowed(peer, false)]).toEqual([peer, false]);
  }
  expect(
    ['127.0.0.1', '::1', '10.0.0.1', '::ffff:127.0.0.1'].map((peer) => isPeerAllowed(peer, true)),
  ).toEqual([true, true, false, true]);
});
