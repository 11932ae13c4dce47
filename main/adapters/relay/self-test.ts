import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { callbackPath } from './turn-away.ts';
import { callbackHmac, type CallbackForm, type CallbackVerdict } from './verify-callback.ts';

export interface RelaySelfTest {
  /** A signed callback for an application that nobody has came through the door. */
  readonly arrived: boolean;
  readonly isVerified: boolean;
  /** One with a made-up hmac came through the door and was refused. */
  readonly isForgeryRefused: boolean;
}

export const failedSelfTest: RelaySelfTest = { arrived: false, isVerified: false, isForgeryRefused: false };

/**
 * What the relay made of a callback of its own, by the hmac: nobody else can make that up. They go the whole
 * way, but are not counted and read nothing.
 */
export type OwnCallbacks = Map<string, CallbackVerdict | null>;

export interface Door {
  readonly host: string;
  readonly port: number;
}

/** Sends itself a signed and a forged callback through real HTTP. */
export async function testDoor(
  door: Door,
  key: Uint8Array,
  timestamp: string,
  own: OwnCallbacks,
): Promise<RelaySelfTest> {
  const message = JSON.stringify({
    type: 'DECISION',
    status: 'POSITIVE',
    creditApplicationUuid: randomUUID(),
  });
  const signed = { message, hmac: callbackHmac(key, timestamp, message).toString('hex'), timestamp };
  const forged = { message, hmac: randomBytes(64).toString('hex'), timestamp };
  key.fill(0);
  const [good, bad] = [await tryOne(door, signed, own), await tryOne(door, forged, own)];
  return {
    arrived: good !== null,
    isVerified: good === 'verified',
    isForgeryRefused: bad === 'wrong-hmac',
  };
}

async function tryOne(door: Door, form: CallbackForm, own: OwnCallbacks): Promise<CallbackVerdict | null> {
  own.set(form.hmac, null);
  await post(door, new URLSearchParams({ ...form }).toString());
  const verdict = own.get(form.hmac) ?? null;
  own.delete(form.hmac);
  return verdict;
}

const answerMs = 5_000;

/** Until there is an answer, or none to be had. What it says is no evidence: anybody might sit on that port. */
const post = (door: Door, body: string): Promise<void> =>
  new Promise((resolve) => {
    const headers = {
      // A name that the door knows, whatever address it listens on.
      host: `127.0.0.1:${door.port}`,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    };
    const signal = AbortSignal.timeout(answerMs);
    request({ ...door, path: callbackPath, method: 'POST', headers, agent: false, signal })
      .on('response', (answer) => answer.resume())
      .on('error', () => resolve())
      .on('close', () => resolve())
      .end(body);
  });
