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
