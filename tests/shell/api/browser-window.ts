import type Electron from 'electron';
import { WebContentsStandIn } from '../contents/web-contents.ts';
import { machine } from '../machine.ts';
import { emitPreventable, eventWith } from '../shell-event.ts';
import { standsFor, standsForClass } from '../typings.ts';
import { app } from './app.ts';
import { FramedWindow } from './framed-window.ts';
import { openWindows } from './open-windows.ts';

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

const windows = new Map<number, BrowserWindowStandIn>();
let last = 0;
let focusedId: number | undefined;

/** A window: one page of Chromium, and what a window manager would know about it. */
class BrowserWindowStandIn extends FramedWindow {
  readonly id = ++last;
  readonly contents: WebContentsStandIn;
  #visible = false;
  #state: State = 'normal';
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!machine.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    super(options);
    this.contents = new WebContentsStandIn(options.webPreferences ?? {}, () => this.size);
    windows.set(this.id, this);
    openWindows.add(this);
    this.#follow();
    app.emit('browser-window-created', eventWith({}), this);
    if (options.fullscreen || options.kiosk) this.#state = 'fullscreen';
    if (options.show ?? true) this.show();
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...windows.values()].map((window) => window.asElectron());
  }

  static getFocusedWindow(): Electron.BrowserWindow | null {
    return windows.get(focusedId ?? 0)?.asElectron() ?? null;
  }

  static fromId(id: number): Electron.BrowserWindow | null {
    return windows.get(id)?.asElectron() ?? null;
  }

  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    const found = [...windows.values()].find((window) => window.contents.id === contents.id);
    return found?.asElectron() ?? null;
  }

  get webContents(): Electron.WebContents {
    return this.contents.asElectron();
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.contents.loadURL(url, options);
  }

  reload(): void {
    this.contents.reload();
  }

  capturePage(rectangle?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return this.contents.capturePage(rectangle);
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.blur();
    this.emit('hide');
  }

  isVisible(): boolean {
    return this.#visible && !this.#destroyed;
  }

  focus(): void {
    if (this.#destroyed || this.isFocused() || !this.#visible) return;
    windows.get(focusedId ?? 0)?.blur();
    focusedId = this.id;
    this.contents.focus();
    this.emit('focus', eventWith({}));
    app.emit('browser-window-focus', eventWith({}), this);
  }

  blur(): void {
    if (!this.isFocused()) return;
    focusedId = undefined;
    this.emit('blur', eventWith({}));
    app.emit('browser-window-blur', eventWith({}), this);
  }

  isFocused(): boolean {
    return focusedId === this.id;
  }

  minimize(): void {
    this.#become('minimized', 'minimize');
    this.blur();
  }

  maximize(): void {
    this.#become('maximized', 'maximize');
  }

  unmaximize(): void {
    if (this.#state === 'maximized') this.#become('normal', 'unmaximize');
  }

  restore(): void {
    if (this.#state === 'minimized') this.#become('normal', 'restore');
  }

  setFullScreen(full: boolean): void {
    if (full) this.#become('fullscreen', 'enter-full-screen');
    else if (this.isFullScreen()) this.#become('normal', 'leave-full-screen');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  isNormal(): boolean {
    return this.#state === 'normal';
  }

  #become(state: State, announced: string): void {
    if (this.#destroyed || this.#state === state) return;
    this.#state = state;
    this.#whenLive((live) => live.setWindowState(state));
    this.emit(announced);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  close(): void {
    void this.leave();
  }

  async leave(): Promise<boolean> {
    if (this.#destroyed) return true;
    if (emitPreventable(this, 'close')) return false;
    if (!(await this.contents.mayUnload())) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.blur();
    windows.delete(this.id);
    openWindows.delete(this);
    this.contents.destroy();
    this.emit('closed');
    app.windowGone();
  }

  asElectron(): Electron.BrowserWindow {
    return standsFor<Electron.BrowserWindow>()<BrowserWindowStandIn>(this);
  }

  #follow(): void {
    this.contents.on('ready-to-show', () => this.emit('ready-to-show', eventWith({})));
    this.contents.on('page-title-updated', (_event: unknown, title: string, explicit: boolean) => {
      if (!emitPreventable(this, 'page-title-updated', {}, title, explicit)) this.setTitle(title);
    });
    // The page has gone by itself: window.close(), or a person who closed a visible window.
    this.contents.on('destroyed', () => this.destroy());
  }

  protected override resized(): void {
    this.contents.lay();
  }

  #whenLive(act: (live: Awaited<ReturnType<WebContentsStandIn['page']>>) => void): void {
    if (machine.show) return;
    void this.contents.page('').then((live) => {
      if (!this.#destroyed) act(live);
    });
  }
}

export const browserWindow = standsForClass<typeof Electron.BrowserWindow>()(BrowserWindowStandIn);
