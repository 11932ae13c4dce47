import { useState } from 'react';
import { useCovered } from '../../keys/use-covered.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useText } from '../../text/use-text.ts';
import { Glossary } from './glossary.tsx';
import css from './help.module.css';
import { useHelpTopic } from './help-topic.ts';
import type { Place, SymptomId } from './symptom-list.ts';
import { Symptoms } from './symptoms.tsx';
import { ThisScreen } from './this-screen.tsx';

type Part = 'here' | 'symptoms' | 'glossary';

interface Props {
  /** The symptom that was asked for; otherwise help begins with the screen below it. */
  readonly symptom?: SymptomId | null;
  readonly onClose: () => void;
  readonly onGo?: (place: Place) => void;
}

/** Three parts: the screen below, what goes wrong at a counter, and the words. All of it is on this computer. */
export function Help({ symptom = null, onClose, onGo }: Props) {
  const { say } = useText();
  // What was open before this dialog covered it.
  const now = useHelpTopic();
  const [topic] = useState(now);
  const layers = useCovered();
  const [part, setPart] = useState<Part>(symptom === null ? 'here' : 'symptoms');
  return (
    <Dialog title={say('help.title')} back={say('common.close')} onBack={onClose} size="wide" focus="field">
      <div className={css.help}>
        <Tabs
          label={say('help.title')}
          chosen={part}
          onChoose={setPart}
          autoFocus={symptom === null}
          parts={[
            {
              id: 'here',
              label: say('help.part-here'),
              content: <ThisScreen topic={topic} layers={layers} />,
            },
            {
              id: 'symptoms',
              label: say('help.part-symptoms'),
              content: <Symptoms opened={symptom} onGo={onGo} />,
            },
            { id: 'glossary', label: say('help.part-glossary'), content: <Glossary /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
