import { go } from '../../../renderer/shell/routes.ts';
import type { UpdatesView } from '../../../shared/bridge/views.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { days, minutes } from '../../../shared/domain/dates.ts';
import {
  anAuthority,
  aPack,
  aProfile,
  aTill,
  aToday,
  id,
  noon,
  somePresets,
  someSettings,
} from '../pictures.ts';
import { scan, typeFast } from '../typed-by-scanner.ts';
import { click, fill, framed, mainAction, press, standing } from './acting.ts';
import { showing, type Scene } from './scene.ts';

const prepare = (bridge: FakeBridge, language: Language): void => {
  bridge
    .replies(
      'till.get',
      aTill({ language, profile: aProfile({ id: 'demo-ee', mode: 'demo' }), training: null }),
    )
    .replies('today.get', aToday([]))
    .replies('settings.get', someSettings())
    .replies('settings.test', { outcome: 'certificate', tookMs: 82, host: 'demo-api.inbank.ee' });
};

const section = (place: number) => async (): Promise<void> => {
  await framed();
  go({ screen: 'settings' });
  await click('main nav button', place);
};

const listening = {
  ...someSettings().relay,
  isOn: true,
  callbackUrl: 'https://tartupood.example/callbacks/inbank',
  isListening: true,
  received: 1_204,
  verified: 1_198,
  refused: 4,
  dropped: 2,
  lastAt: noon - minutes(3),
};

const updating = (updates: Partial<UpdatesView>, ...says: Parameters<typeof showing>): Scene => ({
  prepare(bridge, language) {
    prepare(bridge, language);
    const settings = someSettings();
    bridge.replies('settings.get', { ...settings, updates: { ...settings.updates, ...updates } });
  },
  act: section(10),
  shows: showing('settings.section-updates', ...says),
});

/** One of three has a badge. */
const withBadges = (bridge: FakeBridge, language: Language): void => {
  prepare(bridge, language);
  const settings = someSettings();
  const people = settings.people.map((person, index) =>
    index === 1 ? { ...person, badgeSince: noon - days(12) } : person,
  );
  bridge.replies('settings.get', { ...settings, people });
};

const aBundle = JSON.stringify(
  {
    versions: { counter: '1.0.0', electron: '45.4.1', chromium: '150.0.7871.46', node: '24.21.0' },
    computer: { platform: 'win32', architecture: 'x64', release: '10.0.26100' },
    mode: 'demo',
    market: 'EE',
    outbox: { waiting: 2, uncertain: 1 },
    line: { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) },
    failures: [{ reason: 'bank.name-not-found', count: 3, lastAt: '2026-11-23T10:00:00.000Z' }],
  },
  null,
  2,
);

/** Settings, section by section. */
export const settingsScenes: Readonly<Record<string, Scene>> = {
  settings: { prepare, act: section(0), shows: showing('settings.section-general') },
  'settings-training': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('till.get', aTill({ language }));
    },
    act: section(0),
    shows: showing('settings.section-general', 'settings.training-speed'),
  },
  'settings-unsaved': {
    prepare,
    act: async () => {
      await section(3)();
      await fill('consents.0.texts.et', 'Luban pangal küsida andmeid minu sissetulekute kohta.');
      // Something is unsaved in two sections.
      await click('main nav button', 0);
      await fill('shopName', 'Tartu pood II');
    },
    shows: showing('settings.section-general', 'common.unsaved', 'common.unsaved-drop'),
  },
  'settings-shop': {
    prepare,
    act: async () => {
      await section(1)();
      await click('main section button');
    },
    shows: showing('settings.section-shop', 'connection.certificate'),
  },
  'settings-key': {
    prepare,
    act: async () => {
      await section(1)();
      await click('main section button', 1);
    },
    shows: showing('settings.key-replace'),
  },
  'settings-authority': {
    prepare: (bridge, language) => {
      prepare(bridge, language);
      bridge
        .replies('settings.get', someSettings({ authority: anAuthority }))
        .replies('settings.authority-choose', { authority: null, problem: 'several' });
    },
    act: async () => {
      await section(1)();
      await click('main section button', 3);
    },
    shows: showing('authority.title', 'authority.problem-several', 'authority.remove'),
  },
  'settings-authority-take': {
    prepare: (bridge, language) => {
      prepare(bridge, language);
      bridge.replies('settings.authority-choose', { authority: anAuthority, problem: null });
    },
    act: async () => {
      await section(1)();
      await click('main section button', 3);
    },
    shows: showing('authority.take-q', 'authority.take-text'),
  },
  'settings-pack-take': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.pack-choose', { chosen: aPack(), problem: null });
    },
    act: async () => {
      await section(1)();
      await press('o', { ctrlKey: true });
    },
    shows: showing('pack.take-q', 'pack.take-text'),
  },
  'settings-pack-refused': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.pack-choose', {
        chosen: null,
        problem: { why: 'other-shop', entry: 'shopUuid' },
      });
    },
    act: async () => {
      await section(1)();
      await press('o', { ctrlKey: true });
      (await standing('[role=alert]')).scrollIntoView({ block: 'center' });
    },
    shows: showing('pack.title', 'pack.not-taken', 'pack.save'),
  },
  'settings-diagnostics': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('support.get', { text: aBundle });
    },
    act: section(11),
    shows: showing('settings.section-diagnostics', 'settings.diagnostics-save'),
  },
  'settings-products': { prepare, act: section(2), shows: showing('settings.section-products') },
  'settings-hyphen': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.get', someSettings({ profile: aProfile({ market: 'LV' }) }));
    },
    async act() {
      await section(2)();
      document.querySelector('[aria-labelledby=part-documents]')?.scrollIntoView();
    },
    shows: showing('settings.section-products', 'settings.code-hyphen', 'settings.code-hyphen-text'),
  },
  'settings-presets': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.get', someSettings({ presets: somePresets }));
    },
    async act() {
      await section(2)();
      document.querySelector('[aria-labelledby=part-presets]')?.scrollIntoView();
    },
    shows: showing('settings.section-products', 'presets.title', 'presets.add', 'presets.gone'),
  },
  'settings-preset': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.get', someSettings({ presets: somePresets }));
    },
    async act() {
      await section(2)();
      await click('[aria-labelledby=part-presets] table button', 1);
    },
    shows: ({ say }) => [say('presets.change', { name: 'Bicycle' }), say('presets.remove')],
  },
  'settings-consents': { prepare, act: section(3), shows: showing('settings.section-consents') },
  'settings-people': { prepare, act: section(4), shows: showing('settings.section-people') },
  'settings-person': {
    prepare,
    act: async () => {
      await section(4)();
      await click('main table button', 1);
    },
    shows: ({ say }) => [say('settings.person-change', { name: 'Jānis Bērziņš' })],
  },
  'settings-badges': {
    prepare: withBadges,
    act: section(4),
    shows: ({ say }) => [say('settings.section-people'), say('badge.column'), say('badge.none')],
  },
  'settings-badge': {
    prepare: withBadges,
    act: async () => {
      await section(4)();
      await click('main table button', 1);
    },
    shows: ({ say }) => [say('settings.person-change', { name: 'Jānis Bērziņš' }), say('badge.take-away')],
  },
  'settings-badge-read': {
    prepare: withBadges,
    act: async () => {
      await section(4)();
      await click('main table button', 2);
      await scan('CB4711000042');
    },
    shows: ({ say }) => [
      say('settings.person-change', { name: 'Olga Ivanova' }),
      say('badge.read'),
      say('badge.forget'),
    ],
  },
  'settings-language': {
    prepare,
    act: section(9),
    shows: showing('settings.section-language', 'settings.size'),
  },
  'settings-data-found': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('personal-data.find', { erasable: 3, kept: ['K7-0042', 'K7-0057'] });
    },
    act: async () => {
      await section(5)();
      await fill('identityCode', '37605030299');
      await click('form button[type=submit]');
    },
    shows: showing('data.erase-title', 'data.erase'),
  },
  'settings-data': { prepare, act: section(5), shows: showing('settings.section-data', 'data.erase-title') },
  'settings-callbacks': {
    prepare,
    act: section(6),
    shows: showing('settings.section-callbacks', 'callbacks.text'),
  },
  'settings-callbacks-on': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.get', someSettings({ relay: listening })).replies('settings.relay-test', {
        arrived: true,
        isVerified: true,
        isForgeryRefused: true,
      });
    },
    act: async () => {
      await section(6)();
      await click('main section button');
    },
    shows: showing('settings.section-callbacks', 'callbacks.test-good'),
  },
  'settings-callbacks-wrong': {
    prepare(bridge, language) {
      prepare(bridge, language);
      const problem = { code: 'relay.port-taken' } as const;
      bridge.replies('settings.get', someSettings({ relay: { ...listening, isListening: false, problem } }));
    },
    act: async () => {
      await section(6)();
      await fill('callbackUrl', 'pood.example');
      await fill('relayPort', '80');
    },
    shows: showing('settings.section-callbacks', 'callbacks.url-shape', 'callbacks.port-shape'),
  },
  'settings-recovery': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies('settings.recovery-code', { recoveryCode: '7K2M-0000-1111-2222-3333-4444-5555-666A' });
    },
    act: async () => {
      await section(1)();
      await click('main section button', 2);
      await fill('managerPin', '482913');
      await mainAction();
    },
    shows: showing('recovery.title', 'recovery.once'),
  },
  'settings-devices': { prepare, act: section(7), shows: showing('settings.section-devices') },
  'settings-card-test': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge
        .replies('id-card.look', { isThere: true })
        .replies('id-card.read', { outcome: 'no-card', card: null });
    },
    act: async () => {
      await section(7)();
      await click('main section button', 2);
    },
    shows: showing('settings.section-devices', 'scans.reader-there', 'form.card-missing'),
  },
  'settings-scanner': {
    prepare,
    act: async () => {
      await section(7)();
      await click('main section button', 0);
      await standing('[role=dialog] svg[role=img]');
    },
    shows: showing('scans.measure'),
  },
  'settings-scanner-slow': {
    prepare,
    act: async () => {
      await section(7)();
      await click('main section button', 0);
      await standing('[role=dialog] svg[role=img]');
      typeFast('QAZWY-1234567890', 44);
      await standing('[role=dialog] [role=alert]');
    },
    shows: showing('scans.measure'),
  },
  'settings-keys': {
    prepare(bridge, language) {
      prepare(bridge, language);
      const keys = [
        { meant: 'F2', pressed: 'Ctrl+N' },
        { meant: 'Ctrl+N', pressed: 'F2' },
      ];
      bridge.replies('till.get', aTill({ language, keys }));
    },
    act: async () => {
      await section(8)();
      await click('main section td button', 4);
    },
    shows: showing('settings.section-keys', 'keys.press'),
  },
  'settings-updates': updating({}, 'updates.current'),
  'settings-updates-off': updating({ state: 'off', checkedAt: null }, 'updates.off-text'),
  'settings-updates-ready': updating({ state: 'ready', newVersion: '1.5.0' }, 'updates.ready-text'),
  'settings-updates-not-reached': updating({ state: 'not-reached' }, 'updates.not-reached-text'),
  'settings-updates-refused': updating({ state: 'refused', refusal: 'wrong-key' }, 'updates.why-wrong-key'),
  'settings-salesperson': {
    prepare(bridge, language) {
      prepare(bridge, language);
      bridge.replies(
        'till.get',
        aTill({ language, session: { id: id(901), name: 'Jānis Bērziņš', role: 'salesperson' } }),
      );
    },
    act: section(0),
    shows: showing('settings.section-general', 'settings.manager-only'),
  },
};
