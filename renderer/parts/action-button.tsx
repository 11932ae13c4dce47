import { unkeyed } from '../keys/chord.ts';
import { useActions } from '../keys/use-actions.ts';
import { Button, type ButtonProps } from './button.tsx';

interface Props extends ButtonProps {
  /** Of the action, as in the registry. */
  readonly id: string;
  readonly children: string;
  readonly onPress: () => void;
}

/** A button without a key of its own: the command bar has what it does too, and a till may give it a key. */
export function ActionButton({ id, ...button }: Props) {
  const { children, label = children, onPress, isDisabled = false, isBusy = false } = button;
  useActions('part', [
    { id, keys: [], label, run: onPress, isQuiet: true, isDisabled: isDisabled || isBusy },
  ]);
  return <Button chord={unkeyed(id)} {...button} />;
}
