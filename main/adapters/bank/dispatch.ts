import type { Client, Dispatcher } from 'undici';
import type { BankAddress } from './address.ts';
import type { Heard } from './answer.ts';
import { largestAnswer } from './json.ts';
import type { RequestBody } from './request-body.ts';
import { Trouble } from './trouble.ts';

/** One HTTP call to the bank. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the base address, without a leading slash. */
  readonly path: string;
  readonly body?: RequestBody;
  /** The whole call, from the first look for the name to the last byte of the answer. */
  readonly totalMs: number;
}

/** Compression is refused, so that an answer cannot be larger than what was read. */
export const requestOf = (
  { method, path, body }: Call,
  { basePath }: BankAddress,
  authorization: string | null,
): Dispatcher.DispatchOptions => ({
  method,
  path: basePath + path,
  headers: {
    ...(authorization === null ? {} : { authorization }),
    accept: 'application/json',
    'accept-encoding': 'identity',
    ...(body ? { 'content-type': body.contentType, 'content-length': String(body.length) } : {}),
  },
  ...(body ? { body: body.content } : {}),
});

/**
 * Hands one request to the client and gathers what is answered. Resolves at the end of the answer, rejects
 * when the call ends otherwise; what was read by then has reached `begin` and its chunks.
 */
export function dispatch(
  client: Client,
  request: Dispatcher.DispatchOptions,
  begin: (status: number, headers: Heard['headers']) => Heard['chunks'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let chunks: Heard['chunks'] = [];
    let length = 0;
    client.dispatch(request, {
      onRequestStart: () => undefined,
      onResponseStart(_controller, status, headers) {
        // 1xx says nothing yet.
        if (status >= 200) chunks = begin(status, headers);
      },
      onResponseData(controller, chunk) {
        length += chunk.length;
        if (length <= largestAnswer) chunks.push(chunk);
        else controller.abort(new Trouble('ANSWER_TOO_LARGE', 'bank.not-understood'));
      },
      onResponseEnd: () => resolve(),
      onResponseError: (_controller, error) => reject(error),
    });
  });
}
