import { create } from 'qrcode';
import { useMemo } from 'react';
import css from './qr-code.module.css';

interface Props {
  readonly text: string;
  /** What a phone finds there; the picture itself cannot be heard. */
  readonly label: string;
}

/** Modules of white around the code, as its standard wants. */
const quietZone = 4;

/** A code for the customer's phone: black on white in every scheme, at least 4 cm wide. */
export function QrDrawing({ text, label }: Props) {
  const { path, side } = useMemo(() => drawingOf(text), [text]);
  return (
    <svg
      className={css.code}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One path of horizontal runs. */
function drawingOf(text: string): { readonly path: string; readonly side: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column]) column += 1;
      if (column > start)
        path += `M${start + quietZone} ${row + quietZone}h${column - start}v1h-${column - start}z`;
    }
  }
  return { path, side: size + 2 * quietZone };
}
