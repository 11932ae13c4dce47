import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { updateRefusals } from '../../../shared/domain/update.ts';
import { StorageFailure } from '../../core/ports.ts';
import { emptyRecord, type UpdateMemory, type UpdateRecord } from '../../core/updates/ports.ts';
import { fileTrouble, writeDurably } from '../files.ts';

const instant = z.number().int();
const version = z.string().max(40);
const aPackage = { version, signed: z.string().max(10_000) };
const Record = z.strictObject({
  seen: z.strictObject({ sequence: z.number().int(), digest: z.string().max(200) }).nullable(),
  checkedAt: instant.nullable(),
  outcome: z.enum(['current', 'not-reached', ...updateRefusals]).nullable(),
  ready: z.strictObject(aPackage).nullable(),
  trial: z.strictObject({ ...aPackage, starts: z.number().int() }).nullable(),
  kept: z.strictObject(aPackage).nullable(),
  unfit: z.array(version).max(100),
  toAudit: z.array(z.string().max(100)).max(100),
}) satisfies z.ZodType<UpdateRecord>;

/** `updates.json`. One that is damaged is as none: an update is fetched once more, and believed no sooner for it. */
export function openUpdateMemory(folder: string): UpdateMemory {
  const path = join(folder, 'updates.json');
  let present = readRecord(path);
  return {
    read: () => present,
    write(record) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeDurably(folder, path, Buffer.from(JSON.stringify(record)));
      } catch (error) {
        throw new StorageFailure(fileTrouble(error));
      }
      present = record;
    },
  };
}

function readRecord(path: string): UpdateRecord {
  try {
    return Record.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return emptyRecord;
  }
}
