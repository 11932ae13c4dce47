import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CreditApplication } from '../application/application.ts';
import type { Person } from '../ledger.ts';
import { isBusy } from './decide-offer.ts';
import { enqueue, refuseWithoutLine, type Desk } from './desk.ts';

type WithProof = CreditApplication & { readonly status: 'income-proof' };

/** The application, as long as the bank wants an income proof for it. */
export function wantingProof({ ledger }: Pick<Desk, 'ledger'>, applicationId: string): Result<WithProof> {
  const application = ledger.application(applicationId);
  if (!application) return fail('application.not-found');
  return application.status === 'income-proof' ? ok(application) : fail('application.wrong-step');
}

/** The banks that a statement can be read from, as the bank lists them now. */
export const listBanks =
  (desk: Desk) =>
  async ({ applicationId }: CallInput<'income.banks'>): Promise<Result<CallReply<'income.banks'>>> => {
    const found = wantingProof(desk, applicationId);
    if (!found.ok) return found;
    const outcome = await desk.bankLists.read(found.value.bank.uuid);
    if (outcome.kind === 'unread') return fail(outcome.reason);
    return ok({
      banks: outcome.value.map(({ id, name, iconUrl }) => ({
        id: String(id),
        name,
        hasLogo: iconUrl !== null,
      })),
    });
  };

/** A bank's logo as a checked picture; without one the name alone is shown. */
export const readLogo =
  (desk: Desk) =>
  async ({ applicationId, bankId }: CallInput<'income.logo'>): Promise<Result<CallReply<'income.logo'>>> => {
    const found = wantingProof(desk, applicationId);
    if (!found.ok) return found;
    const iconUrl = desk.bankLists.find(found.value.bank.uuid, bankId)?.iconUrl ?? null;
    if (iconUrl === null) return fail('link.missing');
    const outcome = await desk.bank.readLogo(iconUrl);
    return outcome.kind === 'read' ? ok(outcome.value) : fail(outcome.reason);
  };

/** Asks the bank for the page where the customer lets it read an account. A new one replaces the last. */
export const startRetrieval =
  (desk: Desk) =>
  ({ applicationId, bankId, language }: CallInput<'income.start-link'>, person: Person): Result<'done'> => {
    const found = wantingProof(desk, applicationId);
    if (!found.ok) return found;
    if (found.value.lane === 'files') return fail('application.wrong-step');
    if (isBusy(desk, applicationId)) return fail('application.busy');
    const chosen = desk.bankLists.find(found.value.bank.uuid, bankId);
    if (!chosen) return fail('income.bank-gone');
    const line = refuseWithoutLine(desk);
    if (!line.ok) return line;
    return enqueue(desk, 'start-retrieval', found.value, person, {
      action: 'income-proof',
      result: `link:${language}`,
      retrieval: { bankId: chosen.id, bankName: chosen.name, language },
    });
  };

const linkOf = (desk: Desk, applicationId: string): Result<string> => {
  const found = wantingProof(desk, applicationId);
  if (!found.ok) return found;
  const link = found.value.retrieval?.link ?? null;
  return link === null ? fail('link.missing') : ok(link);
};

/** The link to the clipboard, for a customer who wants it in a message. */
export const copyRetrievalLink =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'income.copy-link'>): Result<'done'> => {
    const link = linkOf(desk, applicationId);
    if (!link.ok) return link;
    desk.outside.copy(link.value);
    return ok('done');
  };

/** On this till's own screen: only where the shop allows it, because the customer logs in to a bank there. */
export const openRetrievalLink =
  (desk: Desk) =>
  async ({ applicationId }: CallInput<'income.open-link'>): Promise<Result<{ readonly host: string }>> => {
    if (!desk.shop.settings().opensLinksHere) return fail('bridge.not-allowed');
    const link = linkOf(desk, applicationId);
    if (!link.ok) return link;
    const checked = desk.outside.checkLink(link.value);
    if (!checked) return fail('link.refused');
    await desk.outside.open(checked.href);
    return ok({ host: checked.host });
  };
