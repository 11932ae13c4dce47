import type { PaperRequest } from '../../../shared/bridge/papers.ts';
import { reportOf } from '../reports/report.ts';
import type { Drawn, DrawingNeeds } from './content.ts';
import { headOf } from './head.ts';

/**
 * Today in numbers, what is still open, and the head of the audit: whoever cuts lines off later contradicts the paper.
 * Of other days the numbers alone, in a series of their own.
 */
export function drawDaySheet(
  { ledger, clock, shop }: DrawingNeeds,
  { language, span }: Extract<PaperRequest, { kind: 'day' }>,
): Drawn {
  const head = headOf(shop);
  const { tillTag } = shop.settings();
  const { from, to, isWhole, all, people, products, open } = reportOf({ ledger, clock }, span);
  const isToday = span === 'today';
  const kind = isToday ? 'day' : 'report';
  const figures = { from, to, isWhole, all, people, products, open: isToday ? open : null };
  const { sequence, mac } = ledger.auditHead();
  return {
    content: (seal) => ({
      kind,
      language,
      ...head,
      ...figures,
      seal,
    }),
    id: kind,
    applicationId: null,
    mark: JSON.stringify(figures),
    kept: `${sequence} ${mac}`,
    numberOf: (version) => `${tillTag}-${isToday ? 'D' : 'R'}${String(version).padStart(4, '0')}`,
  };
}
