import type { Layer } from '../../keys/action.ts';
import { useToldKeys } from '../../text/told-keys.ts';
import { useText } from '../../text/use-text.ts';
import { KeyLists } from '../key-sheet.tsx';
import type { HelpTopic } from './help-topic.ts';
import css from './this-screen.module.css';

/** Where nobody stands at the counter there is nothing to say. */
const unsaid = [
  'today',
  'outbox',
  'reports',
  'settings',
  'lessons',
  'cancelled',
  'dropped',
  'contract-ended',
  'locked',
  'set-up',
  'trouble',
] as const;
type Unsaid = (typeof unsaid)[number];
const isUnsaid = (topic: HelpTopic): topic is Unsaid => unsaid.some((each) => each === topic);

interface Props {
  readonly topic: HelpTopic;
  /** What the keys did before help covered them. */
  readonly layers: readonly Layer[];
}

/** What the screen is about, what can be said to the customer, and every key that does something there. */
export function ThisScreen({ topic, layers }: Props) {
  const { say } = useText();
  const keys = useToldKeys();
  return (
    <>
      <div className={css.topic}>
        <section>
          <h3>{say('help.here')}</h3>
          <p>{say(`help.${topic}`, keys)}</p>
        </section>
        {!isUnsaid(topic) && (
          <section>
            <h3>{say('help.say')}</h3>
            <p className={css.spoken}>{say(`help.${topic}-say`)}</p>
          </section>
        )}
      </div>
      <KeyLists layers={layers} />
    </>
  );
}
