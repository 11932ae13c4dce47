import type Electron from 'electron';
import type { Conversation } from '../chromium/pipe.ts';
import type { Detail } from '../chromium/protocol.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { emitPreventable } from '../shell-event.ts';
import type { Frame, FrameTree } from './frames.ts';

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');
const wishOf = (frameId: string, url: string): string => `${frameId} ${withoutFragment(url)}`;

/** Says which navigations happen: those of the app and of a test always, those of a page when no listener prevents them. */
export class Navigations {
  readonly #frames: FrameTree;
  readonly #contents: Electron.WebContents;
  /** Addresses that a page has asked for, each by its frame, until a navigation to one begins. */
  readonly #asked: string[] = [];
  /** Documents that a page has asked for. Chromium tells of the wish, then of its navigation, then asks for the document. */
  readonly #wishes = new Set<string>();
  #app: string | undefined;

  constructor(conversation: Conversation, frames: FrameTree, contents: Electron.WebContents) {
    this.#frames = frames;
    this.#contents = contents;
    conversation.on('Page.frameRequestedNavigation', ({ frameId, disposition, url }) => {
      if (disposition === 'currentTab') this.#asked.push(wishOf(frameId, url));
    });
    // One by one: of wishes in quick succession some are given up before their documents are asked for, and some are not.
    conversation.on('Page.frameStartedNavigating', ({ frameId, url, loaderId }) => {
      const place = this.#asked.indexOf(wishOf(frameId, url));
      if (place < 0) return;
      this.#asked.splice(place, 1);
      this.#wishes.add(loaderId);
    });
  }

  /** The next navigation to this address is the app's own. */
  expect(url: string): void {
    this.#app = withoutFragment(url);
  }

  mayGo(paused: Detail<'Fetch.requestPaused'>, url: string): boolean {
    const frame = this.#frames.byId(paused.frameId);
    if (paused.redirectedRequestId !== undefined) return !this.#prevents('will-redirect', frame, url);
    const main = frame?.parent === undefined;
    if (main && this.#app === withoutFragment(url)) {
      this.#app = undefined;
      return true;
    }
    // What no page has asked for comes from a test: Playwright's goto and reload.
    const asked = this.#wishes.delete(paused.networkId ?? '');
    return main && !asked ? true : this.pageMayGo(frame, url);
  }

  /** Announces a navigation that the page wants. */
  pageMayGo(frame: Frame | undefined, url: string): boolean {
    if (this.#prevents('will-frame-navigate', frame, url)) return false;
    return frame?.parent !== undefined || !this.#prevents('will-navigate', frame, url);
  }

  /** A navigation without a request, which the isolated world has stopped (about:, blob:, mailto: and the like). */
  leave(frame: Frame, url: string): void {
    if (!this.pageMayGo(frame, url)) return;
    throw new NotInStandIn(
      `a page’s navigation to ${url}`,
      'only addresses that are requested can be gone to',
    );
  }

  #prevents(name: string, frame: Frame | undefined, url: string): boolean {
    const isMainFrame = frame?.parent === undefined;
    const api = frame?.api.asElectron() ?? null;
    const fields = { url, isMainFrame, isSameDocument: false, frame: api, initiator: api };
    return emitPreventable(this.#contents, name, fields, url, false, isMainFrame, 1, api?.routingId ?? 0);
  }
}
