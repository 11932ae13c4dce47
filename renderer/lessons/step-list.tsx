import { HiddenText } from '../parts/hidden-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { useText } from '../text/use-text.ts';
import css from './strip.module.css';
import type { Lesson } from './lessons.ts';

/** What is done, what is to be done now, what comes. */
export function StepList({ lesson, done }: { readonly lesson: Lesson; readonly done: number }) {
  const { say } = useText();
  return (
    <ol className={css.steps}>
      {lesson.steps.map(({ text, chord }, place) => (
        <li
          key={text}
          className={css.step}
          data-state={place < done ? 'done' : place === done ? 'now' : 'later'}
          aria-current={place === done ? 'step' : undefined}
        >
          <Icon name={place < done ? 'check' : place === done ? 'arrow-right' : 'dot'} />
          <span>
            {place < done && <HiddenText>{`${say('lessons.step-done')} `}</HiddenText>}
            {say(text)}
          </span>
          {place === done && chord && <KeyCap chord={chord} isHeard />}
        </li>
      ))}
    </ol>
  );
}
