import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMultipart, type MultipartLimits } from '../../main/training/multipart.ts';

const limits: MultipartLimits = { total: 10_000, file: 2_000, field: 500, parts: 5 };
const type = 'multipart/form-data; boundary=b0';

async function* inPieces(bytes: Buffer, sizes: readonly number[]) {
  let [at, turn] = [0, 0];
  while (at < bytes.length) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    await Promise.resolve();
    [at, turn] = [at + size, turn + 1];
  }
}
const read = (text: string | Buffer, changes: Partial<MultipartLimits> = {}, contentType = type) =>
  readMultipart(inPieces(Buffer.from(text), [7]), contentType, { ...limits, ...changes });

const part = (headers: string, content: string) => `--b0\r\n${headers}\r\n\r\n${content}\r\n`;
const field = (name: string, text: string) => part(`Content-Disposition: form-data; name="${name}"`, text);
const file = (name: string, text: string) =>
  part(
    `Content-Disposition: form-data; name="${name}"; filename="a; b.pdf"\r\nContent-Type: application/pdf`,
    text,
  );
const end = '--b0--\r\n';

test('fields are read as text, files are measured', async () => {
  const form = await read(file('attachments[]', 'four') + field('type', 'õ') + end);
  expect(form).toEqual({
    problem: null,
    parts: [
      { name: 'attachments[]', fileName: 'a; b.pdf', contentType: 'application/pdf', size: 4, text: null },
      { name: 'type', fileName: null, contentType: 'text/plain', size: 2, text: 'õ' },
    ],
  });
});

test('however a body of any bytes is cut into pieces, the same parts are read', async () => {
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom('', '\r\n', '--b0', '\r\n--b', '\r\n--b1', '\r\r\n--b', '-')
      .map((text) => Buffer.from(text)),
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(contents, { maxLength: 4 }), sizes, async (list, pieces) => {
      const framed = list.map((bytes) => Buffer.concat([Buffer.from('\r\n'), bytes, Buffer.from('\r\n')]));
      fc.pre(framed.every((bytes) => !bytes.includes('\r\n--b0')));
      const head = 'Content-Disposition: form-data; name="f"; filename="x"';
      const parts = list.flatMap((bytes) => [
        Buffer.from(`--b0\r\n${head}\r\n\r\n`),
        bytes,
        Buffer.from('\r\n'),
      ]);
      const body = Buffer.concat([
        Buffer.from('preamble\r\n'),
        ...parts,
        Buffer.from(end),
        Buffer.from('epilogue'),
      ]);
      const form = await readMultipart(inPieces(body, pieces), type, limits);
      expect(form.problem).toBe(null);
      expect(form.parts.map(({ size }) => size)).toEqual(list.map(({ length }) => length));
    }),
    { numRuns: 500 },
  );
});

test('what fetch makes of a form is read', async () => {
  const form = new FormData();
  form.append('attachments[]', new Blob(['%PDF'], { type: 'application/pdf' }), 'väljavõte "1".pdf');
  form.append('description', 'two\r\nlines');
  const made = new Response(form);
  const bytes = Buffer.from(await made.clone().arrayBuffer());
  const read = await readMultipart(inPieces(bytes, [11]), made.headers.get('content-type') ?? '', limits);
  expect(read.parts).toMatchObject([{ name: 'attachments[]', size: 4 }, { text: 'two\r\nlines' }]);
});

test.each([
  ['nothing at all', ''],
  ['no end', field('a', 'b')],
  ['an end that is cut', `${field('a', 'b')}--b0-`],
  ['a part without a name', part('Content-Disposition: form-data', 'x') + end],
  ['a part without headers', `--b0\r\n\r\nx\r\n${end}`],
  ['junk after a delimiter', `--b0 x\r\n${end}`],
  ['another delimiter', '--b1\r\n\r\n--b1--'],
])('a form with %s is malformed', async (_, text) => {
  expect(await read(text)).toEqual({ problem: 'malformed', parts: [] });
});

test.each([
  ['file', file('a', 'x'.repeat(51)), { file: 50 }],
  ['field', field('a', 'x'.repeat(51)), { field: 50 }],
  ['header', `--b0\r\n${'x'.repeat(9_000)}`, {}],
  ['form', file('a', 'x'.repeat(300)), { total: 200 }],
  ['number of parts', field('a', '1').repeat(3), { parts: 2 }],
])('a %s beyond its limit is too large', async (_, text, changes) => {
  expect((await read(text + end, changes)).problem).toBe('too-large');
});

test('sizes up to the limit are taken', async () => {
  const text = file('a', 'x'.repeat(50)) + field('b', 'x'.repeat(50)) + end;
  expect((await read(text, { file: 50, field: 50, parts: 2 })).problem).toBe(null);
});

test.each([
  '',
  'application/json',
  'multipart/form-data',
  'multipart/mixed; boundary=b0',
  'multipart/form-data; x=1',
])('the content type "%s" is no form', async (contentType) => {
  expect((await read(field('a', 'b') + end, {}, contentType)).problem).toBe('not-multipart');
});

test('a quoted boundary is a boundary', async () => {
  expect((await read(end, {}, 'Multipart/Form-Data; boundary="b0"')).problem).toBe(null);
});
