import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRegistry } from '../../renderer/keys/registry.ts';

/** Ctrl+Enter, once the main action can be pressed: one that took another one's place rests for a moment. */
export async function mainAction(): Promise<void> {
  await expect.poll(() => useRegistry.getState().resting).toBeNull();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
}
