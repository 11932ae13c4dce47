import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answers.ts';

/** What is read and dropped of a body that is too long, so that its sender can finish and hear the answer. */
const longestDropped = 256 * 1024 * 1024;

/** Reads a body to its end; null when it is longer than the limit, in bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks = [];
    if (size > longestDropped) return null;
  }
  return size > limit ? null : Buffer.concat(chunks);
}

/** The body in pieces. Leaving early leaves the connection open, so that an answer can still be sent. */
export const chunksOf = (request: IncomingMessage): AsyncIterable<Buffer> =>
  request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;

/** The parsed body; undefined when it is no JSON. */
export function parseJson(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    return undefined;
  }
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.isCut) {
    response.socket?.destroy();
    return;
  }
  const content =
    answer.json === undefined
      ? answer.content
      : { type: 'application/json; charset=utf-8', data: JSON.stringify(answer.json) };
  response.writeHead(answer.status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(content && { 'content-type': content.type, 'content-length': Buffer.byteLength(content.data) }),
    ...(!content && answer.status !== 204 && { 'content-length': 0 }),
    ...answer.headers,
  });
  response.end(content?.data);
}
