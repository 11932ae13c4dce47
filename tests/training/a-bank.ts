import { expect, onTestFinished } from 'vitest';
import { startSimulator, type SimulatorOptions } from '../../main/training/simulator.ts';
import { addressOf, validateResponse } from '../contract/openapi.ts';

/** Monday, 23 November 2026, 10:00 in Tallinn and Riga: the time at which every bank of these tests opens. */
export const opening = Date.UTC(2026, 10, 23, 8);

export interface CallOptions {
  readonly uuid?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A body that is no JSON. */
  readonly raw?: RequestInit['body'];
  readonly key?: string | null;
  readonly shop?: string;
  /** Set for the one answer that is meant to break the contract: an unknown status. */
  readonly isOutsideContract?: boolean;
}

export interface BankAnswer {
  readonly status: number;
  readonly body: unknown;
  /** A value of the body by its dotted path. */
  readonly at: (path: string) => unknown;
  /** The same, where it has to be a text. */
  readonly text: (path: string) => string;
}

/** A simulated bank whose clock stands still until the test moves it. Every answer is held to the contract. */
export async function aBank(options: Partial<SimulatorOptions> = {}) {
  const bank = await startSimulator({ market: 'EE', now: () => opening, ...options });
  onTestFinished(() => bank.stop());

  const call = async (operationId: string, options: CallOptions = {}): Promise<BankAnswer> => {
    const { method, path } = addressOf(operationId);
    const { uuid = '', query = {}, body, raw, key = bank.apiKey, shop = bank.shopUuid } = options;
    const filled = path.replace('{shop_uuid}', shop).replace(/\{\w+\}/u, uuid);
    const address = `${bank.address.slice(0, -1)}${filled}?${new URLSearchParams(query).toString()}`;
    const sent = raw ?? (body === undefined ? null : JSON.stringify(body));
    const headers = {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(raw === undefined && body !== undefined ? { 'content-type': 'application/json' } : {}),
    };
    const answer = answerOf(await fetch(address, { method, headers, body: sent }));
    const { status, body: got } = await answer;
    const problems = options.isOutsideContract ? [] : validateResponse(operationId, status, got);
    expect([operationId, status, got, problems]).toEqual([operationId, status, got, []]);
    return answer;
  };

  const send = async (amount: string, changes: OrderChanges = {}) => {
    const answer = await call('createApplication', { body: anOrder(amount, changes) });
    expect([answer.status, answer.body]).toEqual([201, answer.body]);
    return answer.text('uuid');
  };
  const read = (uuid: string, type = 'latest') => call('getApplication', { uuid, query: { type } });
  const decision = async (uuid: string) => (await read(uuid)).at('credit_application.decision_status');
  /** Sends an application that gets its offer, and accepts it: gives the uuids of both. */
  const accepted = async (amount = '450.00', changes: OrderChanges = {}) => {
    const uuid = await send(amount, changes);
    bank.advance(4_000);
    const answer = await call('acceptApplication', { uuid });
    return { uuid, contract: answer.text('contract.uuid') };
  };
  const contract = async (uuid: string) => {
    const answer = await call('getContract', { uuid });
    return [answer.at('contract.status'), answer.at('contract.process_status')];
  };
  return { ...bank, call, send, read, decision, accepted, contract };
}
export type Bank = Awaited<ReturnType<typeof aBank>>;

export async function answerOf(response: Response): Promise<BankAnswer> {
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], body);
  return { status: response.status, body, at, text: (path) => String(at(path)) };
}

export interface OrderChanges {
  readonly product?: string;
  readonly period?: unknown;
  readonly paymentDay?: unknown;
  readonly credit?: Readonly<Record<string, unknown>>;
  readonly customer?: Readonly<Record<string, unknown>>;
  readonly contact?: Readonly<Record<string, unknown>>;
  readonly documentNumber?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** An application of Mari Tamm, who does not exist. */
export const anOrder = (amount: unknown, changes: OrderChanges = {}): Readonly<Record<string, unknown>> => ({
  credit_application: {
    product_code: changes.product ?? 'hire_purchase',
    amount,
    period: changes.period ?? 12,
    ...(changes.paymentDay === undefined ? {} : { payment_day: changes.paymentDay }),
    monthly_income: '2900.00',
    monthly_financial_obligations: '100.00',
    salesperson_reference: 'Earl James',
    ...changes.credit,
  },
  customer: { identity_code: '37605030299', first_name: 'Mari', last_name: 'Tamm', ...changes.customer },
  customer_contact: { mobile: '+37253630000', email: 'mari.tamm@example.ee', ...changes.contact },
  customer_addresses: [{ street: 'Niine 11', city: 'Tallinn', country: 'EE', zip_code: '10414' }],
  customer_identification: {
    document_type: 'id_card',
    document_number: changes.documentNumber ?? 'AA9790801',
  },
  consents: [{ type: 'EMTA_REGISTRY_QUERY', value: true, text: 'I allow the query.' }],
  purchase: { purchase_reference: 'A-10442' },
  ...changes.more,
});
