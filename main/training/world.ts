import type { Market } from '../../shared/domain/market.ts';
import type { Records } from './records.ts';
import type { Application } from './state.ts';

/** Which of the documented shapes the answers take; the first of each is the default. */
export interface AnswerShapes {
  /** JSON types as in the guide's examples, or everything as text as in a public client's recordings. */
  readonly shape: 'guide' | 'strings';
  /** `{"error":["unauthorized"]}` and `{"message":["code"]}`, `{"message":"code"}`, or `{"Message":"code"}`. */
  readonly errors: 'arrays' | 'strings' | 'capital';
  /** Whether GET contract wraps its answer in `contract`. */
  readonly contract: 'wrapped' | 'flat';
  /** Whether GET products wraps its answer in `product`. */
  readonly product: 'flat' | 'wrapped';
  /** `decision_messages` of the answer to POST applications. */
  readonly messages: 'array' | 'string';
}

export const defaultShapes: AnswerShapes = {
  shape: 'guide',
  errors: 'arrays',
  contract: 'wrapped',
  product: 'flat',
  messages: 'array',
};

/**
 * What comes of a down payment by itself: paid after 6 s; failed, so that it needs a new link; not confirmed
 * for 20 s and then paid; or nothing, because the customer leaves the page alone.
 */
export type DownPaymentOutcome = 'paid' | 'failed' | 'unconfirmed' | 'nothing';

/** Everything the operations of the simulated bank share. */
export interface World {
  readonly market: Market;
  readonly shopUuid: string;
  readonly apiKey: string;
  /** In the address of the portal; new at each start. */
  readonly portalSecret: string;
  readonly shapes: AnswerShapes;
  readonly downPayments: DownPaymentOutcome;
  readonly records: Records;
  /** The simulator's own clock, milliseconds since 1970. */
  readonly now: () => number;
  /** How long a delay of the scenario table takes at this speed. */
  readonly lasts: (ms: number) => number;
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: () => string;
}

/** The application behind a uuid of its own, as far as that uuid exists by now. */
export function applicationBy(world: World, uuid: string): Application | null {
  const application = world.records.find(uuid);
  if (application?.uuid === uuid) return application;
  const now = world.now();
  const isLater = application?.timeline.some((h) => h.kind === 'changed' && h.uuid === uuid && h.at <= now);
  return application && isLater ? application : null;
}

export function applicationOfContract(world: World, contractUuid: string): Application | null {
  const application = world.records.find(contractUuid);
  return application?.contract?.uuid === contractUuid ? application : null;
}
