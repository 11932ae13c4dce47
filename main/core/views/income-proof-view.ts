import type { IncomeProofView } from '../../../shared/bridge/views.ts';
import type { CreditApplication } from '../application/application.ts';
import { isOpen } from '../outbox/entry.ts';
import type { Ports } from '../ports.ts';
import type { Dispatcher } from '../outbox/dispatcher.ts';

type Needs = Pick<Ports, 'ledger' | 'shop' | 'outside'> & {
  readonly dispatcher: Pick<Dispatcher, 'progress'>;
};

/** What the bank wants as a proof, and what it was given so far. */
export function incomeProofView(
  { id, lane, retrieval, statementsSentAt }: CreditApplication & { readonly status: 'income-proof' },
  { ledger, shop, outside, dispatcher }: Needs,
): IncomeProofView {
  const entry = ledger.latestEntry(id);
  const isLeaving = entry !== null && entry.kind === 'send-statements' && isOpen(entry);
  const statements = ledger.statements(id);
  const of = statements.reduce((all, { size }) => all + size, 0);
  const link = retrieval?.link ? outside.checkLink(retrieval.link) : null;
  return {
    lane,
    retrieval: retrieval && {
      bankName: retrieval.bankName,
      startedAt: retrieval.startedAt,
      link: link?.href ?? null,
      host: link?.host ?? null,
    },
    opensLinksHere: shop.settings().opensLinksHere,
    statementsSentAt,
    statements: statements.map(
      ({ id: statementId, shownName, type, size, pages, pixels, sha256 }, index) => ({
        id: statementId,
        name: shownName,
        type,
        size,
        pages,
        pixels,
        isTwin: statements.slice(0, index).some((before) => before.sha256 === sha256),
      }),
    ),
    upload: isLeaving ? (dispatcher.progress(entry.id) ?? { sent: 0, of }) : null,
  };
}
