import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { launchChromium, type Launched } from './launch.ts';
import type { Conversation } from './pipe.ts';
import type { Detail, Protocol } from './protocol.ts';

export interface Page {
  readonly targetId: string;
  readonly conversation: Conversation;
}

interface Attached extends Page {
  readonly profile: string | undefined;
  /** Asked for by the shell; any other page is a stranger. */
  ours: boolean;
}

interface BrowserNews {
  readonly gone: [targetId: string];
  readonly crashed: [Detail<'Target.targetCrashed'>];
  readonly download: [Detail<'Browser.downloadWillBegin'>];
  readonly ended: [];
}

const onlyPages = [{ type: 'page', exclude: false }, { exclude: true }];

/** The running Chromium: pages are made here, and every page that the shell did not ask for is closed before it loads anything. */
export class Browser {
  readonly news = new EventEmitter<BrowserNews>();
  readonly version: string;
  readonly screens: readonly Protocol.Emulation.ScreenInfo[];
  readonly #launched: Launched;
  readonly #attached = new Map<string, Attached>();
  readonly #memoryProfiles = new Set<string>();
  readonly #arrivals = new EventEmitter();
  #creating = Promise.resolve();

  private constructor(
    launched: Launched,
    version: string,
    screens: readonly Protocol.Emulation.ScreenInfo[],
  ) {
    this.#launched = launched;
    this.version = version;
    this.screens = screens;
    const { browser } = launched.pipe;
    browser.on('Target.attachedToTarget', (detail) => this.#arrived(detail));
    browser.on('Target.detachedFromTarget', ({ sessionId }) => launched.pipe.forget(sessionId));
    browser.on('Target.targetCrashed', (detail) => this.news.emit('crashed', detail));
    browser.on('Target.targetDestroyed', ({ targetId }) => {
      this.#attached.delete(targetId);
      this.news.emit('gone', targetId);
    });
    browser.on('Browser.downloadWillBegin', (detail) => this.news.emit('download', detail));
    void launched.ended.then(() => this.news.emit('ended'));
  }

  static async start(asked: Parameters<typeof launchChromium>[0]): Promise<Browser> {
    const launched = launchChromium(asked);
    const { browser } = launched.pipe;
    const [{ product }, { screenInfos }] = await Promise.all([
      browser.send('Browser.getVersion'),
      browser.send('Emulation.getScreenInfos'),
      browser.send('Target.setDiscoverTargets', { discover: true, filter: onlyPages }),
    ]);
    const started = new Browser(launched, product.replace(/^.*\//, ''), screenInfos);
    await Promise.all([
      browser.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: onlyPages,
      }),
      started.refuseDownloads(undefined),
    ]);
    return started;
  }

  /** A profile in memory, with its own cookies, cache, storage and proxy. */
  async memoryProfile({ proxyRules, proxyBypassRules }: Electron.ProxyConfig): Promise<string> {
    const { browser } = this.#launched.pipe;
    const { browserContextId } = await browser.send('Target.createBrowserContext', {
      disposeOnDetach: true,
      ...(proxyRules === undefined ? {} : { proxyServer: proxyRules }),
      ...(proxyBypassRules === undefined ? {} : { proxyBypassList: proxyBypassRules }),
    });
    this.#memoryProfiles.add(browserContextId);
    await this.refuseDownloads(browserContextId);
    return browserContextId;
  }

  /** Cookies by the profile, the rest by the origins of the pages open in it. */
  async clearStorage(profile: string | undefined): Promise<void> {
    const { browser } = this.#launched.pipe;
    await browser.send('Storage.clearCookies', profile === undefined ? {} : { browserContextId: profile });
    for (const { conversation, profile: its } of this.#attached.values()) {
      if (its !== profile) continue;
      const { result } = await conversation.send('Runtime.evaluate', { expression: 'origin' });
      const origin = String(result.value);
      if (origin !== 'null') {
        await conversation.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      }
    }
  }

  get conversation(): Conversation {
    return this.#launched.pipe.browser;
  }

  /** An empty page, stopped before its first document until the caller lets it run. */
  createPage(profile: string | undefined, size: { width: number; height: number }): Promise<Page> {
    const creation = this.#create({
      url: 'about:blank',
      newWindow: true,
      ...size,
      ...(profile === undefined ? {} : { browserContextId: profile }),
    });
    this.#creating = Promise.allSettled([this.#creating, creation]).then(() => undefined);
    return creation;
  }

  /** A visible window without tabs and address bar, already on its way to the address. */
  async createAppWindow(
    address: string,
    { width, height }: { width: number; height: number },
  ): Promise<Page> {
    const mark = `#${randomUUID()}`;
    const creation = new Promise<Attached>((done) => this.#arrivals.once(mark, done)).then(async (page) => {
      page.ours = true;
      // A Chromium that runs already does not look at the size on a second command line.
      const { browser } = this.#launched.pipe;
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: page.targetId });
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
      return page;
    });
    this.#creating = Promise.allSettled([this.#creating, creation]).then(() => undefined);
    const app = `--app=${address.replace(/#.*$/s, '')}${mark}`;
    this.#launched.again(app);
    return creation;
  }

  async close(): Promise<void> {
    this.#launched.pipe.browser.tell('Browser.close');
    await this.#launched.ended;
  }

  private async refuseDownloads(profile: string | undefined): Promise<void> {
    await this.#launched.pipe.browser.send('Browser.setDownloadBehavior', {
      behavior: 'deny',
      eventsEnabled: true,
      ...(profile === undefined ? {} : { browserContextId: profile }),
    });
  }

  async #create(wanted: Protocol.Target.createTargetParameters): Promise<Page> {
    const { targetId } = await this.#launched.pipe.browser.send('Target.createTarget', wanted);
    const page = this.#attached.get(targetId) ?? (await this.#arrival(targetId));
    page.ours = true;
    return page;
  }

  #arrival(targetId: string): Promise<Attached> {
    return new Promise((done) => this.#arrivals.once(targetId, done));
  }

  #arrived({ sessionId, targetInfo }: Detail<'Target.attachedToTarget'>): void {
    const { targetId, browserContextId = '' } = targetInfo;
    const conversation = this.#launched.pipe.conversation(sessionId);
    const profile = this.#memoryProfiles.has(browserContextId) ? browserContextId : undefined;
    const page = { targetId, conversation, profile, ours: false };
    this.#attached.set(targetId, page);
    this.#arrivals.emit(targetId, page);
    this.#arrivals.emit(/#.*$/s.exec(targetInfo.url)?.[0] ?? '', page);
    // Chromium tells of a page before it answers the command that made it, so whose page this is shows a little later.
    void this.#creating.then(() => {
      if (!page.ours) this.#turnAway(page);
    });
  }

  #turnAway(page: Attached): void {
    // A page opened by another shares its renderer, which stands still until the new page may run: let it run, with every request held.
    page.conversation.tell('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    page.conversation.tell('Runtime.runIfWaitingForDebugger');
    this.#launched.pipe.browser.tell('Target.closeTarget', { targetId: page.targetId });
  }
}
