import type Electron from 'electron';
import type { EventEmitter } from 'node:events';
import { toApp, toPage } from '../addresses.ts';
import type { Conversation } from '../chromium/pipe.ts';
import type { Detail } from '../chromium/protocol.ts';
import { eventWith } from '../shell-event.ts';
import type { FrameTree } from './frames.ts';
import type { Navigations } from './navigations.ts';
import type { Requests } from './requests.ts';

/** Chromium's numbers of the failures that can happen here. */
const codes: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
};

interface Awaited {
  readonly document: string;
  readonly url: string;
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

function loadError(name: string, url: string): Error {
  return Object.assign(new Error(`${name} (${String(codes[name] ?? -2)}) loading '${url}'`), {
    errno: codes[name] ?? -2,
    code: name,
    url,
  });
}

/** Loads documents into a page, and announces what becomes of every one of them. */
export class Loading {
  readonly #conversation: Conversation;
  readonly #contents: EventEmitter;
  readonly #frames: FrameTree;
  readonly #navigations: Navigations;
  readonly #requests: Requests;
  #awaited: Awaited | undefined;
  #loading = false;
  #shown = false;

  constructor(
    conversation: Conversation,
    contents: EventEmitter,
    frames: FrameTree,
    navigations: Navigations,
    requests: Requests,
  ) {
    this.#conversation = conversation;
    this.#contents = contents;
    this.#frames = frames;
    this.#navigations = navigations;
    this.#requests = requests;
    conversation.on('Page.frameStartedLoading', ({ frameId }) => this.#set(frameId, true));
    conversation.on('Page.frameStoppedLoading', ({ frameId }) => this.#set(frameId, false));
    conversation.on('Page.frameStartedNavigating', (detail) => this.#started(detail));
    conversation.on('Page.frameNavigated', ({ frame }) => this.#navigated(frame.id, frame.loaderId));
    conversation.on('Page.navigatedWithinDocument', ({ frameId, url }) => this.#moved(frameId, toApp(url)));
    conversation.on('Page.lifecycleEvent', (detail) => this.#lived(detail));
  }

  get isLoading(): boolean {
    return this.#loading;
  }

  /** Settles as Electron's `loadURL`: when the document has loaded, or with `ERR_… (number) loading 'url'`. */
  async load(url: string): Promise<void> {
    this.#initial ??= this.#frames.main.document;
    this.#navigations.expect(url);
    const { loaderId, errorText } = await this.#conversation.send('Page.navigate', { url: toPage(url) });
    if (errorText !== undefined && errorText !== '') {
      const name = errorText.replace(/^net::/, '');
      this.#fail(name, url);
      throw loadError(name, url);
    }
    // Without a document of its own it was a move within the one shown.
    if (loaderId === undefined || this.#loaded === loaderId) return;
    await new Promise<void>((done, failed) => {
      this.#awaited = { document: loaderId, url, done, failed };
    });
  }
  /** The empty document every page starts with, which nobody loaded. */
  #initial: string | undefined;
  /** The document whose loading has been announced last. */
  #loaded = '';

  /** Settles when nothing is being loaded. */
  async rest(): Promise<void> {
    if (!this.#loading) return;
    await new Promise<void>((done) => this.#contents.once('did-stop-loading', () => done()));
  }

  #isMain(frameId: string): boolean {
    return this.#frames.main.id === frameId;
  }

  #set(frameId: string, loading: boolean): void {
    if (!this.#isMain(frameId) || this.#loading === loading) return;
    this.#loading = loading;
    this.#contents.emit(loading ? 'did-start-loading' : 'did-stop-loading');
  }

  #started({ frameId, url, navigationType }: Detail<'Page.frameStartedNavigating'>): void {
    const isMainFrame = this.#isMain(frameId);
    const frame = this.#frames.byId(frameId)?.api.asElectron() ?? null;
    const isSameDocument = /samedocument/i.test(navigationType);
    const fields = { url: toApp(url), isMainFrame, isSameDocument, frame, initiator: null };
    const event = eventWith(fields);
    this.#contents.emit('did-start-navigation', event, toApp(url), isSameDocument, isMainFrame, 1, 0);
  }

  #navigated(frameId: string, document: string): void {
    const frame = this.#frames.byId(frameId);
    if (!frame) return;
    const [code, text] = this.#requests.lastStatus;
    this.#contents.emit('did-frame-navigate', eventWith({}), frame.url, code, text, !frame.parent, 1, 0);
    if (frame.parent) return;
    this.#contents.emit('did-navigate', eventWith({}), frame.url, code, text);
    const { url, failed, document: wanted } = this.#awaited ?? {};
    if (failed === undefined || url === undefined || wanted === document) return;
    this.#awaited = undefined;
    failed(loadError('ERR_ABORTED', url));
  }

  #moved(frameId: string, url: string): void {
    this.#contents.emit('did-navigate-in-page', eventWith({}), url, this.#isMain(frameId), 1, 0);
  }

  #lived({ frameId, loaderId, name }: Detail<'Page.lifecycleEvent'>): void {
    const frame = this.#frames.byId(frameId);
    if (frame?.document !== loaderId) return;
    if (this.#initial === undefined || loaderId === this.#initial) return;
    if (name === 'DOMContentLoaded') {
      frame.api.emit('dom-ready');
      if (!frame.parent) this.#contents.emit('dom-ready', eventWith({}));
    }
    if (!frame.parent && (name === 'firstPaint' || name === 'load')) this.#show();
    if (name !== 'load') return;
    this.#contents.emit('did-frame-finish-load', eventWith({}), !frame.parent, 1, frame.api.routingId);
    if (frame.parent) return;
    this.#loaded = loaderId;
    this.#set(frameId, false);
    this.#contents.emit('did-finish-load');
    if (this.#awaited?.document === loaderId) {
      this.#awaited.done();
      this.#awaited = undefined;
    }
  }

  /** Once per page: the moment a hidden window has something to show. */
  #show(): void {
    if (this.#shown) return;
    this.#shown = true;
    this.#contents.emit('ready-to-show');
  }

  #fail(name: string, url: string): void {
    const event = eventWith({});
    this.#contents.emit('did-fail-load', event, codes[name] ?? -2, name, url, true, 1, 0);
  }
}

/** What a page's console says, as Electron's event says it. */
export function consoleMessage(
  detail: Detail<'Runtime.consoleAPICalled'>,
  frame: Electron.WebFrameMain,
): Electron.WebContentsConsoleMessageEventParams {
  const levels: Readonly<Record<string, 'error' | 'warning' | 'debug'>> = {
    error: 'error',
    assert: 'error',
    warning: 'warning',
    debug: 'debug',
  };
  const [call] = detail.stackTrace?.callFrames ?? [];
  const words = detail.args.map(({ value, description }) =>
    typeof value === 'string' ? value : (description ?? String(value)),
  );
  return {
    message: words.join(' '),
    level: levels[detail.type] ?? 'info',
    lineNumber: (call?.lineNumber ?? 0) + 1,
    sourceId: toApp(call?.url ?? ''),
    frame,
  };
}
