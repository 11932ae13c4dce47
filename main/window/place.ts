import type { Rectangle } from 'electron';

/** Where the staff's window was when it last rested, in the screen's own pixels. */
export interface WindowPlace extends Readonly<Rectangle> {
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
}

export const smallest = { width: 1024, height: 640 };
const usual = { width: 1366, height: 768 };

/** So much of the upper edge has to be on a monitor for a hand to get hold of it. */
const hold = 100;
/** Window managers let the frame stand a little outside. */
const slack = 10;

/**
 * Where the window opens on the monitors there are now. A place whose monitor is gone, or which nobody could get hold
 * of, is forgotten, and one that has become too large for its monitor is made to fit.
 * @param areas what each monitor leaves to windows; the first one is where a window without a place opens.
 */
export function placeOn(
  areas: readonly Readonly<Rectangle>[],
  kept: Readonly<Rectangle> | null,
): Partial<Rectangle> {
  const area = kept && areas.find((each) => isInHand(kept, each));
  if (!kept || !area) return sizeWithin(areas[0], usual);
  const size = sizeWithin(area, kept);
  const isWhole = size.width === kept.width && size.height === kept.height;
  return isWhole ? { x: kept.x, y: kept.y, ...size } : { x: area.x, y: area.y, ...size };
}

function isInHand({ x, y, width }: Readonly<Rectangle>, area: Readonly<Rectangle>): boolean {
  const isAcross = x <= area.x + area.width - hold && x + width >= area.x + hold;
  const isDown = y >= area.y - slack && y <= area.y + area.height - hold;
  return isAcross && isDown;
}

const sizeWithin = (
  area: Readonly<Rectangle> | undefined,
  { width, height }: { readonly width: number; readonly height: number },
) => ({
  width: Math.max(smallest.width, Math.min(width, area?.width ?? width)),
  height: Math.max(smallest.height, Math.min(height, area?.height ?? height)),
});
