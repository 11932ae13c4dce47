import { useState } from 'react';
import { Panel } from '../../parts/panel.tsx';
import { go } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useText } from '../../text/use-text.ts';
import { ApplicationForm } from './application-form.tsx';
import { useDraft } from './use-draft.ts';

interface Props {
  /** A draft to go on with; null starts a new one. */
  readonly draftId: string | null;
}

/** A new application, or a draft taken up again. */
export function NewApplicationScreen({ draftId }: Props) {
  const { say } = useText();
  // A new one gets its name with the first thing that is saved; it stays a new one.
  const [isOpened] = useState(draftId !== null);
  const { draft, failure, again } = useDraft(draftId);
  if (draft) return <ApplicationForm key={draft.draftId} draft={draft} isOpened={isOpened} />;
  return (
    <Screen
      title={say('form.title')}
      actions={[
        { id: 'back', keys: ['Escape'], label: say('common.back'), run: () => go({ screen: 'today' }) },
        { id: 'again', keys: ['F5'], label: say('common.try-again'), run: again, isQuiet: true },
      ]}
    >
      <Panel isLoading failure={failure} onAgain={again}>
        {null}
      </Panel>
    </Screen>
  );
}
