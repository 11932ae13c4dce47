import { z } from 'zod';
import { cardOutcomes } from '../domain/id-card.ts';
import { reusableFields } from '../domain/known-customer.ts';
import { changeFields } from '../domain/offer.ts';
import { periodUnits } from '../domain/period.ts';
import { zooms } from '../domain/zoom.ts';
import { updateRefusals, updateStates } from '../domain/update.ts';
import {
  BankText,
  ConsentDefinition,
  ContractStatus,
  DocumentType,
  Duration,
  EntryKind,
  EntryState,
  Failure,
  FormValues,
  Id,
  Instant,
  IsoDate,
  KeyChanges,
  ScanGap,
  Language,
  LessonResult,
  Market,
  Mode,
  Money,
  Preset,
  ProductTerms,
  Role,
  SendReason,
  SigningMethod,
  StatementType,
  Step,
  Text,
  Turn,
} from './shapes.ts';

/**
 * What the page may see. Each picture is whole and carries a revision; a later picture replaces an earlier
 * one. Nothing in here is a secret, and nothing personal is published while the till is locked.
 */
const Picture = { revision: z.number().int().nonnegative() };

export const ProfileView = z.strictObject({
  id: Text(60),
  mode: Mode,
  market: Market,
  shopName: Text(200),
  tillName: Text(60),
});
export type ProfileView = z.infer<typeof ProfileView>;

const PersonView = z.strictObject({
  id: Id,
  /** As on reports: the salesperson reference that goes to the bank. */
  name: Text(200),
  role: Role,
});

const LineView = z.strictObject({
  state: z.enum(['not-known', 'up', 'down']),
  cause: SendReason.nullable(),
  lastSuccessAt: Instant.nullable(),
});

export const QueueView = z.strictObject({
  waiting: z.number().int(),
  sending: z.number().int(),
  uncertain: z.number().int(),
  needsYou: z.number().int(),
  expired: z.number().int(),
  /** Of the waiting ones those whose agreed time is over within half an hour. */
  expiresSoon: z.number().int(),
  /** Why the whole queue of this shop stands still, if it does. */
  stopped: SendReason.nullable(),
  pausedUntil: Instant.nullable(),
  /** Since when the uncertain ones are, oldest first; of very many the oldest. */
  uncertainSince: z.array(Instant).max(100),
});
export type QueueView = z.infer<typeof QueueView>;

/** A customer whose answer is awaited while others are served. */
export const TileView = z.strictObject({
  applicationId: Id,
  /** First name and an initial. */
  customer: Text(220),
  step: Step,
  /** How long the bank has been asked, at the time of the picture; null when it is not being asked. */
  elapsedMs: Duration.nullable(),
  /** The bank gives no answer now, so the time stands still. */
  isPaused: z.boolean(),
  isNews: z.boolean(),
});
export type TileView = z.infer<typeof TileView>;

/** A product of the shop that cannot be sold now: the bank tells nothing of it, or its last day is over. */
const UnsoldProduct = z.strictObject({
  code: Text(200),
  why: z.union([SendReason, z.enum(['unread', 'over'])]),
});
export type UnsoldProduct = z.infer<typeof UnsoldProduct>;

/** The frame: everything that is on the screen whatever else is. */
export const TillView = z.strictObject({
  ...Picture,
  stage: z.enum(['set-up', 'locked', 'open', 'trouble']),
  now: Instant,
  today: IsoDate,
  language: Language,
  zoom: z.literal(zooms),
  /** Keys that changed places on this till. */
  keys: KeyChanges,
  /** Single letters and digits outside of fields are keys. */
  hasLetterKeys: z.boolean(),
  /** What it takes for a scanner's: the middle gap between two keys. */
  scanGapMs: ScanGap,
  allowsFreeAddress: z.boolean(),
  profile: ProfileView.nullable(),
  profiles: z.array(ProfileView),
  /** The PIN of the training person; null outside Training. */
  trainingPin: Text(8).nullable(),
  /** The cable and the speed of the training bank, and the best results of its lessons; null outside Training. */
  training: z
    .strictObject({ isCablePulled: z.boolean(), isFast: z.boolean(), results: z.array(LessonResult) })
    .nullable(),
  session: PersonView.nullable(),
  pinWaitUntil: Instant.nullable(),
  line: LineView,
  /** How far this computer's clock is ahead of the bank's (behind: below zero), in ms; null where that is of no account. */
  clockAheadMs: z.number().int().nullable(),
  queue: QueueView,
  /** The customer's window: whether there is one, and what it shows. */
  display: z.strictObject({
    isOn: z.boolean(),
    shows: z.enum(['idle', 'consent', 'waiting', 'offer', 'link', 'thanks']),
  }),
  tiles: z.array(TileView),
  /** Where the last notice of the system that was pressed leads; `times` tells one press from the next. */
  lead: z.strictObject({ screen: z.enum(['today', 'outbox']), times: z.number().int().min(1) }).nullable(),
  /** What the form of a new application needs to know; null while locked. */
  form: z
    .strictObject({
      products: z.array(ProductTerms),
      unsold: z.array(UnsoldProduct),
      consents: z.array(ConsentDefinition),
      presets: z.array(Preset),
      documentTypes: z.array(DocumentType),
      /** End of the working day: the default life of an entry in the outbox. */
      endOfDay: Instant,
    })
    .nullable(),
  trouble: z
    .strictObject({
      failure: Failure,
      keptAs: Text(300).nullable(),
      /** How many entries of the outbox are unfinished in files that do not open; null where nobody knows. */
      unsent: z.number().int().nullable(),
      /** When the newest copy of the ledger was made that can be put in its place; null where there is none. */
      backupAt: Instant.nullable(),
    })
    .nullable(),
});
export type TillView = z.infer<typeof TillView>;

export const EntryView = z.strictObject({
  id: Id,
  applicationId: Id,
  localNumber: Text(40),
  kind: EntryKind,
  state: EntryState,
  turn: Turn,
  customer: Text(220),
  amount: Money.nullable(),
  createdAt: Instant,
  tries: z.number().int(),
  nextTryAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  reason: SendReason.nullable(),
  /** The bank's own codes or words for a refusal, shown as text. */
  codes: z.array(BankText),
  /** An attempt of it once ended unknown: the bank may have it, whatever came later. */
  wasUncertain: z.boolean(),
  /** An answer arrived, only its content is missing: it exists at the bank. */
  certainlyReceived: z.boolean(),
  /** A number found in a cut answer, to be confirmed by reading. */
  candidateUuid: Text(60).nullable(),
  salespersonReference: Text(200),
  evidence: z
    .strictObject({
      attemptedAt: Instant,
      host: Text(300),
      requestBytes: z.number().int().nullable(),
      status: z.number().int().nullable(),
      error: Text(300).nullable(),
    })
    .nullable(),
  can: z.strictObject({
    retry: z.boolean(),
    discard: z.boolean(),
    settle: z.boolean(),
    correct: z.boolean(),
    putBack: z.boolean(),
  }),
});
export type EntryView = z.infer<typeof EntryView>;

export const OfferFigures = z.strictObject({
  amount: Money,
  period: z.number().int(),
  paymentDay: z.number().int().nullable(),
  monthly: Money,
  firstPayment: Money,
  lastPayment: Money,
  firstDate: IsoDate.nullable(),
  lastDate: IsoDate.nullable(),
  total: Money,
  costOfCredit: Money,
  interest: Money,
  contractFee: Money,
  administrationFee: Money,
  administrationFeeMonthly: Money,
  insuranceFee: Money,
  downPayment: Money,
  netCredit: Money,
  apr: BankText.nullable(),
  interestRate: BankText.nullable(),
  validUntil: IsoDate.nullable(),
  countedFrom: IsoDate.nullable(),
});

export const OfferView = z.strictObject({
  offer: OfferFigures,
  /** Names the figures that are on the screen; accepting names it back. */
  fingerprint: Text(64),
  /** Null where the bank's figures do not add up to a schedule: figures only. */
  payments: z
    .array(z.strictObject({ number: z.number().int(), date: IsoDate, amount: Money, paid: Money }))
    .nullable(),
  sumsAgree: z.boolean(),
  /** Null where the bank's dates and amounts do not allow the check. */
  aprAgrees: z.boolean().nullable(),
  changes: z.array(
    z.strictObject({
      field: z.enum(changeFields),
      asked: BankText,
      offered: BankText,
    }),
  ),
  /** Other conditions than were asked for, also where those that are compared are the same. */
  isChanged: z.boolean(),
  isExpired: z.boolean(),
});
export type OfferView = z.infer<typeof OfferView>;

export const ContractView = z.strictObject({
  number: BankText.nullable(),
  status: ContractStatus,
  waitsFor: z.enum(['customer', 'down-payment', 'shop-approval', 'bank', 'nothing']),
  /** The strip across the screen: `yes` only when the contract is active. */
  goods: z.enum(['no', 'yes', 'ended']),
  acceptedAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  activatedAt: Instant.nullable(),
  terminatedAt: Instant.nullable(),
  methods: z.array(SigningMethod),
  signing: z
    .strictObject({
      method: SigningMethod,
      startedAt: Instant,
      isConfirmed: z.boolean(),
      /** Checked address of the bank's signing page, for the QR code. */
      link: Text(2_048).nullable(),
      wrongCodes: z.number().int(),
    })
    .nullable(),
  /** What the customer pays beforehand; null where there is nothing to pay, or it is not known. */
  downPayment: Money.nullable(),
  payment: z
    .strictObject({
      startedAt: Instant,
      link: Text(2_048).nullable(),
      tries: z.number().int(),
    })
    .nullable(),
  handedOver: z.strictObject({ at: Instant, by: Text(200) }).nullable(),
});
export type ContractView = z.infer<typeof ContractView>;

/** What the bank is given as a proof of income: a look into an account, statements, or both. */
export const IncomeProofView = z.strictObject({
  lane: z.enum(['bank-link-or-files', 'files', 'not-named']),
  retrieval: z
    .strictObject({
      bankName: BankText,
      startedAt: Instant,
      /** Checked; null where it may not be shown. */
      link: Text(2_048).nullable(),
      host: Text(300).nullable(),
    })
    .nullable(),
  /** The shop allows that the link is opened on this till. */
  opensLinksHere: z.boolean(),
  statementsSentAt: Instant.nullable(),
  statements: z.array(
    z.strictObject({
      id: Id,
      name: Text(100),
      type: StatementType,
      size: z.number().int(),
      pages: z.number().int().nullable(),
      pixels: z.strictObject({ width: z.number().int(), height: z.number().int() }).nullable(),
      /** The same content as one before it. */
      isTwin: z.boolean(),
    }),
  ),
  /** The statements are in the outbox; with bytes once they are leaving. */
  upload: z.strictObject({ sent: z.number().int(), of: z.number().int() }).nullable(),
});
export type IncomeProofView = z.infer<typeof IncomeProofView>;

export const ApplicationView = z.strictObject({
  ...Picture,
  id: Id,
  localNumber: Text(40),
  bankNumber: BankText.nullable(),
  customerLanguage: Language,
  step: Step,
  turn: Turn,
  customer: z.strictObject({
    firstName: Text(200),
    lastName: Text(200),
    /** Dots, then the last four characters. */
    identityCode: Text(20),
  }),
  salespersonReference: Text(200),
  createdAt: Instant,
  asked: z.strictObject({
    productCode: Text(200),
    productName: BankText,
    amount: Money,
    period: z.number().int(),
    paymentDay: z.number().int().nullable(),
    ownReference: Text(100),
  }),
  /** How the bank is being asked; null when it is not. */
  asking: z
    .strictObject({
      elapsedMs: Duration,
      /** The bank gives no answer now, so the time stands still. */
      isPaused: z.boolean(),
      reads: z.number().int(),
      lastReadAgoMs: Duration.nullable(),
      nextReadInMs: Duration.nullable(),
    })
    .nullable(),
  entry: EntryView.nullable(),
  offer: OfferView.nullable(),
  contract: ContractView.nullable(),
  incomeProof: IncomeProofView.nullable(),
  /** The bank's own sentences; only ever shown when somebody asks for them. */
  messages: z.array(BankText),
  can: z.strictObject({
    accept: z.boolean(),
    cancel: z.boolean(),
    cancelContract: z.boolean(),
    giveProof: z.boolean(),
    pay: z.boolean(),
    approve: z.boolean(),
    sign: z.boolean(),
    confirmCode: z.boolean(),
    printout: z.boolean(),
    handOver: z.boolean(),
    refresh: z.boolean(),
    copy: z.boolean(),
  }),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

export const OutboxView = z.strictObject({
  ...Picture,
  now: Instant,
  queue: QueueView,
  entries: z.array(EntryView),
  /** Entries beyond the ones listed. */
  more: z.number().int(),
});
export type OutboxView = z.infer<typeof OutboxView>;

export const TodayRow = z.strictObject({
  applicationId: Id,
  localNumber: Text(40),
  customer: Text(220),
  /** Dots, then the last four characters. */
  identityCode: Text(20),
  productName: BankText,
  amount: Money,
  /** Months. */
  period: z.number().int(),
  bankNumber: BankText.nullable(),
  salespersonReference: Text(200),
  step: Step,
  contractStatus: ContractStatus.nullable(),
  turn: Turn,
  /** Somebody has looked at what came last. */
  isSeen: z.boolean(),
  isHandedOver: z.boolean(),
  createdAt: Instant,
  changedAt: Instant,
  /** The bank's figures do not follow from each other: a quiet word for the manager, no fault of anybody here. */
  hasOddFigures: z.boolean(),
});
export type TodayRow = z.infer<typeof TodayRow>;

export const DraftRow = z.strictObject({
  draftId: Id,
  customer: Text(220),
  savedAt: Instant,
  by: Text(200),
});
export type DraftRow = z.infer<typeof DraftRow>;

export const TodayView = z.strictObject({
  ...Picture,
  now: Instant,
  rows: z.array(TodayRow),
  more: z.number().int(),
  drafts: z.array(DraftRow),
});
export type TodayView = z.infer<typeof TodayView>;

const reportNumbers = {
  /** The bank has or had them. */
  sent: z.number().int(),
  /** Still here: they wait, or the bank did not take them. */
  unsent: z.number().int(),
  inProgress: z.number().int(),
  /** The bank answered for good: an offer, none, or that it could not decide. */
  decided: z.number().int(),
  /** An offer came, whatever became of it since. */
  offers: z.number().int(),
  noOffer: z.number().int(),
  cancelled: z.number().int(),
  contracts: z.number().int(),
  active: z.number().int(),
  sentAmount: Money,
  contractAmount: Money,
  /** From sending to the bank's answer; null where none was timed. */
  medianToDecisionMs: z.number().int().nullable(),
  /** From sending to accepting; null without contracts. */
  medianToContractMs: z.number().int().nullable(),
} as const;
const ReportNumbers = z.strictObject(reportNumbers);
export type ReportNumbers = z.infer<typeof ReportNumbers>;

/** The work of some days in numbers, and what is open now. Nothing about a customer. */
export const ReportView = z.strictObject({
  now: Instant,
  from: IsoDate,
  /** Today where the week or the month is not over. */
  to: IsoDate,
  /** The first day of which everything is counted: what was erased of earlier ones may have left no figures. */
  keptFrom: IsoDate,
  /** False where there were too many to count. */
  isWhole: z.boolean(),
  all: ReportNumbers,
  people: z.array(z.strictObject({ name: Text(200), ...reportNumbers })),
  products: z.array(z.strictObject({ name: Text(300), ...reportNumbers })),
  /** The latest days, weeks or months by their first day, whichever the span is, the latest first. */
  unit: z.enum(periodUnits),
  periods: z.array(z.strictObject({ from: IsoDate, ...reportNumbers })),
  open: z.strictObject({
    waiting: z.number().int(),
    uncertain: z.number().int(),
    needsPerson: z.number().int(),
    offered: z.number().int(),
    unsigned: z.number().int(),
    toApprove: z.number().int(),
    notActive: z.number().int(),
    notHandedOver: z.number().int(),
    proof: z.number().int(),
    undecided: z.number().int(),
    unseen: z.number().int(),
    drafts: z.number().int(),
  }),
});
export type ReportView = z.infer<typeof ReportView>;

/** What was found by typed words, the likeliest first. */
export const FoundView = z.strictObject({
  rows: z.array(TodayRow),
  /** Found and not listed. */
  more: z.number().int(),
  drafts: z.array(DraftRow),
  /** The first row has exactly the number that was typed, and nothing else can be meant: a scanned slip. */
  isCertain: z.boolean(),
  /** False while older applications are still being read after a start. */
  isComplete: z.boolean(),
  /** The words are the number of an application that time has erased. */
  isErased: z.boolean(),
});
export type FoundView = z.infer<typeof FoundView>;

/** What a scanned slip leads to. */
export const SlipFound = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('here'), applicationId: Id }),
  z.strictObject({
    /** Older applications are still being read after a start; erased by time; another till's, Training's; or of nothing kept here. */
    is: z.enum(['not-read-yet', 'erased', 'other-till', 'training', 'unknown']),
  }),
]);

export const DraftView = z.strictObject({
  draftId: Id,
  values: FormValues,
  customerLanguage: Language,
  savedAt: Instant,
  /** Who typed it, where that is not whoever is signed in. */
  by: Text(200).nullable(),
  /** What the bank named when it did not take it, as far as it has not been changed since; with the field where one is meant. */
  refused: z.array(z.strictObject({ code: BankText, field: Text(200).nullable() })),
});
export type DraftView = z.infer<typeof DraftView>;

/** What this till knows of a customer, masked; what of it may be taken over is another call. */
export const KnownCustomerView = z.strictObject({
  last: z
    .strictObject({
      applicationId: Id,
      /** First name and an initial. */
      customer: Text(220),
      createdAt: Instant,
      isOfToday: z.boolean(),
    })
    .nullable(),
  /** Fields of the form whose value was used for another customer. */
  reused: z.array(z.enum(reusableFields)),
});
export type KnownCustomerView = z.infer<typeof KnownCustomerView>;

/** Whole names for masked ones; who asked is on record. */
export const RevealedNames = z.strictObject({
  names: z.array(z.strictObject({ applicationId: Id, name: Text(220), identityCode: Text(30) })),
});

/** Whether a card reader is at this computer. */
export const ReaderView = z.strictObject({ isThere: z.boolean() });

/** A reading of an identity card; `card` is there when it was read. */
export const CardReading = z.strictObject({
  outcome: z.enum(cardOutcomes),
  card: z
    .strictObject({
      firstName: Text(100),
      lastName: Text(100),
      identityCode: Text(11),
      documentNumber: Text(20),
      expiryDate: IsoDate.nullable(),
    })
    .nullable(),
});
export type CardReading = z.infer<typeof CardReading>;

export const ConnectionTest = z.strictObject({
  outcome: z.enum([
    'key-accepted',
    'key-refused',
    'shop-refused',
    'no-answer',
    'name-not-found',
    'refused',
    'certificate',
    'clock',
    'proxy',
    'tls',
    'not-the-bank',
    'server-error',
  ]),
  tookMs: Duration,
  host: Text(300),
});
export type ConnectionTest = z.infer<typeof ConnectionTest>;

/** The listener for the bank's callbacks: as it is set, and what it has met since it listens. */
export const RelayView = z.strictObject({
  isOn: z.boolean(),
  port: z.number().int(),
  callbackUrl: Text(500),
  /** Where the shop's own forwarder sends what the bank posts. */
  localAddress: Text(100),
  isListening: z.boolean(),
  problem: Failure.nullable(),
  received: z.number().int(),
  verified: z.number().int(),
  refused: z.number().int(),
  dropped: z.number().int(),
  unknownApplications: z.number().int(),
  lastAt: Instant.nullable(),
});
export type RelayView = z.infer<typeof RelayView>;

/** Where the program itself stands with its updates. */
export const UpdatesView = z.strictObject({
  /** The one that runs. */
  version: Text(40),
  /** `off`: this build knows no address for updates, or the system's own packages bring them. */
  state: z.enum(updateStates),
  checkedAt: Instant.nullable(),
  /** On its way, or ready for the next start. */
  newVersion: Text(40).nullable(),
  /** Why the last one was not taken. */
  refusal: z.enum(updateRefusals).nullable(),
});
export type UpdatesView = z.infer<typeof UpdatesView>;

export const AuthorityView = z.strictObject({
  subject: Text(200),
  issuer: Text(200),
  validTo: Instant,
  fingerprint: Text(95),
});

/** A product by its code, with what the bank last told of it. */
export const ShopProduct = z.strictObject({
  code: Text(200),
  terms: ProductTerms.nullable(),
  readAt: Instant.nullable(),
  problem: SendReason.nullable(),
});
export type ShopProduct = z.infer<typeof ShopProduct>;

export const SettingsView = z.strictObject({
  profile: ProfileView,
  address: Text(300),
  shopUuid: Text(60),
  key: z.strictObject({ last4: Text(4), setAt: Instant }).nullable(),
  /** How the data key is kept: by the system's keyring, by a passphrase, or beside the data (Training). */
  keptBy: z.enum(['keyring', 'passphrase', 'folder']),
  /** Believed besides the computer's own roots; null where there is none. */
  authority: AuthorityView.nullable(),
  returnUrl: Text(500),
  products: z.array(ShopProduct),
  presets: z.array(Preset),
  documentTypes: z.array(DocumentType),
  codeHasHyphen: z.boolean(),
  consents: z.array(ConsentDefinition),
  people: z.array(
    z.strictObject({
      ...PersonView.shape,
      isActive: z.boolean(),
      /** Null without a badge; its number never comes back. */
      badgeSince: Instant.nullable(),
    }),
  ),
  lockAfterMinutes: z.number().int(),
  keepDays: z.number().int(),
  /** When the application that changed longest ago changed; null where there is none. */
  oldestChangeAt: Instant.nullable(),
  opensLinksHere: z.boolean(),
  hasCustomerDisplay: z.boolean(),
  hasNotices: z.boolean(),
  relay: RelayView,
  /** When the code on paper was made; null in Training. */
  recoverySince: Instant.nullable(),
  folder: Text(1_000),
  updates: UpdatesView,
});
export type SettingsView = z.infer<typeof SettingsView>;
