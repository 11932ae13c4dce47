import { spawn } from 'node:child_process';
import type Electron from 'electron';
import { guardedEmitter } from '../guard.ts';
import { machine, manifest } from '../machine.ts';
import { emitPreventable, eventWith } from '../shell-event.ts';
import { standsFor } from '../typings.ts';
import { getPath, setPath } from './app-paths.ts';
import { commandLine } from './command-line.ts';
import { openWindows } from './open-windows.ts';
import { language } from './language.ts';
import { SingleInstance } from './single-instance.ts';

const events = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'session-created',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'render-process-gone',
  // Cannot happen here: no certificates, no logins, no processes of Electron's own, no desktop that opens files.
  'accessibility-support-changed',
  'certificate-error',
  'child-process-gone',
  'gpu-info-update',
  'login',
  'open-file',
  'open-url',
  'select-client-certificate',
];

/** Electron's `app`. start.ts makes it ready; without that it answers what can be answered and never becomes ready. */
class AppStandIn extends guardedEmitter('app', events) {
  readonly commandLine = commandLine;
  /** Only on macOS. */
  readonly dock = undefined;
  readonly isPackaged = false;
  accessibilitySupportEnabled = false;
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #instance = new SingleInstance(
    () => this.getPath('userData'),
    ({ argv, workingDirectory, additionalData }) => {
      this.emit('second-instance', eventWith({}), argv, workingDirectory, additionalData);
    },
  );
  #name: string | undefined;
  #quitting = false;
  #ended: Promise<void> | undefined;
  #relaunch: Electron.RelaunchOptions | undefined;

  get name(): string {
    const { productName, name } = manifest();
    return this.#name ?? productName ?? name ?? 'Electron';
  }

  set name(name: string) {
    this.#name = name;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return manifest().version ?? process.versions.node;
  }

  getAppPath(): string {
    return machine.appFolder;
  }

  getPath(name: string): string {
    return getPath(name, this.name);
  }

  setPath(name: string, path: string): void {
    setPath(name, path);
  }

  setAppLogsPath(path?: string): void {
    if (path !== undefined) setPath('logs', path);
  }

  isReady(): boolean {
    return machine.ready;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** For start.ts: Chromium runs. */
  becomeReady(): void {
    machine.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', eventWith({}), {});
    this.#ready.resolve(undefined);
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#instance.request({ argv: process.argv, workingDirectory: process.cwd(), additionalData });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.held;
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  get isQuitting(): boolean {
    return this.#quitting;
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = !emitPreventable(this, 'before-quit');
    if (this.#quitting) void this.#closeAndQuit();
  }

  async #closeAndQuit(): Promise<void> {
    for (const window of [...openWindows].reverse()) {
      if (!(await window.leave())) {
        this.#quitting = false;
        return;
      }
    }
    if (emitPreventable(this, 'will-quit')) this.#quitting = false;
    else this.exit(0);
  }

  /** As Electron: no window and no listener is asked, only `quit` is announced. */
  exit(exitCode = 0): void {
    this.#quitting = true;
    for (const window of openWindows) window.destroy();
    this.#ended ??= this.#end(exitCode);
  }

  async #end(exitCode: number): Promise<void> {
    this.emit('quit', eventWith({}), exitCode);
    this.#instance.release();
    if (this.#relaunch) {
      const { execPath = process.execPath, args = process.argv.slice(1) } = this.#relaunch;
      spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref();
    }
    await machine.browser?.close();
    process.exit(exitCode);
  }

  relaunch(options: Electron.RelaunchOptions = {}): void {
    this.#relaunch = options;
  }

  /** Called when a window has gone: the last one ends the app, unless somebody listens. */
  windowGone(): void {
    if (openWindows.size > 0 || this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  focus(_options?: Electron.FocusOptions): void {
    [...openWindows].at(0)?.focus();
  }

  getLocale(): string {
    return machine.ready ? language() : '';
  }

  getSystemLocale(): string {
    return language();
  }

  getPreferredSystemLanguages(): string[] {
    return [language()];
  }

  getLocaleCountryCode(): string {
    return /-([A-Z]{2})$/.exec(language())?.[1] ?? '';
  }

  /** Chromium is always started without a graphics processor when it is headless. */
  disableHardwareAcceleration(): void {
    if (machine.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    machine.switches.set('disable-gpu', '');
  }

  /** Every page is sandboxed here: none ever has Node. */
  enableSandbox(): void {
    if (machine.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Only on Windows. */
  setAppUserModelId(_id: string): void {
    // As in Electron on Linux.
  }

  /** Only on macOS and Windows. */
  clearRecentDocuments(): void {
    // As in Electron on Linux.
  }

  setAboutPanelOptions(_options: Electron.AboutPanelOptionsOptions): void {
    // Shown by showAboutPanel only, which throws.
  }

  setDesktopName(_name: string): void {
    // Nothing on a desktop shows it.
  }
}

export const app = new AppStandIn();
export const electronApp = standsFor<Electron.App>()(app);
