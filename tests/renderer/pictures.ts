import type { CallReply } from '../../shared/bridge/contract.ts';
import type {
  ApplicationView,
  EntryView,
  FoundView,
  OutboxView,
  ReportNumbers,
  ReportView,
  ProfileView,
  SettingsView,
  TileView,
  TillView,
  TodayRow,
  TodayView,
  IncomeProofView,
} from '../../shared/bridge/views.ts';
import { days, minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { lastPeriods, periodOf, type PeriodUnit } from '../../shared/domain/period.ts';
import type { ProductTerms } from '../../shared/domain/product.ts';

/** Made-up pictures. Each one is newer than all before it. */
let revision = 0;
const next = (): number => (revision += 1);

/** Monday, 23 November 2026, 12:41 in Tallinn and Riga. */
export const noon = Date.UTC(2026, 10, 23, 10, 41);

/** A uuid that tells tests apart: `id(7)`. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const aProfile = (over: Partial<ProfileView> = {}): ProfileView => ({
  id: 'training-ee',
  mode: 'training',
  market: 'EE',
  shopName: 'Tartu pood',
  tillName: 'kassa 2',
  ...over,
});

export const aProduct = (over: Partial<ProductTerms> = {}): ProductTerms => ({
  code: 'hp_epos_training',
  name: 'Järelmaks',
  kind: 'hire-purchase',
  minAmount: euros(10_000),
  maxAmount: euros(1_600_000),
  periods: [3, 6, 12, 24, 36, 48, 60],
  defaultPeriod: 12,
  paymentDays: [5, 10, 15, 20, 25],
  defaultPaymentDay: 15,
  requiredFields: [],
  signingMethods: ['sms-code', 'hosted', 'link-by-sms', 'paper'],
  hasDownPayment: false,
  downPaymentMinPercent: null,
  minAge: null,
  minIncome: null,
  validTo: null,
  ...over,
});

/** The last one is of a product that the shop does not sell any more. */
export const somePresets: SettingsView['presets'] = [
  { name: 'Phone, 2 years', productCode: 'hp_epos_training', period: 24, paymentDay: 15, amount: null },
  { name: 'Bicycle', productCode: 'hp_epos_training', period: 36, paymentDay: null, amount: euros(49_900) },
  { name: 'Furniture by parts', productCode: 'split_3', period: 3, paymentDay: null, amount: null },
];

export const aConsent = (): SettingsView['consents'][number] => ({
  type: 'EMTA_REGISTRY_QUERY',
  isRequired: true,
  version: '2026-11',
  texts: {
    et: 'Annan pangale nõusoleku küsida Maksu- ja Tolliametist andmeid oma sissetuleku kohta.',
    lv: 'Piekrītu, ka banka pieprasa ziņas par maniem ienākumiem.',
    ru: 'Согласен на то, чтобы банк запросил сведения о моих доходах.',
    en: 'I agree that the bank asks the tax authority about my income.',
  },
});

export const quietQueue: TillView['queue'] = {
  waiting: 0,
  sending: 0,
  uncertain: 0,
  needsYou: 0,
  expired: 0,
  expiresSoon: 0,
  stopped: null,
  pausedUntil: null,
  uncertainSince: [],
};

export const aTile = (n: number, over: Partial<TileView> = {}): TileView => ({
  applicationId: id(n),
  customer: 'Mari T.',
  step: 'asking',
  elapsedMs: seconds(12),
  isPaused: false,
  isNews: false,
  ...over,
});

export const aTill = (over: Partial<TillView> = {}): TillView => ({
  revision: next(),
  stage: 'open',
  now: noon,
  today: '2026-11-23',
  language: 'en',
  zoom: 100,
  keys: [],
  hasLetterKeys: true,
  scanGapMs: 30,
  allowsFreeAddress: false,
  profile: aProfile(),
  profiles: [aProfile()],
  trainingPin: '482913',
  training: { isCablePulled: false, isFast: false, results: [] },
  session: { id: id(900), name: 'Anna Kask', role: 'manager' },
  pinWaitUntil: null,
  line: { state: 'up', cause: null, lastSuccessAt: noon - seconds(20) },
  clockAheadMs: null,
  queue: quietQueue,
  display: { isOn: false, shows: 'idle' },
  tiles: [],
  lead: null,
  form: {
    products: [aProduct()],
    unsold: [],
    presets: [],
    documentTypes: ['id_card'],
    consents: [aConsent()],
    endOfDay: noon + minutes(679),
  },
  trouble: null,
  ...over,
});

export const aLockedTill = (over: Partial<TillView> = {}): TillView =>
  aTill({ stage: 'locked', session: null, form: null, ...over });

export const anEntry = (n: number, over: Partial<EntryView> = {}): EntryView => ({
  id: id(n),
  applicationId: id(n + 500),
  localNumber: `K7-${String(n).padStart(4, '0')}`,
  kind: 'submit',
  state: 'waiting',
  turn: 'bank',
  customer: 'Jüri P.',
  amount: euros(100_100),
  createdAt: noon - minutes(7),
  tries: 2,
  nextTryAt: noon + seconds(45),
  expiresAt: noon + minutes(400),
  reason: 'line.down',
  codes: [],
  wasUncertain: false,
  certainlyReceived: false,
  candidateUuid: null,
  salespersonReference: 'Anna Kask',
  evidence: null,
  can: { retry: true, discard: true, settle: false, correct: false, putBack: false },
  ...over,
});

export const anUncertainEntry = (n: number, over: Partial<EntryView> = {}): EntryView =>
  anEntry(n, {
    state: 'uncertain',
    turn: 'ours',
    wasUncertain: true,
    reason: 'bank.no-answer',
    nextTryAt: null,
    createdAt: noon - minutes(26),
    evidence: {
      attemptedAt: noon - minutes(25),
      host: 'demo-api.inbank.ee',
      requestBytes: 1_482,
      status: null,
      error: 'ECONNRESET',
    },
    can: { retry: false, discard: false, settle: true, correct: false, putBack: false },
    ...over,
  });

export const anOutbox = (entries: readonly EntryView[], over: Partial<OutboxView> = {}): OutboxView => ({
  revision: next(),
  now: noon,
  queue: quietQueue,
  entries: [...entries],
  more: 0,
  ...over,
});

export const aRow = (n: number, over: Partial<TodayRow> = {}): TodayRow => ({
  applicationId: id(n),
  localNumber: `K7-${String(n).padStart(4, '0')}`,
  customer: 'Mari T.',
  identityCode: `•••${String(299 + n).padStart(4, '0')}`,
  productName: 'Järelmaks',
  amount: euros(100_100),
  period: 12,
  bankNumber: null,
  salespersonReference: 'Anna Kask',
  step: 'offered',
  contractStatus: null,
  turn: 'customer',
  isSeen: false,
  isHandedOver: false,
  createdAt: noon - minutes(n + 2),
  changedAt: noon - minutes(n),
  hasOddFigures: false,
  ...over,
});

export const aToday = (rows: readonly TodayRow[], over: Partial<TodayView> = {}): TodayView => ({
  revision: next(),
  now: noon,
  rows: [...rows],
  more: 0,
  drafts: [],
  ...over,
});

export const aFind = (rows: readonly TodayRow[], over: Partial<FoundView> = {}): FoundView => ({
  rows: [...rows],
  more: 0,
  drafts: [],
  isCertain: false,
  isComplete: true,
  isErased: false,
  ...over,
});

export const anApplication = (n: number, over: Partial<ApplicationView> = {}): ApplicationView => ({
  revision: next(),
  id: id(n),
  localNumber: `K7-${String(n).padStart(4, '0')}`,
  customerLanguage: 'et',
  bankNumber: null,
  step: 'asking',
  turn: 'bank',
  customer: { firstName: 'Mari', lastName: 'Tamm', identityCode: '•••0299' },
  salespersonReference: 'Anna Kask',
  createdAt: noon - minutes(1),
  asked: {
    productCode: 'hp_epos_training',
    productName: 'Järelmaks',
    amount: euros(100_100),
    period: 12,
    paymentDay: 15,
    ownReference: 'A-10442',
  },
  asking: { elapsedMs: seconds(12), isPaused: false, reads: 11, lastReadAgoMs: 400, nextReadInMs: 600 },
  entry: null,
  offer: null,
  contract: null,
  incomeProof: null,
  messages: [],
  can: {
    accept: false,
    cancel: false,
    cancelContract: false,
    giveProof: false,
    pay: false,
    approve: false,
    sign: false,
    confirmCode: false,
    printout: false,
    handOver: false,
    refresh: true,
    copy: false,
  },
  ...over,
});

export const anIncomeProof = (over: Partial<IncomeProofView> = {}): IncomeProofView => ({
  lane: 'files',
  retrieval: null,
  opensLinksHere: false,
  statementsSentAt: null,
  statements: [],
  upload: null,
  ...over,
});

export const aStatement = (
  n: number,
  over: Partial<IncomeProofView['statements'][number]> = {},
): IncomeProofView['statements'][number] => ({
  id: id(600 + n),
  name: `konto-${n}.pdf`,
  type: 'application/pdf',
  size: 184_000 * n,
  pages: n,
  pixels: null,
  isTwin: false,
  ...over,
});

export const aRetrieval = (
  over: Partial<NonNullable<IncomeProofView['retrieval']>> = {},
): NonNullable<IncomeProofView['retrieval']> => ({
  bankName: 'Meripank',
  startedAt: noon - minutes(1),
  link: 'https://ais.inbank.ee/r/8f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e',
  host: 'ais.inbank.ee',
  ...over,
});

/** A shop's own TLS inspection, with names as such products give them. */
export const anAuthority: NonNullable<SettingsView['authority']> = {
  subject: 'C=EE, O=Tartu Pood OÜ, OU=Network, CN=Tartu Pood TLS inspection root',
  issuer: 'C=EE, O=Tartu Pood OÜ, OU=Network, CN=Tartu Pood TLS inspection root',
  validTo: noon + minutes(60 * 24 * 900),
  fingerprint: Array.from({ length: 32 }, (_, index) => (index * 7 + 16).toString(16).toUpperCase()).join(
    ':',
  ),
};

export const someSettings = (over: Partial<SettingsView> = {}): SettingsView => ({
  profile: aProfile({ id: 'demo-ee', mode: 'demo' }),
  address: 'https://demo-api.inbank.ee/partner/v2/',
  shopUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  key: { last4: '9f3c', setAt: noon },
  keptBy: 'keyring',
  returnUrl: 'https://tartupood.example/tagasi',
  products: [
    { code: 'hp_epos_demo', terms: aProduct(), readAt: noon - minutes(30), problem: null },
    { code: 'split_demo', terms: null, readAt: null, problem: 'bank.not-found' },
  ],
  presets: [],
  documentTypes: ['id_card'],
  codeHasHyphen: true,
  consents: [aConsent()],
  people: [
    { id: id(900), name: 'Anna Kask', role: 'manager', isActive: true, badgeSince: null },
    { id: id(901), name: 'Jānis Bērziņš', role: 'salesperson', isActive: true, badgeSince: null },
    { id: id(902), name: 'Olga Ivanova', role: 'salesperson', isActive: false, badgeSince: null },
  ],
  lockAfterMinutes: 3,
  keepDays: 30,
  oldestChangeAt: noon - days(12),
  opensLinksHere: false,
  hasCustomerDisplay: false,
  hasNotices: true,
  relay: {
    isOn: false,
    port: 8127,
    callbackUrl: '',
    localAddress: 'http://127.0.0.1:8127/callbacks/inbank',
    isListening: false,
    problem: null,
    received: 0,
    verified: 0,
    refused: 0,
    dropped: 0,
    unknownApplications: 0,
    lastAt: null,
  },
  authority: null,
  recoverySince: noon - minutes(60 * 24 * 200),
  folder: '/home/till/.config/counter/profiles/demo-ee',
  updates: {
    version: '1.4.0',
    state: 'current',
    checkedAt: noon - minutes(41),
    newVersion: null,
    refusal: null,
  },
  ...over,
});

/** The settings of `someSettings` as the pack of another till, which has moved on. */
export const aPack = (): NonNullable<CallReply<'setup.pack'>['chosen']> => ({
  digest: '0f'.repeat(32),
  pack: {
    market: 'EE',
    mode: 'demo',
    address: null,
    shopUuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    shopName: 'Tartu pood',
    productCodes: ['hp_epos_demo', 'split_demo', 'hp_down_payment_demo'],
    presets: somePresets,
    documentTypes: ['id_card', 'passport'],
    codeHasHyphen: true,
    consents: [
      { ...aConsent(), version: '2026-12', texts: { ...aConsent().texts, et: 'Luban pangal küsida.' } },
    ],
    returnUrl: 'https://tartupood.example/tagasi',
    lockAfterMinutes: 5,
    keepDays: 14,
    opensLinksHere: false,
  },
});

const numbers = {
  sent: 7,
  unsent: 1,
  inProgress: 1,
  decided: 6,
  offers: 4,
  noOffer: 1,
  contracts: 3,
  active: 2,
  cancelled: 1,
  sentAmount: euros(412_000),
  contractAmount: euros(165_000),
  medianToDecisionMs: seconds(9),
  medianToContractMs: minutes(6),
};

/** Of today, this week or this month, at a till that keeps for thirty days. */
export const aReport = (unit: PeriodUnit = 'day'): ReportView => ({
  now: noon,
  from: periodOf(unit, '2026-11-23').from,
  to: '2026-11-23',
  keptFrom: '2026-10-25',
  isWhole: true,
  all: numbers,
  people: [
    { name: 'Anna Kask', ...numbers, sent: 5, contracts: 2 },
    { name: 'Jānis Bērziņš', ...numbers, sent: 2, contracts: 1, medianToContractMs: null },
  ],
  products: [{ name: 'Järelmaks', ...numbers }],
  unit,
  periods: lastPeriods(unit, '2026-11-23', { day: 14, week: 6, month: 2 }[unit]).map(({ from }, index) => ({
    ...numbers,
    from,
    sent: ((index * 5) % 9) + (index === 0 ? 7 : 0),
    contracts: index === 0 ? 3 : (index * 5) % 4,
  })),
  open: {
    waiting: 0,
    uncertain: 1,
    needsPerson: 0,
    offered: 2,
    unsigned: 1,
    toApprove: 0,
    notActive: 0,
    notHandedOver: 0,
    proof: 0,
    undecided: 0,
    unseen: 0,
    drafts: 0,
  },
});

export const nothingOpen: ReportView['open'] = {
  waiting: 0,
  uncertain: 0,
  needsPerson: 0,
  offered: 0,
  unsigned: 0,
  toApprove: 0,
  notActive: 0,
  notHandedOver: 0,
  proof: 0,
  undecided: 0,
  unseen: 0,
  drafts: 0,
};

const nothingBegun: ReportNumbers = {
  sent: 0,
  unsent: 0,
  inProgress: 0,
  decided: 0,
  offers: 0,
  noOffer: 0,
  contracts: 0,
  active: 0,
  cancelled: 0,
  sentAmount: euros(0),
  contractAmount: euros(0),
  medianToDecisionMs: null,
  medianToContractMs: null,
};

/** A day on which nothing was begun, after busier ones. */
export function aQuietReport(): ReportView {
  const report = aReport();
  const periods = report.periods.map((period, index) =>
    index === 0 ? { from: period.from, ...nothingBegun } : period,
  );
  return { ...report, all: nothingBegun, people: [], products: [], periods, open: nothingOpen };
}
