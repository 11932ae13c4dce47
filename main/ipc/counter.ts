import type { CallInput, CallReply } from '../../shared/bridge/contract.ts';
import type { ConnectionTest, ProfileView, SettingsView, TillView } from '../../shared/bridge/views.ts';
import type { IsoDate } from '../../shared/domain/dates.ts';
import type { KeyChange } from '../../shared/domain/key-change.ts';
import type { LessonResult } from '../../shared/domain/lessons.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import type { Market } from '../../shared/domain/market.ts';
import type { Zoom } from '../../shared/domain/zoom.ts';
import type { Result } from '../../shared/result.ts';
import type { Till } from '../core/till.ts';
import type { Person } from '../core/ledger.ts';

/** The cable of the training bank and its speed, and the best results of the lessons. */
export interface Practice {
  isCablePulled(): boolean;
  setCable(isPulled: boolean): Promise<void>;
  /** Whether it answers faster than a bank would. */
  isFast(): boolean;
  /** Throws a StorageFailure. */
  setFast(isFast: boolean): void;
  results(): readonly LessonResult[];
  noteResult(result: LessonResult): void;
}

/** The whole program as the bridge sees it: which profile is open, and what can be done about profiles. */
export interface Counter {
  /** The open profile at work; null during set-up and in trouble. */
  till(): Till | null;
  profile(): ProfileView | null;
  profiles(): readonly ProfileView[];
  trouble(): TillView['trouble'];
  isSettingUp(): boolean;
  language(): Language;
  setLanguage(language: Language): void;
  zoom(): Zoom;
  setZoom(zoom: Zoom): void;
  /** Into it and out of it. */
  turnFullScreen(): void;
  /** Keys that changed places on this till. */
  keys(): readonly KeyChange[];
  /** Whether single letters and digits outside of fields are keys. */
  hasLetterKeys(): boolean;
  setKeys(changes: readonly KeyChange[], hasLetterKeys: boolean): void;
  /** What this till takes for a scanner's. */
  scanGapMs(): number;
  setScanGap(gapMs: number): void;
  /** Whether a card reader is at this computer now. */
  hasCardReader(): Promise<boolean>;
  /** What this till prints on. */
  paperSize(): PaperSize;
  setPaperSize(size: PaperSize): void;
  allowsFreeAddress(): boolean;
  trainingPin(): string | null;
  /** For the time when no profile is open. */
  today(): IsoDate;
  now(): number;

  startTraining(market: Market): Promise<Result<'done'>>;
  testConnection(input: CallInput<'setup.test'>): Promise<Result<ConnectionTest>>;
  /** From the bank that was tested last, with the key that was typed for it. */
  readTypedProducts(codes: readonly string[]): Promise<Result<CallReply<'setup.products'>>>;
  /** Makes the shop and gives the code for paper; `enterMade` goes on to its lock. */
  finishSetUp(input: CallInput<'setup.finish'>): Promise<Result<CallReply<'setup.finish'>>>;
  enterMade(): Promise<Result<'done'>>;
  /** The PIN is a manager's of the shop that is open; from there into Training a Live till wants it. */
  openProfile(
    profileId: string,
    passphrase: string | null,
    managerPin: string | null,
  ): Promise<Result<'done'>>;
  /** With the code on paper; the keys are kept anew, under the passphrase where there is one. */
  recover(code: string, passphrase: string | null): Promise<Result<'done'>>;
  beginSetUp(): void;
  leaveSetUp(): Promise<Result<'done'>>;
  /** Puts the newest sound copy in the place of a ledger that is damaged. */
  restoreBackup(): Promise<Result<'done'>>;
  startAnew(): Promise<Result<'done'>>;
  resetTraining(): Promise<Result<'done'>>;
  /** Null outside Training. */
  practice(): Practice | null;
  /** In the system's browser. */
  openTrainingPortal(): Promise<Result<'done'>>;

  settings(): Result<SettingsView>;
  /** For support; see core/support. */
  supportText(): Result<string>;
  replaceKey(apiKey: string, actor: Person): Promise<Result<CallReply<'settings.key'>>>;
  followCallbacks(): Promise<Result<'done'>>;
  testCallbacks(): Promise<Result<CallReply<'settings.relay-test'>>>;
  renewRecoveryCode(actor: Person): Promise<Result<CallReply<'settings.recovery-code'>>>;
  /** Shows the system's dialog; what was chosen is looked at and not yet believed. */
  chooseAuthority(): Promise<Result<CallReply<'settings.authority-choose'>>>;
  takeAuthority(fingerprint: string, actor: Person): Result<'done'>;
  removeAuthority(actor: Person): Result<'done'>;
  /** Shows the system's dialog; a settings pack that was chosen is looked at and not yet taken. */
  choosePackForSetUp(): Promise<Result<CallReply<'setup.pack'>>>;
  savePack(actor: Person): Promise<Result<CallReply<'settings.pack-save'>>>;
  choosePack(): Promise<Result<CallReply<'settings.pack-choose'>>>;
  takePack(digest: string, actor: Person): Promise<Result<'done'>>;
  retest(): Promise<Result<ConnectionTest>>;
}
