import { networkInterfaces } from 'node:os';
import type Electron from 'electron';
import { guarded, guardedEmitter } from '../guard.ts';
import { standIn } from '../record.ts';
import { standsFor } from '../typings.ts';

/** As Chromium: online is having a network interface besides the loopback one. */
const isOnline = (): boolean =>
  Object.values(networkInterfaces())
    .flat()
    .some((one) => one && !one.internal);

/** Only whether there is a line; requests go through the app's own client, never through Chromium. */
export const net = standsFor<Electron.Net>()(
  guarded('net', {
    isOnline,
    get online(): boolean {
      return isOnline();
    },
  }),
);

const parameters: Record<string, string> = {};
let uploads = false;

/** Written down only: nothing is dumped and nothing is sent. */
export const crashReporter = standsFor<Electron.CrashReporter>()(
  guarded('crashReporter', {
    start: (options: Electron.CrashReporterStartOptions): void => {
      uploads = options.uploadToServer ?? true;
      standIn.crashReporting.push(options);
    },
    addExtraParameter: (key: string, value: string): void => {
      parameters[key] = value;
    },
    removeExtraParameter: (key: string): void => void Reflect.deleteProperty(parameters, key),
    getParameters: (): Record<string, string> => ({ ...parameters }),
    getUploadToServer: (): boolean => uploads,
    getUploadedReports: (): Electron.CrashReport[] => [],
    getLastCrashReport: (): Electron.CrashReport | null => null,
  }),
);

class SystemPreferencesStandIn extends guardedEmitter('systemPreferences', [
  // Colours of the system do not change here.
  'accent-color-changed',
  'color-changed',
]) {
  getAnimationSettings(): Electron.AnimationSettings {
    return {
      shouldRenderRichAnimation: true,
      scrollAnimationsEnabledBySystem: true,
      prefersReducedMotion: false,
    };
  }
}

export const systemPreferences = standsFor<Electron.SystemPreferences>()(new SystemPreferencesStandIn());
