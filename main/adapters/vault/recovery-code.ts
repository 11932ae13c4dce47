import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so a printed code is read back as it was meant. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeBytes = 20;
const groups = /.{4}/gu;

/** 160 bits as eight groups of four, `7K2M-…`, for paper. */
export function newRecoveryCode(): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of randomBytes(codeBytes)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return (text.match(groups) ?? []).join('-');
}

/** What was typed, in one spelling. */
export const plainCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
