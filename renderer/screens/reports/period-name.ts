import type { ReportView } from '../../../shared/bridge/views.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { isoWeekOf, periodOf } from '../../../shared/domain/period.ts';
import type { Format } from '../../text/format.ts';
import type { Say } from '../../text/use-text.ts';

interface Words {
  readonly say: Say;
  readonly format: Format;
}

/** A day, a week with its number, or a month, and since when it is counted where not all of it is kept. */
export function periodName({ unit, keptFrom }: ReportView, from: IsoDate, { say, format }: Words): string {
  const { to } = periodOf(unit, from);
  const { week } = isoWeekOf(from);
  const name = {
    day: format.date(from),
    week: `${say('reports.week', { week })}, ${format.dayMonth(from)}–${format.dayMonth(to)}`,
    month: format.month(from),
  }[unit];
  return from < keptFrom ? `${name} · ${say('reports.since', { date: format.dayMonth(keptFrom) })}` : name;
}
