import { create } from 'zustand';
import type { PaperRequest } from '../../shared/bridge/papers.ts';

interface Opened {
  readonly of: PaperRequest;
  readonly onBack: () => void;
}

/** The paper that somebody looks at. */
export const useOpenPaper = create<{ readonly opened: Opened | null }>(() => ({ opened: null }));

/** Opens a window over the screen with this paper in it. */
export function openPaper(of: PaperRequest, onBack: () => void = () => undefined): void {
  useOpenPaper.setState({ opened: { of, onBack } });
}
