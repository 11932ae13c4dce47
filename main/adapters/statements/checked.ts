import type { StatementProblem, StatementType } from '../../../shared/domain/account-statement.ts';

/** What is in a file, and what of it is kept. */
interface Content {
  readonly problem: null;
  readonly type: StatementType;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly pixels: { readonly width: number; readonly height: number } | null;
}

export type Checked = Content | { readonly problem: StatementProblem };

export const refused = (problem: StatementProblem): Checked => ({ problem });

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether the bytes of an ASCII text stand at a place. */
export function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
