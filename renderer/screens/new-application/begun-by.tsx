import { LiveMessage } from '../../parts/live-message.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { useText } from '../../text/use-text.ts';

/** Whose half-typed form this was when it was taken over; with the first thing that is saved it is one's own. */
export function BegunBy({ name }: { readonly name: string }) {
  const { say } = useText();
  const words = say('form.begun-by', { name });
  return (
    <>
      <StatusWord icon="pencil" isStrong>
        {words}
      </StatusWord>
      <LiveMessage>{words}</LiveMessage>
    </>
  );
}
