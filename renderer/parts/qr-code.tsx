import { lazy, Suspense } from 'react';
import css from './qr-code.module.css';

const QrDrawing = lazy(async () => ({ default: (await import('./qr-drawing.tsx')).QrDrawing }));

interface Props {
  readonly text: string;
  /** What a phone finds there; the picture itself cannot be heard. */
  readonly label: string;
}

/** A code for the customer's phone. What draws it is read with the first one, and its place is kept until then. */
export function QrCode(props: Props) {
  return (
    <Suspense fallback={<div className={css.code} />}>
      <QrDrawing {...props} />
    </Suspense>
  );
}
