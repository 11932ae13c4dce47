import { createHmac, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealJson, unsealJson } from '../envelope.ts';
import { isFileError, writeDurably } from '../files.ts';

/** What the ledger last said of itself, and on which computer. */
export interface LedgerMark {
  readonly generation: number;
  readonly auditHead: { readonly sequence: number; readonly mac: string };
  /** As the system names itself; null where it does not. */
  readonly machine: string | null;
}

/**
 * A copy of the mark outside the data folder, so that putting the whole folder back to an older state is noticed.
 * It is sealed: whoever has no data key can only delete it, and then the mark inside the vault is what counts.
 */
export interface Witness {
  read(): LedgerMark | null;
  write(mark: LedgerMark): void;
}

export function createWitness(folder: string, key: KeyObject): Witness {
  const name = createHmac('sha256', key).update('name').digest('hex').slice(0, 24);
  const path = join(folder, name);
  const place = { table: 'witness', id: name, column: 'mark' };
  return {
    read() {
      try {
        const mark = unsealJson(key, place, readFileSync(path));
        return mark === undefined ? null : (mark as LedgerMark);
      } catch (error) {
        if (isFileError(error)) return null;
        throw error;
      }
    },
    write(mark) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeDurably(folder, path, sealJson(key, place, mark.generation, mark));
    },
  };
}

/** The one that is further on. */
export const laterMark = (a: LedgerMark | null, b: LedgerMark | null): LedgerMark | null =>
  !a || (b && b.generation > a.generation) ? b : a;
