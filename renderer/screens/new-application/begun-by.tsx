import { useState } from 'react';
import { useTill } from '../../bridge/use-till.ts';
import { useToday } from '../../bridge/use-today.ts';
import { LiveMessage } from '../../parts/live-message.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { useText } from '../../text/use-text.ts';

/**
 * Whose half-typed form this was when it was opened, where that is somebody else: each person’s drafts are kept
 * apart, and going on with another one’s is a choice that has to be seen.
 */
export function BegunBy({ draftId }: { readonly draftId: string }) {
  const { say } = useText();
  const { session } = useTill();
  const { picture } = useToday();
  const [by, setBy] = useState<string | null>(null);
  // With the first thing that is saved it becomes the draft of whoever goes on with it.
  const first = picture?.drafts.find((draft) => draft.draftId === draftId)?.by;
  if (by === null && first !== undefined) setBy(first);
  if (by === null || by === '' || by === session?.name) return null;
  const words = say('form.begun-by', { name: by });
  return (
    <>
      <StatusWord icon="pencil" isStrong>
        {words}
      </StatusWord>
      <LiveMessage>{words}</LiveMessage>
    </>
  );
}
