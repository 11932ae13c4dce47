import type { BrowserWindow, MessageBoxOptions } from 'electron';
import type { Language } from '../../shared/domain/language.ts';
import { closingTexts, waitingSentence } from './closing-texts.ts';

interface Options {
  readonly window: Pick<BrowserWindow, 'on' | 'close'>;
  /** The system's own question: it works whatever has become of the page. Gives the place of the button. */
  readonly ask: (question: MessageBoxOptions) => Promise<number>;
  /** Entries of the outbox that are neither done nor dropped. */
  readonly unfinished: () => number;
  readonly language: () => Language;
}

const buttons = { stay: 0, close: 1 } as const;

/** Somebody who closes the window while something waits in the outbox is told, once, and may stay. */
export function askBeforeClosing({ window, ask, unfinished, language }: Options): { agree(): void } {
  let isAgreed = false;
  let isAsking = false;

  async function question(count: number): Promise<void> {
    isAsking = true;
    const spoken = language();
    const { title, safe, stay, close } = closingTexts[spoken].window;
    try {
      const response = await ask({
        type: 'question',
        title: 'Counter',
        message: title,
        detail: `${waitingSentence(spoken, count)} ${safe}`,
        buttons: [stay, close],
        defaultId: buttons.stay,
        cancelId: buttons.stay,
        noLink: true,
      });
      isAgreed = response === buttons.close;
    } catch {
      // Where nobody can be asked the window still closes: everything is on disk.
      isAgreed = true;
    } finally {
      isAsking = false;
    }
    if (isAgreed) window.close();
  }

  window.on('close', (event) => {
    const count = isAgreed ? 0 : unfinished();
    if (count === 0) return;
    event.preventDefault();
    if (!isAsking) void question(count);
  });
  return {
    /** The system shuts down, or the program ends for another reason: nobody is there to be asked. */
    agree: () => void (isAgreed = true),
  };
}
