import { statementLimits, type StatementType } from '../../../../shared/domain/account-statement.ts';
import { blobOf } from './preview.ts';

/** A JPEG that grew too large is written once more, a little coarser. */
const qualities = [0.92, 0.8] as const;

/**
 * The same picture turned by quarters to the right. A PNG stays a PNG and loses nothing; a JPEG stays a JPEG.
 * Null where the browser cannot draw it, or where it would be larger than a file may be.
 */
export async function turned(
  bytes: Uint8Array,
  type: Exclude<StatementType, 'application/pdf'>,
  quarters: number,
): Promise<Uint8Array | null> {
  try {
    const bitmap = await createImageBitmap(blobOf(bytes, type));
    const isAcross = quarters % 2 !== 0;
    const [width, height] = isAcross ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.translate(width / 2, height / 2);
    context.rotate((quarters * Math.PI) / 2);
    context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
    bitmap.close();
    for (const quality of qualities) {
      const blob = await canvas.convertToBlob({ type, quality });
      if (blob.size <= statementLimits.fileBytes) return new Uint8Array(await blob.arrayBuffer());
    }
    return null;
  } catch {
    return null;
  }
}
