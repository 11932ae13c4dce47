import type { z } from 'zod';
import { ipcMain, type IpcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  calls,
  channelOfCall,
  type CallInput,
  type CallName,
  type CallReply,
  type Calls,
} from '../../shared/bridge/contract.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Person } from '../core/ledger.ts';
import { StorageFailure, type Clock, type Log } from '../core/ports.ts';
import { sizeOf } from './size.ts';

type PersonFor<C extends CallName> = Calls[C]['role'] extends 'anyone' ? Person | null : Person;

export type Handlers = {
  readonly [C in CallName]: (
    input: CallInput<C>,
    person: PersonFor<C>,
  ) => Result<CallReply<C>> | Promise<Result<CallReply<C>>>;
};

export interface GuardRules {
  /** Whether this is the page of one of our own windows. */
  readonly isOurPage: (contents: WebContents) => boolean;
  readonly origins: readonly string[];
  readonly person: () => Person | null;
  /** Whether the PIN of whoever is signed in was typed a short time ago. */
  readonly isPinRecent: () => boolean;
  readonly clock: Pick<Clock, 'steady'>;
  readonly log: Log;
  /** Somebody asked for what no page of ours asks for. */
  readonly onViolation: (call: CallName, reason: FailureCode) => void;
  /** A page that keeps breaking the rules is not ours any more. */
  readonly onHostile: (contents: WebContents) => void;
}

const mostViolations = 50;

/**
 * Answers every call of the contract. Who asks is checked before what is asked: the frame, the window, the
 * origin, the size, the rate, the lock and the role, the shape, how long ago the PIN was typed; only then a handler
 * runs. Nothing throws
 * across: failures are codes, and an answer that is not the promised picture is not sent.
 */
export function answerCalls(
  handlers: Handlers,
  rules: GuardRules,
  ipc: Pick<IpcMain, 'handle' | 'removeAllListeners'> = ipcMain,
): void {
  // electron-store tells its folder to any page that asks; no page of ours may.
  ipc.removeAllListeners('electron-store-get-data');
  const violations = new WeakMap<WebContents, number>();
  for (const name of Object.keys(calls) as CallName[]) {
    ipc.handle(channelOfCall(name), answer(name, handlers[name] as AnyHandler, rules, violations));
  }
}

type AnyHandler = (input: unknown, person: Person | null) => unknown;

function answer(
  name: CallName,
  handler: AnyHandler,
  rules: GuardRules,
  violations: WeakMap<WebContents, number>,
) {
  const { input, reply, role, maxBytes, perMinute } = calls[name];
  const isGrave = 'isGrave' in calls[name];
  const recent: number[] = [];

  const refuse = ({ sender }: IpcMainInvokeEvent, code: FailureCode) => {
    rules.log.event('bridge-refused', { call: name, reason: code });
    rules.onViolation(name, code);
    const count = (violations.get(sender) ?? 0) + 1;
    violations.set(sender, count);
    if (count % mostViolations === 0) rules.onHostile(sender);
    return fail(code);
  };

  return async (event: IpcMainInvokeEvent, ...args: unknown[]): Promise<unknown> => {
    if (!isOurFrame(event, rules)) return refuse(event, 'bridge.refused');
    const [raw] = args;
    if (args.length !== 1 || sizeOf(raw, maxBytes) > maxBytes) return refuse(event, 'bridge.too-large');
    if (!takesTurn(recent, perMinute, rules.clock.steady())) return fail('bridge.too-fast');
    const person = rules.person();
    if (role !== 'anyone' && !person) return fail('bridge.locked');
    if (role === 'manager' && person?.role !== 'manager') return refuse(event, 'bridge.not-allowed');
    const parsed = shaped(input, raw);
    if (!parsed) return refuse(event, 'bridge.bad-input');
    if (isGrave && !rules.isPinRecent()) return fail('session.pin-again');
    try {
      const result = (await handler(parsed.data, person)) as Result<unknown>;
      return result.ok ? { ok: true, value: reply.parse(result.value) } : result;
    } catch (error) {
      return failureOf(error, name, rules.log);
    }
  };
}

/** The request in its promised shape, or null; what nests too deeply to be looked at has none. */
function shaped(input: z.ZodType, raw: unknown): { readonly data: unknown } | null {
  try {
    const parsed = input.safeParse(normalised(raw));
    return parsed.success ? { data: parsed.data } : null;
  } catch {
    return null;
  }
}

function isOurFrame({ senderFrame, sender }: IpcMainInvokeEvent, rules: GuardRules): boolean {
  if (!senderFrame || senderFrame.detached || !rules.isOurPage(sender)) return false;
  return senderFrame === sender.mainFrame && rules.origins.includes(senderFrame.origin);
}

function takesTurn(recent: number[], perMinute: number, now: number): boolean {
  while (recent.length > 0 && now - (recent[0] ?? 0) >= 60_000) recent.shift();
  if (recent.length >= perMinute) return false;
  recent.push(now);
  return true;
}

/** One spelling of every text (NFC) before any rule looks at it; what is not plain data is nothing. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalised(each)]));
}

function failureOf(error: unknown, call: CallName, log: Log) {
  if (error instanceof StorageFailure) {
    log.event('storage-failed', { call, reason: error.code });
    return fail(error.code);
  }
  log.event('unexpected', { call, code: error instanceof Error ? error.name : 'thrown' });
  return fail('unexpected');
}
