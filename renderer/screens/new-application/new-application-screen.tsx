import { useState } from 'react';
import { Panel } from '../../parts/panel.tsx';
import { go } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useText } from '../../text/use-text.ts';
import { ApplicationForm } from './application-form.tsx';
import { BegunDialog } from './begun-dialog.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  /** A draft to go on with; null starts a new one. */
  readonly draftId: string | null;
}

/** A new application, or a draft taken up again. */
export function NewApplicationScreen({ draftId }: Props) {
  const { say } = useText();
  const { draft, failure, again } = useDraft(draftId);
  const [takenId, setTakenId] = useState<string | null>(null);
  const by = draft && draft.draftId !== takenId ? draft.by : null;
  if (draft && by === null) return <ApplicationForm key={draft.draftId} draft={draft} />;
  const toToday = (): void => go({ screen: 'today' });
  // Trying again would end the same way: the drafts are in Today.
  const isFull = failure?.code === 'draft.too-many';
  return (
    <Screen
      title={say('form.title')}
      actions={[
        { id: 'back', keys: ['Escape'], label: say('common.back'), run: toToday },
        isFull
          ? {
              id: 'today',
              keys: ['Ctrl+Enter'],
              label: say('frame.screen-broken-today'),
              run: toToday,
              isMain: true,
            }
          : { id: 'again', keys: ['F5'], label: say('common.try-again'), run: again, isQuiet: true },
      ]}
    >
      <Panel isLoading={!draft} failure={failure} {...(isFull ? {} : { onAgain: again })}>
        {draft && by !== null && (
          <BegunDialog draft={draft} by={by} onTakeOver={() => setTakenId(draft.draftId)} />
        )}
      </Panel>
    </Screen>
  );
}
