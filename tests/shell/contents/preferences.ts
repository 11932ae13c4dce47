import type Electron from 'electron';
import { NotInStandIn } from '../not-in-stand-in.ts';

/** Preferences that give a page more than this shell can, or less than it does. Each may only have the value named here. */
const fixed: Readonly<Record<string, boolean>> = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  javascript: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  offscreen: false,
};

const without = ['enableBlinkFeatures', 'disableBlinkFeatures', 'defaultEncoding', 'v8CacheOptions'];

/** Refuses preferences that would be recorded and then not kept. */
export function checkPreferences(preferences: Electron.WebPreferences): void {
  for (const [name, value] of Object.entries(preferences) as [string, unknown][]) {
    const only = fixed[name];
    if (only !== undefined && value !== undefined && value !== only) {
      throw new NotInStandIn(
        `webPreferences.${name}: ${JSON.stringify(value)}`,
        `it is always ${String(only)}`,
      );
    }
    if (without.includes(name) && value) throw new NotInStandIn(`webPreferences.${name}`);
  }
}

/** What the page was made with, with the defaults that matter for its safety written out. */
export const completePreferences = (given: Electron.WebPreferences): Electron.WebPreferences => ({
  ...fixed,
  nodeIntegrationInSubFrames: false,
  devTools: true,
  spellcheck: true,
  navigateOnDragDrop: false,
  ...given,
});
