import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TlsOptions } from 'node:tls';
import { aCreated, aLyingBank, answerBytes, type Behaviour } from '../../rig/lying-bank.ts';

type Connection = Parameters<Extract<Behaviour, (...args: never) => unknown>>[0];
type Socket = Connection['socket'];

/** What the bank knows of one reference: how often it was read completely, and the application it made of it. */
interface Received {
  posts: number;
  uuid: string | null;
}

export interface MoodyBank {
  readonly address: string;
  readonly received: ReadonlyMap<string, Received>;
  /** From now on every answer is whole and at once. */
  calmsDown(): void;
  /** Told when a post has come so far. */
  onPoint: (point: PointAtBank) => void;
  close(): Promise<void>;
}

export const pointsAtBank = ['first byte', 'last byte', 'status line', 'whole answer'] as const;
type PointAtBank = (typeof pointsAtBank)[number];

type Mood = (socket: Socket, whole: Buffer) => void | Promise<void>;
const page = answerBytes(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' });
const answersWhole: Mood = (socket, whole) => void socket.write(whole);
const slow: Mood = async (socket, whole) => {
  await pause(150);
  socket.write(whole);
};
const keeps: readonly Mood[] = [
  ...Array.from({ length: 5 }, () => answersWhole),
  slow,
  slow,
  (socket) => void socket.end(),
  (socket) => void socket.destroy(),
  (socket) => void socket.end('HTTP/1.1 20'),
  (socket, whole) => void socket.end(whole.subarray(0, whole.length - 30)),
  (socket) => void socket.end(page),
  () => undefined,
];
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

/**
 * A bank that reads and keeps every application, and answers as the mood takes it; one in eight it refuses.
 * A second one with the same reference is refused with the sentence that the guide has for everything.
 */
export async function aMoodyBank(tls: TlsOptions): Promise<MoodyBank> {
  const received = new Map<string, Received>();
  let isCalm = false;

  function take(reference: string): readonly [status: number, answer: object] {
    const known = received.get(reference) ?? { posts: 0, uuid: null };
    received.set(reference, known);
    known.posts += 1;
    if (known.uuid !== null) return [422, { message: 'Error has occurred, contact customer support' }];
    if (!isCalm && Math.random() < 1 / 8) return [422, { message: ['amount_is_missing'] }];
    known.uuid = randomUUID();
    return [201, { ...aCreated, uuid: known.uuid }];
  }

  function read(path: string): readonly [status: number, answer: object] {
    if (path.endsWith('/ping')) return [200, { response: 'pong' }];
    const uuid = /applications\/([0-9a-f-]{36})/u.exec(path)?.[1];
    if (uuid === undefined) return [404, { message: ['not_found'] }];
    return [200, { credit_application: { ...aCreated, uuid, decision_status: 'negative' } }];
  }

  const serve: Behaviour = async ({ socket, request }) => {
    socket.once('data', (data: Buffer) => {
      if (data.subarray(0, 4).toString() === 'POST') bank.onPoint('first byte');
    });
    const asked = await request();
    if (!asked) return;
    if (asked.method === 'GET') {
      socket.write(answerBytes(...read(asked.path)));
      return;
    }
    const { purchase } = JSON.parse(asked.body.toString()) as { purchase: { purchase_reference: string } };
    const whole = answerBytes(...take(purchase.purchase_reference));
    bank.onPoint('last byte');
    socket.once('close', () => bank.onPoint('whole answer'));
    if (isCalm) {
      socket.write(whole);
      return;
    }
    if (Math.random() < 1 / 4) {
      const head = whole.indexOf('\r\n') + 2;
      socket.write(whole.subarray(0, head), () => bank.onPoint('status line'));
      await pause(20);
      socket.write(whole.subarray(head));
      return;
    }
    await oneOf(keeps)(socket, whole);
  };

  const lying = await aLyingBank([serve], tls);
  const bank: MoodyBank = {
    address: lying.address,
    received,
    calmsDown: () => void (isCalm = true),
    onPoint: () => undefined,
    close: lying.close,
  };
  return bank;
}
