import type { Purchase } from '../../shared/domain/application-form.ts';
import type { ApplicationRequest, DocumentType } from '../../shared/domain/application-request.ts';
import type { Instant, IsoDate } from '../../shared/domain/dates.ts';
import type { ConsentDefinition } from '../../shared/domain/consent.ts';
import type { Market, Mode } from '../../shared/domain/market.ts';
import type { Money } from '../../shared/domain/money.ts';
import type { Preset } from '../../shared/domain/preset.ts';
import type { StatementProblem, StatementType } from '../../shared/domain/account-statement.ts';
import type { ProductTerms, SigningMethod } from '../../shared/domain/product.ts';
import type { ContractStatus, SendReason } from '../../shared/domain/wording.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import type { Sheet } from '../../shared/bridge/papers.ts';
import type { Ledger } from './ledger.ts';

/** What the core needs from the world. Everything that knows Node, Electron, HTTP or disks is behind these. */
export interface Ports {
  readonly bank: BankApi;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly chance: Chance;
  readonly ids: Ids;
  readonly pins: Pins;
  readonly log: Log;
  readonly news: News;
  readonly shop: Shop;
  readonly outside: Outside;
  readonly statementFiles: StatementFiles;
  readonly savedFiles: SavedFiles;
  readonly systemNotices: SystemNotices;
  readonly cardReaders: CardReaders;
  readonly printing: Printing;
}

/** Time, as the machine tells it. `steady` never jumps and is for durations only. */
export interface Clock {
  now(): Instant;
  steady(): number;
  /** The calendar day at the market. */
  today(): IsoDate;
  /** The calendar day of a moment at the market. */
  dayOf(at: Instant): IsoDate;
  /** Midnight at the beginning of the market's day, or of an earlier one, and at its end. */
  startOfDay(daysAgo?: number): Instant;
  endOfDay(): Instant;
}

export interface Timer {
  /** Runs once after a while; the result stops it. */
  after(ms: number, run: () => void): () => void;
}

export interface Chance {
  /** At least 0, less than 1. */
  random(): number;
}

export interface Ids {
  next(): string;
}

/** Turns PINs into what may be stored, with a pepper from the vault; slow on purpose. */
export interface Pins {
  hash(pin: string): Promise<string>;
  matches(pin: string, hash: string): Promise<boolean>;
  /** A keyed tag of 0…255 that narrows down whose PIN it may be, so that one slow comparison is enough. */
  tag(pin: string): number;
  /** A keyed digest of all of it: tells whose badge it is, and is worth nothing without the key. */
  badgeTag(badge: string): string;
}

/** Sends a command to a chip card and gives its answer with the two words at its end. Rejects where the card is gone. */
export type Transmit = (command: Uint8Array) => Promise<Uint8Array>;

/** Readers of chip cards. Where there are none, or the system has no service for them, nothing ever happens. */
export interface CardReaders {
  isThere(): Promise<boolean>;
  /** Talks to the cards in the readers, one after the other, until a talk gives something. Never rejects. */
  talk<T extends object>(
    say: (transmit: Transmit) => Promise<T | null>,
  ): Promise<T | 'no-reader' | 'no-card' | 'unreadable'>;
  /** Waits until a card is put in. A second wait ends the first. Never rejects. */
  nextCard(): Promise<'put-in' | 'no-reader' | 'stopped'>;
  /** Ends the wait. */
  stop(): void;
}

/** Events with allow-listed facts. There is no free text: names, codes and messages cannot get in. */
export interface Log {
  event(code: LogEvent, facts?: LogFacts): void;
}

export const logEvents = [
  'start',
  'stop',
  'profile-opened',
  'unlocked',
  'locked',
  'wrong-pin',
  'wrong-badge',
  'attempt-ended',
  'read-failed',
  'queue-stopped',
  'queue-resumed',
  'foreign-answer',
  'older-answer',
  'callback-verified',
  'callback-refused',
  'callback-dropped',
  'line-changed',
  'clock-offset',
  'purged',
  'backed-up',
  'backup-failed',
  'backup-restored',
  'bridge-refused',
  'navigation-refused',
  'request-refused',
  'storage-failed',
  'unexpected',
  'page-gone',
  'settings-damaged',
  'ledger-damaged',
  'audit-broken',
  'update-refused',
  'update-ready',
  'update-installed',
] as const;
export type LogEvent = (typeof logEvents)[number];

export interface LogFacts {
  readonly entryId?: string;
  readonly applicationId?: string;
  readonly attemptId?: string;
  readonly kind?: string;
  readonly class?: string;
  readonly reason?: SendReason | FailureCode;
  readonly status?: number;
  readonly ms?: number;
  readonly count?: number;
  readonly call?: string;
  readonly code?: string;
  readonly at?: string;
}

/** The shop as it is set up, and where changes to it are kept. */
export interface Shop {
  settings(): ShopSettings;
  save(settings: ShopSettings): void;
}

export interface ShopSettings {
  readonly market: Market;
  readonly mode: Mode;
  readonly shopName: string;
  readonly tillName: string;
  /** Begins the local numbers of this till, `K7`; a new ledger gets a new one, so that no number returns. */
  readonly tillTag: string;
  readonly shopUuid: string;
  /** Where the bank is; null for the bank's own address of this market and mode. */
  readonly address: string | null;
  readonly returnUrl: string;
  readonly products: readonly ShopProduct[];
  /** In the order of their keys. */
  readonly presets: readonly Preset[];
  /** What a customer may show; the bank's guide knows only the first. */
  readonly documentTypes: readonly DocumentType[];
  /** A Latvian personal code goes to the bank as documents write it. */
  readonly codeHasHyphen: boolean;
  readonly consents: readonly ConsentDefinition[];
  readonly lockAfterMinutes: number;
  /** Days that a finished application stays on this computer after its last change. */
  readonly keepDays: number;
  /** The bank's and the customers' pages may be opened on this till. */
  readonly opensLinksHere: boolean;
  /** A second window faces the customer. */
  readonly hasCustomerDisplay: boolean;
  /** The system tells of news while another program is in front. */
  readonly hasNotices: boolean;
  /** The listener for the bank's callbacks: off unless a shop has somebody who forwards them to this computer. */
  readonly relay: { readonly isOn: boolean; readonly port: number; readonly callbackUrl: string };
}

export interface ShopProduct {
  readonly code: string;
  /** As the bank last gave them; null as long as it never did. */
  readonly terms: ProductTerms | null;
  readonly readAt: Instant | null;
  readonly problem: SendReason | null;
}

/** The world beyond the window, as far as the bank's links lead there. */
export interface Outside {
  /** The address in one spelling when it is an https address of a known host; null for everything else. */
  checkLink(text: string): { readonly href: string; readonly host: string } | null;
  open(href: string): Promise<void>;
  copy(text: string): void;
}

/** A file that was read from disk, or whose bytes came otherwise, after it was looked at. */
export type LookedAt = { readonly shownName: string } & (
  | { readonly problem: StatementProblem }
  | {
      readonly problem: null;
      readonly type: StatementType;
      /** What is sent: the place where a photo was taken, its camera and its time are not in it any more. */
      readonly bytes: Uint8Array;
      /** Of what is sent, in hex. */
      readonly sha256: string;
      /** Of a PDF, as far as it tells. */
      readonly pages: number | null;
      readonly pixels: { readonly width: number; readonly height: number } | null;
    }
);

/** Account statements on this computer's disks. No path ever reaches the page or comes from it. */
export interface StatementFiles {
  /** Shows the system's dialog and reads what was chosen, one file after the other. */
  choose(): AsyncIterable<LookedAt>;
  /** Looks at bytes that were dropped or pasted, or that the page turned. */
  lookAt(name: string, bytes: Uint8Array): LookedAt;
}

/** A file that somebody takes out of the program. Where to, the person says to the system; no path reaches the page. */
export interface SavedFiles {
  /**
   * Shows the system's dialog, makes the content only then, and gives the file whole and on disk, or not at all.
   * Whoever closes the dialog gets `left`; a place that does not take it is `file.full`,
   * `file.not-allowed` or `file.failed`.
   */
  save(name: string, content: () => FileContent | Promise<FileContent>): Promise<Result<'saved' | 'left'>>;
}
type FileContent = Result<string | Uint8Array>;

/** The page as it is laid out for paper: of its screen there is nothing on it. */
export interface Printing {
  /** Shows the system's dialog; `left` when somebody closed it, `print.failed` when no printer took it. */
  print(sheet: Sheet): Promise<Result<'printed' | 'left'>>;
  /** Made in memory; `print.failed` when there is no page to make it of. */
  pdf(sheet: Sheet): Promise<Result<Uint8Array>>;
}

/** What a notice is about, in a word that says nothing about anybody; `counter` where several are, or behind the lock. */
export type NoticeSubject = 'application' | 'outbox' | 'expiry' | 'counter';

/** The system's own notices. There is no free text: nothing personal can get in. */
export interface SystemNotices {
  /** The staff's window is the one that is worked in. */
  isInFront(): boolean;
  /** Says it in the staff's language; a press brings the window to the front and then runs `onPress`. */
  show(subject: NoticeSubject, onPress: () => void): void;
}

/** Something changed that the page may be showing. */
export interface News {
  touch(what: { readonly applicationId?: string }): void;
}

/** Thrown where the disk refuses: a commit that did not happen. Nothing half-written is left behind. */
export class StorageFailure extends Error {
  readonly code: 'storage.full' | 'storage.read-only' | 'storage.failed' | 'storage.damaged';
  constructor(code: StorageFailure['code']) {
    super(code);
    this.name = 'StorageFailure';
    this.code = code;
  }
}

/**
 * One attempt to send. `pass` is the gate: it turns `connecting` into `bytes` on disk and answers whether it
 * did; not a byte may leave before it answered true. `abandon` is the opposite compare-and-set for the
 * deadline. Whoever is first decides.
 */
export interface Attempt {
  readonly id: string;
  pass(): boolean;
  abandon(): boolean;
  /** Registers what ends the call when a person stops it; the call then ends like any that was cut. */
  onStop(stop: () => void): void;
}

/** What is known about an attempt beyond its outcome; sealed on disk, never in the log. */
export interface Evidence {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly host: string;
  readonly peer: string | null;
  readonly proxy: string | null;
  readonly tlsVersion: string | null;
  readonly certificateFingerprint: string | null;
  /** Who vouched for the certificate: the bank's authority, or one of the shop's own that looks into the line. */
  readonly certificateIssuer: string | null;
  readonly requestBytes: number | null;
  readonly requestSha256: string | null;
  readonly bytesWritten: number | null;
  readonly bytesRead: number | null;
  readonly status: number | null;
  readonly errorChain: readonly string[];
}

/** How a write ended (docs/reliability.md). `unknown` is the default wherever a byte may have left. */
export type SendOutcome<T> = { readonly evidence: Evidence } & (
  | { readonly kind: 'done'; readonly value: T }
  /** Surely not sent, or surely not processed: may be sent again by the program. */
  | { readonly kind: 'later'; readonly reason: SendReason; readonly retryAfterMs?: number }
  /** The bank refused it; a person has to change something first. */
  | { readonly kind: 'never'; readonly reason: SendReason; readonly codes: readonly string[] }
  | {
      readonly kind: 'unknown';
      readonly reason: SendReason;
      /** A 2xx status line was read; only the content of the answer is missing. */
      readonly certainlyReceived: boolean;
      /** A number found in what was read of a cut answer. */
      readonly candidateUuid: string | null;
    }
);

/** How a read ended. Reads have no effect, so whatever failed may be read again. */
export type ReadOutcome<T> =
  | { readonly kind: 'read'; readonly value: T }
  | {
      readonly kind: 'unread';
      readonly reason: SendReason;
      readonly status: number | null;
      readonly retryAfterMs?: number;
    };

/** The bank's decision in our words. `not-understood` is a word we do not know: in progress, never a yes. */
export type Decision =
  'pending' | 'manual' | 'offer' | 'no-offer' | 'failed' | 'income-proof' | 'not-understood';

/** A credit application as the bank sees it now (guide, POST and GET applications). */
export interface BankApplication {
  readonly uuid: string;
  readonly number: string | null;
  readonly decision: Decision;
  /** Sentences for the customer, verbatim. */
  readonly messages: readonly string[];
  /** The messages say no more than that data conflict with what the bank has. */
  readonly isGenericRefusal: boolean;
  readonly incomeProof: 'bank-link-or-files' | 'files' | null;
  readonly changedConditions: boolean;
  readonly previousUuid: string | null;
  readonly isCancelled: boolean;
  readonly contractUuid: string | null;
  readonly productCode: string | null;
  readonly amount: Money | null;
  readonly period: number | null;
  readonly paymentDay: number | null;
  /** `purchase.purchase_reference`, where the bank gives it back. */
  readonly reference: string | null;
  readonly offer: Offer | null;
}

/** A contract as the bank sees it now (guide, GET contracts). */
export interface BankContract {
  readonly status: ContractStatus;
  readonly waitsFor: 'customer' | 'down-payment' | 'shop-approval' | null;
  readonly number: string | null;
  readonly signedAt: Instant | null;
  readonly activatedAt: Instant | null;
  readonly terminatedAt: Instant | null;
}

export interface Bank {
  readonly id: string | number;
  readonly name: string;
  readonly iconUrl: string | null;
}

export interface Logo {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

export interface Calculation {
  readonly monthly: Money;
  readonly total: Money | null;
  readonly apr: string | null;
}

export interface StatementFile {
  /** Our own name for it, `statement-1.pdf`; never the customer's. */
  readonly name: string;
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly size: number;
  open(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** What goes into an application beside what the customer says. */
export interface OurWords {
  readonly reference: string;
  readonly salespersonReference: string;
  /** Where the bank tells what happens; null where nobody listens. */
  readonly callbackUrl: string | null;
  /** Of a Latvian personal code. */
  readonly codeHasHyphen: boolean;
}

/** The bank's operations in our words; each names the part of the guide in its adapter. */
export interface BankApi {
  createApplication(
    request: ApplicationRequest,
    ours: OurWords,
    attempt: Attempt,
  ): Promise<SendOutcome<BankApplication>>;
  readApplication(uuid: string): Promise<ReadOutcome<BankApplication>>;
  accept(uuid: string, attempt: Attempt): Promise<SendOutcome<{ readonly contractUuid: string }>>;
  cancelApplication(uuid: string, attempt: Attempt): Promise<SendOutcome<null>>;

  /** The picture of a bank's logo, from an address of the list; only a checked picture is a success. */
  readLogo(iconUrl: string): Promise<ReadOutcome<Logo>>;
  listBanks(applicationUuid: string): Promise<ReadOutcome<readonly Bank[]>>;
  startRetrieval(
    request: {
      readonly applicationUuid: string;
      readonly bankId: string | number;
      readonly language: 'et' | 'lv' | 'ru' | 'en';
      readonly returnUrl: string;
    },
    attempt: Attempt,
  ): Promise<SendOutcome<{ readonly link: string }>>;
  sendStatements(
    request: {
      readonly applicationUuid: string;
      readonly files: readonly StatementFile[];
      readonly description: string;
    },
    attempt: Attempt,
  ): Promise<SendOutcome<null>>;

  readContract(uuid: string): Promise<ReadOutcome<BankContract>>;
  readPrintout(contractUuid: string): Promise<ReadOutcome<{ readonly link: string }>>;
  startSigning(
    contractUuid: string,
    method: SigningMethod,
    returnUrl: string,
    attempt: Attempt,
  ): Promise<SendOutcome<{ readonly link: string | null }>>;
  confirmSigning(contractUuid: string, code: string, attempt: Attempt): Promise<SendOutcome<null>>;
  startPayment(
    contractUuid: string,
    returnUrl: string,
    attempt: Attempt,
  ): Promise<SendOutcome<{ readonly link: string }>>;
  approveContract(contractUuid: string, attempt: Attempt): Promise<SendOutcome<null>>;
  cancelContract(contractUuid: string, attempt: Attempt): Promise<SendOutcome<null>>;

  readProduct(code: string): Promise<ReadOutcome<ProductTerms>>;
  calculate(request: Purchase): Promise<ReadOutcome<Calculation>>;
  ping(): Promise<ReadOutcome<null>>;
}
