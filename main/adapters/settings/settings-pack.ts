import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SettingsPack } from '../../../shared/bridge/shapes.ts';
import { wordingProblem } from '../../../shared/domain/consent.ts';
import { isHttps } from '../../../shared/domain/https.ts';
import type { PackProblem } from '../../../shared/domain/settings-pack.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import type { Result } from '../../../shared/result.ts';
import { createChosenFile, type ChosenFile, type FileDialog } from '../chosen-file.ts';

const kind = 'counter-settings-pack';
const version = 1;

/** Ten consents in four languages, each as long as one may be, stay below it. */
export const createPackFile = (dialog: FileDialog): ChosenFile =>
  createChosenFile(dialog, { filter: { name: 'JSON', extensions: ['json'] }, maxBytes: 2_000_000 });

const PackFile = SettingsPack.extend({
  kind: z.literal(kind),
  version: z.literal(version),
  returnUrl: SettingsPack.shape.returnUrl.refine(isHttps),
});

export interface ReadPack {
  readonly pack: SettingsPack;
  /** Tells one file from another. */
  readonly digest: string;
}

type Read<T> = Result<T, PackProblem>;
const refused = (why: PackProblem['why'], entry = '') => ({ ok: false, failure: { why, entry } }) as const;

/** A file that anybody may have written: taken whole or not at all. */
export function readPack(bytes: Uint8Array): Read<ReadPack> {
  const raw = parse(bytes);
  if (raw?.kind !== kind) return refused('not-a-pack');
  if (raw.version !== version) return refused('version', 'version');
  const parsed = PackFile.safeParse(raw);
  if (!parsed.success) return { ok: false, failure: problemOf(parsed.error, raw) };
  const { kind: _kind, version: _version, ...pack } = parsed.data;
  const unworded = pack.mode === 'live' ? wordingProblem(pack.consents) : null;
  if (unworded) return refused(unworded.why === 'sample-consent' ? 'sample' : 'empty', unworded.entry);
  return { ok: true, value: { pack, digest: createHash('sha256').update(bytes).digest('hex') } };
}

/** As it is written; what could not be read again is refused, and nothing is. */
export function packText(pack: SettingsPack): Read<string> {
  const { codeHasHyphen, ...others } = pack;
  // What is the same without a word takes none: a till that does not know the word reads the pack, too.
  const said = codeHasHyphen ? others : pack;
  const text = `${JSON.stringify({ kind, version, ...said }, null, 2)}\n`;
  const read = readPack(Buffer.from(text));
  return read.ok ? { ok: true, value: text } : read;
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    // One spelling of every text, as the bridge has it.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** What is wrong first, in the order of the file's entries. */
function problemOf({ issues: [issue] }: z.ZodError, raw: unknown): PackProblem {
  if (!issue) return { why: 'shape', entry: '' };
  const entry = entryOf(
    issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
  );
  if (issue.code === 'unrecognized_keys') return { why: 'unknown', entry };
  if (valueAt(raw, issue.path) === undefined) return { why: 'missing', entry };
  if (issue.code === 'too_big' && issue.origin !== 'number') return { why: 'too-long', entry };
  if (entry === 'shopUuid') return { why: 'uuid', entry };
  return { why: entry === 'returnUrl' ? 'https' : 'shape', entry };
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );

/** `consents[1].texts.lv`. A name that somebody made up is cut and has no characters that nobody sees. */
const entryOf = (path: readonly PropertyKey[]): string =>
  cleanText(
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .slice(1, 81),
  ).text;
