import type { ReportNumbers, ReportView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
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
  'median',
] as const satisfies readonly Column[];

/** The numbers of a report as one table; salespeople have numbers instead of names unless `isPersonal`. */
export function reportCsv(
  { all, days, people, products, from, to }: ReportView,
  { language, isPersonal }: { readonly language: Language; readonly isPersonal: boolean },
): string {
  const { report, groups } = exportWords[language];
  const row = (group: keyof typeof groups, name: string, numbers: ReportNumbers): readonly Cell[] => {
    const cells: Record<Column, Cell> = {
      ...numbers,
      group: groups[group],
      name,
      median: numbers.medianToContractMs === null ? null : inMinutes(numbers.medianToContractMs),
    };
    return columns.map((column) => cells[column]);
  };
  return csvOf(language, [
    columns.map((column) => report[column]),
    row('all', from === to ? to : `${from} – ${to}`, all),
    ...days.map((day) => row('day', day.day, day)),
    ...people.map((person, index) => row('person', isPersonal ? person.name : String(index + 1), person)),
    ...products.map((product) => row('product', product.name, product)),
  ]);
}

const inMinutes = (ms: number): number => Math.round(ms / minutes(1));
