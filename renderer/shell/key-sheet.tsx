import { useState } from 'react';
import { useTill } from '../bridge/use-till.ts';
import type { Action } from '../keys/action.ts';
import type { Chord } from '../keys/chord.ts';
import { inOrder, useRegistry } from '../keys/registry.ts';
import { Dialog } from '../parts/dialog.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { useText } from '../text/use-text.ts';
import css from './key-sheet.module.css';

interface Line {
  readonly keys: readonly (Chord | '↑ ↓' | 'a…z')[];
  readonly label: string;
}

/** Every key that does something now, made from what the screen and the frame declared. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  return (
    <Dialog title={say('frame.keys')} back={say('common.close')} onBack={onClose} size="wide" isReading>
      <KeyLists />
    </Dialog>
  );
}

export function KeyLists() {
  const { say } = useText();
  const { stage } = useTill();
  // What was reachable before this sheet covered it.
  const [layers] = useState(() => inOrder(useRegistry.getState().layers));
  const here = layers.filter(({ level }) => level === 'screen' || level === 'part' || level === 'lesson');
  const everywhere = layers.filter(({ level }) => level === 'frame');
  const lists: readonly Line[] = [
    { keys: ['↑ ↓'], label: say('frame.key-arrows') },
    { keys: ['Enter'], label: say('frame.key-enter') },
    { keys: ['a…z'], label: say('frame.key-type') },
    { keys: ['Escape'], label: say('frame.key-esc') },
  ];
  return (
    <div className={css.sheet}>
      <Lines heading={say('frame.keys-here')} lines={linesOf(here, ({ isField }) => !isField)} />
      <Lines
        heading={say('frame.keys-fields')}
        text={say('frame.keys-fields-text')}
        lines={linesOf(here, ({ isField }) => isField === true)}
      />
      {stage === 'open' && (
        <>
          <Lines heading={say('frame.keys-everywhere')} lines={linesOf(everywhere)} />
          <Lines heading={say('frame.keys-lists')} lines={lists} />
        </>
      )}
    </div>
  );
}

const linesOf = (
  layers: readonly { readonly actions: readonly Action[] }[],
  isMeant: (action: Action) => boolean = () => true,
): readonly Line[] =>
  layers.flatMap(({ actions }) =>
    actions
      .filter((action) => action.keys.length > 0 && isMeant(action))
      .map(({ keys, label }) => ({ keys, label })),
  );

interface LinesProps {
  readonly heading: string;
  readonly text?: string;
  readonly lines: readonly Line[];
}

function Lines({ heading, text, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      {text !== undefined && <p className={css.text}>{text}</p>}
      <dl className={css.lines}>
        {lines.map(({ keys, label }) => (
          <div key={label} className={css.line}>
            <dt>
              {keys.map((key) => (
                <KeyCap key={key} chord={key} isHeard />
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
