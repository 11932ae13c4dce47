import type Electron from 'electron';
import { guardedEmitter } from '../guard.ts';
import { app } from './app.ts';
import { Place } from './window-place.ts';

const events = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'restore',
  'show',
  'unmaximize',
  // Cannot happen here: no window manager, no system session, no macOS and Windows.
  'always-on-top-changed',
  'app-command',
  'enter-html-full-screen',
  'leave-html-full-screen',
  'query-session-end',
  'responsive',
  'session-end',
  'system-context-menu',
  'unresponsive',
  'will-move',
  'will-resize',
];

type Flag = 'resizable' | 'movable' | 'minimizable' | 'maximizable' | 'closable';

/** What a window manager would know of a window, and what is only written down because there is none. */
export abstract class FramedWindow extends guardedEmitter('BrowserWindow', events) {
  /** Not Electron's: what the window was made with, for tests. */
  readonly givenOptions: Electron.BrowserWindowConstructorOptions;
  readonly #place: Place;
  readonly #flags: Record<Flag, boolean>;
  #title: string;
  #enabled = true;
  #alwaysOnTop: boolean;
  #background: string;
  #menuBar: boolean;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.givenOptions = options;
    this.#place = new Place(options);
    this.#title = options.title ?? app.name;
    this.#background = options.backgroundColor ?? '#FFFFFF';
    this.#alwaysOnTop = options.alwaysOnTop ?? false;
    this.#menuBar = !options.autoHideMenuBar;
    const {
      resizable = true,
      movable = true,
      minimizable = true,
      maximizable = true,
      closable = true,
    } = options;
    this.#flags = { resizable, movable, minimizable, maximizable, closable };
  }

  /** The page has other room now. */
  protected abstract resized(): void;

  get size(): Electron.Size {
    return this.#place.size;
  }

  get title(): string {
    return this.#title;
  }

  set title(title: string) {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): Electron.Rectangle {
    return this.#place.bounds;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    const { moved, resized } = this.#place.change(bounds);
    if (resized) this.resized();
    for (const name of [...(moved ? ['move', 'moved'] : []), ...(resized ? ['resize', 'resized'] : [])]) {
      this.emit(name);
    }
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#place.bounds;
  }

  /** The frame of a window has no width here: inside and outside are the same. */
  getContentBounds(): Electron.Rectangle {
    return this.#place.bounds;
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  getSize(): number[] {
    const { width, height } = this.#place.size;
    return [width, height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): number[] {
    const { x, y } = this.#place.bounds;
    return [x, y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  center(): void {
    this.setBounds(this.#place.centred());
  }

  getMinimumSize(): number[] {
    return [...this.#place.minimum];
  }

  setMinimumSize(width: number, height: number): void {
    this.#place.minimum = [width, height];
    this.setBounds({});
  }

  setMenuBarVisibility(visible: boolean): void {
    this.#menuBar = visible;
  }

  isMenuBarVisible(): boolean {
    return this.#menuBar;
  }

  setAutoHideMenuBar(hide: boolean): void {
    this.#menuBar = !hide;
  }

  setMenu(menu: Electron.Menu | null): void {
    if (menu === null) this.#menuBar = false;
  }

  removeMenu(): void {
    this.#menuBar = false;
  }

  isResizable(): boolean {
    return this.#flags.resizable;
  }

  isMovable(): boolean {
    return this.#flags.movable;
  }

  isMinimizable(): boolean {
    return this.#flags.minimizable;
  }

  isMaximizable(): boolean {
    return this.#flags.maximizable;
  }

  isClosable(): boolean {
    return this.#flags.closable;
  }

  setAlwaysOnTop(flag: boolean): void {
    this.#alwaysOnTop = flag;
  }

  isAlwaysOnTop(): boolean {
    return this.#alwaysOnTop;
  }

  setBackgroundColor(color: string): void {
    this.#background = color;
  }

  getBackgroundColor(): string {
    return this.#background;
  }

  setEnabled(enabled: boolean): void {
    this.#enabled = enabled;
  }

  isEnabled(): boolean {
    return this.#enabled;
  }

  /** There is no task bar to flash in. */
  flashFrame(_flag: boolean): void {
    // Nothing to see.
  }

  setContentProtection(_enable: boolean): void {
    // Nothing looks at a headless window; a visible one is not protected (README.md).
  }
}
