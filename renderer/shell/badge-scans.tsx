import { useCallback, useState } from 'react';
import { isBadge } from '../../shared/domain/badge.ts';
import { hasDialog } from '../keys/registry.ts';
import { useScans } from '../keys/use-scans.ts';
import { useText } from '../text/use-text.ts';
import { FloatingNote, type Told } from './floating-note.tsx';
import { changeByBadge } from './lock-till.ts';

/** A badge that is scanned at an open till changes who stands there, as F12 and a PIN do. */
export function BadgeScans() {
  const { say, failure: inWords } = useText();
  const [told, setTold] = useState<Told | null>(null);
  const forget = useCallback(() => setTold(null), []);
  const tell = (title: string, text: string): void => setTold({ title, text, at: performance.now() });

  const change = async (badge: string): Promise<void> => {
    setTold(null);
    const answer = await changeByBadge(badge);
    if (!answer.ok) tell(say('badge.nobody'), inWords(answer.failure));
  };

  useScans(({ text, giveBack }) => {
    const badge = text.trim();
    if (!isBadge(badge)) return false;
    giveBack();
    // A window that takes badges was asked before.
    if (hasDialog()) tell(say('badge.window'), say('badge.window-text'));
    else void change(badge);
    return true;
  });
  return told && <FloatingNote told={told} onGone={forget} />;
}
