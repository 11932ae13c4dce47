import { useText } from '../text/use-text.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { go } from './routes.ts';
import { Screen } from './screen.tsx';

/** Instead of a screen that stopped working. */
export function BrokenScreen({ onAgain }: { readonly onAgain: () => void }) {
  const { say } = useText();
  const toToday = (): void => {
    go({ screen: 'today' });
    onAgain();
  };
  return (
    <Screen title={say('frame.screen-broken')}>
      <Note
        kind="error"
        actions={
          <Button look="main" onPress={toToday} icon="today">
            {say('frame.screen-broken-today')}
          </Button>
        }
      >
        {say('frame.screen-broken-text')}
      </Note>
    </Screen>
  );
}
