/**
 * The bytes of a drawing, written at once. `toBlob` and `convertToBlob` wait for the page to be idle, which beside a
 * busy one takes seconds; of a whole scan this would hold the page for as long.
 * @param quality from 0 to 1; a PNG has none.
 */
export function written(
  canvas: HTMLCanvasElement,
  type: 'image/jpeg' | 'image/png',
  quality: number,
): Uint8Array {
  const [, base64 = ''] = canvas.toDataURL(type, quality).split(',');
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}
