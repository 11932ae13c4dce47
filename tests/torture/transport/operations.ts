import type { Attempt, BankApi, ReadOutcome, SendOutcome } from '../../../main/core/ports.ts';
import { euros } from '../../../shared/domain/money.ts';
import { applicationUuid, aRequest, contractUuid, ours } from '../../adapters/bank/a-bank.ts';
import { aCreated } from '../../rig/lying-bank.ts';

/** What a success of an operation has to bring: an application, some content, any 2xx; or it only reads. */
type Need = 'application' | 'content' | 'nothing' | 'read';

export interface Operation {
  readonly name: string;
  readonly need: Need;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Where its path ends, without the query. */
  readonly path: RegExp;
  /** A whole answer. */
  readonly content: object;
  readonly ask: (bank: BankApi, attempt: Attempt) => Promise<SendOutcome<unknown> | ReadOutcome<unknown>>;
}

const aPdf = {
  name: 'statement-1.pdf',
  type: 'application/pdf',
  size: 5,
  open: () => [Buffer.from('%PDF-')],
} as const;
const returnUrl = 'https://shop.example/back';
const toBank = { redirect_url: 'https://sign.inbank.ee/1' };

/** Every operation of the bank's interface. */
export const operations: readonly Operation[] = [
  {
    name: 'createApplication',
    need: 'application',
    method: 'POST',
    path: /\/applications$/u,
    content: aCreated,
    ask: (bank, attempt) => bank.createApplication(aRequest(), ours, attempt),
  },
  {
    name: 'accept',
    need: 'content',
    method: 'POST',
    path: /\/accept$/u,
    content: { contract: { uuid: contractUuid } },
    ask: (bank, attempt) => bank.accept(applicationUuid, attempt),
  },
  {
    name: 'cancelApplication',
    need: 'nothing',
    method: 'POST',
    path: /\/applications\/[^/]+\/cancel$/u,
    content: {},
    ask: (bank, attempt) => bank.cancelApplication(applicationUuid, attempt),
  },
  {
    name: 'startRetrieval',
    need: 'content',
    method: 'POST',
    path: /\/initiate_retrieval$/u,
    content: toBank,
    ask: (bank, attempt) =>
      bank.startRetrieval({ applicationUuid, bankId: 24, language: 'et', returnUrl }, attempt),
  },
  {
    name: 'sendStatements',
    need: 'nothing',
    method: 'POST',
    path: /\/attachments$/u,
    content: {},
    ask: (bank, attempt) =>
      bank.sendStatements({ applicationUuid, files: [aPdf], description: 'Salary' }, attempt),
  },
  {
    name: 'startSigning',
    need: 'content',
    method: 'POST',
    path: /\/signings$/u,
    content: toBank,
    ask: (bank, attempt) => bank.startSigning(contractUuid, 'hosted', returnUrl, attempt),
  },
  {
    name: 'confirmSigning',
    need: 'nothing',
    method: 'PATCH',
    path: /\/signings$/u,
    content: {},
    ask: (bank, attempt) => bank.confirmSigning(contractUuid, '0000', attempt),
  },
  {
    name: 'startPayment',
    need: 'content',
    method: 'POST',
    path: /\/payment_link$/u,
    content: toBank,
    ask: (bank, attempt) => bank.startPayment(contractUuid, returnUrl, attempt),
  },
  {
    name: 'approveContract',
    need: 'nothing',
    method: 'POST',
    path: /\/merchant_approval$/u,
    content: {},
    ask: (bank, attempt) => bank.approveContract(contractUuid, attempt),
  },
  {
    name: 'cancelContract',
    need: 'nothing',
    method: 'POST',
    path: /\/contracts\/[^/]+\/cancel$/u,
    content: {},
    ask: (bank, attempt) => bank.cancelContract(contractUuid, attempt),
  },
  {
    name: 'readApplication',
    need: 'read',
    method: 'GET',
    path: /\/applications\/[^/]+$/u,
    content: { credit_application: { ...aCreated, uuid: applicationUuid } },
    ask: (bank) => bank.readApplication(applicationUuid),
  },
  {
    name: 'listBanks',
    need: 'read',
    method: 'GET',
    path: /\/bank_list(?:\/[^/]+)?$/u,
    content: { bank_list: [{ id: 1, name: 'Bank' }] },
    ask: (bank) => bank.listBanks(applicationUuid),
  },
  {
    name: 'readContract',
    need: 'read',
    method: 'GET',
    path: /\/contracts\/[^/]+$/u,
    content: { contract: { uuid: contractUuid, status: 'unsigned' } },
    ask: (bank) => bank.readContract(contractUuid),
  },
  {
    name: 'readPrintout',
    need: 'read',
    method: 'GET',
    path: /\/printouts$/u,
    content: { link: 'https://print.inbank.ee/1' },
    ask: (bank) => bank.readPrintout(contractUuid),
  },
  {
    name: 'readProduct',
    need: 'read',
    method: 'GET',
    path: /\/products$/u,
    content: { code: 'hire_purchase', parameters: {} },
    ask: (bank) => bank.readProduct('hire_purchase'),
  },
  {
    name: 'calculate',
    need: 'read',
    method: 'POST',
    path: /\/calculations$/u,
    content: { payment_amount_monthly: '40.50' },
    ask: (bank) =>
      bank.calculate({
        productCode: 'hire_purchase',
        amount: euros(45_000),
        period: 12,
        paymentDay: null,
        downPayment: null,
      }),
  },
  {
    name: 'ping',
    need: 'read',
    method: 'GET',
    path: /\/ping$/u,
    content: { response: 'pong' },
    ask: (bank) => bank.ping(),
  },
];

/** Whether a request is of this operation. */
export const isOf =
  ({ method, path }: Operation) =>
  (request: { readonly method: string; readonly path: string }): boolean =>
    request.method === method && path.test(request.path.split('?')[0] ?? '');
