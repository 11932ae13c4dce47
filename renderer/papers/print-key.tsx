import type { PaperRequest } from '../../shared/bridge/papers.ts';
import { useActions } from '../keys/use-actions.ts';
import { openPaper } from './open-paper.ts';

interface Props {
  readonly of: PaperRequest;
  readonly label: string;
}

/** Ctrl+P on a screen that has a paper. */
export function PrintKey({ of, label }: Props) {
  useActions('part', [{ id: 'print', keys: ['Ctrl+P'], label, run: () => openPaper(of) }]);
  return null;
}
