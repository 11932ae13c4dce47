import { addDays, addMonths, daysBetween, mondayOf, partsOf, type IsoDate } from './dates.ts';

export const periodUnits = ['day', 'week', 'month'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A day, a week from Monday to Sunday or a calendar month, by its first and its last day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The one that a day lies in. */
export function periodOf(unit: PeriodUnit, date: IsoDate): Period {
  if (unit === 'day') return { from: date, to: date };
  if (unit === 'week') return { from: mondayOf(date), to: addDays(mondayOf(date), 6) };
  const from = addMonths(date, 0, 1);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The one that a day lies in and those before it, the latest first. */
export function lastPeriods(unit: PeriodUnit, date: IsoDate, count: number): readonly Period[] {
  const periods: Period[] = [];
  for (let day = date; periods.length < count;) {
    const period = periodOf(unit, day);
    periods.push(period);
    day = addDays(period.from, -1);
  }
  return periods;
}

/** The number of a week by ISO 8601: a week belongs to the year that its Thursday lies in. */
export function isoWeekOf(date: IsoDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(mondayOf(date), 3);
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}
