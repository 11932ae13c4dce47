import type { ReportNumbers, ReportView } from '../../../shared/bridge/views.ts';
import { minutes, seconds, type IsoDate } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { isoWeekOf, type PeriodUnit } from '../../../shared/domain/period.ts';
import { reportCounts } from '../../../shared/domain/report.ts';
import { csvOf, type Cell } from './csv.ts';
import { exportWords, type ExportWords } from './words.ts';

type Column = keyof ExportWords['report'];

const columns = [
  'group',
  'name',
  ...reportCounts,
  'sentAmount',
  'contractAmount',
  'medianToDecision',
  'medianToContract',
] as const satisfies readonly Column[];

/** The numbers of a report as one table; salespeople have numbers instead of names unless `isPersonal`. */
export function reportCsv(
  { all, unit, periods, people, products, from, to, keptFrom }: ReportView,
  { language, isPersonal }: { readonly language: Language; readonly isPersonal: boolean },
): string {
  const { report, groups } = exportWords[language];
  const row = (group: keyof typeof groups, name: string, numbers: ReportNumbers): readonly Cell[] => {
    const cells: Record<Column, Cell> = {
      ...numbers,
      group: groups[group],
      name,
      medianToDecision: inUnits(numbers.medianToDecisionMs, seconds(1)),
      medianToContract: inUnits(numbers.medianToContractMs, minutes(1)),
    };
    return columns.map((column) => cells[column]);
  };
  return csvOf(language, [
    columns.map((column) => report[column]),
    row('all', from === to ? to : `${from} – ${to}`, all),
    ...periods.toReversed().map((period) => row(unit, nameOf(unit, period.from, keptFrom), period)),
    ...people.map((person, index) => row('person', isPersonal ? person.name : String(index + 1), person)),
    ...products.map((product) => row('product', product.name, product)),
  ]);
}

/** `2026-11-23`, `2026-W48` or `2026-11`, as ISO 8601 writes them, with the day from which it is counted if not whole. */
function nameOf(unit: PeriodUnit, from: IsoDate, keptFrom: IsoDate): string {
  const { year, week } = isoWeekOf(from);
  const name = { day: from, week: `${year}-W${String(week).padStart(2, '0')}`, month: from.slice(0, 7) }[
    unit
  ];
  return from < keptFrom ? `${name} (${keptFrom} –)` : name;
}

const inUnits = (ms: number | null, unit: number): number | null =>
  ms === null ? null : Math.round(ms / unit);
