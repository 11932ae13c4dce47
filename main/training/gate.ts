import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { refusal, type Answer } from './answers.ts';
import type { Call } from './call.ts';
import { fieldAt } from './guards.ts';
import { parseJson, readBody } from './http.ts';
import type { ReceivedRequest } from './received.ts';
import { findRoute, ping, type Found } from './routes.ts';
import { delays } from './scenarios.ts';
import { applicationOfContract, applicationBy, type World } from './world.ts';

const longestJson = 256 * 1024;

/** Answers one request to the API: reads all of it, then checks key and shop, then runs the operation. */
export async function answerApi(
  world: World,
  request: IncomingMessage,
  url: URL,
  note: (received: ReceivedRequest) => void,
): Promise<Answer> {
  const found = findRoute(request.method ?? '', url.pathname);
  const refused = refuse(world, request, found);
  const isStreamed = found.kind === 'route' && found.route.body === 'stream' && !refused;
  const body = isStreamed ? Buffer.alloc(0) : await readBody(request, longestJson);
  if (!body && !refused)
    return { ...refusal(world.shapes, 413, 'body_is_too_large'), headers: { connection: 'close' } };
  const parsed = body ? parseJson(body) : undefined;
  const received = (): ReceivedRequest => ({
    method: request.method ?? '',
    path: url.pathname,
    purchaseReference: referenceIn(parsed?.value),
    at: world.now(),
  });
  if (!isStreamed) note(received());
  if (refused || found.kind !== 'route') return refused ?? refusal(world.shapes, 404);
  const { route, uuid } = found;
  if (route.body === 'json' && !parsed) return refusal(world.shapes, 400, 'body_is_not_valid');
  const call: Call = { uuid, query: url.searchParams, body: parsed?.value, request };
  const answer = await route.run(world, call);
  if (isStreamed && request.complete) note(received());
  return slowed(world, call, answer);
}

/** Key first, then shop, then whether there is such an operation. */
function refuse(world: World, request: IncomingMessage, found: Found): Answer | null {
  // Whether the bank wants a key for ping is not known; a wrong one it would surely refuse.
  const isOpen =
    found.kind === 'route' && found.route === ping && request.headers.authorization === undefined;
  if (!isOpen && !hasKey(world, request.headers.authorization)) return refusal(world.shapes, 401);
  if (found.shopUuid !== null && found.shopUuid.toLowerCase() !== world.shopUuid) {
    return refusal(world.shapes, 403);
  }
  if (found.kind === 'unknown') return refusal(world.shapes, 404);
  if (found.kind === 'route') return null;
  const allow = found.allowed.join(', ');
  return { ...refusal(world.shapes, 405, 'method_not_allowed'), headers: { allow } };
}

function hasKey(world: World, header: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const given = /^Bearer +(\S+)$/iu.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(world.apiKey));
}

function referenceIn(body: unknown): string | null {
  const reference = fieldAt(body, 'purchase.purchase_reference');
  return typeof reference === 'string' ? reference : null;
}

/** The 1900s: every answer about such an application comes late, the first one too. */
function slowed(world: World, call: Call, answer: Answer): Answer {
  const created = fieldAt(answer.json, 'uuid');
  const uuid = call.uuid === '' && typeof created === 'string' ? created : call.uuid;
  const application = applicationBy(world, uuid) ?? applicationOfContract(world, uuid);
  return application?.scenario === 'slow-answers'
    ? { ...answer, afterMs: world.lasts(delays.slowAnswer) }
    : answer;
}
