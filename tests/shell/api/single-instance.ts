import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cloner } from '../page/node-cloner.ts';

export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/**
 * One instance per user data folder. The lock is SQLite's on an empty file: the system releases it with the process, however that
 * ends. What a second instance has to say it leaves as a file, which the first one watches for; both work without waiting, as
 * Electron's call does.
 */
export class SingleInstance {
  readonly #folder: () => string;
  readonly #heard: (from: SecondInstance) => void;
  #lock: DatabaseSync | undefined;
  #watcher: FSWatcher | undefined;

  constructor(folder: () => string, heard: (from: SecondInstance) => void) {
    this.#folder = folder;
    this.#heard = heard;
  }

  get held(): boolean {
    return this.#lock !== undefined;
  }

  /** False when another process holds the lock; that one has then been told of this start. */
  request(from: SecondInstance): boolean {
    if (this.#lock) return true;
    const folder = this.#folder();
    const letters = join(folder, 'SingletonLetters');
    mkdirSync(letters, { recursive: true });
    const lock = new DatabaseSync(join(folder, 'SingletonLock'), { timeout: 0 });
    try {
      lock.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
    } catch {
      lock.close();
      this.#write(letters, from);
      return false;
    }
    this.#lock = lock;
    for (const stale of readdirSync(letters)) rmSync(join(letters, stale), { force: true });
    this.#watcher = watch(letters, () => this.#read(letters)).unref();
    return true;
  }

  release(): void {
    this.#watcher?.close();
    this.#lock?.close();
    this.#lock = undefined;
  }

  #write(letters: string, from: SecondInstance): void {
    const name = randomUUID();
    writeFileSync(join(letters, `${name}.draft`), cloner.encode(from));
    renameSync(join(letters, `${name}.draft`), join(letters, `${name}.letter`));
  }

  #read(letters: string): void {
    for (const name of readdirSync(letters).filter((one) => one.endsWith('.letter'))) {
      const text = readFileSync(join(letters, name), 'utf8');
      rmSync(join(letters, name), { force: true });
      this.#heard(cloner.decode(text) as SecondInstance);
    }
  }
}
