import { go } from '../../../renderer/shell/routes.ts';
import type { ApplicationView, TillView } from '../../../shared/bridge/views.ts';
import { minutes, seconds } from '../../../shared/domain/dates.ts';
import { euros } from '../../../shared/domain/money.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { activated, anOffer, changedOffer, inContract, offered, started } from '../offers.ts';
import { aProfile, aTill, aToday, anApplication, anEntry, anUncertainEntry, noon } from '../pictures.ts';
import { endless, hostileWords, markup, rightToLeft, unbroken } from '../hostile.ts';
import { click, fill, framed, mainAction, press, standing } from './acting.ts';
import { showing, type Scene, type Shows } from './scene.ts';

const live = aProfile({ id: 'live-ee', mode: 'live' });
const down = { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) } as const;

function scene(
  application: ApplicationView,
  {
    till = {},
    keys = [],
    bridge: more,
    shows = usually(application),
  }: {
    readonly till?: Partial<TillView>;
    readonly keys?: readonly (() => Promise<void>)[];
    readonly bridge?: (bridge: FakeBridge) => unknown;
    readonly shows?: Shows;
  } = {},
): Scene {
  return {
    prepare(bridge: FakeBridge, language) {
      bridge
        .replies('till.get', aTill({ language, profile: live, ...till }))
        .replies('today.get', aToday([]))
        .replies('application.get', application);
      more?.(bridge);
    },
    async act() {
      await framed();
      go({ screen: 'application', applicationId: application.id });
      await standing('[data-focus-start]');
      for (const key of keys) await key();
    },
    shows,
  };
}

/** The large sentence of an application's state; a contract is known by its number. */
function usually({ step, offer, contract, entry }: ApplicationView): Shows {
  if (contract) return ({ say }) => [say('contract.number', { number: contract.number ?? '' })];
  switch (step) {
    case 'asking':
      return (text) => ['Mari Tamm', text.say('application.pending')];
    case 'sending':
      return (text) => ['Mari Tamm', text.say('states.step-sending'), text.say('application.next-customer')];
    case 'waiting-to-send':
      return showing('application.offline');
    case 'needs-you':
      return (text) => [text.failure({ code: entry?.reason ?? 'bank.refused' })];
    case 'offered':
      return showing(offer?.isChanged ? 'application.changed' : 'application.positive');
    case 'income-proof':
      return showing('application.income');
    case 'uncertain':
    case 'expired':
    case 'more-time':
    case 'no-offer':
    case 'failed':
    case 'bank-error':
    case 'cancelled':
    case 'dropped':
      return showing(`application.${step}`);
    case 'contract':
      throw new Error('a contract without its view');
  }
}

const no = { ...anApplication(1).can, refresh: false };
const cancellable = { ...no, cancel: true, refresh: true };
const pinIsOld = (bridge: FakeBridge) =>
  bridge
    .fails('contract.approve', { code: 'session.pin-again' })
    .fails('session.confirm', { code: 'session.wrong-pin' });
const digit = (key: string) => () => press(key, { code: `Digit${key}` });
const payment = {
  startedAt: noon - minutes(1),
  link: 'https://pay.inbank.ee/p/8f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e',
  tries: 2,
};
const unpaid = {
  status: 'signed',
  waitsFor: 'down-payment',
  signedAt: noon - minutes(1),
  downPayment: euros(10_010),
  payment,
} as const;
const toAgree = { status: 'signed', waitsFor: 'shop-approval', signedAt: noon - minutes(1) } as const;
const chooseWay = (): Promise<void> => click('[name=givenBy]');

/** One application in each of its states. */
export const applicationScenes: Readonly<Record<string, Scene>> = {
  'app-asking': scene(anApplication(1, { can: cancellable })),
  'app-asking-paused': scene(
    anApplication(1, {
      can: cancellable,
      asking: { elapsedMs: 12_000, isPaused: true, reads: 12, lastReadAgoMs: 40_000, nextReadInMs: 4_000 },
    }),
  ),
  'app-cancel': scene(anApplication(1, { can: cancellable }), {
    keys: [() => press('b', { ctrlKey: true })],
    shows: showing('application.cancel-q', 'application.cancel-text'),
  }),
  'app-cancelling': scene(
    anApplication(1, {
      entry: anEntry(1, { kind: 'cancel-application', state: 'sending', reason: null }),
      can: { ...no, refresh: true },
    }),
  ),
  'app-sending': scene(
    anApplication(1, {
      step: 'sending',
      can: no,
      asking: null,
      entry: anEntry(1, { state: 'sending', reason: null }),
    }),
  ),
  'app-unsent': scene(
    anApplication(1, {
      step: 'waiting-to-send',
      asking: null,
      entry: anEntry(1, {
        can: { retry: true, discard: true, settle: false, correct: false, putBack: true },
      }),
      can: { ...no, cancel: true, refresh: false },
    }),
    { till: { line: down } },
  ),
  'app-more-time': scene(
    anApplication(1, {
      step: 'more-time',
      asking: {
        elapsedMs: seconds(95),
        isPaused: false,
        reads: 34,
        lastReadAgoMs: seconds(7),
        nextReadInMs: seconds(8),
      },
      can: cancellable,
    }),
  ),
  'app-uncertain': scene(
    anApplication(1, { step: 'uncertain', turn: 'ours', asking: null, entry: anUncertainEntry(1), can: no }),
  ),
  'app-needs-you': scene(
    anApplication(1, {
      step: 'needs-you',
      can: no,
      turn: 'ours',
      asking: null,
      entry: anEntry(1, {
        state: 'needs-you',
        reason: 'bank.refused',
        codes: ['customer_contact_mobile_is_not_valid'],
        can: { retry: false, discard: true, settle: false, correct: true, putBack: false },
      }),
    }),
  ),
  'app-expired': scene(
    anApplication(1, {
      step: 'expired',
      can: no,
      turn: 'ours',
      asking: null,
      entry: anEntry(1, {
        state: 'expired',
        can: { retry: false, discard: true, settle: false, correct: true, putBack: true },
      }),
    }),
  ),
  'app-no-offer': scene(
    anApplication(1, {
      step: 'no-offer',
      turn: 'finished',
      asking: null,
      messages: ['Financing decision: negative.'],
      can: { ...no, copy: true },
    }),
    { keys: [() => press('F4')], shows: showing('application.no-offer', 'application.bank-words') },
  ),
  'app-hostile-words': scene(
    anApplication(1, {
      step: 'no-offer',
      turn: 'finished',
      asking: null,
      bankNumber: unbroken,
      asked: { ...anApplication(1).asked, productName: `${markup} ${endless}` },
      messages: [...hostileWords],
      can: { ...no, copy: true },
    }),
    { keys: [() => press('F4')], shows: showing('application.no-offer', 'application.bank-words') },
  ),
  'app-hostile-codes': scene(
    anApplication(1, {
      step: 'needs-you',
      can: no,
      turn: 'ours',
      asking: null,
      entry: anEntry(1, {
        state: 'needs-you',
        reason: 'bank.refused',
        codes: [...hostileWords],
        can: { retry: false, discard: true, settle: false, correct: true, putBack: false },
      }),
    }),
  ),
  'contract-hostile': scene(
    inContract(
      1,
      { number: `${markup}${unbroken}`, status: 'not-understood', waitsFor: 'bank' },
      { bankNumber: rightToLeft },
    ),
  ),
  'app-failed': scene(anApplication(1, { step: 'failed', asking: null, can: { ...no, copy: true } })),
  'app-bank-error': scene(anApplication(1, { step: 'bank-error', asking: null, can: { ...no, copy: true } })),
  'app-cancelled': scene(anApplication(1, { step: 'cancelled', asking: null, can: { ...no, copy: true } })),
  'offer-plain': scene(offered(1)),
  'offer-table': scene(offered(1), {
    keys: [() => press('t', { code: 'KeyT' })],
    shows: showing('application.positive', 'offer.show-chart', 'offer.col-paid'),
  }),
  'offer-missing': scene(offered(1), {
    keys: [digit('2'), mainAction],
    shows: ({ say }) => [
      say('application.positive'),
      say('offer.missing', { what: '' }).replace(/\.⟧?$/u, ''),
    ],
  }),
  'offer-accept': scene(offered(1), {
    keys: [digit('1'), chooseWay, digit('2'), digit('3'), mainAction],
    shows: showing('offer.accept-q'),
  }),
  'offer-changed': scene(offered(1, changedOffer())),
  'offer-changed-other': scene(offered(1, anOffer({}, { isChanged: true }))),
  'offer-figures-only': scene(
    offered(
      1,
      anOffer(
        { insuranceFee: euros(1_200), downPayment: euros(10_000), lastPayment: euros(9_801) },
        { payments: null, sumsAgree: false, aprAgrees: null },
      ),
    ),
  ),
  'offer-costs-differ': scene(
    offered(1, anOffer({ insuranceFee: euros(1_200) }, { sumsAgree: false, aprAgrees: false })),
  ),
  'offer-no-apr': scene(offered(1, anOffer({ apr: null }, { aprAgrees: null })), {
    shows: showing('application.positive', 'offer.no-apr', 'offer.seen-total-elsewhere'),
  }),
  'offer-long': scene(
    offered(
      1,
      anOffer({
        period: 60,
        monthly: euros(2_512),
        firstPayment: euros(2_512),
        lastPayment: euros(2_512),
        lastDate: '2031-11-15',
        total: euros(150_720),
        costOfCredit: euros(50_620),
        interest: euros(43_520),
        administrationFee: euros(6_000),
      }),
    ),
  ),
  'offer-expired': scene(offered(1, anOffer({ validUntil: '2026-11-20' }, { isExpired: true }))),
  'offer-offline': scene(offered(1), { till: { line: down } }),
  'offer-accepting': scene(
    offered(1, anOffer(), {
      entry: anEntry(1, { kind: 'accept', state: 'sending', reason: null }),
      can: { ...no, refresh: true, copy: true },
    }),
  ),
  'offer-not-accepted': scene(
    offered(1, anOffer(), {
      entry: anEntry(1, { kind: 'accept', state: 'dropped', reason: 'bank.no-answer' }),
    }),
  ),
  'contract-choose': scene(inContract(1)),
  'contract-paper': scene(inContract(1, { methods: ['paper', 'digital'] })),
  'contract-sms': scene(inContract(1, started('sms-code', { wrongCodes: 1 }))),
  'contract-qr': scene(
    inContract(1, started('hosted', { link: 'https://sign.inbank.ee/s/8f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e' })),
  ),
  'contract-link': scene(inContract(1, started('link-by-email'))),
  'contract-pay': scene(inContract(1, { ...unpaid, payment: null })),
  'contract-pay-link': scene(inContract(1, unpaid)),
  'contract-pay-no-link': scene(inContract(1, { ...unpaid, payment: { ...payment, link: null } })),
  'contract-pay-offline': scene(inContract(1, unpaid), { till: { line: down } }),
  'contract-approval': scene(inContract(1, toAgree)),
  'contract-approval-ask': scene(inContract(1, toAgree), {
    keys: [mainAction],
    shows: showing('contract.approval-q'),
  }),
  'contract-approval-no': scene(inContract(1, toAgree), {
    keys: [() => press('b', { ctrlKey: true })],
    shows: showing('contract.cancel-q'),
  }),
  'contract-approval-given': scene(
    inContract(1, toAgree, {
      entry: anEntry(1, { kind: 'approve-contract', state: 'done', reason: null, createdAt: noon }),
    }),
  ),
  'contract-digital': scene(
    inContract(1, { ...started('digital', { isConfirmed: true }), methods: ['digital', 'paper'] }),
  ),
  'contract-terminated': scene(
    inContract(
      1,
      { ...activated, status: 'terminated', goods: 'ended', waitsFor: 'nothing' },
      { asking: null },
    ),
  ),
  'contract-terminated-given': scene(
    inContract(
      1,
      {
        ...activated,
        status: 'terminated',
        goods: 'ended',
        waitsFor: 'nothing',
        handedOver: { at: noon - minutes(9), by: 'Anna Kask' },
      },
      { asking: null, turn: 'finished' },
    ),
  ),
  'contract-active': scene(inContract(1, activated)),
  'contract-hand-over': scene(inContract(1, activated), {
    keys: [mainAction],
    shows: showing('contract.hand-over-q'),
  }),
  'pin-again': scene(inContract(1, toAgree), {
    bridge: pinIsOld,
    keys: [mainAction, mainAction],
    shows: showing('dialogs.pin-again'),
  }),
  'pin-again-wrong': scene(inContract(1, toAgree), {
    bridge: pinIsOld,
    keys: [mainAction, mainAction, () => fill('pin', '123456'), mainAction],
    shows: showing('dialogs.pin-again', 'failures.session.wrong-pin'),
  }),
  'contract-given': scene(
    inContract(1, { ...activated, handedOver: { at: noon, by: 'Anna Kask' } }, { turn: 'finished' }),
  ),
  'contract-cancelled': scene(
    inContract(1, { status: 'cancelled', goods: 'ended', waitsFor: 'nothing' }, { asking: null }),
  ),
};
