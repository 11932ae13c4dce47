import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRegistry } from '../../renderer/keys/registry.ts';

/** The main action can be pressed: one that took another one's place rests for a moment, whichever its key. */
export const mainActionIsRested = (): Promise<void> =>
  expect.poll(() => useRegistry.getState().resting).toBeNull();

/** Ctrl+Enter, once it can be pressed. */
export async function mainAction(): Promise<void> {
  await mainActionIsRested();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
}

/**
 * Ctrl+Enter once more, as soon as an action has taken another one's place. From within the page: by way of the browser it
 * may come after the rest.
 * @returns what was seen at that moment.
 */
export const pressedAgain = <T>(look: () => T): Promise<T> =>
  new Promise((done) => {
    const stop = useRegistry.subscribe(({ resting }) => {
      if (resting === null) return;
      stop();
      setTimeout(() => {
        const seen = look();
        const press = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
        done(seen);
      });
    });
  });
