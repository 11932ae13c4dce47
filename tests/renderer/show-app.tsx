import { expect, vi } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-react';
import { App } from '../../renderer/app.tsx';
import type { TillView } from '../../shared/bridge/views.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { startAfresh } from './start-afresh.ts';

/** The whole app over a fake bridge, in the state that the till's picture tells. */
export async function showApp(
  till: TillView,
  prepare: (bridge: FakeBridge) => void = () => undefined,
): Promise<{ readonly bridge: FakeBridge; readonly page: RenderResult }> {
  const bridge = (await startAfresh()).replies('till.get', till);
  prepare(bridge);
  const page = await render(<App />);
  // The stages are read one by one.
  await vi.waitFor(() => expect(page.container.querySelector('h1')).not.toBeNull(), 10_000);
  return { bridge, page };
}
