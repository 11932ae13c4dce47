/**
 * Fields that a body of an earlier version did not have yet, with what their absence meant. A body is brought up
 * to date when it is read and written so the next time; `shapes.ts` looks at it afterwards.
 */
type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The moment of a decision was not kept; an offer is known where it stands or became a contract. */
const wasOffered = ({ status }: Body): boolean => status === 'offered' || status === 'contract';

export function applicationOfToday(body: unknown): unknown {
  if (!isBody(body)) return body;
  const request = isBody(body.request) ? { downPayment: null, ...body.request } : body.request;
  const today = {
    ...('bank' in body && { decidedAt: null, wasOffered: wasOffered(body) }),
    ...body,
    request,
  };
  if (body.status === 'income-proof') return { retrieval: null, statementsSentAt: null, ...today };
  if (body.status === 'offered') return { isChanged: hasAliases(body.bank), ...today };
  if (body.status === 'contract' && isBody(body.contract)) {
    return { ...today, contract: { payment: null, terminatedAt: null, ...body.contract } };
  }
  return today;
}

const hasAliases = (bank: unknown): boolean =>
  isBody(bank) && Array.isArray(bank.aliases) && bank.aliases.length > 0;

export const residueOfToday = (body: unknown): unknown =>
  isBody(body)
    ? {
        isDecided: wasOffered(body) || body.status === 'no-offer' || body.status === 'failed',
        wasOffered: wasOffered(body),
        toDecisionMs: null,
        ...body,
      }
    : body;

/** A correction has the id of its application now; one that was named otherwise goes on as a form of its own. */
export function draftOfToday(body: unknown): unknown {
  if (!isBody(body)) return body;
  const { corrects: _, ...rest } = body;
  return rest;
}

export const personOfToday = (body: unknown): unknown =>
  isBody(body) ? { hasShortPin: false, badge: null, ...body } : body;

export const entryOfToday = (body: unknown): unknown =>
  isBody(body) ? { retrieval: null, offerFingerprint: null, ...body } : body;
