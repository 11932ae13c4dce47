import type { FailureCode } from '../../shared/failure.ts';
import { scannerRules } from '../../shared/domain/scan.ts';
import { fail } from '../../shared/result.ts';
import type { AppSettingsFile } from '../adapters/settings/app-settings.ts';
import { readPlace, unfitnessOf } from '../adapters/machine/data-place.ts';
import type { RunningCounter } from './counter.ts';

/** Why nothing may be opened in this folder; null where it may. Asked before anything is written there. */
export function refusalOf(
  folder: string,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): FailureCode | null {
  const unfit = unfitnessOf(readPlace(folder, platform, environment));
  return unfit && `storage.${unfit}`;
}

/** The program where its data must not be: it tells why, and each way that leads to a file is shut. */
export function shut(counter: RunningCounter, code: FailureCode): RunningCounter {
  const refuse = () => Promise.resolve(fail(code));
  return {
    ...counter,
    trouble: () => ({ failure: { code }, keptAs: null, unsent: null, backupAt: null }),
    profiles: () => [],
    start: () => Promise.resolve(),
    startTraining: refuse,
    testConnection: refuse,
    finishSetUp: refuse,
    enterMade: refuse,
    openProfile: refuse,
    recover: refuse,
    beginSetUp: () => undefined,
    leaveSetUp: refuse,
    restoreBackup: refuse,
    startAnew: refuse,
  };
}

/** What would be in `settings.json` lives as long as the window. */
export function settingsOfOneWindow(): AppSettingsFile {
  let present: ReturnType<AppSettingsFile['read']> = {
    language: null,
    zoom: 100,
    window: null,
    keys: [],
    hasLetterKeys: true,
    scanGapMs: scannerRules.medianGapMs,
    paperSize: 'a4',
    lastProfileId: null,
  };
  return {
    read: () => present,
    problem: () => null,
    change(changes) {
      present = { ...present, ...changes };
    },
  };
}
