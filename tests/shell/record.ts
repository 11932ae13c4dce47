/**
 * What the app asked of the desktop and what therefore nobody saw: tests read it as `standIn` beside Electron's own exports,
 * `app.evaluate((electron) => electron.standIn.opened)`. Real Electron has no such export.
 */
export interface StandInRecord {
  /** By `shell`, in order. */
  readonly opened: { readonly by: 'openExternal' | 'openPath' | 'showItemInFolder'; readonly what: string }[];
  readonly notifications: { readonly title: string; readonly body: string }[];
  /** What `crashReporter.start` was given, once per call. */
  readonly crashReporting: unknown[];
  beeps: number;
}

export const standIn: StandInRecord = { opened: [], notifications: [], crashReporting: [], beeps: 0 };
