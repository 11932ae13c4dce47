import type { ApplicationView, ContractView, OfferView } from '../../shared/bridge/views.ts';
import { addMonths, minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { anApplication, noon } from './pictures.ts';

/** The example of the bank's guide: 1001 € in twelve payments of 96.57 €. */
const guideOffer: OfferView['offer'] = {
  amount: euros(100_100),
  period: 12,
  paymentDay: 15,
  monthly: euros(9_657),
  firstPayment: euros(9_657),
  lastPayment: euros(9_657),
  firstDate: '2026-12-15',
  lastDate: '2027-11-15',
  total: euros(115_884),
  costOfCredit: euros(15_784),
  interest: euros(14_684),
  contractFee: euros(1_100),
  administrationFee: euros(0),
  administrationFeeMonthly: euros(0),
  insuranceFee: euros(0),
  downPayment: euros(0),
  netCredit: euros(100_100),
  apr: '0.301',
  interestRate: '0.249',
  validUntil: '2026-12-03',
  countedFrom: '2026-11-23',
};

export function anOffer(
  over: Partial<OfferView['offer']> = {},
  view: Partial<Omit<OfferView, 'offer'>> = {},
): OfferView {
  const offer = { ...guideOffer, ...over };
  return {
    offer,
    fingerprint: 'f1f1f1f1',
    payments: Array.from({ length: offer.period }, (_, index) => ({
      number: index + 1,
      date: addMonths(offer.firstDate ?? '2026-12-15', index),
      amount: offer.monthly,
      paid: euros(offer.monthly.cents * (index + 1)),
    })),
    sumsAgree: true,
    aprAgrees: true,
    changes: [],
    isChanged: (view.changes ?? []).length > 0,
    isExpired: false,
    ...view,
  };
}

const nothing = anApplication(1).can;

/** An application with an offer on it. */
export const offered = (
  n: number,
  offer: OfferView = anOffer(),
  over: Partial<ApplicationView> = {},
): ApplicationView =>
  anApplication(n, {
    step: 'offered',
    turn: 'customer',
    bankNumber: '8839201',
    asking: null,
    offer,
    can: { ...nothing, accept: true, cancel: true, refresh: true, copy: true },
    ...over,
  });

/** The bank offers less than was asked, for longer. */
export const changedOffer = (): OfferView =>
  anOffer(
    {
      amount: euros(70_070),
      netCredit: euros(70_070),
      period: 24,
      paymentDay: 20,
      monthly: euros(3_780),
      firstPayment: euros(3_780),
      lastPayment: euros(3_780),
      firstDate: '2026-12-20',
      lastDate: '2028-11-20',
      total: euros(90_720),
      costOfCredit: euros(20_650),
      interest: euros(19_550),
    },
    {
      fingerprint: 'c2c2c2c2',
      changes: [
        { field: 'amount', asked: '100100', offered: '70070' },
        { field: 'period', asked: '12', offered: '24' },
        { field: 'payment-day', asked: '15', offered: '20' },
      ],
    },
  );

const aContract = (over: Partial<ContractView> = {}): ContractView => ({
  number: 'HP-2026-88392',
  status: 'unsigned',
  waitsFor: 'customer',
  goods: 'no',
  acceptedAt: noon - minutes(2),
  signedAt: null,
  activatedAt: null,
  terminatedAt: null,
  methods: ['sms-code', 'hosted', 'link-by-sms', 'paper'],
  signing: null,
  downPayment: null,
  payment: null,
  handedOver: null,
  ...over,
});

export const started = (
  method: NonNullable<ContractView['signing']>['method'],
  over: Partial<NonNullable<ContractView['signing']>> = {},
): Partial<ContractView> => ({
  signing: { method, startedAt: noon - minutes(1), isConfirmed: false, link: null, wrongCodes: 0, ...over },
});

/** An application that became a contract. */
export const inContract = (
  n: number,
  contract: Partial<ContractView> = {},
  over: Partial<ApplicationView> = {},
): ApplicationView => {
  const view = aContract(contract);
  const isUnsigned = view.status === 'unsigned';
  return anApplication(n, {
    step: 'contract',
    turn: 'ours',
    bankNumber: '8839201',
    asking: {
      elapsedMs: minutes(1),
      isPaused: false,
      reads: 5,
      lastReadAgoMs: seconds(20),
      nextReadInMs: seconds(10),
    },
    contract: view,
    can: {
      ...nothing,
      refresh: view.goods !== 'ended',
      copy: true,
      sign: isUnsigned,
      confirmCode: isUnsigned && view.signing?.method === 'sms-code' && !view.signing.isConfirmed,
      cancelContract: isUnsigned || view.status === 'signed',
      pay: view.status === 'signed' && view.waitsFor === 'down-payment',
      approve: view.status === 'signed' && view.waitsFor === 'shop-approval',
      printout: view.status !== 'cancelled',
      handOver: view.status === 'activated' && view.handedOver === null,
    },
    ...over,
  });
};

export const activated: Partial<ContractView> = {
  status: 'activated',
  waitsFor: 'nothing',
  goods: 'yes',
  signedAt: noon - minutes(1),
  activatedAt: noon - seconds(30),
};
