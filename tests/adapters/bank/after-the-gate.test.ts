import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  aCreated,
  answerBytes,
  answers,
  drips,
  readsAllThen,
  type Behaviour,
  type Headers,
} from '../../rig/lying-bank.ts';
import { aBank, anAttempt, aRequest, ours, someBanks } from './a-bank.ts';

const { lying, submit, aCounter } = someBanks();
const soon = { connectMs: 5_000, totalMs: 250 };

/** What must hold for every unknown: it passed the gate, and the bank has read it once at the most. */
async function expectUnknown(
  behaviour: Behaviour,
  wanted: object,
  options: { isSoon?: boolean; posts?: number } = {},
) {
  const bank = await lying([behaviour, answers(201, aCreated)]);
  const { outcome, attempt } = await submit(bank.address, options.isSoon ? { deadlines: soon } : {});
  expect(outcome).toMatchObject({
    kind: 'unknown',
    certainlyReceived: false,
    candidateUuid: null,
    ...wanted,
  });
  expect(attempt.phase).toBe('bytes');
  expect(bank.posts(ours.reference)).toBe(options.posts ?? 1);
  expect(bank.connections).toBe(1);
  return outcome;
}

test('N-08 a reset at accept is unknown, because the gate was passed', async () => {
  const bank = await lying([{ raw: (socket) => socket.resetAndDestroy() }]);
  const { outcome, attempt } = await submit(bank.address);
  // Whether the reset comes before or after the gate is the network's choice; the phase tells it.
  expect(outcome.kind).toBe(attempt.phase === 'bytes' ? 'unknown' : 'later');
  expect(bank.posts()).toBe(0);
});

test('N-08 a close right after accept is unknown', async () => {
  await expectUnknown(
    { raw: (socket) => socket.once('data', () => socket.end()) },
    { reason: 'bank.no-answer' },
    { posts: 0 },
  );
});

test('N-09 a bank that reads everything and hangs up has it once', async () => {
  const outcome = await expectUnknown(
    readsAllThen((socket) => socket.end()),
    { reason: 'bank.no-answer' },
  );
  expect(outcome.evidence.errorChain).toEqual(['UND_ERR_SOCKET']);
  expect(outcome.evidence.bytesWritten).toBeGreaterThan(outcome.evidence.requestBytes ?? 0);
});

test('N-10 a bank that reads everything and resets has it once', async () => {
  await expectUnknown(
    readsAllThen((socket) => socket.resetAndDestroy()),
    { reason: 'bank.no-answer' },
  );
});

test('N-12 a bank that says nothing is waited for until the deadline and no longer', async () => {
  const closed = Promise.withResolvers<null>();
  const startedAt = performance.now();
  const silent = readsAllThen((socket) => socket.on('close', () => closed.resolve(null)));
  await expectUnknown(silent, { reason: 'bank.no-answer' }, { isSoon: true });
  await closed.promise;
  const took = performance.now() - startedAt;
  expect(took).toBeGreaterThan(soon.totalMs - 10);
  expect(took).toBeLessThan(soon.totalMs + 1_000);
});

test('N-13 a bank that always says "still working" ends at the deadline', async () => {
  const behaviour = readsAllThen((socket) => {
    const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  });
  await expectUnknown(behaviour, { reason: 'bank.no-answer' }, { isSoon: true });
});

test('N-14 headers that come letter by letter end at the deadline', async () => {
  const behaviour = readsAllThen(drips(answerBytes(201, aCreated), 20));
  await expectUnknown(behaviour, { reason: 'bank.no-answer' }, { isSoon: true });
});

test('N-14 a body that comes letter by letter ends at the deadline, and was certainly received', async () => {
  const whole = answerBytes(201, aCreated);
  const body = whole.indexOf('\r\n\r\n') + 4;
  const behaviour = readsAllThen((socket) => {
    socket.write(whole.subarray(0, body));
    drips(whole.subarray(body), 20)(socket);
  });
  await expectUnknown(behaviour, { reason: 'bank.cut-answer', certainlyReceived: true }, { isSoon: true });
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 20);
const chunked = Buffer.from(
  `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nff\r\n${JSON.stringify(aCreated).slice(0, 80)}`,
);
const cuts: readonly (readonly [string, Behaviour])[] = [
  ['by its length', readsAllThen((socket) => socket.end(half(answerBytes(201, aCreated))))],
  ['inside a chunk', readsAllThen((socket) => socket.end(chunked))],
  [
    'by a reset',
    readsAllThen((socket) =>
      socket.write(half(answerBytes(201, aCreated)), () => setTimeout(() => socket.resetAndDestroy(), 30)),
    ),
  ],
];
test.each(cuts)(
  'N-15 an answer cut %s was certainly received, and its number is a candidate',
  async (_how, behaviour) => {
    const outcome = await expectUnknown(behaviour, {
      reason: 'bank.cut-answer',
      certainlyReceived: true,
      candidateUuid: aCreated.uuid,
    });
    expect(outcome.evidence.status).toBe(201);
  },
);

test('N-15 the number of an earlier application is no candidate', async () => {
  const body = `{"previous_uuid":"${aCreated.uuid}","status":"pen`;
  const behaviour = readsAllThen((socket) =>
    socket.end(answerBytes(201, body, { 'content-type': 'application/json', 'content-length': 400 })),
  );
  await expectUnknown(behaviour, { reason: 'bank.cut-answer', certainlyReceived: true });
});

test('N-15 a page that was cut says nothing about the application', async () => {
  const behaviour = readsAllThen((socket) =>
    socket.end(answerBytes(200, '<html>', { 'content-type': 'text/html', 'content-length': 400 })),
  );
  await expectUnknown(behaviour, { reason: 'bank.cut-answer', certainlyReceived: false });
});

test('N-15 a refusal that was cut is no proof of anything', async () => {
  const behaviour = readsAllThen((socket) =>
    socket.end(half(answerBytes(422, { message: ['can_not_be_so_short'] }))),
  );
  await expectUnknown(behaviour, { reason: 'bank.cut-answer' });
});

test('N-16 a whole answer before the connection breaks is an answer', async () => {
  const bank = await lying([
    readsAllThen((socket) => socket.write(answerBytes(201, aCreated), () => socket.destroy())),
  ]);
  expect((await submit(bank.address)).outcome).toMatchObject({
    kind: 'done',
    value: { uuid: aCreated.uuid },
  });
});

test('an answer that is not HTTP is not understood', async () => {
  const behaviour = readsAllThen((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
  await expectUnknown(behaviour, { reason: 'bank.not-understood' });
});

test('headers without measure are not read to their end', async () => {
  const behaviour = answers(201, aCreated, { 'x-long': 'y'.repeat(40_000) });
  await expectUnknown(behaviour, { reason: 'bank.not-understood' });
});

test('a change to another protocol is not an answer', async () => {
  const behaviour = readsAllThen((socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  );
  await expectUnknown(behaviour, {}, { isSoon: true });
});

test('N-28 an answer beyond 2 MiB is given up while it comes', async () => {
  let written = 0;
  const piece = Buffer.alloc(64 * 1024, 0x20);
  const behaviour = readsAllThen((socket) => {
    socket.write(
      'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 1000000000\r\n\r\n',
    );
    const pour = (): void => {
      while (!socket.destroyed && socket.write(piece)) written += piece.length;
      socket.once('drain', pour);
    };
    pour();
  });
  await expectUnknown(behaviour, { reason: 'bank.not-understood', certainlyReceived: true });
  expect(written).toBeLessThan(50 * 1024 * 1024);
});

test('N-28 packed answers are refused in the request and never unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
  const packed: Headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const before = process.memoryUsage().arrayBuffers;
  const bank = await lying([answers(201, bomb, packed)]);
  const { outcome } = await submit(bank.address);
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'bank.not-understood', certainlyReceived: true });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  expect(bank.requests[0]?.headers['accept-encoding']).toBe('identity');
});

test('N-28 plain JSON that claims to be packed is not understood', async () => {
  await expectUnknown(answers(201, aCreated, { 'content-encoding': 'br' }), {
    reason: 'bank.not-understood',
    certainlyReceived: true,
  });
});

test.each([301, 302, 303, 307, 308])(
  'N-29 a redirect (%i) is not followed, and nobody else sees the key',
  async (status) => {
    const elsewhere = await lying([answers(201, aCreated)]);
    const location = `http://localhost:${elsewhere.port}/partner/v2/shops/x/applications`;
    await expectUnknown(answers(status, '', { location }), { reason: 'bank.redirected' });
    expect(elsewhere.connections).toBe(0);
  },
);

test('N-32 a bank that hangs up on the second request of a connection gets each application once', async () => {
  const once: Behaviour = async ({ socket, request }) => {
    await request();
    socket.write(answerBytes(201, aCreated, { connection: 'keep-alive' }));
    await request();
    socket.destroy();
  };
  const bank = await lying([once]);
  const counter = aCounter(bank.address);
  for (let n = 1; n <= 3; n += 1) {
    const outcome = await counter.createApplication(
      aRequest(),
      { ...ours, reference: `K7-000${n}` },
      anAttempt(),
    );
    expect(outcome.kind).toBe('done');
    expect(bank.posts(`K7-000${n}`)).toBe(1);
  }
  expect(bank.connections).toBe(3);
});

test('N-38 a bank that is slow but right is heard out', async () => {
  const slowly = readsAllThen((socket) => setTimeout(() => socket.write(answerBytes(201, aCreated)), 400));
  const bank = await lying([slowly]);
  const { outcome } = await submit(bank.address, { deadlines: { totalMs: 5_000 } });
  expect(outcome.kind).toBe('done');
  expect([bank.posts(), bank.mostAtOnce]).toEqual([1, 1]);
});

test('closing the program in the middle leaves what was sent unknown, and what was not sent unsent', async () => {
  const bank = await lying([readsAllThen(() => void counter.close())]);
  const counter = aCounter(bank.address);
  const attempt = anAttempt();
  const outcome = await counter.createApplication(aRequest(), ours, attempt);
  expect(outcome).toMatchObject({ kind: 'unknown', reason: 'app.closed' });

  const stalled = aBank(bank.address, { lookup: () => void stalled.close() });
  const other = anAttempt();
  expect(await stalled.createApplication(aRequest(), ours, other)).toMatchObject({
    kind: 'later',
    reason: 'app.closed',
  });
  expect([attempt.phase, other.phase]).toEqual(['bytes', 'abandoned']);
});

test('a disk that refuses at the gate keeps everything here', async () => {
  const bank = await lying([answers(201, aCreated)]);
  const counter = aBank(bank.address);
  const full = {
    ...anAttempt(),
    pass: () => {
      throw new Error('no space left');
    },
  };
  const lost = { ...anAttempt(), pass: () => false };
  expect(await counter.createApplication(aRequest(), ours, full)).toMatchObject({
    kind: 'later',
    reason: 'storage.failed',
    evidence: { errorChain: ['GATE_STORAGE'], bytesWritten: null },
  });
  expect(await counter.createApplication(aRequest(), ours, lost)).toMatchObject({
    kind: 'later',
    reason: 'unexpected',
  });
  expect(bank.posts()).toBe(0);
});

test("the bank's clock is told from its answers, and a listener that fails costs nothing", async () => {
  const bank = await lying([answers(201, aCreated, { date: 'Mon, 23 Nov 2026 10:05:00 GMT' })]);
  const offsets: number[] = [];
  const { outcome } = await submit(bank.address, { onServerDate: (offsetMs) => offsets.push(offsetMs) });
  expect([outcome.kind, offsets]).toEqual(['done', [300_000]]);
});
