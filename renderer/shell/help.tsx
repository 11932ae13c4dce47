import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { useText } from '../text/use-text.ts';
import css from './help.module.css';
import { useHelpTopic, type HelpTopic } from './help-topic.ts';
import { KeyLists } from './key-sheet.tsx';

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
] as const;
type Unsaid = (typeof unsaid)[number];
const isUnsaid = (topic: HelpTopic): topic is Unsaid => unsaid.some((each) => each === topic);

/** What the screen is about, what can be said to the customer, and every key that does something now. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  // What was open before this dialog covered it.
  const now = useHelpTopic();
  const [topic] = useState(now);
  return (
    <Dialog title={say('help.title')} back={say('common.close')} onBack={onClose} size="wide" isReading>
      <div className={css.topic}>
        <section>
          <h3>{say('help.here')}</h3>
          <p>{say(`help.${topic}`)}</p>
        </section>
        {!isUnsaid(topic) && (
          <section>
            <h3>{say('help.say')}</h3>
            <p className={css.spoken}>{say(`help.${topic}-say`)}</p>
          </section>
        )}
      </div>
      <KeyLists />
    </Dialog>
  );
}
