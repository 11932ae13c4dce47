import type { Socket } from 'node:net';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Evidence } from '../../core/ports.ts';
import type { RequestBody } from './request-body.ts';
import { codesOf, type Stage } from './trouble.ts';

/** What becomes known while a connection is made and used. */
export interface Trace {
  stage: Stage;
  peer: string | null;
  proxy: string | null;
  tlsVersion: string | null;
  certificateFingerprint: string | null;
  certificateIssuer: string | null;
  /** The socket that passed the gate. */
  socket: Socket | null;
}

export const newTrace = (): Trace => ({
  stage: 'tcp',
  peer: null,
  proxy: null,
  tlsVersion: null,
  certificateFingerprint: null,
  certificateIssuer: null,
  socket: null,
});

/** Codes, counts and digests only: nothing of what was sent or answered, and never a message of an error. */
export const evidenceOf = (
  trace: Trace,
  body: RequestBody | undefined,
  known: {
    readonly startedAt: Instant;
    readonly endedAt: Instant;
    readonly host: string;
    readonly status: number | null;
    readonly error: unknown;
  },
): Evidence => ({
  startedAt: known.startedAt,
  endedAt: known.endedAt,
  host: known.host,
  peer: trace.peer,
  proxy: trace.proxy,
  tlsVersion: trace.tlsVersion,
  certificateFingerprint: trace.certificateFingerprint,
  certificateIssuer: trace.certificateIssuer,
  requestBytes: body?.length ?? null,
  requestSha256: body?.sha256() ?? null,
  bytesWritten: trace.socket?.bytesWritten ?? null,
  bytesRead: trace.socket?.bytesRead ?? null,
  status: known.status,
  errorChain: codesOf(known.error),
});
