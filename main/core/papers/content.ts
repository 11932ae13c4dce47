import type { PaperContent, PaperRequest } from '../../../shared/bridge/papers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import { fingerprintOf } from '../application/offer-checks.ts';
import type { Ports } from '../ports.ts';
import { drawDaySheet } from './day-sheet.ts';
import { headOf } from './head.ts';
import { drawLink } from './link.ts';
import { numberedFrom } from './numbered-from.ts';

export interface Drawn {
  /** With what the original of it kept. */
  readonly content: (kept: string) => PaperContent;
  /** Names the paper in the ledger. */
  readonly id: string;
  /** The application it is about; null where it is about none. */
  readonly applicationId: string | null;
  /** Tells one content from another: what has other content is no copy. */
  readonly mark: string;
  /** What a copy repeats although it is not so any more. */
  readonly kept: string;
  /** The number on the paper; `version` counts the contents that were printed under this id, from 1. */
  readonly numberOf: (version: number) => string;
}

export type DrawingNeeds = Pick<Ports, 'ledger' | 'shop' | 'clock' | 'outside'>;

/** What stands on a paper, by its kind. */
export const drawPaper = (needs: DrawingNeeds, request: PaperRequest): Result<Drawn> =>
  request.kind === 'day' ? ok(drawDaySheet(needs, request)) : drawOf(needs, request);

/** What is about an application: the bank's figures or a link to take home, or a slip to come back with. */
function drawOf(needs: DrawingNeeds, request: Exclude<PaperRequest, { kind: 'day' }>): Result<Drawn> {
  const { ledger, shop } = needs;
  const application = ledger.application(request.applicationId);
  if (!application) return fail('application.not-found');
  if (request.kind === 'slip') return ok(slipOf(application, shop));
  if (request.kind === 'link') return drawLink(needs, application);
  if (application.status !== 'offered' && application.status !== 'contract')
    return fail('application.wrong-step');
  const { offer, bank, localNumber, salespersonReference, productName } = application;
  if (!offer) return fail('application.wrong-step');
  const head = headOf(shop);
  const { customer, customerLanguage } = application.request;
  const contractNumber = application.status === 'contract' ? application.contract.number : null;
  return ok({
    content: () => ({
      kind: 'offer',
      language: customerLanguage,
      ...head,
      customer: `${customer.firstName} ${customer.lastName}`,
      salespersonReference,
      bankNumber: bank.number,
      contractNumber,
      productName,
      offer,
    }),
    kept: '',
    id: `offer/${application.id}`,
    applicationId: application.id,
    mark: `${fingerprintOf(bank.uuid, offer)} ${contractNumber ?? ''}`,
    numberOf: numberedFrom(localNumber),
  });
}

/** Of any application, so that whoever lost one gets another; what stands on it never changes. */
function slipOf(
  { id, localNumber, salespersonReference, request }: CreditApplication,
  shop: DrawingNeeds['shop'],
): Drawn {
  const language = request.customerLanguage;
  const head = headOf(shop);
  return {
    content: () => ({
      kind: 'slip',
      language,
      ...head,
      localNumber,
      salespersonReference,
    }),
    kept: '',
    id: `slip/${id}`,
    applicationId: id,
    mark: localNumber,
    numberOf: () => localNumber,
  };
}
