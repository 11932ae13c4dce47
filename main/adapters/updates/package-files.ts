import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageFailure } from '../../core/ports.ts';
import type { Manifest } from '../../core/updates/manifest.ts';
import type { Fetched, Packages } from '../../core/updates/ports.ts';
import { fileTrouble, isFileError, syncFolder } from '../files.ts';

export interface PackageFiles extends Packages {
  /** Writes a package while it is measured and hashed; what is not what was signed is gone when this returns. */
  take(manifest: Manifest, body: AsyncIterable<Uint8Array>): Promise<Fetched<null>>;
}

const ending = '.package';
const mode = 0o600;

/** Packages in `folder`, under names of our own making; nothing in it can be started. */
export function createPackageFiles(folder: string): PackageFiles {
  const pathOf = (version: string): string => join(folder, `counter-${version}${ending}`);

  return {
    take: (manifest, body) =>
      onDisk(async () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const path = pathOf(manifest.version);
        const part = `${path}.part`;
        const written = await writeNew(part, manifest, unbroken(body));
        if (written.size < manifest.size) return discarded(part, 'truncated');
        if (written.size > manifest.size) return discarded(part, 'too-long');
        if (written.sha512 !== manifest.sha512) return discarded(part, 'wrong-hash');
        await rename(part, path);
        syncFolder(folder);
        return { kind: 'got', value: null };
      }),
    seal: (manifest, place) =>
      onDisk(async () => {
        const source = await openIfThere(pathOf(manifest.version));
        if (!source) return null;
        try {
          const copied = await writeNew(place, manifest, source.createReadStream({ autoClose: false }));
          const isWhole = copied.size === manifest.size && copied.sha512 === manifest.sha512;
          if (!isWhole) await rm(place, { force: true });
          return isWhole ? place : null;
        } finally {
          await source.close();
        }
      }),
    keepOnly(versions) {
      const kept = new Set(versions.map(pathOf));
      for (const name of namesIn(folder)) {
        const path = join(folder, name);
        if (!kept.has(path)) rmSync(path, { force: true });
      }
    },
  };
}

/**
 * Into a file that did not exist before, and of which nobody else has a handle; synced. Reading ends as soon as there
 * is more than was signed.
 */
async function writeNew(path: string, { size }: Manifest, body: AsyncIterable<Uint8Array>) {
  await rm(path, { force: true });
  const file = await open(path, 'wx', mode);
  const hash = createHash('sha512');
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > size) break;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size: length, sha512: hash.digest('hex') };
}

/** A connection that breaks ends the body: what is there by then is too short, and told as that. */
async function* unbroken(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch {
    return;
  }
}

async function discarded(path: string, reason: 'truncated' | 'too-long' | 'wrong-hash') {
  await rm(path, { force: true });
  return { kind: 'refused', reason } as const;
}

async function onDisk<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isFileError(error)) throw new StorageFailure(fileTrouble(error));
    throw error;
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith('counter-'));
  } catch {
    return [];
  }
}
