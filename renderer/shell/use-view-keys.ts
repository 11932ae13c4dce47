import { zoomBeside } from '../../shared/domain/zoom.ts';
import { call } from '../bridge/counter.ts';
import { useTill } from '../bridge/use-till.ts';
import { useActions } from '../keys/use-actions.ts';
import { useText } from '../text/use-text.ts';

/** How the window shows things: on every screen, the lock among them, and over an open dialog. */
export function useViewKeys(): void {
  const { say } = useText();
  const zoom = useTill((till) => till.zoom);
  const show = (percent: typeof zoom) => () => void call('zoom.set', { percent });
  useActions('frame', [
    {
      id: 'larger',
      keys: ['Ctrl+Plus'],
      label: say('frame.larger'),
      run: show(zoomBeside(zoom, 1)),
      isAlways: true,
    },
    {
      id: 'smaller',
      keys: ['Ctrl+Minus'],
      label: say('frame.smaller'),
      run: show(zoomBeside(zoom, -1)),
      isAlways: true,
    },
    { id: 'usual-size', keys: ['Ctrl+0'], label: say('frame.usual-size'), run: show(100), isAlways: true },
    {
      id: 'full-screen',
      keys: ['F11'],
      label: say('frame.full-screen'),
      run: () => void call('window.full-screen', {}),
      isAlways: true,
    },
  ]);
}
