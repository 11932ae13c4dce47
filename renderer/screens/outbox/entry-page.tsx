import type { EntryView, QueueView } from '../../../shared/bridge/views.ts';
import { Note } from '../../parts/note.tsx';
import { goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useText } from '../../text/use-text.ts';
import { EntryDetail } from './entry-detail.tsx';
import { QueueNote } from './queue-note.tsx';

interface Props {
  /** Null where it is no longer listed. */
  readonly entry: EntryView | null;
  readonly queue: QueueView;
}

/** One entry on a page of its own. */
export function EntryPage({ entry, queue }: Props) {
  const { say, failure } = useText();
  return (
    <Screen
      title={
        entry
          ? say('outbox.detail-title', { what: say(`states.kind-${entry.kind}`), number: entry.localNumber })
          : say('outbox.title')
      }
      actions={[{ id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack }]}
    >
      <QueueNote queue={queue} />
      {entry ? <EntryDetail entry={entry} isTitled /> : <Note>{failure({ code: 'outbox.not-found' })}</Note>}
    </Screen>
  );
}
