import type { ReportNumbers } from '../../../shared/bridge/views.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { PeriodUnit } from '../../../shared/domain/period.ts';
import type { ApplicationStep, ContractStatus, Turn } from '../../../shared/domain/wording.ts';
import { en } from './words/en.ts';
import { et } from './words/et.ts';
import { lv } from './words/lv.ts';
import { ru } from './words/ru.ts';

type ListColumn =
  | 'number'
  | 'bankNumber'
  | 'begun'
  | 'changed'
  | 'product'
  | 'amount'
  | 'period'
  | 'offered'
  | 'monthly'
  | 'total'
  | 'apr'
  | 'turn'
  | 'state'
  | 'contract'
  | 'firstName'
  | 'lastName'
  | 'identityCode'
  | 'mobile'
  | 'email'
  | 'ownReference'
  | 'salesperson';

type ReportColumn =
  | 'group'
  | 'name'
  | 'medianToDecision'
  | 'medianToContract'
  | Exclude<keyof ReportNumbers, 'medianToDecisionMs' | 'medianToContractMs'>;

/** What stands in an exported file: it is made where the page's texts are not. */
export interface ExportWords {
  readonly list: Readonly<Record<ListColumn, string>>;
  readonly report: Readonly<Record<ReportColumn, string>>;
  readonly groups: Readonly<Record<'all' | PeriodUnit | 'person' | 'product', string>>;
  readonly turns: Readonly<Record<Turn, string>>;
  readonly steps: Readonly<Record<ApplicationStep, string>>;
  readonly contracts: Readonly<Record<ContractStatus, string>>;
}

export const exportWords: Readonly<Record<Language, ExportWords>> = { et, lv, ru, en };
