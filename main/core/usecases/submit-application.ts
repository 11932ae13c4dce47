import type { CallInput } from '../../../shared/bridge/contract.ts';
import { checkForm, type FormIssues } from '../../../shared/domain/application-form.ts';
import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import { days, minutes } from '../../../shared/domain/dates.ts';
import { fail, ok, type Facts, type Result } from '../../../shared/result.ts';
import { isFinished, type CreditApplication, type ToSend } from '../application/application.ts';
import { formRules } from '../application/form.ts';
import { sendAgain } from '../application/transitions.ts';
import type { AuditLine, Person } from '../ledger.ts';
import { isOpen } from '../outbox/entry.ts';
import { isLaterAllowed, newEntry, type Desk } from './desk.ts';
import { isCorrectable, takenOver } from './drafts.ts';

const twinDays = 7;
/** Without the customer's word for later, the program tries for this long, while the customer stands there. */
const withoutConsentMs = minutes(5);

/**
 * Staff pressed "Send to bank" or "Put in outbox". Only writes it down; the outbox sends, now or when the
 * line is back. Pressing twice writes once: the draft's id becomes the application's.
 */
export const submitApplication =
  (desk: Desk) =>
  async (
    input: CallInput<'application.submit'>,
    person: Person,
  ): Promise<Result<{ readonly applicationId: string }>> => {
    const { ledger, clock, line, dispatcher } = desk;
    const { draftId, values, customerLanguage, later } = input;
    /** Null for a new application, the one that is corrected, or `sent`: then pressing again changes nothing. */
    const earlierNow = (): CreditApplication | 'sent' | null => {
      const application = ledger.application(draftId);
      return application && !isCorrectable(desk, application) ? 'sent' : application;
    };
    /** A draft that is still there was overtaken: what it changed must not be taken for sent. */
    const sent = () =>
      ledger.draft(draftId) ? fail('application.wrong-step') : ok({ applicationId: draftId });
    const earlier = earlierNow();
    if (earlier === 'sent') return sent();

    const { issues, request, confirmed } = checkForm(
      values,
      formRules(desk, values['credit_application.product_code'], customerLanguage),
    );
    if (!request) return fail('application.invalid', namesOf(issues));
    if (later === null && line.state().state === 'down') return fail('line.down');
    if (later !== null && !isLaterAllowed(later.until, clock.now())) return fail('application.later-consent');

    const passed = await passTwin(desk, request, earlier, input.twinPin);
    if (!passed.ok) return passed;
    // While the PIN was being compared the same form may have been sent.
    const still = earlierNow();
    if (still === 'sent') return sent();

    const now = clock.now();
    const application = still
      ? corrected(still, request, person, now)
      : created(desk, draftId, request, person);
    const open = ledger.latestEntry(application.id);
    const entry = newEntry(desk, 'submit', application, person, {
      isLaterAgreed: later !== null,
      expiresAt: later?.until ?? now + withoutConsentMs,
      // Doubt about an earlier attempt does not go away by correcting.
      wasUncertain: open?.wasUncertain ?? false,
    });
    // One commit for all of it: a power cut must not leave an application that nobody will send.
    ledger.commit({
      applications: [application],
      entries: open && isOpen(open) ? [{ ...open, state: 'dropped', changedAt: now }, entry] : [entry],
      removeDrafts: [draftId],
      audit: [
        ...passed.value,
        ...takenOver(ledger.draft(draftId), person),
        {
          action: 'submit',
          actorId: person.id,
          objectId: application.id,
          result: `${later ? 'later' : 'now'}${confirmed.length === 0 ? '' : `,confirmed:${confirmed.length}`}`,
        },
      ],
    });
    desk.onChange(application.id);
    dispatcher.wake();
    return ok({ applicationId: application.id });
  };

function created(desk: Desk, id: string, request: ApplicationRequest, person: Person): ToSend {
  const now = desk.clock.now();
  return {
    id,
    localNumber: desk.ledger.takeLocalNumber(),
    status: 'to-send',
    personId: person.id,
    salespersonReference: person.name,
    createdAt: now,
    changedAt: now,
    seenAt: now,
    request,
    productName: productNameOf(desk, request),
  };
}

const corrected = (
  earlier: CreditApplication,
  request: ApplicationRequest,
  person: Person,
  now: number,
): ToSend => ({
  ...sendAgain(earlier, now),
  request,
  personId: person.id,
  salespersonReference: person.name,
});

const productNameOf = ({ shop }: Desk, { productCode }: ApplicationRequest): string =>
  shop.settings().products.find(({ code }) => code === productCode)?.terms?.name ?? productCode;

/** Field names with the first thing that is wrong: codes only. */
const namesOf = (issues: FormIssues): Facts =>
  Object.fromEntries(
    Object.entries(issues).flatMap(([field, found]) => {
      const first = found.find(({ level }) => level !== 'hint');
      return first ? [[field, first.code] as const] : [];
    }),
  );

/** The same customer, amount and product within seven days: a manager may pass it, on record. */
async function passTwin(
  { ledger, clock, session }: Desk,
  request: ApplicationRequest,
  earlier: CreditApplication | null,
  pin: string | null,
): Promise<Result<readonly AuditLine[]>> {
  const twin = ledger
    .applicationsOf(request.customer.identityCode, clock.now() - days(twinDays))
    .find(
      (other) =>
        other.id !== earlier?.id &&
        other.request.amount.cents === request.amount.cents &&
        other.request.productCode === request.productCode &&
        (!isFinished(other) || other.status === 'contract'),
    );
  if (!twin) return ok([]);
  if (pin === null)
    return fail('application.twin', { localNumber: twin.localNumber, applicationId: twin.id });
  const manager = await session.isManagerPin(pin);
  if (!manager.ok) return manager;
  return ok([{ action: 'twin-passed', actorId: manager.value.id, objectId: twin.id, result: 'passed' }]);
}
