import { useId, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Action } from '../keys/action.ts';
import { inOrder, useRegistry } from '../keys/registry.ts';
import { classes } from '../parts/classes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { KeyCap } from '../parts/key-cap.tsx';
import { matches } from '../parts/matches.ts';
import { useText } from '../text/use-text.ts';
import css from './command-bar.module.css';

/** Everything that can be done now, found by its words: for whoever does not know the key yet. */
export function CommandBar({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  const id = useId();
  // What was reachable before this bar covered it.
  const [commands] = useState(() => commandsOf(inOrder(useRegistry.getState().layers)));
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = commands.filter(
    ({ label, words: more = '' }) => words.trim() === '' || matches(words, label, more),
  );
  const place = Math.min(chosen, found.length - 1);
  const run = (action: Action | undefined): void => {
    if (!action) return;
    // Closed at once: while it is open it keeps the focus, and what is done now may lead to a field.
    flushSync(onClose);
    // The screen below goes on while the bar is open: what cannot be done any more is not done.
    const present = useRegistry
      .getState()
      .layers.flatMap(({ actions }) => actions)
      .find(({ id: other, label }) => other === action.id && label === action.label);
    if (present && present.isDisabled !== true) present.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, number>> = { ArrowDown: place + 1, ArrowUp: place - 1 };
    const next = places[event.key];
    if (event.key === 'Enter') run(found[place]);
    else if (next === undefined) return;
    else setChosen(Math.min(Math.max(next, 0), found.length - 1));
    event.preventDefault();
  };
  const optionId = (index: number): string => `${id}-${index}`;
  return (
    <Dialog
      title={say('frame.commands')}
      back={say('common.close')}
      onBack={onClose}
      focus="field"
      size="wide"
    >
      <input
        className={css.field}
        type="text"
        role="combobox"
        aria-label={say('frame.commands-find')}
        placeholder={say('frame.commands-find')}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? optionId(place) : undefined}
        value={words}
        maxLength={60}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        autoFocus
      />
      <ul className={css.list} id={id} role="listbox" aria-label={say('frame.commands')}>
        {found.map((action, index) => (
          <li
            key={action.label}
            id={optionId(index)}
            role="option"
            aria-selected={index === place}
            className={classes(css.command, index === place && css.chosen)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(action)}
            ref={index === place ? intoSight : undefined}
          >
            <span>{action.label}</span>
            {action.keys[0] && <KeyCap chord={action.keys[0]} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{say('common.filter-none', { words })}</p>}
    </Dialog>
  );
}

const intoSight = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
};

/** What can be done now, once each: where two answer to one key, the higher one does. */
function commandsOf(layers: readonly { readonly actions: readonly Action[] }[]): readonly Action[] {
  const taken = new Set<string>(['commands']);
  return layers
    .flatMap(({ actions }) => actions)
    .filter(({ id, keys, label, isDisabled }) => {
      const names = [id === 'commands' ? id : label, ...keys];
      const isFree = !names.some((name) => taken.has(name));
      for (const name of names) taken.add(name);
      return isFree && isDisabled !== true;
    });
}
