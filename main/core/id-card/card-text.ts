import { makeDate, type IsoDate } from '../../../shared/domain/dates.ts';

/** Control characters, and what makes a text run the other way. */
const unwritable = /[\p{Cc}\p{Cf}]/gu;

/** The text of a file: UTF-8, on old cards Latin-1. What is empty is written as nothing, a zero or a dash. */
export function textOf(bytes: Uint8Array): string {
  const text = (utf8(bytes) ?? latin1(bytes)).replace(unwritable, '').normalize('NFC').trim();
  return text === '-' ? '' : text;
}

/** The language's own decoder: the core has no other. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** `05 09 2031`; null for what is no day. */
export function dayOf(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{2})[ .](\d{2})[ .](\d{4})$/u.exec(text) ?? [];
  return makeDate(Number(year), Number(month), Number(day));
}
