import { z } from 'zod';
import type { Log } from '../../core/ports.ts';
import { field, type Readers } from './readers.ts';
import { openSettingsFile } from './settings-file.ts';

/** Whether the training bank answers faster than a bank would. */
export interface TrainingSpeed {
  isFast(): boolean;
  /** Throws a StorageFailure. */
  setFast(isFast: boolean): void;
}

interface Kept {
  readonly isFast: boolean;
}

const readers: Readers<Kept> = { isFast: field(z.boolean(), false) };

/** `speed.json` in the folder of a Training profile. */
export function openTrainingSpeed({
  folder,
  log,
  now = Date.now,
}: {
  readonly folder: string;
  readonly log: Log;
  readonly now?: () => number;
}): TrainingSpeed {
  const { read, write } = openSettingsFile({ folder, name: 'speed', readers, log, now });
  return { isFast: () => read().isFast, setFast: (isFast) => write({ isFast }) };
}
