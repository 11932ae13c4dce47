import { useMemo } from 'react';
import type { Action, Layer } from '../keys/action.ts';
import type { Chord } from '../keys/chord.ts';
import { inOrder, isResting, useRegistry } from '../keys/registry.ts';
import { useText } from '../text/use-text.ts';
import css from './action-bar.module.css';
import { Button } from './button.tsx';

/** What Ctrl+Enter, Esc and the F-keys do now, as buttons. Made from what the screen declared. */
export function ActionBar() {
  const text = useText();
  const layers = useRegistry((registry) => registry.layers);
  const resting = useRegistry((registry) => registry.resting);
  // What an open dialog offers stands in the dialog; the bar below it stays as it is.
  const actions = useMemo(() => {
    const ordered = inOrder(layers);
    return ordered
      .filter(({ level }) => level === 'screen' || level === 'part')
      .flatMap(({ id, level, actions: declared }) =>
        declared.map((action) => ({
          ...action,
          // What something above it has its own use for is still there to be pressed on the screen.
          chord: action.keys.find((key) => !takenAbove(ordered, id).has(key)),
          id: `${id}-${action.id}`,
          isDisabled: action.isDisabled === true || isResting(resting, level, action),
        })),
      )
      .filter(({ isQuiet }) => !isQuiet);
  }, [layers, resting]);
  const backs = actions.filter(({ keys }) => keys.includes('Escape')).slice(0, 1);
  const mains = actions.filter(({ isMain }) => isMain).slice(0, 1);
  const others = actions.filter((action) => !action.isMain && !action.keys.includes('Escape'));
  return (
    <div className={css.bar} role="toolbar" aria-label={text.say('frame.action-bar')} data-area="">
      <div className={css.side}>
        {backs.map(button)}
        {others.map(button)}
      </div>
      <div className={css.main}>{mains.map(button)}</div>
    </div>
  );
}

/** Keys that lead to something else than this layer has at them. */
const takenAbove = (ordered: readonly Layer[], id: number): ReadonlySet<string> =>
  new Set(
    ordered
      .slice(
        0,
        ordered.findIndex((layer) => layer.id === id),
      )
      .filter(({ level }) => level !== 'dialog')
      .flatMap(({ actions }) => actions)
      .flatMap(({ keys }) => keys),
  );

const button = ({
  id,
  chord,
  label,
  run,
  isMain,
  isDanger,
  isDisabled,
}: Action & { readonly chord: Chord | undefined }) => (
  <Button
    key={id}
    look={isMain ? 'main' : isDanger ? 'danger' : 'quiet'}
    chord={chord}
    onPress={run}
    isDisabled={isDisabled ?? false}
  >
    {label}
  </Button>
);
