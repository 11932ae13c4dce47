import { useState } from 'react';
import type { PaperRequest } from '../../shared/bridge/papers.ts';
import { useActions } from '../keys/use-actions.ts';
import { Preview } from './preview.tsx';

interface Props {
  readonly of: PaperRequest;
  readonly label: string;
}

/** Ctrl+P on a screen that has a paper. */
export function PrintKey({ of, label }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  useActions('part', [{ id: 'print', keys: ['Ctrl+P'], label, run: () => setIsOpen(true) }]);
  return isOpen && <Preview of={of} onBack={() => setIsOpen(false)} />;
}
