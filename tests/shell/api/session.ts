import type Electron from 'electron';
import { app } from './app.ts';
import { guardedEmitter, guarded } from '../guard.ts';
import { machine, theBrowser } from '../machine.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { standsFor, standsForClass } from '../typings.ts';
import { refuseEverything } from './permissions.ts';
import { ProtocolStandIn } from './protocol.ts';
import { proxyFor } from './proxy.ts';
import { WebRequestStandIn } from './web-request.ts';

/** Listening for a device, a proxy or an extension is fine: there are none, so there is never news of one. */
const events = [
  'will-download',
  'select-hid-device',
  'select-serial-port',
  'select-usb-device',
  'select-webauthn-account',
  'hid-device-added',
  'hid-device-removed',
  'hid-device-revoked',
  'serial-port-added',
  'serial-port-removed',
  'serial-port-revoked',
  'usb-device-added',
  'usb-device-removed',
  'usb-device-revoked',
  'file-system-access-restricted',
  'preconnect',
  'spellcheck-dictionary-download-begin',
  'spellcheck-dictionary-download-failure',
  'spellcheck-dictionary-download-success',
  'spellcheck-dictionary-initialized',
];

type Handlers = {
  [
    K in
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setUSBProtectedClassesHandler'
      | 'setBluetoothPairingHandler'
      | 'setCertificateVerifyProc'
  ]: Parameters<Electron.Session[K]>[0];
};

const partitions = new Map<string, SessionStandIn>();

/** A session: handlers, rules and a profile of Chromium's. A partition without `persist:` is a profile in memory. */
export class SessionStandIn extends guardedEmitter('session', events) {
  readonly ownProtocol = new ProtocolStandIn();
  readonly ownWebRequest = new WebRequestStandIn();
  /** What the app has set; contents/wishes.ts asks them. */
  readonly handlers: Handlers = {
    setPermissionRequestHandler: null,
    setPermissionCheckHandler: null,
    setDevicePermissionHandler: null,
    setDisplayMediaRequestHandler: null,
    setUSBProtectedClassesHandler: null,
    setBluetoothPairingHandler: null,
    setCertificateVerifyProc: null,
  };
  readonly serviceWorkers = standsFor<Electron.ServiceWorkers>()(guarded('session.serviceWorkers', {}));
  readonly cookies = standsFor<Electron.Cookies>()(guarded('session.cookies', {}));
  readonly extensions = standsFor<Electron.Extensions>()(guarded('session.extensions', {}));
  readonly netLog = standsFor<Electron.NetLog>()(guarded('session.netLog', {}));
  /** Settles when Chromium refuses everything that has not been granted; no document may come before. */
  refused: Promise<void> | undefined;
  readonly #partition: string;
  #profile: Promise<string | undefined> | undefined;
  #proxy: Electron.ProxyConfig = { mode: 'system' };
  #spellChecker = true;
  #languages: string[] = [];

  constructor(partition: string) {
    super();
    this.#partition = partition;
  }

  static get defaultSession(): Electron.Session {
    return SessionStandIn.ofPartition('').asElectron();
  }

  static fromPartition(partition: string, _options?: Electron.FromPartitionOptions): Electron.Session {
    return SessionStandIn.ofPartition(partition).asElectron();
  }

  static ofPartition(partition: string): SessionStandIn {
    const known = partitions.get(partition);
    if (known) return known;
    theBrowser('session');
    const made = new SessionStandIn(partition);
    partitions.set(partition, made);
    app.emit('session-created', made);
    return made;
  }

  get protocol(): Electron.Protocol {
    return this.ownProtocol.asElectron();
  }

  get webRequest(): Electron.WebRequest {
    return this.ownWebRequest.asElectron();
  }

  get storagePath(): string | null {
    return this.isPersistent() ? (machine.userDataFolder ?? null) : null;
  }

  get spellCheckerEnabled(): boolean {
    return this.#spellChecker;
  }

  /** Chromium's profile behind the session; undefined is the one it was started with. */
  profile(): Promise<string | undefined> {
    this.#profile ??= this.#makeProfile();
    return this.#profile;
  }

  async #makeProfile(): Promise<string | undefined> {
    const browser = theBrowser('session');
    const own = !machine.show && !this.isPersistent() && this.#partition !== '';
    const profile = own ? await browser.memoryProfile(this.#proxy) : undefined;
    this.refused = refuseEverything(browser, profile);
    return profile;
  }

  isPersistent(): boolean {
    return this.#partition === '' || this.#partition.startsWith('persist:');
  }

  getStoragePath(): string | null {
    return this.storagePath;
  }

  setPermissionRequestHandler(handler: Handlers['setPermissionRequestHandler']): void {
    this.handlers.setPermissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: Handlers['setPermissionCheckHandler']): void {
    this.handlers.setPermissionCheckHandler = handler;
  }

  setDevicePermissionHandler(handler: Handlers['setDevicePermissionHandler']): void {
    this.handlers.setDevicePermissionHandler = handler;
  }

  setDisplayMediaRequestHandler(handler: Handlers['setDisplayMediaRequestHandler']): void {
    this.handlers.setDisplayMediaRequestHandler = handler;
  }

  setUSBProtectedClassesHandler(handler: Handlers['setUSBProtectedClassesHandler']): void {
    this.handlers.setUSBProtectedClassesHandler = handler;
  }

  setBluetoothPairingHandler(handler: Handlers['setBluetoothPairingHandler']): void {
    this.handlers.setBluetoothPairingHandler = handler;
  }

  /** Never asked: no page here gets as far as a certificate. */
  setCertificateVerifyProc(handler: Handlers['setCertificateVerifyProc']): void {
    this.handlers.setCertificateVerifyProc = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.#spellChecker = enabled;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecker;
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.#languages = languages;
  }

  getSpellCheckerLanguages(): string[] {
    return this.#languages;
  }

  /** Chromium takes a proxy only with a new profile, and with `--show` there is none. */
  setProxy(config: Electron.ProxyConfig): Promise<void> {
    if (this.#profile) throw new NotInStandIn('session.setProxy', 'the session has been used already');
    this.#proxy = config;
    return Promise.resolve();
  }

  /** As Chromium words it: `DIRECT`, or `PROXY host:port` after `setProxy`. The machine's own settings are not read. */
  resolveProxy(url: string): Promise<string> {
    return Promise.resolve(proxyFor(this.#proxy, url));
  }

  forceReloadProxyConfig(): Promise<void> {
    return Promise.resolve();
  }

  async clearStorageData(options: Electron.ClearStorageDataOptions = {}): Promise<void> {
    if (options.origin !== undefined || options.storages !== undefined) {
      throw new NotInStandIn('session.clearStorageData', 'only everything can be cleared');
    }
    await theBrowser('session').clearStorage(await this.profile());
  }

  /** Answers of protocol handlers are never cached here, and nothing else is loaded. */
  clearCache(): Promise<void> {
    return Promise.resolve();
  }

  clearAuthCache(): Promise<void> {
    return Promise.resolve();
  }

  clearHostResolverCache(): Promise<void> {
    return Promise.resolve();
  }

  closeAllConnections(): Promise<void> {
    return Promise.resolve();
  }

  flushStorageData(): void {
    // Nothing is on a disk that outlives the process.
  }

  asElectron(): Electron.Session {
    return standsFor<Electron.Session>()<SessionStandIn>(this);
  }
}

export const session = standsForClass<typeof Electron.session>()(SessionStandIn);
