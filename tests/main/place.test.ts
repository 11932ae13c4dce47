import { expect, test } from 'vitest';
import { placeOn } from '../../main/window/place.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const place = (x: number, y: number, width = 1366, height = 768) => ({ x, y, width, height });

test('a window opens where it was, on the monitor it was on', () => {
  expect(placeOn([main], place(40, 30))).toEqual(place(40, 30));
  expect(placeOn([main, right], place(2000, 60, 1100, 700))).toEqual(place(2000, 60, 1100, 700));
  expect(placeOn([main, right], place(1700, 60, 1200, 700))).toEqual(place(1700, 60, 1200, 700));
});

test.each([
  ['the monitor is gone', place(2000, 60)],
  ['it is left of every monitor', place(-1330, 60)],
  ['its upper edge is above every monitor', place(40, -200)],
  ['its upper edge is below every monitor', place(40, 1000)],
])('a place that nobody can get hold of is forgotten: %s', (_why, kept) => {
  expect(placeOn([main], kept)).toEqual({ width: 1366, height: 768 });
});

test('the frame may stand a little outside, as window managers place it', () => {
  expect(placeOn([main], place(-8, -8, 1100, 700))).toEqual(place(-8, -8, 1100, 700));
});

test('a window that has become too large for its monitor is made to fit', () => {
  expect(placeOn([main, right], place(2000, 100, 1900, 1000))).toEqual(place(1920, 0, 1280, 1000));
  expect(placeOn([{ x: 0, y: 24, width: 1280, height: 696 }], place(10, 30))).toEqual(
    place(0, 24, 1280, 696),
  );
});

test('the first time it is as large as usual, and no larger than the main monitor', () => {
  expect(placeOn([main, right], null)).toEqual({ width: 1366, height: 768 });
  expect(placeOn([{ x: 0, y: 0, width: 1280, height: 720 }], null)).toEqual({ width: 1280, height: 720 });
  expect(placeOn([{ x: 0, y: 0, width: 800, height: 600 }], null)).toEqual({ width: 1024, height: 640 });
  expect(placeOn([], null)).toEqual({ width: 1366, height: 768 });
});
