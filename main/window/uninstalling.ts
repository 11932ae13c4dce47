import type { MessageBoxOptions } from 'electron';
import type { Language } from '../../shared/domain/language.ts';
import { closingTexts, waitingSentence } from './closing-texts.ts';

/** With it the uninstaller starts Counter, waits, and reads the exit code (`assets/installer.nsh`). */
export const uninstallSwitch = 'before-uninstall';
export const uninstallExit = { goesOn: 0, stays: 10 } as const;

/** What waits in the outboxes of the shops on this computer. */
export interface Unsent {
  readonly count: number;
  /** The outbox of some shop could not be read, so that more may wait. */
  readonly isMore: boolean;
}

interface Options {
  /** The system's own question: there is no window. Gives the place of the button. */
  readonly ask: (question: MessageBoxOptions) => Promise<number>;
  /** Another Counter is at work on this computer. */
  readonly isOpen: boolean;
  readonly unsent: Unsent;
  readonly language: Language;
}

const buttons = { keep: 0, remove: 1 } as const;

/** Whoever uninstalls Counter while something waits in the outbox is told, once, and may keep it. */
export async function uninstallExitOf({ ask, isOpen, unsent, language }: Options): Promise<number> {
  const { count, isMore } = unsent;
  const { title, open, unread, safe, keep, remove } = closingTexts[language].uninstall;
  const box = { type: 'warning', title: 'Counter', noLink: true } as const;
  if (isOpen) {
    // Nothing is taken away under a Counter that may be sending.
    await ask({ ...box, message: open, buttons: [keep] }).catch(() => buttons.keep);
    return uninstallExit.stays;
  }
  if (count === 0 && !isMore) return uninstallExit.goesOn;
  try {
    const response = await ask({
      ...box,
      message: title,
      detail: [
        ...(count === 0 ? [] : [waitingSentence(language, count)]),
        ...(isMore ? [unread] : []),
        safe,
      ].join(' '),
      buttons: [keep, remove],
      defaultId: buttons.keep,
      cancelId: buttons.keep,
    });
    return response === buttons.remove ? uninstallExit.goesOn : uninstallExit.stays;
  } catch {
    // Where nobody can be asked it goes on: uninstalling takes nothing of what waits.
    return uninstallExit.goesOn;
  }
}
