import type { CallName } from '../../../shared/bridge/contract.ts';
import { go, type Route } from '../../../renderer/shell/routes.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { emptyDraft } from '../drafts.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { offered } from '../offers.ts';
import {
  aProfile,
  aReport,
  aRow,
  aTill,
  aToday,
  anEntry,
  anOutbox,
  id,
  noon,
  someSettings,
} from '../pictures.ts';
import { framed, standing } from './acting.ts';
import { showing, type Scene, type Shows } from './scene.ts';

const live = aProfile({ id: 'live-ee', mode: 'live' });
const down = { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) } as const;

/** A screen, what it asks first, and the words that stand on it in every state. */
interface Asking {
  readonly route: Route;
  readonly asks: CallName;
  readonly shows: Shows;
}

const screens: Readonly<Record<string, Asking>> = {
  today: { route: { screen: 'today' }, asks: 'today.get', shows: showing('today.title') },
  outbox: { route: { screen: 'outbox', entryId: null }, asks: 'outbox.get', shows: showing('outbox.title') },
  reports: { route: { screen: 'reports' }, asks: 'report.get', shows: showing('reports.title') },
  settings: { route: { screen: 'settings' }, asks: 'settings.get', shows: showing('settings.title') },
  form: { route: { screen: 'new', draftId: null }, asks: 'draft.new', shows: showing('form.title') },
  application: {
    route: { screen: 'application', applicationId: id(1) },
    asks: 'application.get',
    shows: showing('application.title'),
  },
};

const everything = (bridge: FakeBridge, language: Language, over: Parameters<typeof aTill>[0] = {}): void => {
  bridge
    .replies('till.get', aTill({ language, profile: live, ...over }))
    .replies('today.get', aToday([aRow(4), aRow(9, { step: 'asking', turn: 'bank' })]))
    .replies('outbox.get', anOutbox([anEntry(1)]))
    .replies('report.get', aReport())
    .replies('settings.get', someSettings())
    .replies('draft.new', emptyDraft({ customerLanguage: language }))
    .replies('application.get', offered(1));
};

const openedAt = (route: Route) => async (): Promise<void> => {
  await framed();
  go(route);
  await standing('h1');
};

const loading = ({ route, asks, shows }: Asking): Scene => ({
  prepare(bridge, language) {
    everything(bridge, language);
    bridge.on(asks, new Promise<never>(() => undefined));
  },
  act: openedAt(route),
  shows: (text) => [...shows(text), text.say('common.loading')],
});

const failing = ({ route, asks, shows }: Asking): Scene => ({
  prepare(bridge, language) {
    everything(bridge, language);
    bridge.fails(asks, { code: 'storage.failed' });
  },
  act: openedAt(route),
  shows: (text) => [...shows(text), text.failure({ code: 'storage.failed' })],
});

const offline = ({ route, shows }: Asking): Scene => ({
  prepare: (bridge, language) => everything(bridge, language, { line: down }),
  act: openedAt(route),
  shows: (text) => [...shows(text), text.say('frame.line-down')],
});

const of = (state: string, make: (screen: Asking) => Scene, names = Object.keys(screens)) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const screen = screens[name];
      return screen ? [[`${name}-${state}`, make(screen)]] : [];
    }),
  );

/** Screens before their data, without them, and with data that may be old. */
export const stateScenes: Readonly<Record<string, Scene>> = {
  ...of('loading', loading),
  ...of('error', failing),
  ...of('offline', offline, ['today', 'outbox', 'reports', 'settings']),
  'outbox-empty': {
    prepare(bridge, language) {
      everything(bridge, language);
      bridge.replies('outbox.get', anOutbox([]));
    },
    act: openedAt({ screen: 'outbox', entryId: null }),
    shows: showing('outbox.title', 'outbox.empty'),
  },
  'form-too-many': {
    prepare(bridge, language) {
      everything(bridge, language);
      bridge.fails('draft.new', { code: 'draft.too-many' });
    },
    act: openedAt({ screen: 'new', draftId: null }),
    shows: (text) => [text.say('form.title'), text.failure({ code: 'draft.too-many' })],
  },
};
