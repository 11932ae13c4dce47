import { expect, test } from 'vitest';
import type { Market } from '../../../shared/domain/market.ts';
import { answerBytes, readsAllThen } from '../../rig/lying-bank.ts';
import { someBanks } from './a-bank.ts';

const { lying, aCounter } = someBanks();

/** Names that are looked up when a logo is asked for; nothing answers. */
async function soughtFor(iconUrl: string, market: Market): Promise<readonly string[]> {
  const sought: string[] = [];
  const counter = aCounter('https://api.inbank.ee/partner/v2/', {
    market,
    allowsLoopback: false,
    lookup: (name, _options, callback) => {
      sought.push(name);
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 0);
    },
  });
  expect((await counter.readLogo(iconUrl)).kind).toBe('unread');
  return sought;
}

test.each([
  ['https://inbank.ee/logo.png', 'EE'],
  ['https://cdn.inbank.ee/a/logo.png?v=2', 'EE'],
  ['https://static.inbank.lv/logo.png', 'LV'],
  ['https://assets.inbank.eu/logo.png', 'LV'],
  ['https://cdn.nordigen.com/logo.png', 'EE'],
  ['https://CDN.GoCardless.com/logo.png', 'EE'],
] as const)('a logo at %s is fetched in %s', async (iconUrl, market) => {
  expect(await soughtFor(iconUrl, market)).toEqual([new URL(iconUrl).host]);
});

test.each([
  ['https://inbank.lv/logo.png', 'EE'],
  ['https://inbank.ee/logo.png', 'LV'],
  ['https://notinbank.ee/logo.png', 'EE'],
  ['https://inbank.ee.example.com/logo.png', 'EE'],
  ['https://example.com/inbank.ee/logo.png', 'EE'],
  ['https://inbank.ee@example.com/logo.png', 'EE'],
  ['http://inbank.ee/logo.png', 'EE'],
  ['http://127.0.0.1:8080/logo.png', 'EE'],
  ['file:///etc/passwd', 'EE'],
  ['data:image/png;base64,AAAA', 'EE'],
  ['inbank.ee/logo.png', 'EE'],
] as const)('a logo at %s is never asked for in %s', async (iconUrl, market) => {
  expect(await soughtFor(iconUrl, market)).toEqual([]);
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a logo is asked for without the key, and is a small picture or nothing', async () => {
  const bank = await lying([
    readsAllThen((socket) => socket.end(answerBytes(200, png))),
    readsAllThen((socket) => socket.end(answerBytes(200, '<svg/>'))),
    readsAllThen((socket) => socket.end(answerBytes(302, '', { location: 'https://example.com/' }))),
  ]);
  const counter = aCounter(bank.address);
  const logo = `http://127.0.0.1:${bank.port}/logo.png`;
  expect(await counter.readLogo(logo)).toMatchObject({ kind: 'read', value: { type: 'image/png' } });
  expect(await counter.readLogo(logo)).toMatchObject({ kind: 'unread' });
  expect(await counter.readLogo(logo)).toMatchObject({ kind: 'unread' });
  expect(bank.requests).toHaveLength(3);
  for (const { headers } of bank.requests) expect(headers).not.toHaveProperty('authorization');
});
