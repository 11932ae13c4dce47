import { lazy, Suspense, useEffect } from 'react';
import { useOpenPaper } from './open-paper.ts';

const PaperDialog = lazy(async () => ({ default: (await import('./paper-dialog.tsx')).PaperDialog }));

/**
 * The window with a paper in it. It stays where an answer changes the screen under it: the printer is given what
 * stands here when it asks for it. What draws papers is read when the first one is wanted.
 */
export function PaperWindow() {
  const { opened } = useOpenPaper();
  useEffect(() => () => useOpenPaper.setState({ opened: null }), []);
  if (!opened) return null;
  const back = (): void => {
    useOpenPaper.setState({ opened: null });
    opened.onBack();
  };
  return (
    <Suspense fallback={null}>
      <PaperDialog of={opened.of} onBack={back} />
    </Suspense>
  );
}
