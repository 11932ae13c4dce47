import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import { isBlocking } from '../outbox/entry.ts';
import type { Drawn, DrawingNeeds } from './content.ts';
import { headOf } from './head.ts';
import { numberedFrom } from './numbered-from.ts';

/**
 * The newest link to the customer's bank, as long as the bank waits for it and no other one is asked for. What is marked is when it came: the link
 * itself is kept with the application alone.
 */
export function drawLink(
  { ledger, shop, outside }: DrawingNeeds,
  application: CreditApplication,
): Result<Drawn> {
  const retrieval = application.status === 'income-proof' ? application.retrieval : null;
  const checked = retrieval?.link ? outside.checkLink(retrieval.link) : null;
  if (!retrieval || !checked) return fail('application.wrong-step');
  const entry = ledger.latestEntry(application.id);
  if (entry?.kind === 'start-retrieval' && isBlocking(entry)) return fail('application.busy');
  const { id, localNumber, salespersonReference, request } = application;
  const head = headOf(shop);
  return ok({
    content: () => ({
      kind: 'link',
      language: request.customerLanguage,
      ...head,
      localNumber,
      salespersonReference,
      bankName: retrieval.bankName,
      link: checked.href,
      host: checked.host,
      linkMadeAt: retrieval.startedAt,
    }),
    kept: '',
    id: `link/${id}`,
    applicationId: id,
    mark: String(retrieval.startedAt),
    numberOf: numberedFrom(localNumber),
  });
}
