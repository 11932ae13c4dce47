import type { BrowserWindow, Notification } from 'electron';
import type { Language } from '../../shared/domain/language.ts';
import type { SystemNotices } from '../core/ports.ts';
import { noticeTexts } from './notice-texts.ts';

/** Windows shows notices only of a program that calls itself as its shortcut does (`electron-builder.yml`). */
export const appId = 'ee.counter.app';

interface Options {
  readonly Notice: typeof Notification;
  readonly window: () => Pick<
    BrowserWindow,
    'isFocused' | 'isMinimized' | 'restore' | 'show' | 'focus'
  > | null;
  readonly language: () => Language;
}

/** Main's own notices; what a page asks for is refused (`locked-room.ts`). A desktop without notices stays quiet. */
export function createSystemNotices({ Notice, window, language }: Options): SystemNotices {
  // Held, or nobody would hear the press any more; and the newest takes the place of an older one.
  let shown: Notification | null = null;
  return {
    isInFront: () => window()?.isFocused() ?? false,
    show(subject, onPress) {
      if (!Notice.isSupported()) return;
      shown?.close();
      shown = new Notice({ title: 'Counter', body: noticeTexts[language()][subject] });
      shown.on('click', () => {
        bringToFront(window());
        onPress();
      });
      shown.show();
    },
  };
}

/** From behind other windows, and out of the task bar. */
export function bringToFront(window: ReturnType<Options['window']>): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}
