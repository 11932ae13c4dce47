import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { cleanText } from '../../../shared/domain/text.ts';
import type { StatementFile } from '../../core/ports.ts';
import { statementField, statementType } from './assumptions.ts';
import type { RequestBody } from './request-body.ts';
import { Trouble } from './trouble.ts';

/**
 * The body of POST attachments as `multipart/form-data`: one `attachments[]` part per file, `type`,
 * `description`. Files are streamed chunk by chunk, at the pace of the line, under a length known beforehand;
 * a file that is not as long as it said ends the call rather than the promise of the length.
 */
export function statementsBody(files: readonly StatementFile[], description: string): RequestBody {
  const boundary = `counter-${randomUUID()}`;
  const parts: readonly Part[] = [
    ...files.map((file) => ({
      head: `name="${quoted(statementField)}"; filename="${quoted(file.name)}"\r\ncontent-type: ${file.type}`,
      size: file.size,
      open: () => file.open(),
    })),
    textPart('type', statementType),
    textPart('description', cleanText(description).text),
  ];
  const heads = parts.map(({ head }) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`, 'utf8'),
  );
  const end = Buffer.from(`--${boundary}--\r\n`, 'utf8');
  const length = parts.reduce(
    (all, { size }, index) => all + (heads[index]?.length ?? 0) + size + 2,
    end.length,
  );
  const hash = createHash('sha256');
  let digest: string | null = null;

  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const [index, part] of parts.entries()) {
      yield heads[index] ?? end;
      yield* exactlySized(part);
      yield lineEnd;
    }
    yield end;
  }
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes()) {
      hash.update(chunk);
      yield chunk;
    }
    digest = hash.digest('hex');
  }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length,
    content: Readable.from(counted(), { objectMode: false }),
    sha256: () => digest,
  };
}

interface Part {
  readonly head: string;
  readonly size: number;
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const lineEnd = Buffer.from('\r\n');

function textPart(name: string, value: string): Part {
  const bytes = Buffer.from(value, 'utf8');
  return { head: `name="${name}"`, size: bytes.length, open: () => [bytes] };
}

async function* exactlySized({ size, open }: Part): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of open()) {
    sent += chunk.length;
    if (sent > size) break;
    yield chunk;
  }
  if (sent !== size) throw new Trouble('FILE_CHANGED', 'unexpected');
}

/** As browsers write it: nothing in a name can end the quotes or the line. */
const quoted = (text: string): string =>
  text.replace(
    /["\r\n]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
