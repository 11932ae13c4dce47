import '../../renderer/fonts.css';
import '../../renderer/tokens.css';
import '../../renderer/base.css';
import { page } from 'vitest/browser';
import { forgetAll } from '../../renderer/bridge/pictures.ts';
import { useKeyMap } from '../../renderer/keys/key-map.ts';
import { forgetLayers } from '../../renderer/keys/registry.ts';
import { leaveLesson } from '../../renderer/lessons/run.ts';
import { claimPressableStyle } from '../../renderer/parts/pressable-style.ts';
import { useRoutes } from '../../renderer/shell/routes.ts';
import { forgetAllTyped } from '../../renderer/shell/unsaved.ts';
import { readWords } from '../../renderer/text/read-words.ts';
import { languages } from '../../shared/domain/language.ts';
import { FakeBridge } from './fake-bridge.ts';

/**
 * A page as after its start: nothing held, no place gone to, no lesson begun, no keys declared; every language has
 * been read. Files of tests share the storage of one window, and what one of them left there is gone too.
 */
export async function startAfresh(): Promise<FakeBridge> {
  await Promise.all([page.viewport(1366, 768), ...languages.map(readWords)]);
  claimPressableStyle(document);
  forgetAll();
  forgetAllTyped();
  leaveLesson();
  useRoutes.setState(
    { seat: '', route: { screen: 'today' }, visit: 0, earlier: [], left: null, leftOpen: null },
    true,
  );
  forgetLayers();
  useKeyMap.setState(useKeyMap.getInitialState(), true);
  return new FakeBridge().install();
}
