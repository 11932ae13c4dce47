import type Electron from 'electron';

/**
 * What the app asked of the desktop and what therefore nobody saw: tests read it as `standIn` beside Electron's own exports,
 * `app.evaluate((electron) => electron.standIn.opened)`. Real Electron has no such export.
 */
export interface StandInRecord {
  /** By `shell`, in order. */
  readonly opened: { readonly by: 'openExternal' | 'openPath' | 'showItemInFolder'; readonly what: string }[];
  readonly notifications: { readonly title: string; readonly body: string }[];
  /** By `webContents.print`: what was asked of the printer, and the paper as a PDF in base64. */
  readonly printed: { readonly options: Electron.WebContentsPrintOptions; readonly pdf: string }[];
  /** What `crashReporter.start` was given, once per call. */
  readonly crashReporting: unknown[];
  beeps: number;
}

export const standIn: StandInRecord = {
  opened: [],
  notifications: [],
  printed: [],
  crashReporting: [],
  beeps: 0,
};
