import { expect, test } from 'vitest';
import { createPins } from '../../../main/adapters/vault/pins.ts';

const dataKey = new Uint8Array(32).fill(7);
const pins = createPins(dataKey);

test('a PIN matches its own hash and no other PIN does', async () => {
  const hash = await pins.hash('270815');
  expect(await pins.matches('270815', hash)).toBe(true);
  expect(await pins.matches('270816', hash)).toBe(false);
  expect(await pins.matches('', hash)).toBe(false);
});

test('the same PIN never gives the same hash', async () => {
  expect(await pins.hash('270815')).not.toBe(await pins.hash('270815'));
});

test('a hash from another vault is worth nothing here, nor is its tag', async () => {
  const others = createPins(new Uint8Array(32).fill(8));
  expect(await others.matches('270815', await pins.hash('270815'))).toBe(false);
  const all = Array.from({ length: 200 }, (_, index) => String(100_000 + index));
  expect(all.map((pin) => others.tag(pin))).not.toEqual(all.map((pin) => pins.tag(pin)));
});

test('what is not a hash matches nothing', async () => {
  const hash = await pins.hash('270815');
  const strange = [
    '',
    'scrypt',
    `${hash}x`,
    hash.replace('15-8-2', '1-1-1'),
    hash.slice(0, -4),
    'plain:270815',
  ];
  for (const each of strange) expect(await pins.matches('270815', each)).toBe(false);
});

test('a tag is one byte, always the same for a PIN, spread over all of them', () => {
  const tags = Array.from({ length: 5_000 }, (_, index) => pins.tag(String(100_000 + index)));
  expect(tags.every((tag) => Number.isInteger(tag) && tag >= 0 && tag <= 255)).toBe(true);
  expect(new Set(tags).size).toBe(256);
  expect(pins.tag('270815')).toBe(createPins(dataKey).tag('270815'));
});

test('a guess costs a good part of a second, and nothing else stands still meanwhile', async () => {
  const hash = await pins.hash('270815');
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const start = performance.now();
  await pins.matches('270815', hash);
  const took = performance.now() - start;
  clearInterval(ticking);
  expect(took).toBeGreaterThan(50);
  expect(turns).toBeGreaterThan(10);
});

test('the tag of a badge is always the same in one vault, another in another, and not a part of the badge', () => {
  const badge = 'CB4711000042';
  const tag = pins.badgeTag(badge);
  expect(tag).toBe(createPins(dataKey).badgeTag(badge));
  expect(tag).not.toBe(createPins(new Uint8Array(32).fill(8)).badgeTag(badge));
  expect(tag).not.toBe(pins.badgeTag('CB4711000043'));
  expect(Buffer.from(tag, 'base64')).toHaveLength(32);
  // Worked out apart from the program: HKDF-SHA-256 of the data key, then HMAC-SHA-256.
  expect(tag).toBe('S1dt8YdDwdb31S54NknfPvLF5Hl3wqygCNaPdGkNX0o=');
});
