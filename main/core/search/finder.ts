import { days, minutes, seconds } from '../../../shared/domain/dates.ts';
import type { ReusableField } from '../../../shared/domain/known-customer.ts';
import type { LedgerPlace } from '../ledger.ts';
import type { Ports } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';
import { readWords, type Reading } from './query.ts';
import { createSearchIndex, type Contact } from './search-index.ts';

/** Finds applications by what staff remember of them, and says nothing to anybody else about it. */
export interface Finder {
  /** Reads everything once, in slices between other work, and hears of every change from then on. */
  start(): void;
  /** Forgets everything. */
  stop(): void;
  read(words: string): readonly Reading[];
  find(readings: readonly Reading[], most: number): Found;
  /** The application with exactly this number of ours, as far as everything has been read. */
  numbered(localNumber: string): { readonly id: string | null; readonly isComplete: boolean };
  /** Which of these another customer used too, as far as everything has been read. */
  usedByOthers(identityCode: string, values: Contact): readonly ReusableField[];
}

export interface Found {
  readonly ids: readonly string[];
  /** How many more fit. */
  readonly more: number;
  /** The first one has exactly the number that was typed, alone. */
  readonly isCertain: boolean;
  /** False while older ones are still being read; what is open or was changed lately is among them already. */
  readonly isComplete: boolean;
}

/** The start belongs to whoever waits for it. */
const beginAfterMs = seconds(2);
/** A slice is too short to be felt at a key, and most of the time is left to everything else. */
const slice = { ms: 3, parts: 8, restMs: 12 } as const;
const perPart = 8;
const afterTroubleMs = minutes(1);
/** What is found from the first key on, as far as Today lists it too. */
const recent = { ms: days(7), most: 300 } as const;

export function createFinder({
  ledger,
  clock,
  timer,
  log,
}: Pick<Ports, 'ledger' | 'clock' | 'timer' | 'log'>): Finder {
  let index = createSearchIndex();
  let place: LedgerPlace | null = null;
  let state: 'at-rest' | 'reading' | 'complete' = 'at-rest';
  let hasRecent = false;
  let stopTimer = (): void => undefined;
  let unfollow = (): void => undefined;

  function readPart(): void {
    const { applications, next } = ledger.applicationsFrom(place, perPart);
    for (const application of applications) index.put(application);
    place = next;
    if (next === null) state = 'complete';
  }

  function readSlice(): void {
    const end = clock.steady() + slice.ms;
    const isRead = whenDiskTakesIt({ log }, () => {
      for (let part = 0; part < slice.parts && state === 'reading'; part += 1) {
        readPart();
        if (clock.steady() >= end) return;
      }
    });
    if (state === 'reading') later(isRead ? slice.restMs : afterTroubleMs);
  }

  const later = (ms: number): void => void (stopTimer = timer.after(ms, readSlice));

  /** Ahead of their turn; what changed since the start was heard of. */
  function readRecent(): void {
    hasRecent = true;
    for (const application of ledger.applicationsSince(clock.now() - recent.ms, recent.most)) {
      if (!index.has(application.id)) index.put(application);
    }
  }

  return {
    start() {
      state = 'reading';
      unfollow = ledger.followApplications((id, application) => {
        if (application) index.put(application);
        else index.remove(id);
      });
      later(beginAfterMs);
    },
    stop() {
      stopTimer();
      unfollow();
      [index, place, state, hasRecent] = [createSearchIndex(), null, 'at-rest', false];
    },
    read: (words) => readWords(words, (uuid) => ledger.applicationAtBank(uuid)?.id ?? null),
    usedByOthers(identityCode, values) {
      if (state === 'reading' && !hasRecent) readRecent();
      return index.usedByOthers(identityCode, values);
    },
    numbered(localNumber) {
      if (state === 'reading' && !hasRecent) readRecent();
      return { id: index.numbered(localNumber), isComplete: state !== 'reading' };
    },
    find(readings, most) {
      if (state === 'reading' && !hasRecent) readRecent();
      for (const id of namedIn(readings)) {
        const named = index.has(id) ? null : ledger.application(id);
        if (named) index.put(named);
      }
      const { ids, total, isCertain } = index.find(readings, most);
      return { ids, more: total - ids.length, isCertain, isComplete: state !== 'reading' };
    },
  };
}

/** Applications whose own number at the bank was typed: they are found whatever has been read yet. */
const namedIn = (readings: readonly Reading[]): readonly string[] =>
  readings.flat().flatMap(({ id }) => (id === null ? [] : [id]));
