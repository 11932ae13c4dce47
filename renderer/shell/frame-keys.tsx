import { useState } from 'react';
import type { Action } from '../keys/action.ts';
import { useActions } from '../keys/use-actions.ts';
import { useText } from '../text/use-text.ts';
import { sections, type Section } from '../screens/settings/sections.ts';
import { CommandBar } from './command-bar.tsx';
import { Help } from './help/help.tsx';
import { symptoms, type Place, type SymptomId } from './help/symptom-list.ts';
import { KeySheet } from './key-sheet.tsx';
import { LineDialog } from './line-dialog.tsx';
import { lockTill } from './lock-till.ts';
import { go, goInstead, useRoutes } from './routes.ts';
import { callSearch } from './search.ts';
import { useTrainingKeys } from './use-training-keys.ts';

/** The keys that work everywhere. F10 is left to the system. */
export function FrameKeys({ onNextArea }: { readonly onNextArea: () => void }) {
  const { say } = useText();
  const [open, setOpen] = useState<'help' | 'keys' | 'commands' | 'line' | null>(null);
  const [symptom, setSymptom] = useState<SymptomId | null>(null);
  const close = (): void => setOpen(null);
  const help = (about: SymptomId | null): void => {
    setSymptom(about);
    setOpen('help');
  };
  const goTo = (place: Place): void => {
    setOpen(place === 'line' ? 'line' : null);
    if (place !== 'line') go(place === 'outbox' ? { screen: place, entryId: null } : { screen: place });
  };
  // Over the windows of the screen, but not over its own ones.
  const isAlways = open === null || open === 'line';
  const lock = (): void => void lockTill();
  const training = useTrainingKeys();
  const actions: readonly Action[] = [
    { id: 'help', keys: ['F1'], label: say('help.title'), run: () => help(null), isAlways },
    { id: 'keys', keys: ['?'], label: say('frame.keys'), run: () => setOpen('keys') },
    {
      id: 'commands',
      keys: ['Ctrl+K'],
      label: say('frame.commands'),
      run: () => setOpen('commands'),
      isAlways,
    },
    {
      id: 'settings',
      keys: [],
      label: say('frame.settings'),
      words: say('pack.words'),
      run: () => go({ screen: 'settings' }),
    },
    {
      id: 'new',
      keys: ['F2', 'Ctrl+N'],
      label: say('frame.new'),
      run: () => go({ screen: 'new', draftId: null }),
    },
    { id: 'today', keys: ['F3', 'Ctrl+F'], label: say('frame.today-search'), run: callSearch },
    { id: 'area', keys: ['F6'], label: say('frame.next-area'), run: onNextArea },
    {
      id: 'outbox',
      keys: ['F7'],
      label: say('frame.outbox'),
      run: () => go({ screen: 'outbox', entryId: null }),
    },
    { id: 'reports', keys: ['F8'], label: say('frame.reports'), run: () => go({ screen: 'reports' }) },
    { id: 'lock', keys: ['F9'], label: say('frame.lock'), run: lock, isAlways: true },
    { id: 'switch', keys: ['F12'], label: say('frame.switch-person'), run: lock, isAlways: true },
    { id: 'line', keys: [], label: say('help.go-line'), run: () => setOpen('line') },
    ...sections.map((section): Action => ({
      id: `settings-${section}`,
      keys: [],
      label: say('settings.go', { section: say(`settings.section-${section}`) }),
      run: () => goToSection(section),
    })),
    ...training,
    ...symptoms.map(({ id, title }): Action => ({
      id: `symptom-${id}`,
      keys: [],
      label: say('help.symptom', { symptom: say(title) }),
      words: say(`symptoms.${id}-means`),
      run: () => help(id),
    })),
  ];
  useActions('frame', actions);
  switch (open) {
    case 'help':
      return <Help symptom={symptom} onClose={close} onGo={goTo} />;
    case 'keys':
      return <KeySheet onClose={close} />;
    case 'commands':
      return <CommandBar onClose={close} />;
    case 'line':
      return <LineDialog onClose={close} />;
    case null:
      return null;
  }
}

/** From one section to another there is one way back, out of the settings. */
function goToSection(section: Section): void {
  const isThere = useRoutes.getState().route.screen === 'settings';
  (isThere ? goInstead : go)({ screen: 'settings', section });
}
