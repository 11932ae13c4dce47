import { performance } from 'node:perf_hooks';
import { makeDate, partsOf, type Instant, type IsoDate } from '../../../shared/domain/dates.ts';
import type { Clock } from '../../core/ports.ts';

interface LocalTime {
  readonly date: IsoDate;
  /** What the clock on the wall shows, read as if it were UTC. */
  readonly wall: Instant;
}

/** It costs most of a tenth of a second where none was made before. */
const calendarOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

/** The machine's clock, with the calendar of the market's time zone (IANA name), wherever the machine stands. */
export function createClock(timeZone: string, now: () => Instant = Date.now): Clock {
  let format: Intl.DateTimeFormat | null = null;

  function localTime(at: Instant): LocalTime {
    const parts = new Map(
      (format ??= calendarOf(timeZone)).formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const [year, month, day] = [part('year'), part('month'), part('day')];
    const wall = Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
    return { date: makeDate(year, month, day) ?? '', wall };
  }

  /** How far the wall clock is ahead of UTC at an instant. */
  const offsetAt = (at: Instant): number => localTime(at).wall - Math.floor(at / 1_000) * 1_000;

  /** The midnight that begins a day, or the one some days later. */
  function midnight(date: IsoDate, later: number): Instant {
    const { year, month, day } = partsOf(date);
    const wall = Date.UTC(year, month - 1, day + later);
    // The offset at midnight is not known before midnight is; the second look is from the right side of a
    // change of the clocks.
    const near = wall - offsetAt(wall);
    return wall - offsetAt(near);
  }

  return {
    now,
    steady: () => performance.now(),
    today: () => localTime(now()).date,
    dayOf: (at) => localTime(at).date,
    startOfDay: (daysAgo = 0) => midnight(localTime(now()).date, -daysAgo),
    endOfDay: () => midnight(localTime(now()).date, 1),
  };
}
