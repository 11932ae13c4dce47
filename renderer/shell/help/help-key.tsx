import { lazy, Suspense, useState } from 'react';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { useText } from '../../text/use-text.ts';

const Help = lazy(async () => ({ default: (await import('./help.tsx')).Help }));
const CommandBar = lazy(async () => ({ default: (await import('../command-bar.tsx')).CommandBar }));

interface Props {
  /** The page has an action bar, and the key stands there. */
  readonly isInBar?: boolean;
}

/** F1 and Ctrl+K where there is no frame: on the lock, in set-up and in trouble. */
export function HelpKey({ isInBar = false }: Props) {
  const { say } = useText();
  const [open, setOpen] = useState<'help' | 'commands' | null>(null);
  const help = (): void => setOpen('help');
  const close = (): void => setOpen(null);
  // Over the windows of the page, but not over these two themselves.
  const isAlways = open === null;
  useActions(isInBar ? 'part' : 'frame', [
    { id: 'help', keys: ['F1'], label: say('help.title'), run: help, isAlways },
    {
      id: 'commands',
      keys: ['Ctrl+K'],
      label: say('frame.commands'),
      run: () => setOpen('commands'),
      isAlways,
      isQuiet: true,
    },
  ]);
  return (
    <>
      {!isInBar && (
        <Button look="quiet" chord="F1" onPress={help}>
          {say('help.title')}
        </Button>
      )}
      <Suspense fallback={null}>
        {open === 'help' && <Help onClose={close} />}
        {open === 'commands' && <CommandBar onClose={close} />}
      </Suspense>
    </>
  );
}
