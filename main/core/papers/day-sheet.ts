import type { PaperRequest } from '../../../shared/bridge/papers.ts';
import { figuresOfToday } from '../reports/report.ts';
import type { Drawn, DrawingNeeds } from './content.ts';

/** The day in numbers, what is still open, and the head of the audit: whoever cuts lines off later contradicts the paper. */
export function drawDaySheet(
  { ledger, clock, shop }: DrawingNeeds,
  { language }: Extract<PaperRequest, { kind: 'day' }>,
): Drawn {
  const { mode, market, shopName, tillName, tillTag } = shop.settings();
  const figures = figuresOfToday({ ledger, clock });
  const { sequence, mac } = ledger.auditHead();
  return {
    content: (seal) => ({
      kind: 'day',
      language,
      mode,
      market,
      shopName,
      tillName,
      ...figures,
      seal,
    }),
    id: 'day',
    applicationId: null,
    mark: JSON.stringify(figures),
    kept: `${sequence} ${mac}`,
    numberOf: (version) => `${tillTag}-D${String(version).padStart(4, '0')}`,
  };
}
