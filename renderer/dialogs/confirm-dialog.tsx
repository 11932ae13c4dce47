import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result.ts';
import type { Action } from '../keys/action.ts';
import { Dialog } from '../parts/dialog.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { useText } from '../text/use-text.ts';

interface Props {
  /** The question, e.g. “Discard this draft?” */
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onBack: () => void;
  /** What may be done before the answer. There is room for one. */
  readonly first?: readonly Action[];
  /** Instead of “Leave as it is”. */
  readonly back?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly failure?: Failure | null;
  readonly children?: ReactNode;
}

/** A question before something that cannot be undone. The focus is on the way back. */
export function ConfirmDialog({
  question,
  yes,
  onYes,
  onBack,
  first = [],
  back,
  isDanger = false,
  isDisabled = false,
  isBusy = false,
  failure = null,
  children,
}: Props) {
  const { say } = useText();
  return (
    <Dialog
      title={question}
      role="alertdialog"
      back={back ?? say('common.cancel')}
      onBack={onBack}
      size={first.length > 0 ? 'wide' : 'narrow'}
      isBusy={isBusy}
      actions={[
        ...first,
        { id: 'yes', keys: ['Ctrl+Enter'], label: yes, run: onYes, isMain: !isDanger, isDanger, isDisabled },
      ]}
    >
      {children}
      <FailureNote failure={failure} />
    </Dialog>
  );
}
