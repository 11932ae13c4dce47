import { useCallback, useState } from 'react';
import { isSlip } from '../../shared/domain/scan.ts';
import { call } from '../bridge/counter.ts';
import { hasDialog } from '../keys/registry.ts';
import type { Scanned } from '../keys/scanner.ts';
import { useScans } from '../keys/use-scans.ts';
import { useText } from '../text/use-text.ts';
import { FloatingNote, type Told } from './floating-note.tsx';
import { go, useRoutes } from './routes.ts';

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

/** What is half done on the application that is open already stays as it is. */
function openOnce(applicationId: string): void {
  const { route } = useRoutes.getState();
  if (route.screen !== 'application' || route.applicationId !== applicationId)
    go({ screen: 'application', applicationId });
}
