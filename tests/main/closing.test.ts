import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { expect, test } from 'vitest';
import { languages } from '../../shared/domain/language.ts';
import { askBeforeClosing } from '../../main/window/closing.ts';
import { closingTexts } from '../../main/window/closing-texts.ts';

/** A window that closes unless somebody holds it. */
function aWindow(unfinished: number) {
  let hear: (event: { preventDefault(): void }) => void = () => undefined;
  let answer: (button: number) => void = () => undefined;
  let refuse: (reason: Error) => void = () => undefined;
  const asked: MessageBoxOptions[] = [];
  const state = { isClosed: false, unfinished };
  const close = (): void => {
    let isHeld = false;
    hear({ preventDefault: () => (isHeld = true) });
    state.isClosed ||= !isHeld;
  };
  const window = {
    on: (_event: string, listener: typeof hear) => (hear = listener),
    close,
  } as unknown as Pick<BrowserWindow, 'on' | 'close'>;
  const closing = askBeforeClosing({
    window,
    ask(question) {
      asked.push(question);
      return new Promise((resolve, reject) => ([answer, refuse] = [resolve, reject]));
    },
    unfinished: () => state.unfinished,
    language: () => 'en',
  });
  const fails = async (): Promise<void> => {
    refuse(new Error('no desktop'));
    await new Promise(setImmediate);
  };
  const answers = async (button: number): Promise<void> => {
    answer(button);
    await new Promise(setImmediate);
  };
  return { state, close, closing, asked, answers, fails };
}

test('P-22: with something in the outbox the count is told, and whoever goes back stays', async () => {
  const { state, close, asked, answers } = aWindow(3);
  close();
  close();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.detail).toMatch(/^3 things still wait .* All of it is kept/u);
  expect([asked[0]?.defaultId, asked[0]?.cancelId]).toEqual([0, 0]);
  await answers(0);
  expect(state.isClosed).toBe(false);
  close();
  expect(asked).toHaveLength(2);
  await answers(1);
  expect(state.isClosed).toBe(true);
});

test('with nothing in it nobody is asked', () => {
  const { state, close, asked } = aWindow(0);
  close();
  expect([state.isClosed, asked]).toEqual([true, []]);
});

test('P-20: a system that shuts down is not held up', () => {
  const { state, close, closing, asked } = aWindow(3);
  closing.agree();
  close();
  expect([state.isClosed, asked]).toEqual([true, []]);
});

test('every language says how many and that nothing is lost', () => {
  for (const language of languages) {
    const texts = closingTexts[language];
    expect(texts.many).toContain('{count}');
    expect(new Set(Object.values(texts.window)).size).toBe(Object.keys(texts.window).length);
  }
});

test('where nobody can be asked, the window closes all the same', async () => {
  const { state, close, fails } = aWindow(3);
  close();
  await fails();
  expect(state.isClosed).toBe(true);
});
