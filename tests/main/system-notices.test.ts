import { readFileSync } from 'node:fs';
import { Notification } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { appId, createSystemNotices } from '../../main/window/system-notices.ts';
import { noticeTexts } from '../../main/window/notice-texts.ts';
import { languages } from '../../shared/domain/language.ts';

afterEach(() => vi.restoreAllMocks());

function aDesktop(window: { isFocused: boolean; isMinimized: boolean } | null) {
  const done: string[] = [];
  const shown: Notification[] = [];
  const Notice = class extends Notification {
    override show(): void {
      shown.push(this);
    }
    override close(): void {
      done.push('closed');
    }
  };
  const notices = createSystemNotices({
    Notice,
    window: () =>
      window && {
        isFocused: () => window.isFocused,
        isMinimized: () => window.isMinimized,
        restore: () => void done.push('restored'),
        show: () => void done.push('shown'),
        focus: () => void done.push('focused'),
      },
    language: () => 'et',
  });
  return { notices, shown, done };
}

test('a notice is said in the staff’s language, and the newest takes the place of an older one', () => {
  const { notices, shown, done } = aDesktop({ isFocused: false, isMinimized: false });
  notices.show('application', () => undefined);
  notices.show('outbox', () => undefined);
  expect(shown.map(({ title, body }) => [title, body])).toEqual([
    ['Counter', noticeTexts.et.application],
    ['Counter', noticeTexts.et.outbox],
  ]);
  expect(done).toEqual(['closed']);
});

test('a press brings a window in the task bar to the front, and leads on after that', () => {
  const { notices, shown, done } = aDesktop({ isFocused: false, isMinimized: true });
  notices.show('application', () => void done.push('led'));
  shown[0]?.emit('click', {});
  expect(done).toEqual(['restored', 'shown', 'focused', 'led']);
});

test('a desktop without notices stays quiet, and one without a window has nothing in front', () => {
  vi.spyOn(Notification, 'isSupported').mockReturnValue(false);
  const { notices, shown } = aDesktop(null);
  notices.show('application', () => undefined);
  expect(shown).toEqual([]);
  expect(notices.isInFront()).toBe(false);
});

test('the program calls itself as its shortcut does, or Windows would show nothing', () => {
  expect(readFileSync('electron-builder.yml', 'utf8')).toContain(`appId: ${appId}\n`);
});

test('no notice has a hole for a name, a number or an amount, or says how it went', () => {
  const outcome = /\d|\{|%|€|offer|pakkum|piedāvāj|предлож|approv|refus|goods|kaup|prec|товар/iu;
  for (const language of languages) {
    for (const sentence of Object.values(noticeTexts[language])) {
      expect(sentence).not.toMatch(outcome);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});
