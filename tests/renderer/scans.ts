import { written } from '../../renderer/screens/application/income-proof/written.ts';

/** Pictures made for tests: pages that nobody’s bank wrote, and logos of no bank. */
interface Scan {
  readonly width?: number;
  readonly height?: number;
  /** How far out of focus, in pixels. */
  readonly blur?: number;
  readonly ink?: string;
  readonly paper?: string;
  readonly lines?: number;
  readonly type?: 'image/jpeg' | 'image/png';
}

const line = '23.11.2026   Palk   OÜ Näidis   EE38 2200 2210 2014 5685   1 234,56   2 345,67';

export function aScan({
  width = 1_240,
  height = 1_754,
  blur = 0,
  ink = '#111',
  paper = '#fff',
  lines = 60,
  type = 'image/jpeg',
}: Scan = {}): Uint8Array {
  const canvas = canvasOf(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  // 10 pt on A4.
  const size = (width * 21) / 1_240;
  context.fillStyle = ink;
  context.font = `bold ${2 * size}px sans-serif`;
  context.fillText('Kontoväljavõte', 4 * size, 4 * size);
  context.font = `${size}px sans-serif`;
  for (let n = 0; n < lines; n += 1) context.fillText(line, 4 * size, (7 + 1.6 * n) * size);
  if (blur > 0) {
    // The whole page at once: a filter on every line draws the page sixty times.
    context.filter = `blur(${blur}px)`;
    context.drawImage(canvas, 0, 0);
  }
  return written(canvas, type, 0.9);
}

/** A square of one colour with a letter. */
export function aLogo(colour: string, letter: string): Uint8Array {
  const canvas = canvasOf(96, 96);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, 96, 96);
  context.fillStyle = '#fff';
  context.font = 'bold 60px sans-serif';
  context.textAlign = 'center';
  context.fillText(letter, 48, 70);
  return written(canvas, 'image/png', 0.9);
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  return canvas;
}
