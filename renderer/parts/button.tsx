import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ariaOf, type Chord } from '../keys/chord.ts';
import { usePress } from '../keys/key-map.ts';
import { classes } from './classes.ts';
import css from './button.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { KeyCap } from './key-cap.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  /** May be left out where it submits the form around it. */
  readonly onPress?: () => void;
  /** `main`: the one main action of a screen; `danger`: destroys something; `quiet`: no border. */
  readonly look?: 'main' | 'plain' | 'danger' | 'quiet';
  /** The key that does the same. The registry runs it; the button only shows it. */
  readonly chord?: Chord | undefined;
  readonly icon?: IconName;
  readonly isDisabled?: boolean;
  /** Something is under way: pressing has no effect, the focus stays. */
  readonly isBusy?: boolean;
  readonly autoFocus?: boolean;
  /** Where the words on the button are not enough. */
  readonly label?: string;
  readonly size?: 'usual' | 'large';
  readonly type?: 'button' | 'submit';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  onPress,
  look = 'plain',
  chord,
  icon,
  isDisabled = false,
  isBusy = false,
  autoFocus = false,
  label,
  size = 'usual',
  type = 'button',
  ref,
}: ButtonProps) {
  const press = usePress();
  return (
    <AriaButton
      {...(ref ? { ref } : {})}
      className={classes(css.button, css[look], css[size])}
      {...(onPress ? { onPress } : {})}
      isDisabled={isDisabled}
      isPending={isBusy}
      autoFocus={autoFocus}
      type={type}
      {...(label === undefined ? {} : { 'aria-label': label })}
      // The library lets no other attribute through.
      {...(chord
        ? { render: (props) => <button {...props} aria-keyshortcuts={ariaOf(press(chord))} /> }
        : {})}
    >
      {icon && <Icon name={icon} />}
      <span className={css.words}>{children}</span>
      {chord && <KeyCap chord={chord} isOnAccent={look === 'main'} />}
    </AriaButton>
  );
}
