import { useState } from 'react';
import type { DraftRow } from '../../../shared/bridge/views.ts';
import { useCall } from '../../bridge/use-call.ts';
import { ConfirmDialog } from '../../dialogs/confirm-dialog.tsx';
import { Button } from '../../parts/button.tsx';
import { forgetUnwritten } from '../new-application/unwritten.ts';
import { useText } from '../../text/use-text.ts';

/** Throws a half-typed application away, after a question; Delete on its row presses it. */
export function DraftDiscard({ draft }: { readonly draft: DraftRow }) {
  const { say } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const discard = useCall('draft.discard');
  const run = async (): Promise<void> => {
    const answer = await discard.run({ draftId: draft.draftId });
    if (!answer.ok) return;
    forgetUnwritten(draft.draftId);
    setIsAsking(false);
  };
  return (
    <>
      <Button look="quiet" icon="trash" chord="Delete" onPress={() => setIsAsking(true)}>
        {say('today.draft-discard')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          question={say('today.draft-discard-q')}
          yes={say('today.draft-discard')}
          onYes={() => void run()}
          onBack={() => setIsAsking(false)}
          isDanger
          isBusy={discard.busy}
          failure={discard.failure}
        >
          <p>{say('today.draft-discard-text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
