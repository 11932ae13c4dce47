import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import { Client } from 'undici';
import type { SendReason } from '../../../shared/domain/wording.ts';
import type { Attempt, Clock, Evidence } from '../../core/ports.ts';
import type { BankAddress } from './address.ts';
import { headerOf, readAnswer, type Answer, type Heard } from './answer.ts';
import { noKey, takeKey, type KeyInUse } from './api-key.ts';
import { createConnector } from './connector.ts';
import { dispatch, requestOf, type Call } from './dispatch.ts';
import { evidenceOf, newTrace } from './evidence.ts';
import { createGate } from './gate.ts';
import { readHttpDate } from './retry-after.ts';
import { reasonAfterGate, reasonBeforeGate, reasonOfStall, Trouble } from './trouble.ts';

/** How a call ended: nothing left; something may have left and no status line came; the bank answered. */
export type Exchange = { readonly evidence: Evidence } & (
  | { readonly kind: 'not-sent'; readonly reason: SendReason }
  | { readonly kind: 'lost'; readonly reason: SendReason }
  | { readonly kind: 'answered'; readonly answer: Answer }
);

export interface ExchangeNeeds {
  readonly address: BankAddress;
  readonly allowsLoopback: boolean;
  /** Null where calls go without one. */
  readonly apiKey: (() => Buffer | null) | null;
  readonly clock: Clock;
  readonly connectMs: number;
  readonly trust: () => SecureContext;
  readonly resolveProxy: (origin: string) => Promise<string | null>;
  readonly lookup: LookupFunction | undefined;
  readonly onServerDate: (offsetMs: number) => void;
}

export interface Exchanger {
  /** One call, tried once; `attempt` for what has an effect, null for reads. Never rejects. */
  exchange(call: Call, attempt: Attempt | null): Promise<Exchange>;
  /** Ends what is under way and takes nothing new; resolves when the last call has its outcome. */
  close(): Promise<void>;
}

/**
 * Carries calls over HTTP/1.1. Each call has a fresh connection that nothing else uses, is tried once, follows
 * no redirect, and is bounded by two timers of our own which destroy the client: a signal is not enough where
 * a proxy keeps silent.
 */
export function createExchanger(needs: ExchangeNeeds): Exchanger {
  const underWay = new Set<Promise<Exchange>>();
  const interrupts = new Set<(trouble: Trouble) => void>();
  let isClosed = false;

  function exchange(call: Call, attempt: Attempt | null): Promise<Exchange> {
    const run = begin(call, attempt).finally(() => underWay.delete(run));
    underWay.add(run);
    return run;
  }

  async function begin(call: Call, attempt: Attempt | null): Promise<Exchange> {
    const startedAt = needs.clock.now();
    const key = isClosed ? null : needs.apiKey ? takeKey(needs.apiKey) : noKey;
    if (key) return carry(call, attempt, key, startedAt);
    const evidence = evidenceOf(newTrace(), call.body, {
      startedAt,
      endedAt: needs.clock.now(),
      host: needs.address.host,
      status: null,
      error: null,
    });
    return { kind: 'not-sent', reason: isClosed ? 'app.closed' : 'bank.key-refused', evidence };
  }

  async function carry(
    call: Call,
    attempt: Attempt | null,
    key: KeyInUse,
    startedAt: number,
  ): Promise<Exchange> {
    const { address, clock } = needs;
    const gate = createGate(attempt);
    const trace = newTrace();
    const connector = createConnector({ ...needs, gate, trace, fail: interrupt });
    const client = new Client(address.origin, {
      connect: connector.connect,
      allowH2: false,
      pipelining: 0,
      maxHeaderSize: 16_384,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const interrupted = Promise.withResolvers<never>();

    // The gate first: whoever shuts it has decided, and what follows only tidies up.
    function interrupt(error: unknown): void {
      const trouble = error instanceof Error ? error : new Trouble('UNNAMED', 'unexpected');
      gate.shut();
      connector.abort();
      interrupted.reject(trouble);
    }

    const connecting = setTimeout(() => {
      if (trace.socket) return;
      interrupt(new Trouble('CONNECT_DEADLINE', reasonOfStall(trace.stage)));
    }, needs.connectMs);
    const whole = setTimeout(() => interrupt(new Trouble('DEADLINE', 'bank.no-answer')), call.totalMs);
    interrupts.add(interrupt);
    attempt?.onStop(() => interrupt(new Trouble('STOPPED', 'app.stopped')));

    const state: { heard: Heard | null; failure: unknown } = { heard: null, failure: null };
    try {
      const answered = dispatch(client, requestOf(call, address, key.header), (status, headers) => {
        state.heard = { status, headers, chunks: [] };
        tellServerDate(headers);
        return state.heard.chunks;
      });
      await Promise.race([answered, interrupted.promise]);
    } catch (error) {
      state.failure = error;
    } finally {
      clearTimeout(connecting);
      clearTimeout(whole);
      interrupts.delete(interrupt);
      gate.close();
      void client.destroy();
    }

    const { heard } = state;
    if (heard && heard.status < 300 && call.body?.sha256() === null) {
      state.failure ??= new Trouble('ANSWERED_EARLY', 'bank.cut-answer');
    }
    const { failure } = state;
    const evidence = evidenceOf(trace, call.body, {
      startedAt,
      endedAt: clock.now(),
      host: address.host,
      status: heard?.status ?? null,
      error: failure,
    });
    if (heard) {
      key.blot(heard.chunks);
      const cutBy = failure === null ? null : cutReason(failure);
      return { kind: 'answered', answer: readAnswer(heard, cutBy, clock.now()), evidence };
    }
    return gate.mayHaveSent()
      ? { kind: 'lost', reason: reasonAfterGate(failure), evidence }
      : { kind: 'not-sent', reason: reasonBeforeGate(failure, trace.stage, trace.proxy !== null), evidence };
  }

  /** Told in a step of its own: a fault of the listener must not cost an answer. */
  function tellServerDate(headers: Heard['headers']): void {
    const serverNow = readHttpDate(headerOf(headers, 'date'));
    if (serverNow === null) return;
    const offsetMs = serverNow - needs.clock.now();
    queueMicrotask(() => needs.onServerDate(offsetMs));
  }

  return {
    exchange,
    async close() {
      isClosed = true;
      for (const interrupt of interrupts) interrupt(new Trouble('CLOSED', 'app.closed'));
      await Promise.all(underWay);
    },
  };
}

/** A status line was read, so whatever ended the rest cut the answer; too large an answer is not understood. */
const cutReason = (error: unknown): SendReason =>
  error instanceof Trouble && error.code === 'ANSWER_TOO_LARGE' ? 'bank.not-understood' : 'bank.cut-answer';
