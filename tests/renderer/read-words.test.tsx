import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from '../../renderer/app.tsx';
import { CustomerPage } from '../../renderer/customer/customer-page.tsx';
import { createI18n } from '../../renderer/text/i18n.ts';
import { heldWords, readWords } from '../../renderer/text/read-words.ts';
import { textIn } from '../../renderer/text/use-text.ts';
import type { DisplayView } from '../../shared/bridge/display.ts';
import type { CustomerBridge } from '../../shared/bridge/page.ts';
import { languages } from '../../shared/domain/language.ts';
import { FakeBridge } from './fake-bridge.ts';
import { customerScenes } from './gallery/customer-scenes.ts';
import { aLockedTill } from './pictures.ts';

// In this file nothing is read beforehand, and the tests go on from each other.

const read = () => languages.filter((language) => heldWords(language) !== null);
const heading = () => document.querySelector('h1')?.textContent;

test('a page reads the one language that its till speaks', async () => {
  new FakeBridge().install().replies('till.get', aLockedTill({ language: 'lv' }));
  await render(<App />);
  await expect.poll(heading).toBeDefined();
  expect(document.documentElement.lang).toBe('lv');
  expect(read()).toEqual(['lv']);
  expect(() => createI18n('ru')).toThrow('nobody has read the words of ru');
});

test('another language comes with its words: the one before stays until they are read', async () => {
  const bridge = new FakeBridge().install().replies('till.get', aLockedTill({ language: 'lv' }));
  await render(<App />);
  await expect.poll(heading).toBeDefined();
  const seen: (string | undefined)[] = [];
  const observer = new MutationObserver(() => seen.push(heading()));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  bridge.publish('till', aLockedTill({ language: 'et', revision: 99 }));
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('et'));
  observer.disconnect();
  expect(read()).toEqual(['et', 'lv']);
  expect(seen).not.toContain(undefined);
});

test('the customer’s window shows nothing, and not the picture before, until the words are read', async () => {
  let show: (picture: DisplayView) => void = () => undefined;
  const display: CustomerBridge = {
    listen(listener) {
      show = listener;
      return () => undefined;
    },
  };
  Object.defineProperty(window, 'display', { value: display, configurable: true });
  await render(<CustomerPage />);
  const shown = () =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-kind]'))
      .filter((picture) => picture.checkVisibility())
      .map((picture) => `${document.documentElement.lang} ${picture.dataset.kind}`);
  show(customerScenes['customer-consent']!('lv'));
  await expect.poll(shown).toEqual(['lv consent']);
  const seen: string[] = [];
  const observer = new MutationObserver(() => seen.push(shown().join()));
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  show(customerScenes['customer-idle']!('en'));
  await expect.poll(shown).toEqual(['en idle']);
  observer.disconnect();
  expect(seen[0]).toBe('');
  expect(seen).not.toContain('lv consent');
});

test('words join a page that speaks another language, once they are read', async () => {
  const page = createI18n('lv');
  expect(() => textIn(page, 'ru')).toThrow('nobody has read the words of ru');
  await readWords('ru');
  expect(textIn(page, 'ru').say('common.back')).toBe('Назад');
  expect(textIn(page, 'lv').say('common.back')).not.toBe('Назад');
});
