import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { isSlip } from '../../shared/domain/scan.ts';
import { call } from '../bridge/counter.ts';
import { isBare } from '../keys/chord.ts';
import { useRegistry } from '../keys/registry.ts';
import type { Scanned } from '../keys/scanner.ts';
import { useScans } from '../keys/use-scans.ts';
import { Note } from '../parts/note.tsx';
import { useText } from '../text/use-text.ts';
import { go, useRoutes } from './routes.ts';
import css from './slip-scans.module.css';

/** Why a scanned slip opened nothing. */
interface Told {
  readonly title: string;
  readonly text: string;
  readonly at: number;
}

/** Keys that came with the scan, such as a second Enter, do not take away what is said about it. */
const shortestMs = 500;

/** A scanned slip opens its application, whatever is on the screen; where it cannot, it says why over everything. */
export function SlipScans() {
  const { say, failure: inWords } = useText();
  const [told, setTold] = useState<Told | null>(null);
  const forget = useCallback(() => setTold(null), []);

  const tell = (title: string, text: string): void => setTold({ title, text, at: performance.now() });
  const tellOfDialog = (number: string): void =>
    tell(say('scans.dialog-title'), say('scans.dialog', { number }));

  const open = async (number: string): Promise<void> => {
    const { visit } = useRoutes.getState();
    if (hasDialog()) {
      tellOfDialog(number);
      return;
    }
    const answer = await call('slip.find', { number });
    // Whoever went on meanwhile is not taken away from there.
    if (useRoutes.getState().visit !== visit) return;
    if (!answer.ok) tell(say('scans.failed', { number }), inWords(answer.failure));
    else if (answer.value.is !== 'here')
      tell(say(`scans.${answer.value.is}-title`, { number }), say(`scans.${answer.value.is}`));
    else if (hasDialog()) tellOfDialog(number);
    else {
      setTold(null);
      openOnce(answer.value.applicationId);
    }
  };

  useScans(({ text, giveBack }: Scanned) => {
    const number = text.trim();
    if (!isSlip(number)) return false;
    giveBack();
    void open(number);
    return true;
  });
  return told && <FloatingNote told={told} onGone={forget} />;
}

/** What lies under a window is not left while the window asks something. */
const hasDialog = (): boolean => useRegistry.getState().layers.some(({ level }) => level === 'dialog');

/** What is half done on the application that is open already stays as it is. */
function openOnce(applicationId: string): void {
  const { route } = useRoutes.getState();
  if (route.screen !== 'application' || route.applicationId !== applicationId)
    go({ screen: 'application', applicationId });
}

/** Stays until somebody goes on. */
function FloatingNote({
  told: { title, text, at },
  onGone,
}: {
  readonly told: Told;
  readonly onGone: () => void;
}) {
  useEffect(() => {
    const end = (event: Event): void => {
      if (event instanceof KeyboardEvent && isBare(event)) return;
      if (performance.now() - at > shortestMs) onGone();
    };
    window.addEventListener('keydown', end, { capture: true });
    window.addEventListener('pointerdown', end, { capture: true });
    return () => {
      window.removeEventListener('keydown', end, { capture: true });
      window.removeEventListener('pointerdown', end, { capture: true });
    };
  }, [at, onGone]);
  return createPortal(
    // Open windows hide what is beside them from screen readers, except what says that it lies on top.
    <div className={css.note} data-react-aria-top-layer="true">
      <Note title={title} isAlert>
        {text}
      </Note>
    </div>,
    document.body,
  );
}
