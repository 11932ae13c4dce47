import type { Instant } from '../../../shared/domain/dates.ts';
import type { EntryKind } from '../../../shared/domain/wording.ts';
import type { CreditApplication } from '../application/application.ts';
import { referenceOf } from '../application/reference.ts';
import {
  confirmSigning,
  countWrongCode,
  receiveCancellation,
  receiveContractNumber,
  receiveNumber,
  receiveRefusal,
  receiveStatements,
  startPayment,
  startRetrieval,
  startSigning,
} from '../application/transitions.ts';
import type { LedgerChange } from '../ledger.ts';
import type { Attempt, Ports, SendOutcome, StatementFile } from '../ports.ts';
import type { OutboxEntry } from './entry.ts';

/**
 * How an ended attempt changes the application. It is asked again with the application as it is then on
 * disk, because other things may have happened while the attempt was under way.
 */
interface Performed {
  readonly outcome: SendOutcome<unknown>;
  readonly apply: (application: CreditApplication, at: Instant) => CreditApplication;
  /** What else is written in the same commit when it is done. */
  readonly whenDone?: Pick<LedgerChange, 'removeStatements'>;
}

export interface PerformerDeps extends Pick<Ports, 'bank' | 'shop' | 'outside' | 'ledger'> {
  /** The SMS code of an entry: held in memory only, taken once. */
  readonly takeCode: (entryId: string) => string | null;
  /** So much of an upload has left. */
  readonly onProgress: (entry: OutboxEntry, sent: number, of: number) => void;
}

type Performer = (
  entry: OutboxEntry,
  application: CreditApplication,
  attempt: Attempt,
  deps: PerformerDeps,
) => Promise<Performed>;

const whenDone =
  <T>(
    outcome: SendOutcome<T>,
    change: (application: CreditApplication, value: T, at: Instant) => CreditApplication,
  ) =>
  (application: CreditApplication, at: Instant): CreditApplication =>
    outcome.kind === 'done' ? change(application, outcome.value, at) : application;

/** One per kind of entry: which operation of the bank it is, and what a success means. */
export const performers: Readonly<Record<EntryKind, Performer>> = {
  async submit(entry, application, attempt, { bank, shop }) {
    const { relay, codeHasHyphen } = shop.settings();
    const { salespersonReference } = application;
    const reference = referenceOf(application);
    const outcome = await bank.createApplication(
      application.request,
      {
        reference,
        salespersonReference,
        callbackUrl: relay.isOn ? relay.callbackUrl : null,
        codeHasHyphen,
      },
      attempt,
    );
    return {
      outcome,
      apply(present, at) {
        if (present.status !== 'to-send') return present;
        if (outcome.kind === 'done') return receiveNumber(present, outcome.value, at);
        if (outcome.kind !== 'never' || entry.wasUncertain) return present;
        return receiveRefusal(present, outcome.reason, outcome.codes, at);
      },
    };
  },

  async accept(_entry, application, attempt, { bank }) {
    const outcome = await bank.accept(bankUuidOf(application), attempt);
    return {
      outcome,
      apply: whenDone(outcome, (a, { contractUuid }, at) => receiveContractNumber(a, contractUuid, at)),
    };
  },

  async 'cancel-application'(_entry, application, attempt, { bank }) {
    const outcome = await bank.cancelApplication(bankUuidOf(application), attempt);
    return { outcome, apply: whenDone(outcome, (a, _, at) => receiveCancellation(a, at)) };
  },

  async 'cancel-contract'(_entry, application, attempt, { bank }) {
    const outcome = await bank.cancelContract(contractUuidOf(application), attempt);
    return { outcome, apply: whenDone(outcome, (a, _, at) => receiveCancellation(a, at)) };
  },

  async 'start-signing'(entry, application, attempt, { bank, shop, outside }) {
    const method = entry.signingMethod ?? 'hosted';
    const { returnUrl } = shop.settings();
    const outcome = await bank.startSigning(contractUuidOf(application), method, returnUrl, attempt);
    return {
      outcome,
      apply: whenDone(outcome, (a, { link }, at) => {
        const checked = link === null ? null : outside.checkLink(link);
        return startSigning(a, method, checked?.href ?? null, at);
      }),
    };
  },

  async 'confirm-signing'(entry, application, attempt, { bank, takeCode }) {
    const outcome = await bank.confirmSigning(contractUuidOf(application), takeCode(entry.id) ?? '', attempt);
    return {
      outcome,
      apply(present, at) {
        if (outcome.kind === 'done') return confirmSigning(present, at);
        return outcome.kind === 'never' ? countWrongCode(present, at) : present;
      },
    };
  },

  async 'start-retrieval'({ retrieval }, application, attempt, { bank, shop, outside }) {
    if (!retrieval) throw new Error('a retrieval without a bank');
    const { bankId, bankName, language } = retrieval;
    const { returnUrl } = shop.settings();
    const applicationUuid = bankUuidOf(application);
    const outcome = await bank.startRetrieval({ applicationUuid, bankId, language, returnUrl }, attempt);
    return {
      outcome,
      apply: whenDone(outcome, (a, { link }, at) =>
        startRetrieval(a, bankName, outside.checkLink(link)?.href ?? null, at),
      ),
    };
  },

  async 'send-statements'(entry, application, attempt, { bank, ledger, onProgress }) {
    const own = ledger.statements(application.id).filter(({ entryId }) => entryId === entry.id);
    const of = own.reduce((all, { size }) => all + size, 0);
    let sent = 0;
    const files = own.map(({ id, type, size }, index): StatementFile => ({
      name: `statement-${index + 1}.${endings[type]}`,
      type,
      size,
      *open() {
        for (const part of ledger.statementContent(id)) {
          yield part;
          sent += part.length;
          onProgress(entry, sent, of);
        }
      },
    }));
    const description = `Bank account statement, ${application.localNumber}`;
    const applicationUuid = bankUuidOf(application);
    const outcome = await bank.sendStatements({ applicationUuid, files, description }, attempt);
    return {
      outcome,
      apply: whenDone(outcome, (a, _, at) => receiveStatements(a, at)),
      whenDone: { removeStatements: own.map(({ id }) => id) },
    };
  },

  async 'start-payment'(_entry, application, attempt, { bank, shop, outside }) {
    const { returnUrl } = shop.settings();
    const outcome = await bank.startPayment(contractUuidOf(application), returnUrl, attempt);
    return {
      outcome,
      apply: whenDone(outcome, (a, { link }, at) =>
        startPayment(a, outside.checkLink(link)?.href ?? null, at),
      ),
    };
  },

  async 'approve-contract'(_entry, application, attempt, { bank }) {
    const outcome = await bank.approveContract(contractUuidOf(application), attempt);
    // The contract says so itself as soon as it is read: approved is not yet active.
    return { outcome, apply: (present) => present };
  },
};

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

function bankUuidOf(application: CreditApplication): string {
  if (!('bank' in application)) throw new Error('an entry for the bank without its number');
  return application.bank.uuid;
}

function contractUuidOf(application: CreditApplication): string {
  if (application.status !== 'contract') throw new Error('an entry for a contract without one');
  return application.contract.uuid;
}
