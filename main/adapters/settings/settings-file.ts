import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { StorageFailure, type Log } from '../../core/ports.ts';
import { fileTrouble, isFileError, syncFolder } from '../files.ts';
import type { Readers } from './readers.ts';

/** Fields that stand at their defaults because what the file said could not be read. */
export interface SettingsProblem {
  readonly fields: readonly string[];
  /** Name of the copy of the damaged file, in the same folder; null where not even that could be written. */
  readonly keptAs: string | null;
}

export interface SettingsFile<T> {
  readonly read: () => T;
  /** On disk when it returns; throws a StorageFailure, and then the old settings hold. */
  readonly write: (settings: T) => void;
  /** What was found when the file was opened. */
  readonly problem: () => SettingsProblem | null;
}

/** Where settings are kept, and who is told that they were damaged. */
export interface SettingsPlace {
  readonly folder: string;
  readonly log: Log;
  readonly now?: () => number;
}

interface Options<T> extends SettingsPlace {
  /** Without `.json`. */
  readonly name: string;
  readonly readers: Readers<T>;
}

/**
 * A settings file that survives what happens to it: each field is read by itself, a bad one falls back to its
 * default, and the file as it was found is kept beside.
 */
export function openSettingsFile<T extends object>({
  folder,
  name,
  readers,
  log,
  now = Date.now,
}: Options<T>): SettingsFile<T> {
  const path = join(folder, `${name}.json`);
  const text = readText(path);
  const found = text === null ? {} : parseRecord(text);
  const damaged: string[] = [];
  const fields = Object.entries<Readers<T>[keyof T]>(readers).map(([field, read]) => {
    const { value, isSound } = read(found?.[field]);
    if (!isSound || !found) damaged.push(field);
    return [field, value] as const;
  });
  let present = Object.fromEntries(fields) as T;

  let store: Store | null = null;

  /** Made for the first write: most files are only read. */
  const storeOf = (): Store =>
    (store ??= new Store({
      name,
      cwd: folder,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      // It must not stumble over a file that was just found damaged.
      deserialize: (content) => parseRecord(content) ?? {},
    }));

  function put(settings: T): void {
    try {
      storeOf().store = Object.fromEntries<unknown>(Object.entries(settings));
      syncFolder(folder);
    } catch (error) {
      throw new StorageFailure(fileTrouble(error));
    }
  }

  const problem = damaged.length > 0 && text !== null ? setAside(text) : null;

  function setAside(content: string): SettingsProblem {
    log.event('settings-damaged', { code: name, count: damaged.length });
    const stamp = new Date(now()).toISOString().replace(/[:.]/gu, '');
    const keptAs = `${name}.damaged-${stamp}.json`;
    try {
      writeFileSync(join(folder, keptAs), content, { flush: true, mode: 0o600 });
      put(present);
      return { fields: damaged, keptAs };
    } catch {
      // Left as it was found; the next start comes to the same defaults.
      return { fields: damaged, keptAs: null };
    }
  }

  return {
    read: () => present,
    write(settings) {
      put(settings);
      present = settings;
    },
    problem: () => problem,
  };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return null;
    throw new StorageFailure(fileTrouble(error));
  }
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
