import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOf } from '../../main/ipc/size.ts';

const most = 50_000;

test('grows with the text, the bytes and the number of values', () => {
  expect(sizeOf({}, most)).toBeLessThan(10);
  expect(sizeOf({ name: 'x'.repeat(1_000) }, most)).toBeGreaterThan(1_000);
  expect(sizeOf({ bytes: new Uint8Array(1_000) }, most)).toBeGreaterThan(1_000);
  expect(
    sizeOf(
      Array.from({ length: 1_000 }, () => 0),
      most,
    ),
  ).toBeGreaterThan(1_000);
});

test('never tells less than the text that a request would be, by more than its punctuation', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      const quoted = text.replaceAll(/\\u[0-9a-f]{4}|\\./gu, 'x');
      expect(sizeOf(value, Infinity) * 12).toBeGreaterThanOrEqual(quoted.length);
    }),
  );
});

test('S-05: what a few bytes unfold to is not walked through', () => {
  const shared: unknown[] = [];
  let grown: unknown[] = shared;
  for (let depth = 0; depth < 30; depth += 1) grown = [grown, grown];
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const startedAt = process.cpuUsage();
  expect(sizeOf(new Array(100_000_000), most)).toBe(Infinity);
  expect(sizeOf(grown, most)).toBe(Infinity);
  expect(sizeOf(circular, most)).toBe(Infinity);
  expect(sizeOf({ n: 1n }, most)).toBe(Infinity);
  const { user } = process.cpuUsage(startedAt);
  expect(user).toBeLessThan(1_000_000);
});
