import { acceptApplication, cancelApplication, createApplication, getApplication } from './applications.ts';
import { json } from './answers.ts';
import type { Operation } from './call.ts';
import {
  approveContract,
  cancelContract,
  createPaymentLink,
  getContract,
  getContractPrintout,
} from './contracts.ts';
import { initiateRetrieval, listBanks, uploadAttachments } from './income-proof.ts';
import { calculate, getProduct } from './product-operations.ts';
import { confirmSigning, createSigning } from './signings.ts';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** After `/partner/v2/shops/{shop_uuid}/`; `*` stands for a uuid. */
  readonly path: string;
  readonly run: Operation;
  /** What the operation does with a body: reads JSON, takes none, or reads the stream by itself. */
  readonly body: 'json' | 'none' | 'stream';
}

const get = (path: string, run: Operation): Route => ({ method: 'GET', path, run, body: 'none' });
const post = (path: string, run: Operation, body: Route['body']): Route => ({
  method: 'POST',
  path,
  run,
  body,
});

/** The operations of a shop (guide); `ping` is the one besides. */
const routes: readonly Route[] = [
  post('applications', createApplication, 'json'),
  get('applications/*', getApplication),
  post('applications/*/attachments', uploadAttachments, 'stream'),
  post('applications/*/accept', acceptApplication, 'none'),
  post('applications/*/cancel', cancelApplication, 'none'),
  get('account_statements/bank_list', listBanks),
  get('account_statements/bank_list/*', listBanks),
  post('account_statements/initiate_retrieval', initiateRetrieval, 'json'),
  get('contracts/*', getContract),
  get('contracts/*/printouts', getContractPrintout),
  post('contracts/*/signings', createSigning, 'json'),
  { method: 'PATCH', path: 'contracts/*/signings', run: confirmSigning, body: 'json' },
  post('contracts/*/payment_link', createPaymentLink, 'json'),
  post('contracts/*/merchant_approval', approveContract, 'none'),
  post('contracts/*/cancel', cancelContract, 'none'),
  get('products', getProduct),
  post('calculations', calculate, 'json'),
];

export const ping: Route = get('ping', () => json(200, { response: 'pong' }));

export type Found =
  | { readonly kind: 'route'; readonly route: Route; readonly shopUuid: string | null; readonly uuid: string }
  | { readonly kind: 'wrong-method'; readonly shopUuid: string | null; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown'; readonly shopUuid: string | null };

const base = '/partner/v2/';

/** Whether a path belongs to the API, whatever it names there. */
export const isApiPath = (path: string): boolean => path.startsWith(base);

/** Finds the operation for a method and a path of the API. */
export function findRoute(method: string, path: string): Found {
  const segments = path.slice(base.length).split('/');
  const [first, shopUuid = null, ...rest] = segments;
  if (first === 'ping' && segments.length === 1) return chosen(method, [ping], null, '');
  if (first !== 'shops' || shopUuid === null) return { kind: 'unknown', shopUuid: null };
  const matching = routes.filter((route) => matches(route.path.split('/'), rest));
  const uuid = matching[0] ? (rest[matching[0].path.split('/').indexOf('*')] ?? '') : '';
  return chosen(method, matching, shopUuid, uuid.toLowerCase());
}

function chosen(method: string, matching: readonly Route[], shopUuid: string | null, uuid: string): Found {
  if (matching.length === 0) return { kind: 'unknown', shopUuid };
  const route = matching.find((each) => each.method === method);
  if (route) return { kind: 'route', route, shopUuid, uuid };
  return { kind: 'wrong-method', shopUuid, allowed: matching.map((each) => each.method) };
}

const matches = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length &&
  pattern.every((part, i) => (part === '*' ? path[i] !== '' : part === path[i]));
