import { z } from 'zod';
import type { Bank } from '../../core/ports.ts';
import { bankKeys } from './assumptions.ts';
import { text } from './fields.ts';
import { JsonNumber } from './json.ts';

const list = z.object({ bank_list: z.array(z.unknown()) });
const entry = z.record(z.string(), z.unknown());

/** An answer of GET bank_list. Entries without an id or a name are left out; the list as such must be there. */
export function readBanks(value: unknown): readonly Bank[] | null {
  const read = list.safeParse(value);
  return read.success ? read.data.bank_list.map(readBank).filter((bank) => bank !== null) : null;
}

function readBank(value: unknown): Bank | null {
  const read = entry.safeParse(value);
  if (!read.success) return null;
  const first = (keys: readonly string[]): unknown =>
    keys.map((key) => read.data[key]).find((found) => found !== undefined && found !== null);
  const id = readId(first(bankKeys.id));
  const name = text.parse(first(bankKeys.name));
  if (id === null || name === null) return null;
  return { id, name, iconUrl: readIcon(first(bankKeys.icon)) };
}

/** A number stays a number and a text a text, because it goes back to the bank as it came. */
function readId(value: unknown): string | number | null {
  if (typeof value === 'string') return /^[\w.:-]{1,100}$/u.test(value) ? value : null;
  if (!(value instanceof JsonNumber)) return null;
  return Number.isSafeInteger(Number(value.text)) ? Number(value.text) : null;
}

const readIcon = (value: unknown): string | null =>
  typeof value === 'string' && /^(?:https:|http:\/\/127\.0\.0\.1:)/u.test(value) && URL.canParse(value)
    ? value
    : null;
