import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chooseKey,
  isChangeable,
  isWholeKeyboard,
  meaningOf,
  pressFor,
  withKey,
  type KeyChange,
} from '../../shared/domain/key-change.ts';

const keys = ['F1', 'F2', 'F7', 'F12', 'Ctrl+P', 'Ctrl+Enter', 'Alt+1', 'Ctrl+B'] as const;
const aKey = fc.constantFrom(...keys);

test('whatever changes places, every key stays there exactly once, and what is pressed means what was meant', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(aKey, aKey), { maxLength: 12 }), (moves) => {
      let changes: readonly KeyChange[] = [];
      for (const [meant, pressed] of moves) {
        changes = withKey(changes, meant, pressed);
        expect(pressFor(changes, meant)).toBe(pressed);
        expect(isWholeKeyboard(changes)).toBe(true);
      }
      for (const key of keys) expect(meaningOf(changes, pressFor(changes, key))).toBe(key);
      expect(new Set(keys.map((key) => pressFor(changes, key))).size).toBe(keys.length);
    }),
  );
});

test('what goes back to its usual place leaves no change behind', () => {
  const there = withKey([], 'F2', 'F7');
  expect(there).toEqual([
    { meant: 'F2', pressed: 'F7' },
    { meant: 'F7', pressed: 'F2' },
  ]);
  expect(withKey(there, 'F2', 'F2')).toEqual([]);
});

test.each([
  ['twice the same press', [change('F2', 'F7'), change('F3', 'F7'), change('F7', 'F2')]],
  ['a key that nothing is left for', [change('F2', 'F7')]],
  ['twice the same key', [change('F2', 'F7'), change('F2', 'F7')]],
  ['a key of typing', [change('Ctrl+C', 'F2'), change('F2', 'Ctrl+C')]],
  ['what is neither a key nor a name', [change('@Settings', 'F2'), change('F2', '@Settings')]],
])('%s is no whole keyboard', (_what, changes) => expect(isWholeKeyboard(changes)).toBe(false));

test.each(['F10', 'Ctrl+C', 'Ctrl+V', 'Alt+F4', 'Enter', 'Tab', 'Escape', 'ArrowUp', 'Ctrl+', 'Shift+F2'])(
  '%s stays where it is',
  (chord) => expect(isChangeable(chord)).toBe(false),
);

const isUsed = (chord: string): boolean => ['F2', 'F7', 'T', 'Delete', '@settings', '@line'].includes(chord);

test('an action without a key takes a free one, and gives it up again', () => {
  const given = chooseKey([], '@settings', 'Ctrl+Y', isUsed);
  expect(given).toEqual([change('@settings', 'Ctrl+Y'), change('Ctrl+Y', '@settings')]);
  const changes = given as readonly KeyChange[];
  expect(isWholeKeyboard(changes)).toBe(true);
  expect(meaningOf(changes, 'Ctrl+Y')).toBe('@settings');
  // From one action without a key to another it just goes over.
  expect(chooseKey(changes, '@line', 'Ctrl+Y', isUsed)).toEqual(
    expect.arrayContaining([change('@line', 'Ctrl+Y')]),
  );
  expect(withKey(changes, '@settings', '@settings')).toEqual([]);
});

test.each([
  ['@settings', 'F2', 'taken'],
  ['T', 'F7', 'taken'],
  ['F2', 'T', 'unfit'],
  ['@settings', 'T', 'unfit'],
  ['F2', 'Delete', 'unfit'],
  ['F2', '@settings', 'unfit'],
  ['F2', 'Enter', 'unfit'],
  ['F2', 'Ctrl+V', 'unfit'],
])(
  '%s does not take %s: nothing is left without a key that works in a field as well',
  (meant, pressed, why) => expect(chooseKey([], meant, pressed, isUsed)).toBe(why),
);

test('keys that write change places among themselves, or for a free one', () => {
  expect(chooseKey([], 'T', 'Delete', isUsed)).toEqual([change('T', 'Delete'), change('Delete', 'T')]);
  expect(chooseKey([], 'T', 'Ctrl+Y', isUsed)).toEqual([change('T', 'Ctrl+Y'), change('Ctrl+Y', 'T')]);
});

function change(meant: string, pressed: string): KeyChange {
  return { meant, pressed };
}
