import type { ReactNode } from 'react';
import type { FailureCode } from '../../shared/failure.ts';
import { useText, type SaidFailure } from '../text/use-text.ts';
import { Note } from './note.tsx';

/** Trouble that mends itself or that somebody at the till can mend is amber; the rest is a hard stop. */
const hard: ReadonlySet<FailureCode> = new Set([
  'unexpected',
  'bridge.refused',
  'storage.full',
  'storage.read-only',
  'storage.failed',
  'storage.damaged',
  'vault.foreign',
  'bank.certificate',
  'link.refused',
]);

interface Props {
  readonly failure: SaidFailure | null;
  readonly actions?: ReactNode;
}

/** What a call failed with, in words. Nothing where nothing failed. */
export function FailureNote({ failure, actions }: Props) {
  const text = useText();
  if (!failure) return null;
  return (
    <Note kind={hard.has(failure.code) ? 'error' : 'attention'} isAlert actions={actions}>
      {text.failure(failure)}
    </Note>
  );
}
