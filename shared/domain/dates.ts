/** A calendar day of the market, `2026-11-23`. */
export type IsoDate = string;
/** A point in time: milliseconds since 1970, UTC. */
export type Instant = number;

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** The day, or null where there is no such day in the calendar. */
export function makeDate(year: number, month: number, day: number): IsoDate | null {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(date: IsoDate): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The same day some months later, clipped to the end of a shorter month: 31 January + 1 = 28 February. */
export function addMonths(date: IsoDate, count: number, dayWanted = partsOf(date).day): IsoDate {
  const { year, month } = partsOf(date);
  const index = year * 12 + (month - 1) + count;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${pad(y, 4)}-${pad(m)}-${pad(Math.min(dayWanted, daysInMonth(y, m)))}`;
}

const dayNumber = (date: IsoDate): number => {
  const { year, month, day } = partsOf(date);
  return Math.round(Date.UTC(year, month - 1, day) / days(1));
};

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The day some days later, or earlier where `count` is negative. */
export const addDays = (date: IsoDate, count: number): IsoDate =>
  new Date(days(dayNumber(date) + count)).toISOString().slice(0, 10);

/** The Monday of the week that a day lies in. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, -((new Date(date).getUTCDay() + 6) % 7));

/** Completed years of age on a day. */
export function ageOn(birth: IsoDate, on: IsoDate): number {
  const [b, t] = [partsOf(birth), partsOf(on)];
  const hadBirthday = t.month > b.month || (t.month === b.month && t.day >= b.day);
  return t.year - b.year - (hadBirthday ? 0 : 1);
}

export const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && makeDate(...tuple(partsOf(text))) === text;

const tuple = ({ year, month, day }: DateParts): [number, number, number] => [year, month, day];
