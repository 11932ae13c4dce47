import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Conversation } from '../shell/chromium/pipe.ts';
import type { Detail } from '../shell/chromium/protocol.ts';
import type { FrameTree } from '../shell/contents/frames.ts';
import { Navigations } from '../shell/contents/navigations.ts';

const frameId = 'main';
const elsewhere = 'https://elsewhere.example/';

/** What Chromium tells of a page whose app stops every navigation. */
function aPage() {
  const news = new EventEmitter();
  const contents = new EventEmitter();
  const announced: string[] = [];
  contents.on('will-navigate', (event: Electron.Event, url: string) => {
    announced.push(url);
    event.preventDefault();
  });
  const navigations = new Navigations(
    news as unknown as Conversation,
    { byId: () => undefined } as unknown as FrameTree,
    contents as unknown as Electron.WebContents,
  );
  return {
    announced,
    wants: (url: string) =>
      news.emit('Page.frameRequestedNavigation', { frameId, url, disposition: 'currentTab' }),
    begins: (url: string, loaderId: string) =>
      news.emit('Page.frameStartedNavigating', { frameId, url, loaderId }),
    mayGo: (url: string, networkId: string) =>
      navigations.mayGo({ frameId, networkId } as Detail<'Fetch.requestPaused'>, url),
  };
}

test.each([
  ['to one place', elsewhere],
  ['to two places', 'https://other.example/#there'],
])(
  'two wishes of a page that come before either document is asked for are both announced: %s',
  (_name, second) => {
    const { announced, wants, begins, mayGo } = aPage();
    wants(elsewhere);
    wants(second);
    begins(elsewhere, 'A');
    begins(second, 'B');
    expect([mayGo(elsewhere, 'A'), mayGo(second, 'B')]).toEqual([false, false]);
    expect(announced).toEqual([elsewhere, second]);
  },
);

test('a wish that is given up leaves the next navigation of a test alone', () => {
  const { announced, wants, begins, mayGo } = aPage();
  wants(elsewhere);
  begins(elsewhere, 'A');
  begins(elsewhere, 'B');
  expect(mayGo(elsewhere, 'B')).toBe(true);
  expect(announced).toEqual([]);
});
