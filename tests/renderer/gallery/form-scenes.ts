import { go } from '../../../renderer/shell/routes.ts';
import type { TillView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { euros } from '../../../shared/domain/money.ts';
import { ok } from '../../../shared/result.ts';
import { emptyDraft, longConsent, mariDraft } from '../drafts.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { aProduct, aProfile, aTill, aTile, aToday, id, noon, somePresets } from '../pictures.ts';
import { fill, focusOn, framed, mainAction, press, settled, standing } from './acting.ts';
import { showing, type Scene } from './scene.ts';

const form: NonNullable<TillView['form']> = {
  products: [aProduct()],
  unsold: [],
  presets: [],
  documentTypes: ['id_card'],
  consents: [longConsent],
  endOfDay: noon + minutes(679),
};
const live = aProfile({ id: 'live-ee', mode: 'live' });

function prepared(bridge: FakeBridge, language: Language, till: Partial<TillView> = {}): void {
  bridge
    .replies('till.get', aTill({ language, profile: live, form, ...till }))
    .replies('draft.new', emptyDraft({ customerLanguage: language }))
    .replies('draft.save', { savedAt: noon })
    .replies('customer.known', { last: null, reused: [] })
    .replies('today.get', aToday([]));
}

const opened = async (draftId: string | null = null): Promise<void> => {
  await framed();
  go({ screen: 'new', draftId });
  await standing('form');
};

const janis = 'Jānis Bērziņš';
const begun = (bridge: FakeBridge, language: Language): void => {
  const savedAt = noon - minutes(7);
  bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language, savedAt, by: janis }));
  const drafts = [{ draftId: id(300), customer: 'Mari T.', savedAt, by: janis }];
  bridge.replies('today.get', aToday([], { drafts }));
};

const reckoned = { monthly: euros(9_657), total: euros(115_884), apr: '0.301' };
const demo = aProfile({ id: 'demo-ee', mode: 'demo' });
const help = async (): Promise<void> => {
  await opened();
  await press('h', { ctrlKey: true, code: 'KeyH' });
};
/** A product that wants a lot, as the bank's guide allows. */
const wanting = aProduct({
  hasDownPayment: true,
  downPaymentMinPercent: 10,
  requiredFields: [
    'credit_application.down_payment_amount',
    'credit_application.payment_day',
    'purchase.purchase_reference',
    'purchase.description',
    'purchase.delivery.preferred_carrier_name',
    'credit_application.dependants_count',
    'credit_application.monthly_household_costs',
    'credit_application.employment_position',
    'customer_identification.document_valid_to',
    'customer_addresses.house',
  ],
});

/** The form of a new application in its states. */
export const formScenes: Readonly<Record<string, Scene>> = {
  'form-empty': {
    prepare: (bridge, language) => prepared(bridge, language),
    act: () => opened(),
    shows: showing('form.title', 'form.purchase'),
  },
  'form-nothing-to-sell': {
    prepare: (bridge, language) =>
      prepared(bridge, language, {
        form: { ...form, products: [], unsold: [{ code: 'hp_epos', why: 'bank.not-found' }] },
      }),
    act: () => opened(),
    shows: showing('form.title', 'form.unsold-all', 'form.unsold-do'),
  },
  'form-training-tiles': {
    prepare: (bridge, language) =>
      prepared(bridge, language, {
        profile: aProfile(),
        tiles: [aTile(1), aTile(2), aTile(3, { step: 'offered', elapsedMs: null, isNews: true })],
      }),
    act: () => opened(),
    shows: showing('form.title', 'practice.training-open'),
  },
  'form-keys': {
    prepare(bridge, language) {
      prepared(bridge, language, {
        form: {
          ...form,
          products: [
            aProduct({ hasDownPayment: true }),
            aProduct({ code: 'split_3', name: 'Dalītais maksājums' }),
          ],
          documentTypes: ['id_card', 'passport'],
        },
      });
    },
    async act() {
      await opened();
      await press('Alt', { code: 'AltLeft', altKey: true });
      await standing('[data-shows-keys]');
    },
    shows: showing('form.title', 'form.product', 'form.down-payment'),
  },
  'form-key-sheet': {
    prepare: (bridge, language) => prepared(bridge, language),
    async act() {
      await opened();
      await press('F1');
      await standing('[role=dialog]');
    },
    shows: showing('help.title', 'frame.keys-fields'),
  },
  'form-filled': {
    prepare(bridge, language) {
      prepared(bridge, language);
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
      bridge.replies('calculation.get', reckoned);
    },
    async act() {
      await opened(id(300));
      await fill('purchase.purchase_reference', 'A-10443');
      await fill('customer_contact.email', 'mari.tamm@gmial.com');
      await settled();
      await focusOn('customer_addresses.0.street');
    },
    shows: showing('form.title', 'form.indicative'),
  },
  'form-refused': {
    prepare(bridge, language) {
      prepared(bridge, language);
      const refused = [
        { code: 'customer_contact_email_is_not_valid', field: 'customer_contact.email' },
        { code: 'customer_addresses_type_is_missing', field: null },
      ];
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language, refused }));
      bridge.replies('calculation.get', reckoned);
    },
    act: () => opened(id(300)),
    shows: ({ say, issue }) => [
      say('form.title'),
      say('application.bank-codes'),
      issue({ level: 'block', code: 'bank.refused' }),
    ],
  },
  'form-begun': {
    prepare(bridge, language) {
      prepared(bridge, language);
      begun(bridge, language);
    },
    async act() {
      await framed();
      go({ screen: 'new', draftId: id(300) });
      await standing('[role=alertdialog]');
    },
    shows: ({ say }) => [say('form.begun-by', { name: janis }), say('form.begun-take')],
  },
  'form-taken-over': {
    prepare(bridge, language) {
      prepared(bridge, language);
      begun(bridge, language);
    },
    async act() {
      await framed();
      go({ screen: 'new', draftId: id(300) });
      await standing('[role=alertdialog]');
      await settled();
      await mainAction();
      await standing('form');
    },
    shows: ({ say }) => [say('form.title'), say('form.begun-by', { name: janis })],
  },
  'form-known': {
    prepare(bridge, language) {
      prepared(bridge, language);
      bridge.replies('customer.known', {
        last: { applicationId: id(41), customer: 'Mari T.', createdAt: noon, isOfToday: true },
        reused: [],
      });
    },
    async act() {
      await opened();
      await fill('customer.identity_code', '37605030299');
      await settled();
      await standing('[aria-keyshortcuts="Control+L"]');
    },
    shows: ({ say }) => [
      say('form.title'),
      say('form.known-today', { customer: 'Mari T.' }),
      say('form.take-over'),
      say('form.open-last'),
    ],
  },
  'form-card': {
    prepare(bridge, language) {
      prepared(bridge, language);
      const card = {
        firstName: 'MARI-LIIS',
        lastName: 'JÕEORG',
        identityCode: '47605030299',
        documentNumber: 'AB9790801',
        expiryDate: '2026-11-22',
      };
      bridge
        .replies('id-card.look', { isThere: true })
        .on('id-card.read', ({ when }) =>
          when === 'now' ? ok({ outcome: 'read', card }) : new Promise(() => undefined),
        );
    },
    async act() {
      await opened();
      await standing('[aria-keyshortcuts="Control+R"]');
      await fill('customer.last_name', 'Jõeorg-Tamm');
      await press('r', { ctrlKey: true, code: 'KeyR' });
      await settled();
    },
    shows: showing('form.title', 'form.read-card', 'form.document-kept'),
  },
  'form-reused': {
    prepare(bridge, language) {
      prepared(bridge, language);
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
      bridge.replies('customer.known', {
        last: null,
        reused: ['customer_contact.mobile', 'customer_identification.document_number'],
      });
    },
    async act() {
      await opened(id(300));
      await focusOn('customer_addresses.0.street');
      await settled();
      await standing('[data-level="hint"]');
    },
    shows: showing('form.title', 'issues.contact.reused'),
  },
  'form-errors': {
    prepare: (bridge, language) => prepared(bridge, language),
    async act() {
      await opened();
      await fill('credit_application.amount', '20');
      await fill('customer.identity_code', '3760503029');
      await fill('customer.first_name', 'Мария');
      await mainAction();
    },
    shows: showing('form.title', 'issues.name.layout'),
  },
  'form-confirm': {
    prepare(bridge, language) {
      prepared(bridge, language);
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
    },
    async act() {
      await opened(id(300));
      await fill('customer.identity_code', '38808050001');
      await focusOn('customer.first_name');
    },
    shows: showing('form.title', 'issues.identity-code.check-digit'),
  },
  'form-outbox': {
    prepare(bridge, language) {
      prepared(bridge, language, {
        line: { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) },
      });
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
    },
    async act() {
      await opened(id(300));
      await mainAction();
    },
    shows: showing('form.put-in-outbox', 'form.later-ok'),
  },
  'form-twin': {
    prepare(bridge, language) {
      prepared(bridge, language);
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
      bridge.fails('application.submit', {
        code: 'application.twin',
        facts: { localNumber: 'K7-0041', applicationId: id(41) },
      });
    },
    async act() {
      await opened(id(300));
      await mainAction();
    },
    shows: showing('dialogs.twin-title'),
  },
  'form-several': {
    prepare(bridge, language) {
      const second = { ...longConsent, type: 'MARKETING', isRequired: false };
      const latvian = aProfile({ id: 'live-lv', mode: 'live', market: 'LV', shopName: 'Rīgas veikals' });
      prepared(bridge, language, {
        profile: latvian,
        form: {
          products: [
            aProduct({
              requiredFields: ['purchase.description'],
              periods: [3, 6, 12, 18, 24, 36, 48, 60, 72],
            }),
            aProduct({ code: 'split_3', name: 'Dalītais maksājums', kind: 'split', periods: [3] }),
          ],
          unsold: [],
          presets: [],
          documentTypes: ['id_card', 'passport', 'residence_permit'],
          consents: [longConsent, second],
          endOfDay: noon + minutes(679),
        },
      });
    },
    act: () => opened(),
    shows: showing('form.title', 'form.product'),
  },
  'form-presets': {
    prepare: (bridge, language) => {
      prepared(bridge, language, { form: { ...form, presets: somePresets } });
      bridge.replies('calculation.get', reckoned);
    },
    async act() {
      await opened();
      await press('2', { altKey: true, code: 'Digit2' });
      await standing('aside strong');
      await settled();
    },
    shows: ({ say }) => [say('form.title'), say('presets.taken', { name: 'Bicycle' })],
  },
  'form-preset-gone': {
    prepare: (bridge, language) =>
      prepared(bridge, language, {
        form: { ...form, presets: [...somePresets, ...somePresets, ...somePresets] },
      }),
    async act() {
      await opened();
      await press('3', { altKey: true, code: 'Digit3' });
      await settled();
    },
    shows: showing('form.title', 'presets.gone'),
  },
  'form-down-payment': {
    prepare(bridge, language) {
      const product = aProduct({ hasDownPayment: true, downPaymentMinPercent: 10 });
      prepared(bridge, language, { profile: aProfile(), form: { ...form, products: [product] } });
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
      bridge.replies('calculation.get', reckoned);
    },
    async act() {
      await opened(id(300));
      await fill('credit_application.down_payment_amount', '150');
      await focusOn('customer.first_name');
      await standing('aside strong');
      await settled();
    },
    shows: showing('form.title', 'form.down-payment', 'form.indicative'),
  },
  'form-extras': {
    prepare(bridge, language) {
      prepared(bridge, language, { form: { ...form, products: [wanting] } });
      bridge.on('draft.open', ok({ ...mariDraft(), customerLanguage: language }));
      bridge.replies('calculation.get', reckoned);
    },
    async act() {
      await opened(id(300));
      await fill('credit_application.down_payment_amount', '50');
      await fill('credit_application.dependants_count', 'two');
      await fill('customer_identification.document_valid_to', '31.02.2030');
      await focusOn('customer.first_name');
      await settled();
    },
    shows: showing('form.title', 'extras.purchase.description', 'issues.date.none'),
  },
  'form-demo-rules': {
    prepare: (bridge, language) => prepared(bridge, language, { profile: demo }),
    act: help,
    shows: showing('practice.demo-title'),
  },
  'form-demo-person': {
    prepare: (bridge, language) => prepared(bridge, language, { profile: demo }),
    async act() {
      await help();
      await mainAction();
    },
    shows: showing('form.title', 'practice.demo-open'),
  },
  'form-training-amounts': {
    prepare: (bridge, language) => prepared(bridge, language, { profile: aProfile() }),
    act: help,
    shows: showing('practice.training-title'),
  },
};
