import { expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { usePictures } from '../../renderer/bridge/pictures.ts';
import { useTillFeed } from '../../renderer/bridge/use-till.ts';
import { FakeBridge } from './fake-bridge.ts';
import { aLockedTill, aTill } from './pictures.ts';

const stage = () => usePictures.getState().till?.picture.stage ?? null;

// Alone in its file: elsewhere every language has been read.
test('a lock empties the page at once, although the words of the lock must be read first', async () => {
  const bridge = new FakeBridge().install().replies('till.get', aTill({ language: 'lv' }));
  const { unmount } = await renderHook(() => useTillFeed());
  await vi.waitFor(() => expect(stage()).toBe('open'));
  bridge.publish('till', aLockedTill({ language: 'ru', revision: 9_999_999 }));
  expect(stage()).toBeNull();
  await vi.waitFor(() => expect(stage()).toBe('locked'));
  await unmount();
});
