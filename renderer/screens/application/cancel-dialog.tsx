import type { ReactNode } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';

interface Props {
  readonly call: 'application.cancel' | 'contract.cancel';
  readonly applicationId: string;
  readonly question: string;
  readonly yes: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Something that ends an application or its contract: asked once, with the focus on the way back. */
export function CancelDialog({ call, applicationId, question, yes, onClose, children }: Props) {
  const { busy, failure, run } = useCall(call);
  const cancel = async (): Promise<void> => {
    const answer = await run({ applicationId });
    if (answer.ok) onClose();
  };
  return (
    <ConfirmDialog
      question={question}
      yes={yes}
      onYes={() => void cancel()}
      onBack={onClose}
      isDanger
      isBusy={busy}
      failure={failure}
    >
      {children}
    </ConfirmDialog>
  );
}
