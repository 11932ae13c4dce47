import { useState } from 'react';
import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { marketRules } from '../../../shared/domain/market.ts';
import { useTill } from '../../bridge/use-till.ts';
import { useActions } from '../../keys/use-actions.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useText } from '../../text/use-text.ts';
import { BankWords } from './bank-words.tsx';
import { StateSheet } from './state-sheet.tsx';
import { useCopy } from './use-new-draft.ts';

interface Props {
  readonly application: ApplicationView;
}

/** The bank's answer without an offer: neutral, no reasons, the bank's own words only when asked for. */
export function NoOffer({ application }: Props) {
  const { say } = useText();
  const copy = useCopyKey(application, false);
  const isShown = useWordsKey(true);
  return (
    <StateSheet title={say('application.no-offer')}>
      <p>{say('application.say-no-offer')}</p>
      {isShown && <BankWords messages={application.messages} />}
      <FailureNote failure={copy.failure} />
    </StateSheet>
  );
}

/** No decision was made. Whom to ask about it is for the manager, who has the agreement with the bank. */
export function Failed({ application }: Props) {
  const { say } = useText();
  const { profile, session } = useTill();
  const copy = useCopyKey(application, true);
  const isShown = useWordsKey(application.messages.length > 0);
  return (
    <StateSheet title={say('application.failed')}>
      <p>{say('application.failed-next')}</p>
      {isShown && <BankWords messages={application.messages} />}
      {profile && session?.role === 'manager' && (
        <p>{say('application.failed-help', { address: marketRules[profile.market].integrationHelp })}</p>
      )}
      <FailureNote failure={copy.failure} />
    </StateSheet>
  );
}

/** Some detail of the customer does not fit what the bank knows: three things are compared. */
export function BankError({ application }: Props) {
  const { say } = useText();
  const copy = useCopyKey(application, true);
  const isShown = useWordsKey(application.messages.length > 0);
  return (
    <StateSheet title={say('application.bank-error')}>
      <div>
        <p>{say('application.bank-error-compare')}</p>
        <ul>
          <li>– {say('application.phone')}</li>
          <li>– {say('application.email')}</li>
          <li>– {say('application.document-number')}</li>
        </ul>
      </div>
      <p>{say('application.bank-error-next')}</p>
      {isShown && <BankWords messages={application.messages} />}
      <FailureNote failure={copy.failure} />
    </StateSheet>
  );
}

/** Cancelled, or never sent: over, and nothing agreed. */
export function Ended({ application }: Props) {
  const { say } = useText();
  const copy = useCopyKey(application, false);
  const title = application.step === 'dropped' ? 'application.dropped' : 'application.cancelled';
  return (
    <StateSheet title={say(title)}>
      <FailureNote failure={copy.failure} />
    </StateSheet>
  );
}

/** The key that shows what the bank wrote, and takes it away again. */
function useWordsKey(isOffered: boolean): boolean {
  const { say } = useText();
  const [isShown, setIsShown] = useState(false);
  useActions(
    'part',
    isOffered
      ? [
          {
            id: 'words',
            keys: ['F4'],
            label: say(isShown ? 'application.hide-bank-words' : 'application.show-bank-words'),
            run: () => setIsShown((shown) => !shown),
          },
        ]
      : [],
  );
  return isOffered && isShown;
}

/** Copying is the main action only where nothing else is left to do. */
function useCopyKey({ id, can }: ApplicationView, isMain: boolean) {
  const { say } = useText();
  const copy = useCopy(id);
  useActions(
    'part',
    can.copy
      ? [
          {
            id: 'copy',
            keys: isMain ? ['Ctrl+Enter', 'Ctrl+D'] : ['Ctrl+D'],
            label: say('application.copy'),
            run: copy.open,
            isMain,
          },
        ]
      : [],
  );
  return copy;
}
