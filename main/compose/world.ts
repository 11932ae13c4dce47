import type { Clipboard, SafeStorage, Shell } from 'electron';
import type { UpdatesView } from '../../shared/bridge/views.ts';
import type { Zoom } from '../../shared/domain/zoom.ts';
import type { ChosenFile } from '../adapters/chosen-file.ts';
import type {
  CardReaders,
  Chance,
  Clock,
  Ids,
  Log,
  News,
  Printing,
  SavedFiles,
  StatementFiles,
  SystemNotices,
  Timer,
} from '../core/ports.ts';

/** What the staff's window can be told. */
interface StaffWindow {
  showZoom(percent: Zoom): void;
  turnFullScreen(): void;
}

/** What the machine and Electron give to whatever is composed here. */
export interface World {
  readonly userData: string;
  readonly platform: NodeJS.Platform;
  /** Free bank addresses, and this very machine as the bank, only in builds that are not packaged. */
  readonly isPackaged: boolean;
  /** Divides the simulator's delays. */
  readonly trainingSpeed: number;
  readonly safeStorage: SafeStorage;
  readonly shell: Shell;
  readonly clipboard: Clipboard;
  readonly staffWindow: StaffWindow;
  /** Settles when the staff's page has been loaded for the first time and had the time to be drawn, or should have been. */
  readonly drawn: Promise<void>;
  /** `PROXY host:port; DIRECT`, as Chromium finds it for an address. */
  readonly findProxy: (url: string) => Promise<string>;
  readonly clockOf: (timeZone: string) => Clock;
  readonly timer: Timer;
  readonly chance: Chance;
  readonly ids: Ids;
  readonly machineId: () => Promise<string | null>;
  readonly log: Log;
  readonly news: News;
  readonly statementFiles: StatementFiles;
  readonly updates: () => UpdatesView;
  readonly authorityFile: ChosenFile;
  readonly packFile: ChosenFile;
  readonly savedFiles: SavedFiles;
  readonly systemNotices: SystemNotices;
  readonly cardReaders: CardReaders;
  readonly printing: Printing;
  /** The last events of the log, oldest first. */
  readonly recentEvents: () => readonly Readonly<Record<string, unknown>>[];
}

/**
 * `host:port` of the first way of Chromium's answer that can be gone, null for the direct one. Throws where there
 * are only proxies of other kinds: going around them is not ours to decide.
 */
export function proxyOf(found: string): string | null {
  for (const way of found.split(';').map((each) => each.trim())) {
    if (way === 'DIRECT' || way === '') return null;
    const proxy = /^PROXY ([^\s]+)$/u.exec(way)?.[1];
    if (proxy !== undefined) return proxy;
  }
  throw new Error('no proxy of a kind that is known');
}
