import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';
import { useMemo } from 'react';
import css from './barcode.module.css';

interface Props {
  /** Latin letters, digits and signs. */
  readonly text: string;
  /** What is heard in the place of the picture. */
  readonly label: string;
}

/** Modules of white on each side, as the standard of Code 128 wants. */
const quietZone = 10;
/** Three dots of a receipt printer with 203 dpi: every bar begins and ends at a dot. */
const moduleMm = 0.375;
const heightMm = 15;

/** A code for the till's scanner: black on white in every scheme, of the same size on the screen as on paper. */
export function Barcode({ text, label }: Props) {
  const { path, modules } = useMemo(() => drawingOf(text), [text]);
  return (
    <svg
      className={css.code}
      width={`${modules * moduleMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={1} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One path of bars. */
function drawingOf(text: string): { readonly path: string; readonly modules: number } {
  const bars = new CODE128(text, {}).encode().data;
  const path = Array.from(
    bars.matchAll(/1+/gu),
    ({ index, 0: bar }) => `M${index + quietZone} 0h${bar.length}v1h-${bar.length}z`,
  );
  return { path: path.join(''), modules: bars.length + 2 * quietZone };
}
