import { useTill } from '../bridge/use-till.ts';
import { LiveMessage } from '../parts/live-message.tsx';
import { Note } from '../parts/note.tsx';
import { useText } from '../text/use-text.ts';

/** Time runs out for something in the outbox: said while there is still time to see to the line. */
export function ExpiryNote() {
  const { say } = useText();
  const expiresSoon = useTill(({ queue }) => queue.expiresSoon);
  const words = expiresSoon > 0 ? say('outbox.expires-soon', { count: expiresSoon }) : '';
  return (
    <>
      {words !== '' && <Note kind="attention">{words}</Note>}
      <LiveMessage>{words}</LiveMessage>
    </>
  );
}
