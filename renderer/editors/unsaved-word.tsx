import { useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { StatusWord } from '../parts/status-word.tsx';
import { forgetTyped, useIsUnsaved } from '../shell/unsaved.ts';
import { useText } from '../text/use-text.ts';
import css from './unsaved-word.module.css';

/** Says that something here is typed and not saved, and takes it back to what is saved. */
export function UnsavedWord({ group }: { readonly group: string }) {
  const { say } = useText();
  const element = useRef<HTMLDivElement>(null);
  if (!useIsUnsaved(group)) return null;
  const drop = (): void => {
    // The button goes with the words: on with the first field.
    const around = element.current?.closest('[role=dialog], section');
    forgetTyped(group);
    around?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <div className={css.unsaved} ref={element}>
      <StatusWord icon="pencil">{say('common.unsaved')}</StatusWord>
      <Button look="quiet" icon="turn-left" onPress={drop}>
        {say('common.unsaved-drop')}
      </Button>
    </div>
  );
}
