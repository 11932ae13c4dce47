import type { EntryView } from '../../../shared/bridge/views.ts';
import { useTill } from '../../bridge/use-till.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Note } from '../../parts/note.tsx';
import { go } from '../../shell/routes.ts';
import { useText } from '../../text/use-text.ts';
import { whyPerson } from '../outbox/why-person.ts';

/**
 * How something that was just pressed fares on its way to the bank: under way, not known, or not done and
 * why. Nothing once it is done: then the state itself tells.
 */
export function EntryProgress({ entry }: { readonly entry: EntryView | null }) {
  const { say, failure } = useText();
  const isStopped = useTill().queue.stopped !== null;
  if (!entry || entry.kind === 'submit') return null;
  const { kind, state, reason } = entry;
  switch (state) {
    case 'done':
      return null;
    case 'sending':
      return <Note>{say(`application.doing-${kind}`)}</Note>;
    case 'waiting':
      if (isStopped) return <Note>{say('outbox.text-stopped')}</Note>;
      return (
        <Note>
          {say(`application.doing-${kind}`)}
          {entry.tries > 0 && ` ${say('application.doing-waits')}`}
          {reason && ` ${failure({ code: reason })}`}
        </Note>
      );
    case 'uncertain':
      return <Note kind="attention">{say('application.doing-unknown')}</Note>;
    case 'needs-you':
    case 'expired': {
      const why = state === 'expired' ? state : whyPerson(entry);
      return (
        <Note
          kind="attention"
          title={say(why === 'unknown' ? 'application.undone-unknown' : `application.undone-${kind}`)}
          isAlert
          actions={
            <ActionButton
              id="open-outbox"
              onPress={() => go({ screen: 'outbox', entryId: entry.id })}
              icon="arrow-right"
            >
              {say('application.open-outbox')}
            </ActionButton>
          }
        >
          {say(`outbox.text-${why}`)}
        </Note>
      );
    }
    case 'dropped':
      // Without a reason it was overtaken by a newer state, which is on the screen; a wrong code is told there.
      return reason === null || (kind === 'confirm-signing' && reason === 'bank.refused') ? null : (
        <Note kind="attention" title={say(`application.undone-${kind}`)} isAlert>
          {failure({ code: reason })}
        </Note>
      );
  }
}

/** Something of this application is on its way: nothing else may start before it has ended. */
export const isUnderWay = (entry: EntryView | null): boolean =>
  entry !== null && (entry.state === 'sending' || entry.state === 'waiting' || entry.state === 'uncertain');
