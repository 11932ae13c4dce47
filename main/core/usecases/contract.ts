import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import { isReported } from '../../../shared/domain/product.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { canCancel, type InContract } from '../application/application.ts';
import { handOver as handedOver } from '../application/transitions.ts';
import type { Person } from '../ledger.ts';
import { methodsOf } from '../views/application-view.ts';
import { isBusy } from './decide-offer.ts';
import { enqueue, refuseWithoutLine, type Desk } from './desk.ts';

function inContract({ ledger }: Desk, applicationId: string): Result<InContract> {
  const application = ledger.application(applicationId);
  if (!application) return fail('application.not-found');
  return application.status === 'contract' ? ok(application) : fail('application.wrong-step');
}

/**
 * Starts one way of signing. What has already happened in the shop is only reported, so a person attests it
 * first.
 */
export const startSigning =
  (desk: Desk) =>
  ({ applicationId, method, isAttested }: CallInput<'contract.sign'>, person: Person): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const { contract } = found.value;
    if (contract.status !== 'unsigned') return fail('application.wrong-step');
    if (isBusy(desk, applicationId)) return fail('application.busy');
    if (!methodsOf(found.value, desk.shop.settings()).includes(method)) return fail('signing.not-offered');
    if (isReported(method) && !isAttested) return fail('application.ticks-missing');
    const line = refuseWithoutLine(desk);
    if (!line.ok) return line;
    const audit = { action: 'sign', result: `start:${method}` } as const;
    return enqueue(desk, 'start-signing', found.value, person, { ...audit, signingMethod: method });
  };

/** The code from the customer's SMS. It is held in memory for this one send only. */
export const confirmCode =
  (desk: Desk) =>
  ({ applicationId, code }: CallInput<'contract.confirm-code'>, person: Person): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const { contract } = found.value;
    if (contract.status !== 'unsigned' || contract.signing?.method !== 'sms-code') {
      return fail('application.wrong-step');
    }
    if (isBusy(desk, applicationId)) return fail('application.busy');
    const line = refuseWithoutLine(desk);
    if (!line.ok) return line;
    const id = desk.ids.next();
    desk.dispatcher.holdCode(id, code);
    return enqueue(desk, 'confirm-signing', found.value, person, { id, action: 'sign', result: 'confirm' });
  };

/** Possible while the contract is unsigned or signed; also the shop's "no" where it has to approve. */
export const cancelContract =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'contract.cancel'>, person: Person): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    if (!canCancel(found.value.contract)) return fail('application.wrong-step');
    if (isBusy(desk, applicationId)) return fail('application.busy');
    return enqueue(desk, 'cancel-contract', found.value, person, {
      action: 'cancel',
      result: 'asked-contract',
    });
  };

/**
 * Asks for the page where the customer makes the down payment. Each try of the customer needs a new one, so it
 * may be asked for again as long as the bank waits for the payment.
 */
export const startPayment =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'contract.payment-link'>, person: Person): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const { status, waitsFor } = found.value.contract;
    if (status !== 'signed' || waitsFor !== 'down-payment') return fail('application.wrong-step');
    if (isBusy(desk, applicationId)) return fail('application.busy');
    const line = refuseWithoutLine(desk);
    if (!line.ok) return line;
    return enqueue(desk, 'start-payment', found.value, person, { action: 'payment', result: 'link' });
  };

/** The shop's yes, where it is agreed with the bank; its no is cancelling the contract. */
export const approveContract =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'contract.approve'>, person: Person): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const { status, waitsFor } = found.value.contract;
    if (status !== 'signed' || waitsFor !== 'shop-approval') return fail('application.wrong-step');
    if (isBusy(desk, applicationId)) return fail('application.busy');
    const line = refuseWithoutLine(desk);
    if (!line.ok) return line;
    return enqueue(desk, 'approve-contract', found.value, person, { action: 'approve', result: 'asked' });
  };

export const copyPaymentLink =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'contract.copy-payment-link'>): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const link = found.value.contract.payment?.link;
    if (!link) return fail('link.missing');
    desk.outside.copy(link);
    return ok('done');
  };

/** The link to the document is fetched anew each time and not kept (guide, printouts). */
export const openPrintout =
  (desk: Desk) =>
  async ({
    applicationId,
  }: CallInput<'contract.printout'>): Promise<Result<CallReply<'contract.printout'>>> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const outcome = await desk.bank.readPrintout(found.value.contract.uuid);
    desk.line.heard(outcome.kind === 'read' ? null : outcome.reason);
    if (outcome.kind === 'unread') return fail(outcome.reason);
    const checked = desk.outside.checkLink(outcome.value.link);
    if (!checked) return fail('link.refused');
    await desk.outside.open(checked.href);
    return ok({ host: checked.host });
  };

/** The signing link to the clipboard, for a customer who wants it in a message. */
export const copySigningLink =
  (desk: Desk) =>
  ({ applicationId }: CallInput<'contract.copy-link'>): Result<'done'> => {
    const found = inContract(desk, applicationId);
    if (!found.ok) return found;
    const link = found.value.contract.signing?.link;
    if (!link) return fail('link.missing');
    desk.outside.copy(link);
    return ok('done');
  };

/** What was heard longer ago is asked once more before goods leave on it. */
const freshMs = minutes(1);

/**
 * Somebody gives the goods away: who and when is kept. A contract may have ended since it was last read; where the
 * bank cannot be asked, the last that it said counts, and the record says so.
 */
export const handOver =
  (desk: Desk) =>
  async ({ applicationId }: CallInput<'contract.hand-over'>, person: Person): Promise<Result<'done'>> => {
    const { ledger, clock, watcher } = desk;
    const isFresh = (): boolean => clock.now() - (ledger.watch(applicationId)?.lastReadAt ?? 0) <= freshMs;
    if (!isFresh()) await watcher.readNow(applicationId);
    const application = ledger.application(applicationId);
    if (!application) return fail('application.not-found');
    const given = handedOver(application, person.name, clock.now());
    if (!given.ok) return given;
    ledger.commit({
      applications: [given.value],
      audit: [
        {
          action: 'hand-over',
          actorId: person.id,
          objectId: applicationId,
          result: isFresh() ? 'given' : 'given-unread',
        },
      ],
    });
    desk.onChange(applicationId);
    return ok('done');
  };
