import { partsOf, type IsoDate } from '../../shared/domain/dates.ts';
import { marketRules, type Market } from '../../shared/domain/market.ts';

const formats = new Map<Market, Intl.DateTimeFormat>();

function formatOf(market: Market): Intl.DateTimeFormat {
  const known = formats.get(market);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: marketRules[market].timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  formats.set(market, made);
  return made;
}

/** A point in time the way the guide prints it: `2020-11-05T13:01:42+02:00`, in the market's own time. */
export function isoTime(at: number, market: Market): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(market).formatToParts(at)) parts[type] = value;
  const { year, month, day, hour, minute, second, timeZoneName } = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${timeZoneName?.replace('GMT', '')}`;
}

/** The calendar day of the market at a point in time. */
export const dayAt = (at: number, market: Market): IsoDate => isoTime(at, market).slice(0, 10);

/** The calendar day some days later. */
export function addDays(date: IsoDate, count: number): IsoDate {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + count)).toISOString().slice(0, 10);
}
