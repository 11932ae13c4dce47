import { euros } from '../../shared/domain/money.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import type { ProductTerms } from '../../shared/domain/product.ts';
import type { SendReason } from '../../shared/domain/wording.ts';
import type {
  Attempt,
  Bank,
  BankApi,
  BankApplication,
  BankContract,
  Evidence,
  ReadOutcome,
  SendOutcome,
} from '../../main/core/ports.ts';
import { hirePurchase } from '../people.ts';

const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const anOffer: Offer = {
  amount: euros(45_000),
  period: 12,
  paymentDay: 15,
  monthly: euros(4_050),
  firstPayment: euros(4_050),
  lastPayment: euros(4_050),
  firstDate: '2026-12-15',
  lastDate: '2027-11-15',
  total: euros(48_600),
  costOfCredit: euros(3_600),
  interest: euros(3_100),
  contractFee: euros(500),
  administrationFee: euros(0),
  administrationFeeMonthly: euros(0),
  insuranceFee: euros(0),
  downPayment: euros(0),
  netCredit: euros(45_000),
  apr: '0.152',
  interestRate: '0.149',
  validUntil: '2026-12-03',
  countedFrom: '2026-11-23',
};

export const anAnswer = (change: Partial<BankApplication> = {}): BankApplication => ({
  uuid: uuidOf(1),
  number: '89000000001',
  decision: 'pending',
  messages: [],
  isGenericRefusal: false,
  incomeProof: null,
  changedConditions: false,
  previousUuid: null,
  isCancelled: false,
  contractUuid: null,
  productCode: null,
  amount: null,
  period: null,
  paymentDay: null,
  reference: null,
  offer: null,
  ...change,
});

const aContract = (change: Partial<BankContract> = {}): BankContract => ({
  status: 'unsigned',
  waitsFor: 'customer',
  number: '89000000001',
  signedAt: null,
  activatedAt: null,
  terminatedAt: null,
  ...change,
});

export const noEvidence: Evidence = {
  startedAt: 0,
  endedAt: 0,
  host: 'bank.test',
  peer: null,
  proxy: null,
  tlsVersion: null,
  certificateFingerprint: null,
  certificateIssuer: null,
  requestBytes: null,
  requestSha256: null,
  bytesWritten: null,
  bytesRead: null,
  status: null,
  errorChain: [],
};

/** How a write meets the bank: what arrives there, and what is heard of it. */
export type Meeting =
  | 'answers'
  | 'arrives-unheard'
  | 'lost-unheard'
  | { readonly later: SendReason; readonly retryAfterMs?: number }
  | { readonly never: SendReason; readonly codes?: readonly string[] };

interface Upload {
  readonly description: string;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: readonly number[];
  }[];
}

/** A bank at the port: it keeps count of what reached it, and answers as the test says. */
export class ScriptedBank implements BankApi {
  /** Who vouches for its certificate. */
  certificateIssuer: string | null = null;
  /** References of the applications that arrived, in order. */
  readonly applications: string[] = [];
  readonly writes: string[] = [];
  readonly retrievals: { readonly bankId: string | number; readonly language: string }[] = [];
  readonly uploads: Upload[] = [];
  banks: readonly Bank[] = [];
  retrievalLink = 'https://ais.bank.test/1';
  /** What differs from hire purchase in every product. */
  terms: Partial<ProductTerms> = {};
  /** What cannot be read while everything else can. */
  failsReadsOf: RegExp | null = null;
  reads = 0;
  failedReads = 0;
  pings = 0;
  readsUnderWay = 0;
  mostReadsUnderWay = 0;
  isReachable = true;
  /** For the next writes, in order; then `answers`. */
  meetings: Meeting[] = [];
  decision: (uuid: string, reads: number) => Partial<BankApplication> = () => ({});
  contract: (uuid: string, reads: number) => Partial<BankContract> = () => ({});
  readTrouble: { readonly reason: SendReason; readonly retryAfterMs?: number } | null = null;
  /** Writes wait for this before anything happens. */
  hold: Promise<void> | null = null;
  #readsOf = new Map<string, number>();

  async #write<T>(what: string, attempt: Attempt, value: () => T): Promise<SendOutcome<T>> {
    const evidence = { ...noEvidence, certificateIssuer: this.certificateIssuer };
    if (this.hold) await this.hold;
    if (!this.isReachable) return { kind: 'later', reason: 'line.down', evidence };
    const meeting = this.meetings.shift() ?? 'answers';
    if (typeof meeting === 'object' && 'later' in meeting) {
      const { later, retryAfterMs } = meeting;
      return {
        kind: 'later',
        reason: later,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        evidence,
      };
    }
    try {
      if (!attempt.pass()) return { kind: 'later', reason: 'line.down', evidence };
    } catch {
      return { kind: 'later', reason: 'storage.failed', evidence };
    }
    if (meeting !== 'lost-unheard') this.writes.push(what);
    if (typeof meeting === 'object') {
      return { kind: 'never', reason: meeting.never, codes: meeting.codes ?? [], evidence };
    }
    const unknown = {
      kind: 'unknown',
      reason: 'bank.no-answer',
      certainlyReceived: false,
      candidateUuid: null,
    } as const;
    if (meeting === 'lost-unheard') return { ...unknown, evidence };
    const done = value();
    return meeting === 'answers' ? { kind: 'done', value: done, evidence } : { ...unknown, evidence };
  }

  readsOf = (key: string): number => this.#readsOf.get(key) ?? 0;

  async #read<T>(key: string, value: (reads: number) => T): Promise<ReadOutcome<T>> {
    this.readsUnderWay += 1;
    this.mostReadsUnderWay = Math.max(this.mostReadsUnderWay, this.readsUnderWay);
    await Promise.resolve();
    this.readsUnderWay -= 1;
    if (!this.isReachable) return { kind: 'unread', reason: 'line.down', status: null };
    if (this.failsReadsOf?.test(key)) return { kind: 'unread', reason: 'bank.not-found', status: 404 };
    if (this.readTrouble) this.failedReads += 1;
    if (this.readTrouble) return { kind: 'unread', status: 500, ...this.readTrouble };
    this.reads += 1;
    const count = (this.#readsOf.get(key) ?? 0) + 1;
    this.#readsOf.set(key, count);
    return { kind: 'read', value: value(count) };
  }

  createApplication: BankApi['createApplication'] = (_request, { reference }, attempt) =>
    this.#write(`POST ${reference}`, attempt, () => {
      this.applications.push(reference);
      return anAnswer({ uuid: uuidOf(this.applications.length) });
    });
  readApplication: BankApi['readApplication'] = (uuid) =>
    this.#read(uuid, (reads) => anAnswer({ uuid, ...this.decision(uuid, reads) }));
  accept: BankApi['accept'] = (uuid, attempt) =>
    this.#write(`accept ${uuid}`, attempt, () => ({ contractUuid: uuid.replace(/^0/u, 'c') }));
  cancelApplication: BankApi['cancelApplication'] = (uuid, attempt) =>
    this.#write(`cancel ${uuid}`, attempt, () => null);
  cancelContract: BankApi['cancelContract'] = (uuid, attempt) =>
    this.#write(`cancel-contract ${uuid}`, attempt, () => null);
  startSigning: BankApi['startSigning'] = (uuid, method, _returnUrl, attempt) =>
    this.#write(`sign ${uuid} ${method}`, attempt, () => ({
      link: method === 'hosted' ? 'https://sign.bank.test/1' : null,
    }));
  confirmSigning: BankApi['confirmSigning'] = (uuid, code, attempt) =>
    this.#write(`code ${uuid} ${code}`, attempt, () => null);
  readContract: BankApi['readContract'] = (uuid) =>
    this.#read(uuid, (reads) => aContract(this.contract(uuid, reads)));
  readPrintout: BankApi['readPrintout'] = (uuid) =>
    this.#read(`printout ${uuid}`, () => ({ link: 'https://print.bank.test/1.pdf' }));
  readProduct: BankApi['readProduct'] = (code) =>
    this.#read(`product ${code}`, () => ({ ...hirePurchase, code, ...this.terms }));
  listBanks: BankApi['listBanks'] = (uuid) => this.#read(`banks ${uuid}`, () => this.banks);
  readLogo: BankApi['readLogo'] = (url) =>
    this.#read(`logo ${url}`, () => ({ type: 'image/png', bytes: Uint8Array.of(1) }));
  calculate: BankApi['calculate'] = () =>
    this.#read('calculation', () => ({ monthly: euros(4_050), total: null, apr: null }));
  startRetrieval: BankApi['startRetrieval'] = ({ applicationUuid, bankId, language }, attempt) =>
    this.#write(`retrieval ${applicationUuid}`, attempt, () => {
      this.retrievals.push({ bankId, language });
      return { link: this.retrievalLink };
    });
  sendStatements: BankApi['sendStatements'] = async ({ applicationUuid, files, description }, attempt) => {
    const stopped = { is: false };
    attempt.onStop(() => (stopped.is = true));
    const read: Upload['files'][number][] = [];
    for (const file of files) {
      const bytes: number[] = [];
      for await (const part of file.open()) bytes.push(...part);
      read.push({ name: file.name, type: file.type, bytes });
    }
    if (this.hold) await this.hold;
    if (stopped.is) return { kind: 'later', reason: 'app.stopped', evidence: noEvidence };
    return this.#write(`statements ${applicationUuid}`, attempt, () => {
      this.uploads.push({ description, files: read });
      return null;
    });
  };
  startPayment: BankApi['startPayment'] = (uuid, _returnUrl, attempt) =>
    this.#write(`payment ${uuid}`, attempt, () => ({ link: 'https://pay.bank.test/1' }));
  approveContract: BankApi['approveContract'] = (uuid, attempt) =>
    this.#write(`approve ${uuid}`, attempt, () => null);
  ping: BankApi['ping'] = () => {
    this.pings += 1;
    return Promise.resolve(
      this.isReachable
        ? { kind: 'read', value: null }
        : { kind: 'unread', reason: 'line.down', status: null },
    );
  };
}
