import type { Language } from '../../../shared/domain/language.ts';
import type { CreditApplication } from '../application/application.ts';
import type { Ports } from '../ports.ts';
import { stepNow, turnNow } from '../views/lists.ts';
import { csvOf, type Cell } from './csv.ts';
import { exportWords, type ExportWords } from './words.ts';

type Needs = Pick<Ports, 'ledger' | 'clock'>;
type Column = keyof ExportWords['list'];

const columns = [
  'number',
  'bankNumber',
  'begun',
  'changed',
  'product',
  'amount',
  'period',
  'offered',
  'monthly',
  'total',
  'apr',
  'turn',
  'state',
  'contract',
] as const satisfies readonly Column[];

/** Only with a manager's PIN: whatever names a person, and what was typed without a shape. */
const personalColumns = [
  'firstName',
  'lastName',
  'identityCode',
  'mobile',
  'email',
  'ownReference',
  'salesperson',
] as const satisfies readonly Column[];

/**
 * Applications as a table, one a line, in the order given; numbers and states alone unless `isPersonal`. A monthly payment
 * stands with amount, months, total and yearly rate.
 */
export function listCsv(
  applications: readonly CreditApplication[],
  { language, isPersonal }: { readonly language: Language; readonly isPersonal: boolean },
  needs: Needs,
): string {
  const words = exportWords[language];
  const wanted = isPersonal ? [...columns, ...personalColumns] : columns;
  return csvOf(language, [
    wanted.map((column) => words.list[column]),
    ...applications.map((application) => {
      const cells = { ...plainCells(application, words, needs), ...personalCells(application) };
      return wanted.map((column) => cells[column]);
    }),
  ]);
}

function plainCells(
  application: CreditApplication,
  words: ExportWords,
  needs: Needs,
): Record<(typeof columns)[number], Cell> {
  const { request } = application;
  const step = stepNow(application, needs);
  const offer = 'offer' in application ? application.offer : null;
  return {
    number: application.localNumber,
    bankNumber: 'bank' in application ? application.bank.number : null,
    begun: needs.clock.dayOf(application.createdAt),
    changed: needs.clock.dayOf(application.changedAt),
    product: application.productName,
    amount: request.amount,
    period: request.period,
    offered: offer?.amount ?? null,
    monthly: offer?.monthly ?? null,
    total: offer?.total ?? null,
    apr: offer?.apr ? { percentOf: offer.apr } : null,
    turn: words.turns[turnNow(application, step, needs)],
    state: words.steps[step],
    contract: application.status === 'contract' ? words.contracts[application.contract.status] : null,
  };
}

const personalCells = ({
  request: { customer, contact, ownReference },
  salespersonReference,
}: CreditApplication): Record<(typeof personalColumns)[number], Cell> => ({
  firstName: customer.firstName,
  lastName: customer.lastName,
  identityCode: customer.identityCode,
  mobile: contact.mobile.replace(/^\+/u, ''),
  email: contact.email,
  ownReference,
  salesperson: salespersonReference,
});
