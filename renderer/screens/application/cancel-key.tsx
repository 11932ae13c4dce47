import { useState } from 'react';
import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { useActions } from '../../keys/use-actions.ts';
import { useText } from '../../text/use-text.ts';
import { CancelDialog } from './cancel-dialog.tsx';

/** The customer has changed their mind: Ctrl+B, wherever main says that the bank can still be told. */
export function CancelKey({ application }: { readonly application: ApplicationView }) {
  const { say } = useText();
  const [isAsked, setIsAsked] = useState(false);
  const words = say('offer.cancel');
  useActions(
    'part',
    application.can.cancel
      ? [{ id: 'cancel', keys: ['Ctrl+B'], label: words, run: () => setIsAsked(true) }]
      : [],
  );
  if (!isAsked) return null;
  const close = (): void => setIsAsked(false);
  return (
    <CancelDialog
      call="application.cancel"
      applicationId={application.id}
      question={say(application.offer ? 'offer.cancel-q' : 'application.cancel-q')}
      yes={words}
      onClose={close}
    >
      {!application.offer && <p>{say('application.cancel-text')}</p>}
    </CancelDialog>
  );
}
