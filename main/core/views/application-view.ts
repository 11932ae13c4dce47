import type { ApplicationView, ContractView, OfferView } from '../../../shared/bridge/views.ts';
import { usualMethods, type SigningMethod } from '../../../shared/domain/product.ts';
import {
  canCancel,
  hasChanged,
  isOpenAtBank,
  type CreditApplication,
  type InContract,
  type Offered,
} from '../application/application.ts';
import { doesAprAgree, doSumsAgree, fingerprintOf, paymentsOf } from '../application/offer-checks.ts';
import { isBlocking, type OutboxEntry } from '../outbox/entry.ts';
import type { Ports } from '../ports.ts';
import { askedForMs, isPaused, type Watch } from '../watching/watch.ts';
import type { Line } from '../line/line.ts';
import type { Dispatcher } from '../outbox/dispatcher.ts';
import { isAskable } from './askable.ts';
import { entryView } from './entry-view.ts';
import { incomeProofView } from './income-proof-view.ts';
import { maskedCode } from './masks.ts';
import { stepOf, turnOf } from './step.ts';

type Needs = Pick<Ports, 'ledger' | 'clock' | 'shop' | 'outside'> & {
  readonly dispatcher: Pick<Dispatcher, 'progress'>;
  readonly line: Pick<Line, 'state'>;
};

/** Everything about one application that its screen shows. */
export function applicationView(
  application: CreditApplication,
  revision: number,
  needs: Needs,
): ApplicationView {
  const { ledger, clock, shop } = needs;
  const now = clock.now();
  const entry = ledger.latestEntry(application.id);
  const watch = ledger.watch(application.id);
  const step = stepOf(application, entry, watch);
  const { request } = application;
  const can = abilities(application, entry, methodsOf(application, shop.settings()));
  return {
    revision,
    id: application.id,
    localNumber: application.localNumber,
    bankNumber: 'bank' in application ? application.bank.number : null,
    customerLanguage: request.customerLanguage,
    step,
    turn: turnOf(application, step, entry, ledger.queueState().stopped !== null),
    customer: { ...request.customer, identityCode: maskedCode(request.customer.identityCode) },
    salespersonReference: application.salespersonReference,
    createdAt: application.createdAt,
    asked: {
      productCode: request.productCode,
      productName: application.productName,
      amount: request.amount,
      period: request.period,
      paymentDay: request.paymentDay,
      ownReference: request.ownReference,
    },
    asking: watch && 'bank' in application ? askingOf(watch, isAskable(needs), now) : null,
    entry: entry && entryView(entry, application, needs),
    offer: application.status === 'offered' ? offerView(application, clock.today()) : null,
    contract: application.status === 'contract' ? contractView(application, shop.settings()) : null,
    incomeProof: application.status === 'income-proof' ? incomeProofView(application, needs) : null,
    messages: 'bank' in application ? [...application.messages] : [],
    can,
  };
}

const askingOf = (watch: Watch, isAskableNow: boolean, now: number): ApplicationView['asking'] => ({
  elapsedMs: askedForMs(watch, isAskableNow, now),
  isPaused: isPaused(watch, isAskableNow),
  reads: watch.reads,
  lastReadAgoMs: watch.lastReadAt === null ? null : Math.max(now - watch.lastReadAt, 0),
  nextReadInMs: Math.max(watch.nextAt - now, 0),
});

function offerView(offered: Offered, today: string): OfferView {
  const { offer, changes, bank } = offered;
  const payments = paymentsOf(offer);
  return {
    offer,
    fingerprint: fingerprintOf(bank.uuid, offer),
    payments: payments && [...payments],
    sumsAgree: doSumsAgree(offer),
    aprAgrees: doesAprAgree(offer),
    changes: [...changes],
    isChanged: hasChanged(offered),
    isExpired: isExpired(offer, today),
  };
}

export const isExpired = ({ validUntil }: Offered['offer'], today: string): boolean =>
  validUntil !== null && validUntil < today;

/** Ways to sign that the product allows; where the bank does not say, the ones its guide gives to that kind. */
export function methodsOf(
  application: CreditApplication,
  { products }: ReturnType<Ports['shop']['settings']>,
): readonly SigningMethod[] {
  const terms = products.find(({ code }) => code === application.request.productCode)?.terms;
  if (terms && terms.signingMethods.length > 0) return terms.signingMethods;
  return usualMethods[terms?.kind ?? 'other'];
}

function contractView(
  application: InContract,
  settings: ReturnType<Ports['shop']['settings']>,
): ContractView {
  const { contract } = application;
  return {
    number: contract.number,
    status: contract.status,
    waitsFor: waitsFor(contract),
    goods: goodsOf(contract.status),
    acceptedAt: contract.acceptedAt,
    signedAt: contract.signedAt,
    activatedAt: contract.activatedAt,
    terminatedAt: contract.terminatedAt,
    methods: [...methodsOf(application, settings)],
    signing: contract.signing,
    downPayment: downPaymentOf(application),
    payment: contract.payment,
    handedOver: contract.handedOver,
  };
}

/** The bank's own figure where it made an offer; what was asked for otherwise. */
function downPaymentOf({ offer, request }: InContract): ContractView['downPayment'] {
  const amount = offer?.downPayment ?? request.downPayment;
  return amount && amount.cents > 0 ? amount : null;
}

function waitsFor({ status, waitsFor: known }: InContract['contract']): ContractView['waitsFor'] {
  if (status === 'unsigned') return known ?? 'customer';
  return status === 'signed' || status === 'not-understood' ? (known ?? 'bank') : 'nothing';
}

/** Goods leave only on an active contract; an ended one never was, or is no longer, a reason to hand over. */
function goodsOf(status: ContractView['status']): ContractView['goods'] {
  if (status === 'activated') return 'yes';
  return status === 'cancelled' || status === 'terminated' ? 'ended' : 'no';
}

function abilities(
  application: CreditApplication,
  entry: OutboxEntry | null,
  methods: readonly SigningMethod[],
): ApplicationView['can'] {
  const contract = application.status === 'contract' ? application.contract : null;
  const isUnsigned = contract?.status === 'unsigned';
  const isUnsent = application.status === 'to-send' && entry !== null && entry.state === 'waiting';
  // As the use cases see it: nothing else begins before what is open has ended.
  const isFree = entry === null || !isBlocking(entry);
  return {
    accept: application.status === 'offered' && isFree,
    cancel: (isOpenAtBank(application) && isFree) || isUnsent,
    cancelContract: contract !== null && canCancel(contract) && isFree,
    giveProof: application.status === 'income-proof' && isFree,
    pay: contract?.status === 'signed' && contract.waitsFor === 'down-payment' && isFree,
    approve: contract?.status === 'signed' && contract.waitsFor === 'shop-approval' && isFree,
    sign: isUnsigned && isFree && methods.length > 0,
    confirmCode:
      isUnsigned && isFree && contract.signing?.method === 'sms-code' && !contract.signing.isConfirmed,
    printout: contract !== null && contract.status !== 'cancelled',
    handOver: contract?.status === 'activated' && contract.handedOver === null,
    refresh:
      isOpenAtBank(application) ||
      (contract !== null && !['cancelled', 'terminated'].includes(contract.status)),
    copy: ['no-offer', 'failed', 'cancelled', 'dropped', 'offered', 'contract'].includes(application.status),
  };
}
