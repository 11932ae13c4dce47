import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { found, spellings, type Content } from '../../adapters/ledger/canaries.ts';

/** Every file below a folder. */
export function contentsBelow(folder: string): readonly Content[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));
}

/** Which texts stand where: plain, in UTF-16, base64, hex, as an address, escaped, reversed, and in gzip all of that. */
export const scan = (
  contents: readonly Content[],
  texts: Readonly<Record<string, string>>,
): readonly string[] =>
  found(
    contents.flatMap((content) => [content, ...unpacked(content)]),
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, spellings(text)])),
  );

const gzip = Buffer.of(0x1f, 0x8b, 0x08);

function unpacked({ name, bytes }: Content): readonly Content[] {
  const contents: Content[] = [];
  for (let at = bytes.indexOf(gzip); at >= 0; at = bytes.indexOf(gzip, at + 1)) {
    try {
      const inner = gunzipSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH });
      contents.push({ name, bytes: inner });
    } catch {
      // Three bytes that only look like the beginning of one.
    }
  }
  return contents;
}
