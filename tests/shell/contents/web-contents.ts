import type Electron from 'electron';
import { toPage } from '../addresses.ts';
import { app } from '../api/app.ts';
import { IpcMainStandIn } from '../api/ipc-main.ts';
import { SessionStandIn } from '../api/session.ts';
import type { Page } from '../chromium/browser.ts';
import { guarded, guardedEmitter } from '../guard.ts';
import { machine, theBrowser } from '../machine.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { standsFor, standsForClass } from '../typings.ts';
import { evaluate } from './evaluate.ts';
import { FrameTree } from './frames.ts';
import { LivePage } from './live-page.ts';
import { pageNames } from './opening.ts';
import { checkPreferences, completePreferences } from './preferences.ts';
import { picture, printOnPaper, printToPdf, recordPrint } from './printing.ts';
import { webContentsEvents } from './web-contents-events.ts';
import { reportNewWindow, type OpenHandler } from './window-open.ts';

const open = new Map<number, WebContentsStandIn>();
let last = 0;

/** One page. It exists in Chromium a moment after it exists here; whatever needs Chromium waits for that. */
export class WebContentsStandIn extends guardedEmitter('webContents', webContentsEvents) {
  readonly id = ++last;
  readonly ownSession: SessionStandIn;
  readonly ownIpc = new IpcMainStandIn();
  readonly frames: FrameTree;
  readonly names = pageNames();
  readonly preferences: Electron.WebPreferences;
  readonly navigationHistory = standsFor<Electron.NavigationHistory>()(
    guarded('webContents.navigationHistory', {}),
  );
  readonly debugger = standsFor<Electron.Debugger>()(guarded('webContents.debugger', {}));
  readonly hostWebContents = null;
  readonly devToolsWebContents = null;
  readonly #size: () => Electron.Size;
  #page: Promise<LivePage> | undefined;
  #live: LivePage | undefined;
  #destroyed = false;
  #openHandler: OpenHandler | undefined;
  #zoom = 1;

  constructor(preferences: Electron.WebPreferences, size: () => Electron.Size) {
    super();
    checkPreferences(preferences);
    this.preferences = preferences;
    this.#size = size;
    const given = preferences.session as unknown as SessionStandIn | undefined;
    this.ownSession = given ?? SessionStandIn.ofPartition(preferences.partition ?? '');
    this.frames = new FrameTree(this.names.world, this.asElectron());
    open.set(this.id, this);
    app.emit('web-contents-created', {}, this);
    // A visible window is opened at its first address, because Chromium shows the address of any other.
    if (!machine.show) this.page('').catch(() => undefined);
  }

  static fromId(id: number): Electron.WebContents | undefined {
    return open.get(id)?.asElectron();
  }

  static fromFrame(frame: Electron.WebFrameMain): Electron.WebContents | undefined {
    const found = [...open.values()].find(({ frames }) =>
      frames.all().some(({ api }) => api.asElectron() === frame),
    );
    return found?.asElectron();
  }

  static fromDevToolsTargetId(targetId: string): Electron.WebContents | undefined {
    return [...open.values()].find(({ frames }) => frames.main.id === targetId)?.asElectron();
  }

  static getAllWebContents(): Electron.WebContents[] {
    return [...open.values()].map((contents) => contents.asElectron());
  }

  static getFocusedWebContents(): Electron.WebContents | null {
    return [...open.values()].find((contents) => contents.isFocused())?.asElectron() ?? null;
  }

  /** The page in Chromium, opened at first need. */
  page(address: string): Promise<LivePage> {
    this.#page ??= this.#open(address);
    return this.#page;
  }

  async #open(address: string): Promise<LivePage> {
    const profile = await this.ownSession.profile();
    const browser = theBrowser('webContents');
    const size = this.#size();
    const page: Page =
      machine.show && address !== ''
        ? await browser.createAppWindow(toPage(address), size)
        : await browser.createPage(profile, size);
    const live = new LivePage(this, page);
    await Promise.all([live.prepare(size, this.#zoom), this.ownSession.refused]);
    this.#live = live;
    if (this.#destroyed) live.close();
    return live;
  }

  get session(): Electron.Session {
    return this.ownSession.asElectron();
  }

  get mainFrame(): Electron.WebFrameMain {
    return this.frames.main.api.asElectron();
  }

  get ipc(): Electron.IpcMain {
    return this.ownIpc.asElectron();
  }

  get zoomFactor(): number {
    return this.#zoom;
  }

  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }

  get zoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2);
  }

  set zoomLevel(level: number) {
    this.setZoomFactor(1.2 ** level);
  }

  async loadURL(url: string, options: Electron.LoadURLOptions = {}): Promise<void> {
    if (/^file:/i.test(url)) throw new NotInStandIn(`webContents.loadURL('file:')`);
    if (Object.keys(options).length > 0) throw new NotInStandIn('webContents.loadURL', 'its options');
    const live = await this.page(url);
    if (!(await live.refreshPreload())) return;
    await live.loading.load(url);
  }

  reload(): void {
    void this.#reload(false);
  }

  reloadIgnoringCache(): void {
    void this.#reload(true);
  }

  async #reload(ignoreCache: boolean): Promise<void> {
    const live = await this.page('');
    await live.refreshPreload();
    live.navigations.expect(this.getURL());
    live.conversation.tell('Page.reload', { ignoreCache });
  }

  stop(): void {
    this.#live?.conversation.tell('Page.stopLoading');
  }

  send(channel: string, ...args: unknown[]): void {
    this.mainFrame.send(channel, ...args);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const live = await this.page('');
    await live.loading.rest();
    return evaluate(live.conversation, code, userGesture);
  }

  /** Headless nobody answers a dialog, so the paper is on record; a visible window has Chromium's own dialog. */
  print(
    options: Electron.WebContentsPrintOptions = {},
    callback: (isDone: boolean, reason: string) => void = () => undefined,
  ): void {
    const give = async (): Promise<void> => {
      const { conversation } = await this.page('');
      await (machine.show ? printOnPaper(conversation) : recordPrint(conversation, options));
    };
    give().then(
      () => callback(true, ''),
      () => callback(false, 'Print job failed'),
    );
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return printToPdf((await this.page('')).conversation, options);
  }

  async capturePage(rectangle?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return picture((await this.page('')).conversation, rectangle);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** A page wants a new window: the app's handler is asked, and only a refusal can be kept here. */
  wantsWindow(details: Electron.HandlerDetails): void {
    reportNewWindow(this.#openHandler, details);
  }

  getURL(): string {
    return this.frames.main.url;
  }

  getTitle(): string {
    return this.#live?.title ?? '';
  }

  getType(): 'window' {
    return 'window';
  }

  getProcessId(): number {
    return 1;
  }

  getOrCreateDevToolsTargetId(): string {
    return this.frames.main.id;
  }

  getUserAgent(): string {
    return this.#live?.userAgent ?? '';
  }

  /** Not in Electron's typings, but there: what the page was made with, defaults included. */
  getLastWebPreferences(): Electron.WebPreferences {
    return completePreferences(this.preferences);
  }

  isLoading(): boolean {
    return this.#live?.loading.isLoading ?? false;
  }

  isLoadingMainFrame(): boolean {
    return this.isLoading();
  }

  isCrashed(): boolean {
    return this.#live?.crashed ?? false;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  isDevToolsFocused(): boolean {
    return false;
  }

  closeDevTools(): void {
    // There are none to close.
  }

  isFocused(): boolean {
    return !this.#destroyed && lastFocused === this.id;
  }

  focus(): void {
    lastFocused = this.id;
    this.#live?.conversation.tell('Page.bringToFront');
  }

  setIgnoreMenuShortcuts(_ignore: boolean): void {
    // There is no menu that would take a key away from the page.
  }

  setBackgroundThrottling(_allowed: boolean): void {
    // Chromium runs here with throttling off for every page.
  }

  getBackgroundThrottling(): boolean {
    return false;
  }

  /** Pinching does not exist here. */
  setVisualZoomLevelLimits(_minimum: number, _maximum: number): Promise<void> {
    return Promise.resolve();
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') {
      throw new NotInStandIn(`webContents.setWebRTCIPHandlingPolicy('${policy}')`);
    }
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.#zoom = factor;
    this.lay();
  }

  /** Gives the page the room it has now. */
  lay(): void {
    void this.#page?.then((live) => live.lay(this.#size(), this.#zoom)).catch(() => undefined);
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  getZoomLevel(): number {
    return this.zoomLevel;
  }

  forcefullyCrashRenderer(): void {
    this.#live?.conversation.tell('Page.crash');
  }

  /** `waitForBeforeUnload` lets the page refuse; otherwise it is closed without being asked. */
  close({ waitForBeforeUnload }: Electron.CloseOpts = { waitForBeforeUnload: false }): void {
    if (waitForBeforeUnload) void this.mayUnload().then((may) => may && this.destroy());
    else this.destroy();
  }

  /** Whether the page lets itself be unloaded; it is asked. */
  async mayUnload(): Promise<boolean> {
    return this.#live ? this.#live.mayUnload() : true;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this.id);
    this.#live?.close();
    this.frames.destroy();
    this.emit('destroyed');
  }

  asElectron(): Electron.WebContents {
    return standsFor<Electron.WebContents>()<WebContentsStandIn>(this);
  }
}

let lastFocused = 0;

export const webContents = standsForClass<typeof Electron.webContents>()(WebContentsStandIn);
