import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { useText } from '../../text/use-text.ts';
import { CheckedAgo } from './checked-ago.tsx';
import { EntryProgress } from './entry-progress.tsx';
import { LargeNumber, StateSheet } from './state-sheet.tsx';

/** After the fast asking: calm, with the number that the customer may take along. */
export function MoreTime({ application }: { readonly application: ApplicationView }) {
  const { say } = useText();
  return (
    <StateSheet title={say('application.more-time')}>
      <EntryProgress entry={application.entry} />
      <p>{say('application.more-time-next')}</p>
      <LargeNumber label={say('application.number')}>{application.localNumber}</LargeNumber>
      <CheckedAgo application={application} />
    </StateSheet>
  );
}
