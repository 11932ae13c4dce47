import { z } from 'zod';
import { field, type Readers } from './readers.ts';
import { openSettingsFile, type SettingsPlace } from './settings-file.ts';

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
export function openTrainingSpeed(place: SettingsPlace): TrainingSpeed {
  const { read, write } = openSettingsFile({ ...place, name: 'speed', readers });
  return { isFast: () => read().isFast, setFast: (isFast) => write({ isFast }) };
}
