/** One byte of brightness for each pixel, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray;
}

/** Brightness of the pixels of a canvas (weights of ITU-R BT.601). */
export function greyOf({ width, height, data }: Pick<ImageData, 'width' | 'height' | 'data'>): GreyPicture {
  const values = new Uint8ClampedArray(width * height);
  for (let at = 0; at < values.length; at += 1) {
    const from = 4 * at;
    values[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return { width, height, values };
}

/** The longer side of what is measured: on an A4 page, letters of 10 pt are then some 14 pixels high. */
export const measuredSide = 1_200;

/**
 * Below this the letters of a page run into each other. Measured on pages of 10 pt, made up and put out of
 * focus: a sharp scan has 2000 to 2600, a soft but readable one 400, one that is hard to read 200, one that is
 * not to be read 100; low contrast, grain and a nearly empty page change these by a quarter at the most
 * (tests/renderer/application/income-proof/pictures.test.ts keeps the two ends). A hint, never a reason not to take a file.
 */
export const blurredBelow = 250;

/** Wide enough for a few letters. */
const tileSide = 48;
/** Most of a page is white: what is written on it is looked for in the tiles with the strongest edges. */
const partLookedAt = 0.05;
/** Less between black and white than this is an empty page: there is nothing that could be blurred. */
const leastContrast = 40;
const fullContrast = 255;

/**
 * How sharp a picture is: the variance of its Laplacian, where most is written, as if it had full contrast.
 * Null where nothing is written. Every scan of a page is looked at in the same size (`measuredSide`).
 */
export function sharpnessOf(original: GreyPicture): number | null {
  const contrast = contrastOf(original);
  if (contrast < leastContrast) return null;
  const picture = smoothed(original);
  const variances: number[] = [];
  for (let top = 1; top + tileSide < picture.height; top += tileSide) {
    for (let left = 1; left + tileSide < picture.width; left += tileSide) {
      variances.push(varianceAt(picture, left, top));
    }
  }
  if (variances.length === 0) return null;
  const strongest = variances
    .sort((a, b) => b - a)
    .slice(0, Math.max(Math.ceil(variances.length * partLookedAt), 1));
  const mean = strongest.reduce((all, each) => all + each, 0) / strongest.length;
  return mean * (fullContrast / contrast) ** 2;
}

/** From the darkest to the brightest, leaving out a thousandth at both ends: dust and glare. */
function contrastOf({ values }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const left = values.length / 1_000;
  const end = (order: readonly number[]): number => {
    let seen = 0;
    return order.find((value) => (seen += counts[value] ?? 0) > left) ?? 0;
  };
  const rising = Array.from(counts.keys());
  return end(rising.toReversed()) - end(rising);
}

/** The grain of a photo has edges as well, single pixels of them: they go, letters stay. */
function smoothed({ width, height, values }: GreyPicture): GreyPicture {
  const along = (from: Uint8ClampedArray, step: number): Uint8ClampedArray =>
    from.map((value, at) => (value + value + (from[at - step] ?? value) + (from[at + step] ?? value)) / 4);
  return { width, height, values: along(along(values, 1), width) };
}

/** Of the Laplacian with its four neighbours, in one tile. */
function varianceAt({ width, values }: GreyPicture, left: number, top: number): number {
  let [sum, squares] = [0, 0];
  for (let y = top; y < top + tileSide; y += 1) {
    for (let at = y * width + left; at < y * width + left + tileSide; at += 1) {
      const edge =
        (values[at - width] ?? 0) +
        (values[at - 1] ?? 0) +
        (values[at + 1] ?? 0) +
        (values[at + width] ?? 0) -
        4 * (values[at] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = tileSide * tileSide;
  return squares / count - (sum / count) ** 2;
}
