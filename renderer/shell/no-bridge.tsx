import { Note } from '../parts/note.tsx';
import { useText } from '../text/use-text.ts';
import css from './no-bridge.module.css';

/** The page without its program, or a program part that is broken beyond a screen. */
export function NoBridge() {
  const { say } = useText();
  return (
    <main className={css.page}>
      <h1>{say('frame.no-bridge')}</h1>
      <Note kind="error">{say('frame.no-bridge-text')}</Note>
    </main>
  );
}
