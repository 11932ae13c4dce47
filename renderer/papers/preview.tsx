import { lazy, Suspense } from 'react';
import type { PaperRequest } from '../../shared/bridge/papers.ts';

const PaperDialog = lazy(async () => ({ default: (await import('./paper-dialog.tsx')).PaperDialog }));

interface Props {
  readonly of: PaperRequest;
  readonly onBack: () => void;
}

/** The window with a paper in it. What draws papers is read when the first one is wanted. */
export function Preview(props: Props) {
  return (
    <Suspense fallback={null}>
      <PaperDialog {...props} />
    </Suspense>
  );
}
