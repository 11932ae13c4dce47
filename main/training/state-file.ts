import { open, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Market } from '../../shared/domain/market.ts';
import { isSavedState, type SavedState } from './state.ts';

/** How long changes are gathered before they are written. */
const gatherMs = 200;

/**
 * What the file holds, or null where there is none. A file that is damaged, or of another market, is kept
 * aside as `….damaged-TIME`, and the bank starts empty.
 */
export async function loadState(path: string, market: Market): Promise<SavedState | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const state = parse(text);
  if (isSavedState(state) && state.market === market) return state;
  await rename(path, `${path}.damaged-${Date.now()}`);
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface StateWriter {
  /** Something changed; it is written a moment later, together with what else changes until then. */
  touch(): void;
  /** Writes now whatever is not written yet, and waits for it. */
  flush(): Promise<void>;
}

/** Writes the whole state, each time as a new file that takes the old one's place. */
export function stateWriter(path: string, snapshot: () => SavedState): StateWriter {
  let timer: NodeJS.Timeout | null = null;
  let isDirty = false;
  let last: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    timer = null;
    last = last
      .catch(() => undefined)
      .then(async () => {
        if (!isDirty) return;
        isDirty = false;
        await replaceFile(path, JSON.stringify(snapshot())).catch((error: unknown) => {
          isDirty = true;
          throw error;
        });
      });
    return last;
  };
  return {
    touch() {
      isDirty = true;
      // A failed write leaves the state dirty: the next change, or the end, tries again and the end tells.
      timer ??= setTimeout(() => void write().catch(() => undefined), gatherMs).unref();
    },
    flush() {
      if (timer) clearTimeout(timer);
      return write();
    },
  };
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the new name itself durable. Windows cannot open a folder; there the rename has to do. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (!folder) return;
  await folder.sync().catch(() => undefined);
  await folder.close();
}
