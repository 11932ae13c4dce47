import { lazy, Suspense, useState } from 'react';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { useText } from '../../text/use-text.ts';

const Help = lazy(async () => ({ default: (await import('./help.tsx')).Help }));

interface Props {
  /** The page has an action bar, and the key stands there. */
  readonly isInBar?: boolean;
}

/** F1 where there is no frame: on the lock, in set-up and in trouble. */
export function HelpKey({ isInBar = false }: Props) {
  const { say } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => setIsOpen(true);
  useActions(isInBar ? 'part' : 'frame', [{ id: 'help', keys: ['F1'], label: say('help.title'), run: open }]);
  return (
    <>
      {!isInBar && (
        <Button look="quiet" chord="F1" onPress={open}>
          {say('help.title')}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <Help onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
