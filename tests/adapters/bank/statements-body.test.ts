import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementsBody } from '../../../main/adapters/bank/statements-body.ts';
import type { StatementFile } from '../../../main/core/ports.ts';
import { answerBytes, answers, type Behaviour } from '../../rig/lying-bank.ts';
import { anAttempt, applicationUuid, someBanks } from './a-bank.ts';

const { lying, aCounter, cleanUps } = someBanks();

const aFile = (content: Buffer, change: Partial<StatementFile> = {}): StatementFile => ({
  name: 'statement-1.pdf',
  type: 'application/pdf',
  size: content.length,
  open: async function* () {
    const piece = Math.max(1_000, content.length / 1_000);
    for (let at = 0; at < content.length; at += piece)
      yield await Promise.resolve(content.subarray(at, at + piece));
  },
  ...change,
});

async function bytesOf(body: ReturnType<typeof statementsBody>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body.content as Readable) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('D-16 whatever is in the files and the description, another reader finds the very same parts', async () => {
  const nasty = fc.constantFrom(
    '\r\n',
    '--',
    '\r\n--counter-',
    'content-disposition: form-data; name="type"',
    '"',
    '\u0000',
  );
  const content = fc
    .array(
      fc.oneof(
        fc.string().map((text) => Buffer.from(text)),
        nasty.map((text) => Buffer.from(text)),
      ),
      { maxLength: 6 },
    )
    .map((list) => Buffer.concat(list));
  const name = fc.constantFrom('statement-1.pdf', 'a"; name="type', 'a\r\nx: y', 'õ.pdf');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(content, name), { minLength: 1, maxLength: 3 }),
      fc.oneof(fc.string(), nasty),
      async (files, description) => {
        const body = statementsBody(
          files.map(([bytes, fileName]) => aFile(bytes, { name: fileName })),
          description,
        );
        const bytes = await bytesOf(body);
        expect(bytes.length).toBe(body.length);
        expect(body.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'));
        const form = await new Response(new Uint8Array(bytes), {
          headers: { 'content-type': body.contentType },
        }).formData();
        expect([...form.keys()]).toEqual([...files.map(() => 'attachments[]'), 'type', 'description']);
        expect(form.get('type')).toBe('income_proof_document');
        expect(form.get('description')).not.toMatch(/[\r\n]/u);
        const found = await Promise.all(
          form.getAll('attachments[]').map(async (part) => Buffer.from(await (part as File).arrayBuffer())),
        );
        expect(found.map((each) => each.toString('hex'))).toEqual(
          files.map(([each]) => each.toString('hex')),
        );
      },
    ),
  );
});

test('statements reach the bank as one multipart request with a length', async () => {
  const bank = await lying([answers(201, {})]);
  const counter = aCounter(bank.address);
  const content = randomBytes(300_000);
  const request = { applicationUuid, files: [aFile(content)], description: 'Account statement\r\n2026' };
  const outcome = await counter.sendStatements(request, anAttempt());
  expect(outcome.kind).toBe('done');
  const [sent] = bank.requests;
  expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=counter-/u);
  expect(Number(sent?.headers['content-length'])).toBe(sent?.body.length);
  expect(sent?.body.includes(content)).toBe(true);
  expect(outcome.evidence.requestSha256).toBe(
    createHash('sha256')
      .update(sent?.body ?? '')
      .digest('hex'),
  );
});

test('N-11 a reset in the middle of an upload is unknown', async () => {
  const behaviour: Behaviour = {
    raw: (socket) => {
      let read = 0;
      socket.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > 400_000) socket.resetAndDestroy();
      });
    },
  };
  const bank = await lying([behaviour]);
  const counter = aCounter(bank.address);
  const files = [aFile(randomBytes(30_000_000))];
  const outcome = await counter.sendStatements({ applicationUuid, files, description: '' }, anAttempt());
  expect(outcome).toMatchObject({
    kind: 'unknown',
    reason: 'bank.no-answer',
    evidence: { requestSha256: null },
  });
  expect(bank.connections).toBe(1);
});

test('a refusal that comes before the upload is over counts, a success does not', async () => {
  const early = (status: number, body: object): Behaviour => ({
    raw: (socket) => socket.once('data', () => socket.write(answerBytes(status, body))),
  });
  const endless: StatementFile = {
    name: 'statement-1.pdf',
    type: 'application/pdf',
    size: 50_000_000,
    open: async function* () {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield Buffer.alloc(1_000);
      }
    },
  };
  const bank = await lying([early(413, { message: ['too_large'] }), early(201, {})]);
  const counter = aCounter(bank.address);
  const request = { applicationUuid, files: [endless], description: '' };
  expect(await counter.sendStatements(request, anAttempt())).toMatchObject({
    kind: 'never',
    codes: ['too_large'],
  });
  expect(await counter.sendStatements(request, anAttempt())).toMatchObject({
    kind: 'unknown',
    reason: 'bank.cut-answer',
    certainlyReceived: true,
  });
});

test.each([
  ['shorter than it said', 2_000],
  ['without end', Infinity],
])('a file that is %s is not sent as if it were whole', async (_what, length) => {
  const bank = await lying([answers(201, {})]);
  const file: StatementFile = {
    name: 'statement-1.pdf',
    type: 'application/pdf',
    size: 5_000,
    open: async function* () {
      for (let sent = 0; sent < length; sent += 1_000) yield await Promise.resolve(Buffer.alloc(1_000));
    },
  };
  const counter = aCounter(bank.address);
  const outcome = await counter.sendStatements(
    { applicationUuid, files: [file], description: '' },
    anAttempt(),
  );
  expect(outcome).toMatchObject({
    kind: 'unknown',
    reason: 'unexpected',
    evidence: { errorChain: ['FILE_CHANGED'] },
  });
  expect(bank.requests).toEqual([]);
});

test('ten files of 10 MB are read no faster than the line takes them', async () => {
  let taker: Socket | null = null;
  let taken = 0;
  const slow = createServer((socket) => {
    taker = socket.pause();
    socket.on('data', (chunk: Buffer) => {
      taken += chunk.length;
      if (taken > 100_000_000) socket.write(answerBytes(201, {}));
    });
    socket.pause();
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise((resolve) => slow.close(() => resolve())));
  const counter = aCounter(`http://127.0.0.1:${(slow.address() as AddressInfo).port}/partner/v2/`);
  const piece = Buffer.alloc(64 * 1024, 7);
  let read = 0;
  const file: StatementFile = {
    name: 'statement.pdf',
    type: 'application/pdf',
    size: 10_000_000,
    open: async function* () {
      for (let left = 10_000_000; left > 0; left -= piece.length) {
        read += Math.min(left, piece.length);
        yield await Promise.resolve(piece.subarray(0, Math.min(left, piece.length)));
      }
    },
  };
  const files = Array.from({ length: 10 }, () => file);
  const sent = counter.sendStatements({ applicationUuid, files, description: 'x' }, anAttempt());
  // The bank takes nothing: reading comes to rest as soon as the buffers of the machine are full.
  for (let before = -1; before !== read || read === 0;) {
    before = read;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  expect(read).toBeLessThan(40 * 1024 * 1024);
  (taker as Socket | null)?.resume();
  expect((await sent).kind).toBe('done');
  expect(read).toBe(100_000_000);
});
