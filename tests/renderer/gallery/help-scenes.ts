import { aTill, aToday } from '../pictures.ts';
import { click, framed, press } from './acting.ts';
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

/** F1: the screen, what goes wrong, the words. */
export const helpScenes: Readonly<Record<string, Scene>> = {
  help: help(showing('help.title', 'help.today')),
  'help-symptoms': help(showing('help.title', 'symptoms.stopped-do'), async () => {
    await click('[role=tab]', 1);
    await click('h3 button', 4);
  }),
  'help-glossary': help(showing('help.title', 'glossary.apr'), () => click('[role=tab]', 2)),
};
