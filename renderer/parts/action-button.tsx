import { useActions } from '../keys/use-actions.ts';
import { Button, type ButtonProps } from './button.tsx';

interface Props extends ButtonProps {
  /** Of the action, as in the registry. */
  readonly id: string;
  readonly children: string;
  readonly onPress: () => void;
}

/** A button that stands on the screen alone, without a key: the command bar has what it does, too. */
export function ActionButton({ id, ...button }: Props) {
  const { children, label = children, onPress, isDisabled = false, isBusy = false } = button;
  useActions('part', [
    { id, keys: [], label, run: onPress, isQuiet: true, isDisabled: isDisabled || isBusy },
  ]);
  return <Button {...button} />;
}
