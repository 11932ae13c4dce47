import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloner } from '../shell/page/node-cloner.ts';

const roundTrip = (value: unknown): unknown => cloner.decode(cloner.encode(value));

test('whatever a structured clone keeps comes out as a structured clone has it', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withObjectString: false,
  });
  fc.assert(
    fc.property(anything, (value) => {
      expect(roundTrip(value)).toEqual(structuredClone(value));
    }),
    { numRuns: 500 },
  );
});

test('cycles and shared objects stay what they are', () => {
  const shared = { name: 'shared' };
  const value: { list: object[]; self?: object; map: Map<object, object> } = {
    list: [shared, shared],
    map: new Map([[shared, shared]]),
  };
  value.self = value;
  const back = roundTrip(value) as typeof value;
  expect(back.self).toBe(back);
  expect(back.list[0]).toBe(back.list[1]);
  expect([...back.map.entries()][0]).toEqual([back.list[0], back.list[0]]);
});

test('two views of one buffer share it again', () => {
  const buffer = new ArrayBuffer(8);
  const [bytes, words] = roundTrip([new Uint8Array(buffer), new Uint16Array(buffer, 2, 2)]) as [
    Uint8Array,
    Uint16Array,
  ];
  expect(words.buffer).toBe(bytes.buffer);
  expect([words.byteOffset, words.length]).toEqual([2, 2]);
});

test('a small Buffer brings its own bytes and not the pool it lies in', () => {
  const back = roundTrip(Buffer.from('abc')) as Uint8Array;
  expect([...back]).toEqual([97, 98, 99]);
  expect(back.buffer.byteLength).toBe(3);
});

test('an error keeps name, message, stack and cause, and nothing else', () => {
  const error = Object.assign(new RangeError('far', { cause: { at: 1 } }), { secret: 'no' });
  const back = roundTrip(error) as RangeError & { secret?: string };
  expect(back).toBeInstanceOf(RangeError);
  expect([back.message, back.cause, back.stack === error.stack, back.secret]).toEqual([
    'far',
    { at: 1 },
    true,
    undefined,
  ]);
});

test('a key named __proto__ is a key', () => {
  const value = JSON.parse('{ "__proto__": { "polluted": true }, "plain": null }') as object;
  for (const one of [value, { inside: value, gone: undefined }]) {
    const back = roundTrip(one) as object;
    expect(Object.keys('inside' in back ? (back.inside as object) : back)).toEqual(['__proto__', 'plain']);
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

class Own {
  readonly field = 1;
  method(): number {
    return this.field;
  }
}

test('an object of a class of one’s own arrives as a plain one', () => {
  expect(Object.getPrototypeOf(roundTrip(new Own()))).toBe(Object.prototype);
  expect(roundTrip(new Own())).toEqual({ field: 1 });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve()],
  ['a weak map', new WeakMap()],
  ['a function deep inside', { list: [{ run: () => 1 }] }],
  ['shared memory', new Uint8Array(new SharedArrayBuffer(2))],
  ['a weak reference', new WeakRef({})],
])('%s is refused with Electron’s words', (_name, value) => {
  expect(() => cloner.encode(value)).toThrow('An object could not be cloned.');
});
