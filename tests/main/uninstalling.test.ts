import type { MessageBoxOptions } from 'electron';
import { expect, test } from 'vitest';
import { languages, type Language } from '../../shared/domain/language.ts';
import { uninstallExit, uninstallExitOf, type Unsent } from '../../main/window/uninstalling.ts';

/** The uninstaller's question, answered with the button at this place; null where no box can be shown. */
async function uninstalls(
  unsent: Unsent,
  button: number | null,
  { language = 'en', isOpen = false }: { language?: Language; isOpen?: boolean } = {},
) {
  const asked: MessageBoxOptions[] = [];
  const exit = await uninstallExitOf({
    ask(question) {
      asked.push(question);
      return button === null ? Promise.reject(new Error('no desktop')) : Promise.resolve(button);
    },
    isOpen,
    unsent,
    language,
  });
  return { exit, asked };
}

test('P-22: the uninstaller tells how much waits and that it stays, and whoever keeps Counter keeps it', async () => {
  const { exit, asked } = await uninstalls({ count: 2, isMore: false }, 0);
  expect(exit).toBe(uninstallExit.stays);
  expect(asked).toMatchObject([
    {
      message: 'Remove Counter?',
      detail:
        '2 things still wait to be sent or for somebody. All of it stays on this computer. Nothing is sent until Counter is installed again.',
      buttons: ['Keep it', 'Remove'],
      defaultId: 0,
      cancelId: 0,
    },
  ]);
});

test('P-22: whoever removes it all the same may, and nobody is asked over empty outboxes', async () => {
  expect(await uninstalls({ count: 1, isMore: false }, 1)).toMatchObject({ exit: uninstallExit.goesOn });
  expect(await uninstalls({ count: 0, isMore: false }, 0)).toEqual({ exit: uninstallExit.goesOn, asked: [] });
});

test('P-22: an outbox that cannot be read is no empty one', async () => {
  const { exit, asked } = await uninstalls({ count: 0, isMore: true }, 0);
  expect(exit).toBe(uninstallExit.stays);
  expect(asked[0]?.detail).toMatch(/^An outbox could not be read: something may wait in it\. All of it/u);
  const both = await uninstalls({ count: 3, isMore: true }, 0);
  expect(both.asked[0]?.detail).toMatch(/^3 things still wait .*\. An outbox could not be read/u);
});

test.each([0, null])(
  'under a Counter that is at work nothing is taken away, whatever is pressed (%s)',
  async (button) => {
    const { exit, asked } = await uninstalls({ count: 0, isMore: false }, button, { isOpen: true });
    expect(exit).toBe(uninstallExit.stays);
    expect(asked).toMatchObject([
      { message: 'Counter is open. Close it, then uninstall it again.', buttons: ['Keep it'] },
    ]);
  },
);

test('where no box can be shown, uninstalling is not held up', async () => {
  expect(await uninstalls({ count: 1, isMore: false }, null)).toMatchObject({ exit: uninstallExit.goesOn });
});

test('it asks in the language of the staff', async () => {
  const told = await Promise.all(
    languages.map(async (language) => {
      const { asked } = await uninstalls({ count: 4, isMore: true }, 0, { language });
      return `${asked[0]?.message} ${asked[0]?.detail} ${asked[0]?.buttons?.join(' ')}`;
    }),
  );
  expect(new Set(told).size).toBe(languages.length);
  expect(told.filter((each) => each.includes('undefined') || !each.includes('4'))).toEqual([]);
});
