import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { guardedEmitter } from '../guard.ts';
import { standsFor } from '../typings.ts';

type Source = 'system' | 'light' | 'dark';

/** Told when the pages have to be shown otherwise; contents/live-page.ts listens. */
export const themeNews = new EventEmitter<{ changed: [] }>();

/** The system's own theme is light here. */
class NativeThemeStandIn extends guardedEmitter('nativeTheme', ['updated']) {
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldDifferentiateWithoutColor = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly shouldUseDarkColorsForSystemIntegratedUI = false;
  #source: Source = 'system';

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Error processing argument`);
    if (source === this.#source) return;
    this.#source = source;
    themeNews.emit('changed');
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = standsFor<Electron.NativeTheme>()(new NativeThemeStandIn());
