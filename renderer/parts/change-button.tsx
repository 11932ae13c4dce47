import { ActionButton } from './action-button.tsx';
import { useText } from '../text/use-text.ts';

/** Ends the row of a table whose rows can be changed. `label` says what of. */
export function ChangeButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  const { say } = useText();
  return (
    <ActionButton id={label} look="quiet" icon="pencil" label={label} onPress={onPress}>
      {say('common.change')}
    </ActionButton>
  );
}
