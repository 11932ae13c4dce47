import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { days, type Instant } from '../../../shared/domain/dates.ts';

export interface LogLimits {
  readonly keptMs: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

export const logLimits: LogLimits = { keptMs: days(14), fileBytes: 5_000_000, totalBytes: 50_000_000 };

const shape = /^counter-(\d{4}-\d{2}-\d{2})(?:\.(\d{1,4}))?\.log$/u;
const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** Files of a day (UTC), `counter-2026-11-23.log`, then `.1.log`, `.2.log`; old ones and too many are removed. */
export function createLogFiles(folder: string, limits: LogLimits) {
  let present: { readonly day: string; readonly part: number; bytes: number } | null = null;

  const pathOf = (day: string, part: number): string =>
    join(folder, part === 0 ? `counter-${day}.log` : `counter-${day}.${part}.log`);

  function fileFor(at: Instant, bytes: number) {
    const day = dayOf(at);
    if (present?.day === day && present.bytes + bytes <= limits.fileBytes) return present;
    let part = present?.day === day ? present.part + 1 : 0;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    while (sizeOf(pathOf(day, part)) + bytes > limits.fileBytes && sizeOf(pathOf(day, part)) > 0) part += 1;
    present = { day, part, bytes: sizeOf(pathOf(day, part)) };
    removeOld(at);
    return present;
  }

  function removeOld(now: Instant): void {
    const oldest = dayOf(now - limits.keptMs);
    const files = readdirSync(folder)
      .flatMap((name) => {
        const [, day, part = '0'] = shape.exec(name) ?? [];
        return day === undefined ? [] : [{ name, day, part: Number(part) }];
      })
      .sort((a, b) => (a.day === b.day ? b.part - a.part : a.day < b.day ? 1 : -1));
    let total = 0;
    for (const { name, day } of files) {
      total += sizeOf(join(folder, name));
      if (day < oldest || total > limits.totalBytes - limits.fileBytes)
        rmSync(join(folder, name), { force: true });
    }
  }

  return {
    append(at: Instant, text: string): void {
      const bytes = Buffer.byteLength(text);
      const file = fileFor(at, bytes);
      appendFileSync(pathOf(file.day, file.part), text, { mode: 0o600 });
      file.bytes += bytes;
    },
  };
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
