import type Electron from 'electron';
import { toApp } from '../addresses.ts';
import { app } from '../api/app.ts';
import { noteInput } from '../api/idle.ts';
import { nativeTheme, themeNews } from '../api/native-theme.ts';
import type { Page } from '../chromium/browser.ts';
import type { Conversation } from '../chromium/pipe.ts';
import type { Detail } from '../chromium/protocol.ts';
import { machine, theBrowser } from '../machine.ts';
import type { FromPage, ToPage } from '../page/isolated-world.ts';
import { cloner } from '../page/node-cloner.ts';
import { emitPreventable, eventWith } from '../shell-event.ts';
import { emitDownload } from './download.ts';
import type { Sender } from './frames.ts';
import { consoleMessage, Loading } from './loading.ts';
import { Messages } from './messages.ts';
import { Navigations } from './navigations.ts';
import { prepare, Preload } from './opening.ts';
import { Requests } from './requests.ts';
import type { WebContentsStandIn } from './web-contents.ts';
import { fulfil } from './wishes.ts';

type Other = Exclude<FromPage, { kind: 'invoke' | 'send' }>;

const reasons: Readonly<Record<string, Electron.RenderProcessGoneDetails['reason']>> = {
  crashed: 'crashed',
  killed: 'killed',
  oom: 'oom',
};

/** A page that exists in Chromium: what it does, brought to its `webContents`. */
export class LivePage {
  readonly conversation: Conversation;
  readonly navigations: Navigations;
  readonly loading: Loading;
  crashed = false;
  title = '';
  userAgent = '';
  readonly #contents: WebContentsStandIn;
  readonly #page: Page;
  readonly #preload: Preload;
  #unload: ((may: boolean) => void) | undefined;
  /** The page's question before unloading, answered: only then can it be asked again. */
  #answered: Promise<void> | undefined;
  #windowId: number | undefined;

  constructor(contents: WebContentsStandIn, page: Page) {
    const { conversation } = page;
    const { frames, ownSession, ownIpc, names, preferences } = contents;
    const api = contents.asElectron();
    this.#contents = contents;
    this.#page = page;
    this.conversation = conversation;
    this.navigations = new Navigations(conversation, frames, api);
    const requests = new Requests(conversation, ownSession, frames, this.navigations, api);
    this.#preload = new Preload(conversation, preferences.preload, names.world);
    this.#follow();
    // A page that is closed at once takes its answers with it.
    frames.follow(page).catch(() => undefined);
    this.loading = new Loading(conversation, contents, frames, this.navigations, requests);
    new Messages(conversation, names.toMain, frames, api, ownIpc, (message, sender, answer) =>
      this.#take(message, sender, answer),
    );
  }

  /** Makes the page ready for its first document. */
  async prepare(size: Electron.Size, zoom: number): Promise<void> {
    const { preferences, names } = this.#contents;
    const opening = {
      preload: preferences.preload,
      subframes: preferences.nodeIntegrationInSubFrames ?? false,
      additionalArguments: preferences.additionalArguments ?? [],
    };
    await Promise.all([prepare(this.#page, opening, names), this.refreshPreload(), this.lay(size, zoom)]);
    // Nothing waits for these: what they ask is asked before the first document.
    this.#getToKnow(size).catch(() => undefined);
  }

  async #getToKnow(size: Electron.Size): Promise<void> {
    const [{ windowId }, { result }] = await Promise.all([
      theBrowser('webContents').conversation.send('Browser.getWindowForTarget', {
        targetId: this.#page.targetId,
      }),
      this.conversation.send('Runtime.evaluate', { expression: 'navigator.userAgent' }),
    ]);
    this.#windowId = windowId;
    this.userAgent = String(result.value);
    if (machine.show) this.#resize(size);
  }

  /** False when the preload cannot be read: the page then stays as it is, and `preload-error` says why. */
  async refreshPreload(): Promise<boolean> {
    try {
      await this.#preload.refresh();
      return true;
    } catch (error) {
      this.#preloadFailed(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  /**
   * A headless window has a frame of its own, so the page is given its size directly. Zoom is a browser's: the page has less room,
   * and every pixel of it is larger.
   */
  async lay({ width, height }: Electron.Size, zoom: number): Promise<void> {
    if (machine.show && zoom === 1) {
      await this.conversation.send('Emulation.clearDeviceMetricsOverride');
      this.#resize({ width, height });
    } else {
      await this.conversation.send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(width / zoom),
        height: Math.round(height / zoom),
        deviceScaleFactor: zoom,
        mobile: false,
      });
    }
  }

  #resize(bounds: Electron.Size): void {
    const { conversation } = theBrowser('webContents');
    if (this.#windowId !== undefined)
      conversation.tell('Browser.setWindowBounds', { windowId: this.#windowId, bounds });
  }

  setWindowState(windowState: 'normal' | 'minimized' | 'maximized' | 'fullscreen'): void {
    if (this.#windowId === undefined) return;
    const { conversation } = theBrowser('webContents');
    conversation.tell('Browser.setWindowBounds', { windowId: this.#windowId, bounds: { windowState } });
  }

  close(): void {
    theBrowser('webContents').conversation.tell('Target.closeTarget', { targetId: this.#page.targetId });
  }

  async mayUnload(): Promise<boolean> {
    await this.#answered;
    return new Promise((done) => {
      this.#unload = done;
      this.#contents.once('destroyed', () => done(true));
      this.conversation.tell('Page.close');
    });
  }

  #follow(): void {
    const { conversation } = this;
    const contents = this.#contents;
    const { news } = theBrowser('webContents');
    const { targetId } = this.#page;
    const gone = (id: string): void => {
      if (id !== targetId) return;
      this.#unload?.(true);
      contents.destroy();
    };
    const ended = (): void => contents.destroy();
    const crashed = (detail: Detail<'Target.targetCrashed'>): void => {
      if (detail.targetId === targetId) this.#crash(detail);
    };
    const download = (detail: Detail<'Browser.downloadWillBegin'>): void => {
      if (contents.frames.byId(detail.frameId)) emitDownload(detail, contents);
    };
    news.on('gone', gone).on('ended', ended).on('crashed', crashed);
    news.on('download', download);
    const theme = (): void => this.#showTheme();
    themeNews.on('changed', theme);
    if (nativeTheme.themeSource !== 'system') theme();
    contents.once('destroyed', () => {
      themeNews.off('changed', theme);
      news.off('gone', gone).off('ended', ended).off('crashed', crashed);
      news.off('download', download);
    });
    conversation.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.crashed = false;
    });
    conversation.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition === 'newTab' || disposition === 'newWindow') {
        this.#wantsWindow(url, '', '', disposition === 'newTab' ? 'background-tab' : 'new-window');
      }
    });
    conversation.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      this.#wantsWindow(
        url,
        windowName === '_blank' ? '' : windowName,
        windowFeatures.join(','),
        'foreground-tab',
      );
    });
    conversation.on('Page.javascriptDialogOpening', (detail) => this.#dialog(detail));
    conversation.on('Runtime.consoleAPICalled', (detail) => {
      const said = consoleMessage(detail, contents.mainFrame);
      const { level, message, lineNumber, sourceId } = said;
      contents.emit('console-message', eventWith(said), level, message, lineNumber, sourceId);
    });
    conversation.on('Log.entryAdded', ({ entry }) => {
      const { text: message, lineNumber = 0, url = '' } = entry;
      const level = entry.level === 'error' || entry.level === 'warning' ? entry.level : 'info';
      const said = { message, level, lineNumber, sourceId: toApp(url), frame: contents.mainFrame };
      contents.emit('console-message', eventWith(said), level, message, lineNumber, said.sourceId);
    });
  }

  #take(message: Other, { frame }: Sender, answer: (reply: ToPage) => void): void {
    switch (message.kind) {
      case 'open':
        this.#wantsWindow(
          message.url,
          message.frameName,
          message.features,
          message.features === '' ? 'foreground-tab' : 'new-window',
        );
        return;
      case 'leave':
        this.navigations.leave(frame, toApp(message.url));
        return;
      case 'preload-error': {
        const error = new Error(message.message);
        error.stack = message.stack;
        this.#preloadFailed(error);
        return;
      }
      case 'title':
        this.#retitle(message.title);
        return;
      case 'input':
        noteInput();
        return;
      case 'wish': {
        const { id, wish } = message;
        void fulfil(wish, frame, this.#contents.ownSession, this.#contents.asElectron()).finally(() =>
          answer({ kind: 'result', id, result: cloner.encode(undefined) }),
        );
        return;
      }
    }
  }

  #wantsWindow(
    url: string,
    frameName: string,
    features: string,
    disposition: Electron.HandlerDetails['disposition'],
  ): void {
    const referrer: Electron.Referrer = { url: this.#contents.getURL(), policy: 'default' };
    this.#contents.wantsWindow({ url: toApp(url), frameName, features, disposition, referrer });
  }

  #showTheme(): void {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
    this.conversation.tell('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  }

  #retitle(title: string): void {
    if (title === this.title) return;
    this.title = title;
    this.#contents.emit('page-title-updated', eventWith({}), title, true);
  }

  #crash({ status, errorCode }: Detail<'Target.targetCrashed'>): void {
    this.crashed = true;
    const details = { reason: reasons[status] ?? 'abnormal-exit', exitCode: errorCode };
    this.#contents.emit('render-process-gone', eventWith({}), details);
    app.emit('render-process-gone', eventWith({}), this.#contents, details);
  }

  #dialog({ type }: Detail<'Page.javascriptDialogOpening'>): void {
    if (type === 'beforeunload') {
      const leave = emitPreventable(this.#contents, 'will-prevent-unload');
      const unload = this.#unload;
      this.#unload = undefined;
      this.#answered = this.conversation
        .send('Page.handleJavaScriptDialog', { accept: leave })
        .then(() => (leave ? undefined : this.conversation.send('Runtime.evaluate', { expression: '0' })))
        // Playwright may have answered first.
        .catch(() => undefined)
        .then(() => (leave ? undefined : unload?.(false)));
      return;
    }
    // With nobody to press a button the page would stand still; Playwright presses it itself.
    const someone = machine.show || machine.switches.has('remote-debugging-port');
    if (!someone) this.conversation.tell('Page.handleJavaScriptDialog', { accept: false });
  }

  #preloadFailed(error: Error): void {
    const path = this.#contents.preferences.preload ?? '';
    console.error(`Unable to load preload script: ${path}`, error);
    this.#contents.emit('preload-error', eventWith({}), path, error);
  }
}
