import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
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
  ['a key that writes', [change('A', 'B'), change('B', 'A')]],
])('%s is no whole keyboard', (_what, changes) => expect(isWholeKeyboard(changes)).toBe(false));

test.each(['F10', 'Ctrl+C', 'Ctrl+V', 'Alt+F4', 'Enter', 'Escape', 'A', '?', 'Ctrl+', 'Shift+F2'])(
  '%s stays where it is',
  (chord) => expect(isChangeable(chord)).toBe(false),
);

function change(meant: string, pressed: string): KeyChange {
  return { meant, pressed };
}
