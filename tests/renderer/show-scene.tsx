import { render } from 'vitest-browser-react';
import { App } from '../../renderer/app.tsx';
import type { FakeBridge } from './fake-bridge.ts';
import { settled, standing } from './gallery/acting.ts';
import type { Scene } from './gallery/scene.ts';
import { scenes } from './gallery/scenes.ts';
import { startAfresh } from './start-afresh.ts';

/** The app in a scene of the gallery, in English, once nothing changes any more. */
export async function showScene(
  name: string,
): Promise<{ readonly scene: Scene; readonly bridge: FakeBridge }> {
  const scene = scenes[name];
  if (!scene) throw new Error(`no scene ${name}`);
  const bridge = await startAfresh();
  scene.prepare(bridge, 'en');
  await render(<App />);
  await standing('h1');
  await settled();
  await scene.act?.();
  // Some screens are read when somebody first goes there.
  await standing('h1');
  await settled();
  return { scene, bridge };
}
