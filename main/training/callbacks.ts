import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Application, Happening } from './state.ts';
import { hasHappened } from './timeline.ts';
import { isLoopbackAddress } from './web-address.ts';
import type { World } from './world.ts';

/** How callbacks go out; every switch is a thing a receiver has to bear (guide, callbacks). */
export interface CallbackSwitches {
  /** The guide's table has seconds, its sample milliseconds. */
  readonly timestamps: 'milliseconds' | 'seconds';
  readonly isDoubled: boolean;
  /** Gathers what happens within a while and sends the newest first. */
  readonly isReversed: boolean;
  readonly hmac: 'right' | 'wrong';
}

export const defaultCallbacks: CallbackSwitches = {
  timestamps: 'milliseconds',
  isDoubled: false,
  isReversed: false,
  hmac: 'right',
};

const gatherMs = 5_000;
const answerMs = 5_000;
const longestTimer = 2 ** 31 - 1;

/** hex(HMAC-SHA512(key text, timestamp + "." + message)): guide, "Callback authenticity validation". */
export const callbackHmac = (apiKey: string, timestamp: string, message: string): string =>
  createHmac('sha512', apiKey).update(`${timestamp}.${message}`).digest('hex');

export interface CallbackSender {
  /** Sends what has happened since the last time, and sets the alarm for what is going to happen. */
  check(): void;
  stop(): void;
}

/** Tells the shop's `callback_url` what happens. Once each, no repeats, answers are not read. */
export function callbackSender(world: World, switches: CallbackSwitches): CallbackSender {
  const stopped = new AbortController();
  let alarm: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const send = (application: Application, happenings: readonly Happening[]) => {
    const url = application.callbackUrl;
    const forms = happenings.flatMap((h) => messagesOf(application, h)).map((m) => form(world, switches, m));
    if (url === null || forms.length === 0) return;
    for (const body of switches.isDoubled ? forms.flatMap((each) => [each, each]) : forms) {
      last = last.then(() => post(url, body, stopped.signal));
    }
  };

  const check = () => {
    if (stopped.signal.aborted) return;
    clearTimeout(alarm);
    const hold = switches.isReversed ? world.lasts(gatherMs) : 0;
    let next = Infinity;
    for (const application of waiting(world)) {
      const due = application.timeline.filter(hasHappened(world.now())).slice(application.told);
      const first = application.timeline[application.told];
      if (!first) continue;
      const dueAt = first.at + hold;
      if (due.length === 0 || dueAt > world.now()) {
        next = Math.min(next, dueAt);
        continue;
      }
      const told = application.told + due.length;
      world.records.put({ ...application, told });
      send(application, switches.isReversed ? due.toReversed() : due);
      next = Math.min(next, application.timeline[told]?.at ?? Infinity);
    }
    if (next === Infinity) return;
    alarm = setTimeout(check, Math.min(Math.max(next - world.now(), 1), longestTimer)).unref();
  };
  return {
    check,
    stop() {
      stopped.abort();
      clearTimeout(alarm);
    },
  };
}

const waiting = ({ records }: World): readonly Application[] => [...records.listening()];

/** The uuid that the shop surely knows: the first for decisions, the newest for the contract. */
function messagesOf(application: Application, happening: Happening): readonly string[] {
  const event = eventOf(happening);
  if (!event) return [];
  const [type, status] = event;
  const changed = application.timeline.findLast((h) => h.kind === 'changed' && h.at <= happening.at);
  const newest = changed?.kind === 'changed' ? changed.uuid : application.uuid;
  const creditApplicationUuid = type === 'DECISION' ? application.uuid : newest;
  return [JSON.stringify({ type, status, creditApplicationUuid })];
}

const decisionEvents: Readonly<Record<string, string>> = {
  positive: 'POSITIVE',
  negative: 'NEGATIVE',
  manual_negative: 'NEGATIVE',
  failed: 'FAILED',
  income_proof_required: 'INCOME_PROOF_REQUIRED',
};

/** Guide, events of callbacks. None is listed for pending, manual and a cancelled application. */
function eventOf(happening: Happening): readonly [type: 'DECISION' | 'CONTRACT', status: string] | null {
  switch (happening.kind) {
    case 'decision': {
      const status = decisionEvents[happening.status];
      return status === undefined ? null : ['DECISION', status];
    }
    case 'accepted':
      return ['CONTRACT', 'UNSIGNED'];
    case 'signed':
      return ['CONTRACT', 'SIGNED'];
    case 'down-payment-paid':
      return ['CONTRACT', 'DOWN_PAYMENT_PAID_BY_CUSTOMER'];
    case 'approval-needed':
      return ['CONTRACT', 'ACTIVATION_REQUIRES_PARTNER_APPROVAL'];
    case 'activated':
      return ['CONTRACT', 'ACTIVATED'];
    case 'contract-cancelled':
      return ['CONTRACT', 'CANCELLED'];
    case 'terminated':
      return ['CONTRACT', 'TERMINATED'];
    case 'changed':
    case 'application-cancelled':
    case 'customer-signed':
    case 'approved':
      return null;
  }
}

function form(world: World, switches: CallbackSwitches, message: string): string {
  const now = world.now();
  const timestamp = String(switches.timestamps === 'seconds' ? Math.floor(now / 1000) : now);
  const key = switches.hmac === 'right' ? world.apiKey : `${world.apiKey}-wrong`;
  const hmac = callbackHmac(key, timestamp, message);
  return new URLSearchParams({ message, hmac, timestamp }).toString();
}

/** A receiver that is away or slow is its own trouble: the bank's retries are not documented, so there are none. */
async function post(address: string, body: string, signal: AbortSignal): Promise<void> {
  if (!isLoopbackAddress(address)) return;
  await new Promise<void>((resolve) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    const limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    request(address, { method: 'POST', headers, agent: false, signal: limit })
      .on('response', (answer) => answer.resume())
      .on('error', () => resolve())
      .on('close', () => resolve())
      .end(body);
  });
}
