import type { Market } from '../../../shared/domain/market.ts';
import type { Attempt, ReadOutcome, SendOutcome } from '../../core/ports.ts';
import type { Call } from './dispatch.ts';
import type { Exchanger } from './exchange.ts';
import { judgeRead } from './judge-read.ts';
import { judgeWrite, type Success } from './judge-write.ts';

export interface Deadlines {
  /** Until the gate: name, machine, proxy and certificate together. */
  readonly connectMs: number;
  /** A whole write. */
  readonly totalMs: number;
  /** A whole read. */
  readonly readMs: number;
  /** A whole upload. */
  readonly uploadMs: number;
}

type Request = Omit<Call, 'totalMs'>;

/** What the operations are made of. */
export interface Calls {
  readonly market: Market;
  /** `shops/{shop_uuid}/…`, each part made safe for a path. */
  path(...parts: readonly string[]): string;
  send<T>(request: Request, attempt: Attempt, success: Success<T>): Promise<SendOutcome<T>>;
  upload<T>(request: Request, attempt: Attempt, success: Success<T>): Promise<SendOutcome<T>>;
  read<T>(request: Request, read: (value: unknown) => T | null): Promise<ReadOutcome<T>>;
}

export function createCalls(
  exchanger: Exchanger,
  { shopUuid, market, deadlines }: { shopUuid: string; market: Market; deadlines: Deadlines },
): Calls {
  const sendWithin =
    (totalMs: number) =>
    async <T>(request: Request, attempt: Attempt, success: Success<T>): Promise<SendOutcome<T>> =>
      judgeWrite(await exchanger.exchange({ ...request, totalMs }, attempt), success);
  return {
    market,
    path: (...parts) => ['shops', shopUuid, ...parts].map(encodeURIComponent).join('/'),
    send: sendWithin(deadlines.totalMs),
    upload: sendWithin(deadlines.uploadMs),
    read: async (request, read) =>
      judgeRead(await exchanger.exchange({ ...request, totalMs: deadlines.readMs }, null), read),
  };
}

/** A success that says no more than that it is one: no body, or any JSON. */
export const plainSuccess: Success<null> = { read: () => ({ value: null }) };

/** A success with content. */
export const success = <T>(read: (value: unknown) => T | null): Success<T> => ({
  read: (value) => {
    const content = read(value);
    return content === null ? null : { value: content };
  },
});
