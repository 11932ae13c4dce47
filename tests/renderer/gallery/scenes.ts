import { go } from '../../../renderer/shell/routes.ts';
import { days, hours, minutes, seconds } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { euros } from '../../../shared/domain/money.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { applicationScenes } from './application-scenes.ts';
import { click, framed, mainAction, press, standing } from './acting.ts';
import { formScenes } from './form-scenes.ts';
import { helpScenes } from './help-scenes.ts';
import { lessonScenes } from './lesson-scenes.ts';
import { incomeScenes } from './income-scenes.ts';
import { showing, type Scene } from './scene.ts';
import { paperScenes } from './paper-scenes.ts';
import { searchScenes } from './search-scenes.ts';
import { setUpScenes } from './set-up-scenes.ts';
import { settingsScenes } from './settings-scenes.ts';
import { stateScenes } from './state-scenes.ts';
import { troubleScenes } from './trouble-scenes.ts';
import {
  aLockedTill,
  aProfile,
  aRow,
  aTile,
  aTill,
  aReport,
  aQuietReport,
  aToday,
  anEntry,
  anOutbox,
  anUncertainEntry,
  id,
  noon,
  quietQueue,
  someSettings,
} from '../pictures.ts';

const busyQueue = { ...quietQueue, waiting: 2, uncertain: 1, needsYou: 1 };
const tiles = [
  aTile(1),
  aTile(2, { customer: 'Jüri P.', elapsedMs: seconds(3) }),
  aTile(3, { customer: 'Aleksandra K.', step: 'offered', elapsedMs: null, isNews: true }),
];
const live = aProfile({
  id: 'live-lv',
  mode: 'live',
  market: 'LV',
  shopName: 'Rīgas veikals',
  tillName: 'kase 1',
});
const demo = aProfile({ id: 'demo-ee', mode: 'demo' });

const rows = [
  aRow(4, {
    step: 'uncertain',
    turn: 'ours',
    customer: 'Aleksandra K.',
    amount: euros(1_234_560),
    bankNumber: '5300412877',
  }),
  aRow(9, {
    step: 'contract',
    contractStatus: 'unsigned',
    turn: 'ours',
    customer: 'Toomas L.',
    amount: euros(45_000),
  }),
  aRow(12, { step: 'income-proof', turn: 'ours', customer: 'Jānis B.', amount: euros(88_000) }),
  aRow(14, { customer: 'Mari T.' }),
  aRow(21, { customer: 'Kristiina V.', amount: euros(259_900) }),
  aRow(2, { step: 'asking', turn: 'bank', customer: 'Jüri P.', amount: euros(129_900) }),
  aRow(33, { step: 'more-time', turn: 'bank', customer: 'Olga S.', amount: euros(76_500) }),
  aRow(95, {
    step: 'contract',
    contractStatus: 'activated',
    turn: 'finished',
    customer: 'Peeter R.',
    amount: euros(61_900),
  }),
  aRow(140, { step: 'no-offer', turn: 'finished', customer: 'Andres M.', amount: euros(100_000) }),
];
const entries = [
  anUncertainEntry(1, { customer: 'Aleksandra K.', amount: euros(1_234_560) }),
  anEntry(2, {
    state: 'needs-you',
    turn: 'ours',
    reason: 'bank.refused',
    codes: ['customer_contact_mobile_is_not_valid'],
    nextTryAt: null,
    customer: 'Toomas L.',
    can: { retry: false, discard: true, settle: false, correct: true, putBack: false },
  }),
  anEntry(3, {
    state: 'expired',
    turn: 'ours',
    reason: 'line.down',
    nextTryAt: null,
    expiresAt: noon - minutes(5),
    customer: 'Jānis B.',
    can: { retry: false, discard: true, settle: false, correct: false, putBack: true },
  }),
  anEntry(4, { customer: 'Kristiina V.' }),
  anEntry(5, { state: 'sending', reason: null, tries: 0, nextTryAt: null, customer: 'Mari T.' }),
  anEntry(6, { kind: 'cancel-application', tries: 1, customer: 'Peeter R.' }),
  anEntry(7, {
    state: 'done',
    turn: 'customer',
    reason: null,
    nextTryAt: null,
    tries: 1,
    createdAt: noon - minutes(190),
    can: { retry: false, discard: false, settle: false, correct: false, putBack: false },
  }),
];

function open(bridge: FakeBridge, till: Parameters<typeof aTill>[0]): void {
  bridge
    .replies('till.get', aTill(till))
    .replies(
      'today.get',
      aToday(rows, {
        drafts: [{ draftId: id(70), customer: 'Liis A.', savedAt: noon - minutes(3), by: 'Anna Kask' }],
      }),
    )
    .replies('outbox.get', anOutbox(entries))
    .replies('settings.get', someSettings());
}

/** What there is to look at. Names become file names. */
export const scenes: Readonly<Record<string, Scene>> = {
  parts: {
    prepare: (bridge, language) => bridge.replies('till.get', aTill({ language })),
    shows: () => ['Parts'],
  },
  lock: {
    prepare: (bridge, language) => bridge.replies('till.get', aLockedTill({ language, queue: busyQueue })),
    shows: showing('lock.title', 'lock.training-pin-text'),
  },
  'lock-live': {
    prepare: (bridge, language) =>
      bridge.replies(
        'till.get',
        aLockedTill({
          language,
          profile: live,
          profiles: [live, demo, aProfile()],
          trainingPin: null,
          pinWaitUntil: noon + seconds(28),
        }),
      ),
    shows: showing('lock.title', 'lock.wait-text'),
  },
  'lock-into-training': {
    prepare: (bridge, language) =>
      bridge.replies(
        'till.get',
        aLockedTill({ language, profile: live, profiles: [live, aProfile()], trainingPin: null }),
      ),
    act: () => click('nav button'),
    shows: ({ say }) => [say('lock.into-training'), say('lock.into-training-text', { F9: 'F9' })],
  },
  today: {
    prepare: (bridge, language) => open(bridge, { language, queue: busyQueue, tiles }),
    shows: showing('today.title', 'today.group-drafts'),
  },
  'today-revealed': {
    prepare(bridge, language) {
      open(bridge, { language });
      const names = rows.slice(0, 3).map(({ applicationId }, index) => ({
        applicationId,
        name: ['Aleksandra Konstantinova', 'Toomas Laanemets', 'Jānis Bērziņš'][index] ?? '',
        identityCode: '37605030299',
      }));
      bridge.replies('names.reveal', { names });
    },
    act: async () => {
      await framed();
      await press('r', { altKey: true });
    },
    shows: ({ say }) => [say('today.title'), 'Aleksandra Konstantinova', 'Jānis Bērziņš'],
  },
  'today-live': {
    prepare: (bridge, language) => open(bridge, { language, profile: live }),
    shows: showing('today.title', 'today.group-drafts'),
  },
  'today-demo-offline': {
    prepare: (bridge, language) =>
      open(bridge, {
        language,
        profile: demo,
        queue: busyQueue,
        line: { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) },
      }),
    shows: ({ say }) => [say('today.title'), say('frame.line-down')],
  },
  ...Object.fromEntries(
    (['today-export', 'today-export-names'] as const).map((name) => [
      name,
      {
        prepare: (bridge: FakeBridge, language: Language) => open(bridge, { language }),
        act: async () => {
          await framed();
          await press('e', { ctrlKey: true });
          if (name === 'today-export-names') await click('[role=dialog] input[type=checkbox]');
        },
        shows: showing('exporting.title', name === 'today-export' ? 'exporting.plain' : 'exporting.warn'),
      },
    ]),
  ),
  'today-empty': {
    prepare(bridge, language) {
      open(bridge, { language });
      bridge.replies('today.get', aToday([]));
    },
    shows: showing('today.title', 'today.empty'),
  },
  ...Object.fromEntries(
    (['day', 'week', 'month'] as const).map((unit, index) => [
      unit === 'day' ? 'reports' : `reports-${unit}`,
      {
        prepare(bridge: FakeBridge, language: Language) {
          open(bridge, { language, queue: busyQueue });
          bridge.replies('report.get', aReport(unit));
        },
        act: async () => {
          await framed();
          go({ screen: 'reports' });
          await click('main [role=radiogroup] label', index * 2);
        },
        shows: showing('reports.title', 'reports.open', `reports.by-${unit}`),
      },
    ]),
  ),
  'reports-empty': {
    prepare(bridge, language) {
      open(bridge, { language });
      bridge.replies('report.get', aQuietReport());
    },
    act: async () => {
      await framed();
      go({ screen: 'reports' });
      await standing('#numbers');
    },
    shows: showing('reports.title', 'reports.none', 'reports.open-nothing'),
  },
  'reports-close': {
    prepare(bridge, language) {
      open(bridge, { language, queue: busyQueue });
      bridge.replies('report.get', aReport());
    },
    act: async () => {
      await framed();
      go({ screen: 'reports' });
      await standing('#numbers');
      await mainAction();
    },
    shows: showing('reports.close-q', 'papers.print-day'),
  },
  'outbox-old': {
    prepare(bridge, language) {
      const queue = { ...busyQueue, uncertainSince: [noon - minutes(95)] };
      open(bridge, { language, queue, clockAheadMs: minutes(5) });
      const evidence = { host: 'demo-api.inbank.ee', requestBytes: 1_482, status: null, error: null };
      bridge.replies(
        'outbox.get',
        anOutbox([
          anUncertainEntry(1, {
            createdAt: noon - minutes(96),
            evidence: { ...evidence, attemptedAt: noon - minutes(95) },
          }),
          ...entries.slice(2),
        ]),
      );
    },
    act: async () => {
      await framed();
      go({ screen: 'outbox', entryId: null });
    },
    shows: ({ say }) => [
      say('outbox.title'),
      say('outbox.uncertain-hour', { count: 1 }),
      say('frame.clock-wrong'),
    ],
  },
  'clock-wrong': {
    prepare: (bridge, language) => open(bridge, { language, profile: live, clockAheadMs: -minutes(61) }),
    act: async () => {
      await framed();
      await click('header button');
    },
    shows: showing('frame.clock-wrong', 'frame.line-last-answer'),
  },
  'today-odd': {
    prepare(bridge, language) {
      open(bridge, { language, profile: live });
      bridge.replies(
        'today.get',
        aToday(rows.map((row) => ({ ...row, hasOddFigures: row.step === 'offered' }))),
      );
    },
    shows: showing('today.title', 'today.odd-figures'),
  },
  'today-overdue': {
    prepare(bridge, language) {
      const queue = { ...busyQueue, uncertainSince: [noon - days(9), noon - hours(2)] };
      open(bridge, { language, profile: live, queue });
    },
    shows: ({ say }) => [say('today.title'), say('outbox.uncertain-days', { count: 1 })],
  },
  'outbox-expiring': {
    prepare(bridge, language) {
      const line = { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - hours(3) } as const;
      open(bridge, { language, profile: live, queue: { ...busyQueue, expiresSoon: 2 }, line });
      const waiting = [3, 4].map((n) => anEntry(n, { expiresAt: noon + minutes(6 * n) }));
      bridge.replies('outbox.get', anOutbox([...entries.slice(2), ...waiting]));
    },
    act: async () => {
      await framed();
      go({ screen: 'outbox', entryId: null });
    },
    shows: ({ say }) => [say('outbox.title'), say('outbox.expires-soon', { count: 2 })],
  },
  'outbox-overdue': {
    prepare(bridge, language) {
      const queue = { ...busyQueue, uncertainSince: [noon - days(31), noon - hours(2)] };
      open(bridge, { language, profile: live, queue });
      const overdue = anUncertainEntry(1, { createdAt: noon - days(31) });
      bridge.replies('outbox.get', anOutbox([overdue, ...entries.slice(2)]));
    },
    // A manager is led there.
    shows: ({ say }) => [say('outbox.title'), say('outbox.uncertain-month', { count: 1 })],
  },
  commands: {
    prepare: (bridge, language) => open(bridge, { language, queue: busyQueue }),
    act: async () => {
      await framed();
      await press('k', { ctrlKey: true });
    },
    shows: showing('frame.commands', 'frame.reports'),
  },
  outbox: {
    prepare: (bridge, language) => open(bridge, { language, queue: busyQueue }),
    act: async () => {
      await framed();
      go({ screen: 'outbox', entryId: null });
    },
    shows: showing('outbox.title', 'outbox.group-needs'),
  },
  'outbox-stopped': {
    prepare(bridge, language) {
      const queue = { ...busyQueue, stopped: 'bank.key-refused' } as const;
      open(bridge, { language, queue, profile: demo });
      bridge.replies('outbox.get', anOutbox(entries, { queue }));
    },
    act: async () => {
      await framed();
      go({ screen: 'outbox', entryId: id(2) });
    },
    shows: ({ say }) => [
      say('outbox.detail-title', { what: say('states.kind-submit'), number: 'K7-0002' }),
      say('outbox.stopped-title'),
    ],
  },
  'outbox-settle': {
    prepare: (bridge, language) => open(bridge, { language, queue: busyQueue }),
    act: async () => {
      await framed();
      go({ screen: 'outbox', entryId: id(1) });
      await standing('dl');
      await mainAction();
      await standing('[role=dialog]');
    },
    shows: showing('outbox.settle-title'),
  },
  keys: {
    prepare: (bridge, language) => open(bridge, { language, queue: busyQueue }),
    act: async () => {
      await framed();
      await press('?');
    },
    shows: showing('frame.keys'),
  },
  ...troubleScenes,
  ...setUpScenes,
  ...settingsScenes,
  ...formScenes,
  ...helpScenes,
  ...applicationScenes,
  ...incomeScenes,
  ...lessonScenes,
  ...paperScenes,
  ...searchScenes,
  ...stateScenes,
};
