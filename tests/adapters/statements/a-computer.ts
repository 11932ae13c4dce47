import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { onTestFinished } from 'vitest';
import type { Disk } from '../../../main/adapters/statements/read-file.ts';
import { createStatementFiles } from '../../../main/adapters/statements/statement-files.ts';
import type { LookedAt, StatementFiles } from '../../../main/core/ports.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

interface Happenings {
  /** Just after a name was asked about, before the file is opened. */
  readonly afterLook?: (path: string) => void | Promise<void>;
  readonly beforeRead?: (path: string, round: number) => void;
  /** As Windows, which cannot refuse a link while opening. */
  readonly followsLinks?: boolean;
}

/** A folder with files, a dialog that chooses from it, and a trace of what was opened and read. */
export function aComputer(happenings: Happenings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'counter-statements-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  const time = new FakeTime();
  const opened: string[] = [];
  const closed: string[] = [];
  const read = { bytes: 0 };
  const asked: { readonly window: BrowserWindow | null; readonly options: OpenDialogOptions }[] = [];
  const answers: string[][] = [];

  const disk = {
    async lstat(path: string, options: { readonly bigint: true }) {
      const found = await files.lstat(path, options);
      await happenings.afterLook?.(path);
      return found;
    },
    async open(path: string, flags: number) {
      opened.push(path);
      const followed = happenings.followsLinks ? flags & ~files.constants.O_NOFOLLOW : flags;
      const handle = await files.open(path, followed);
      const readReally = handle.read.bind(handle) as (...given: unknown[]) => Promise<{ bytesRead: number }>;
      const close = handle.close.bind(handle);
      let round = 0;
      return Object.assign(handle, {
        async read(...given: unknown[]) {
          happenings.beforeRead?.(path, round);
          round += 1;
          const result = await readReally(...given);
          read.bytes += result.bytesRead;
          return result;
        },
        close() {
          closed.push(path);
          return close();
        },
      });
    },
  } as Disk;

  const window = Object.assign(Object.create(null), { id: 1 }) as BrowserWindow;
  const statementFiles = createStatementFiles({
    dialog: {
      showOpenDialog: (...given: (BrowserWindow | OpenDialogOptions)[]) => {
        const [parent, options] = given.length === 2 ? given : [null, given[0]];
        asked.push({ window: parent as BrowserWindow | null, options: options as OpenDialogOptions });
        const filePaths = answers.shift() ?? [];
        return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
      },
    },
    window: () => window,
    timer: time,
    disk,
  });

  return {
    ...statementFiles,
    folder,
    window,
    time,
    opened,
    closed,
    read,
    asked,
    answers,
    at: (name: string) => join(folder, name),
    has(name: string, content: string | Uint8Array) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    /** The person chooses these files in the next dialog. */
    async chooses(...paths: readonly string[]): Promise<LookedAt[]> {
      answers.push([...paths]);
      return allOf(statementFiles.choose());
    },
  };
}

/** For bytes that are on no disk. */
const onNoDisk = createStatementFiles({
  dialog: { showOpenDialog: () => Promise.reject(new Error('nobody asks')) },
  window: () => null,
  timer: new FakeTime(),
});
export const lookAt: StatementFiles['lookAt'] = (name, bytes) => onNoDisk.lookAt(name, bytes);

export async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

/** One word for how a look ended. */
export const verdictOf = (looked: LookedAt): string => looked.problem ?? looked.type;
