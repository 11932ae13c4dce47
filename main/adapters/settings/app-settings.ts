import { z } from 'zod';
import { isWholeKeyboard, type KeyChange } from '../../../shared/domain/key-change.ts';
import { languages, type Language } from '../../../shared/domain/language.ts';
import { scannerRules } from '../../../shared/domain/scan.ts';
import { zooms, type Zoom } from '../../../shared/domain/zoom.ts';
import { paperSizes, type PaperSize } from '../../../shared/domain/paper.ts';
import { field, type Readers } from './readers.ts';
import { openSettingsFile, type SettingsFile, type SettingsPlace } from './settings-file.ts';

/** What this installation remembers beside its profiles. No secrets, nothing about a person. */
export interface AppSettings {
  /** Of the staff's screen; null until somebody chose one. */
  readonly language: Language | null;
  /** Of the staff's window, in percent. */
  readonly zoom: Zoom;
  readonly window: WindowBounds | null;
  /** Keys that changed places. */
  readonly keys: readonly KeyChange[];
  /** Single letters and digits outside of fields are keys. */
  readonly hasLetterKeys: boolean;
  /** What it takes for a scanner's, in milliseconds between two keys. */
  readonly scanGapMs: number;
  readonly paperSize: PaperSize;
  /** The profiles themselves are what is in their folders. */
  readonly lastProfileId: string | null;
}

interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximised: boolean;
  readonly isFullScreen: boolean;
}

const length = z.number().int().min(200).max(20_000);
const place = z.number().int().min(-50_000).max(50_000);
const readers: Readers<AppSettings> = {
  language: field(z.enum(languages).nullable(), null),
  zoom: field(z.literal(zooms), 100),
  window: field(
    z
      .object({
        x: place,
        y: place,
        width: length,
        height: length,
        isMaximised: z.boolean(),
        isFullScreen: z.boolean().default(false),
      })
      .nullable(),
    null,
  ),
  keys: field(
    z
      .array(z.object({ meant: z.string().max(40), pressed: z.string().max(40) }))
      .max(160)
      .refine(isWholeKeyboard),
    [],
  ),
  hasLetterKeys: field(z.boolean(), true),
  scanGapMs: field(
    z.number().int().min(scannerRules.fastestGapMs).max(scannerRules.slowestGapMs),
    scannerRules.medianGapMs,
  ),
  paperSize: field(z.enum(paperSizes), 'a4'),
  lastProfileId: field(z.string().max(60).nullable(), null),
};

export interface AppSettingsFile extends Omit<SettingsFile<AppSettings>, 'write'> {
  /** Keeps what is not named; throws a StorageFailure. */
  change(changes: Partial<AppSettings>): void;
}

/** `settings.json` under the user's data. */
export function openAppSettings(place: SettingsPlace): AppSettingsFile {
  const { read, write, problem } = openSettingsFile({ ...place, name: 'settings', readers });
  return { read, problem, change: (changes) => write({ ...read(), ...changes }) };
}
