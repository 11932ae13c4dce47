import { blurredBelow, greyOf, measuredSide, sharpnessOf } from './sharpness.ts';
import { written } from './written.ts';

/** A picture small enough to be kept while it is on the screen. */
export interface Preview {
  /** `blob:`, to be revoked by whoever asked for it. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly isBlurred: boolean;
}

/** Bytes as they came over the bridge, as something that a browser can decode. */
export const blobOf = (bytes: Uint8Array, type: string): Blob => new Blob([new Uint8Array(bytes)], { type });

/** Draws a scan at the size in which it is measured and shown. Null where the browser cannot draw it. */
export async function previewOf(bytes: Uint8Array, type: string): Promise<Preview | null> {
  try {
    const bitmap = await createImageBitmap(blobOf(bytes, type));
    const scale = Math.min(measuredSide / Math.max(bitmap.width, bitmap.height), 1);
    const width = Math.max(Math.round(bitmap.width * scale), 1);
    const height = Math.max(Math.round(bitmap.height * scale), 1);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const sharpness = sharpnessOf(greyOf(context.getImageData(0, 0, width, height)));
    const url = URL.createObjectURL(blobOf(written(canvas, 'image/jpeg', 0.85), 'image/jpeg'));
    return { url, width, height, isBlurred: sharpness !== null && sharpness < blurredBelow };
  } catch {
    return null;
  }
}
