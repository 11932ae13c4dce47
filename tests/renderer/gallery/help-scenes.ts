import type { TillView } from '../../../shared/bridge/views.ts';
import { aLockedTill, aTill, aToday } from '../pictures.ts';
import { click, framed, press, standing } from './acting.ts';
import { showing, type Scene } from './scene.ts';

const help = (shows: Scene['shows'], act: () => Promise<void> = () => Promise.resolve()): Scene => ({
  prepare: (bridge, language) =>
    bridge.replies('till.get', aTill({ language })).replies('today.get', aToday([])),
  act: async () => {
    await framed();
    await press('F1');
    await act();
  },
  shows,
});

const onDoor = (till: Partial<TillView>, topic: 'locked' | 'set-up' | 'trouble'): Scene => ({
  prepare: (bridge, language) => bridge.replies('till.get', aLockedTill({ language, ...till })),
  act: async () => {
    await standing('[aria-keyshortcuts="F1"]');
    await press('F1');
    await standing('[role=dialog]');
  },
  shows: showing('help.title', `help.${topic}`),
});

/** F1: the screen, what goes wrong, the words. */
export const helpScenes: Readonly<Record<string, Scene>> = {
  help: help(showing('help.title', 'help.today')),
  'help-symptoms': help(showing('help.title', 'symptoms.stopped-do'), async () => {
    await click('[role=tab]', 1);
    await click('h3 button', 4);
  }),
  'help-locked': onDoor({}, 'locked'),
  'help-set-up': onDoor({ stage: 'set-up', profile: null, profiles: [], trainingPin: null }, 'set-up'),
  'help-trouble': onDoor(
    {
      stage: 'trouble',
      trouble: { failure: { code: 'vault.wait' }, keptAs: null, unsent: null, backupAt: null },
    },
    'trouble',
  ),
  'help-glossary': help(showing('help.title', 'glossary.apr'), () => click('[role=tab]', 2)),
};
