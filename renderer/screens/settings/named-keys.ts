import type { Preset } from '../../../shared/domain/preset.ts';
import { unkeyed, type Chord } from '../../keys/chord.ts';
import { presetChords } from '../../keys/preset-chords.ts';
import { symptoms } from '../../shell/help/symptom-list.ts';
import { keyedPresets } from '../../text/preset-words.ts';
import type { PlainKey, Text } from '../../text/use-text.ts';
import { fieldKeys } from '../new-application/field-keys.ts';
import { labelOf } from '../new-application/field-labels.ts';
import { sections } from './sections.ts';

/** A key, or an action without one, and what it does on most screens. */
interface NamedKey {
  readonly chord: Chord;
  readonly label: string;
}

type Row = readonly [chord: Chord, ...does: PlainKey[]];

const everywhere: readonly Row[] = [
  ['Ctrl+Enter', 'keys.main-action'],
  ['F1', 'keys.help'],
  ['?', 'frame.keys'],
  ['F2', 'frame.new'],
  ['F3', 'frame.today-search'],
  ['F4', 'frame.show-to-customer'],
  ['F5', 'frame.refresh'],
  ['F6', 'frame.next-area'],
  ['F7', 'frame.outbox'],
  ['F8', 'frame.reports'],
  ['F9', 'frame.lock'],
  ['F11', 'frame.full-screen'],
  ['F12', 'frame.switch-person'],
  ['Ctrl+K', 'frame.commands'],
  ['Ctrl+Plus', 'frame.larger'],
  ['Ctrl+Minus', 'frame.smaller'],
  ['Ctrl+0', 'frame.usual-size'],
];

/** Second keys of what has one already. */
const seconds: readonly Row[] = [
  ['Ctrl+N', 'frame.new'],
  ['Ctrl+F', 'frame.today-search'],
];

const onScreens: readonly Row[] = [
  ['Ctrl+B', 'keys.cancel'],
  ['Ctrl+P', 'keys.print'],
  ['Ctrl+S', 'keys.park'],
  ['Ctrl+E', 'keys.export'],
  ['Ctrl+D', 'application.copy', 'application.correct', 'outbox.discard'],
  ['Ctrl+L', 'form.take-over', 'contract.copy-link', 'outbox.put-back'],
  ['Ctrl+O', 'form.open-last', 'application.open-outbox', 'statements.add', 'contract.printout'],
  ['Ctrl+R', 'form.read-card', 'income.new-link'],
  ['Ctrl+T', 'income.way-link', 'income.way-files'],
  ['Ctrl+G', 'income.open-here', 'practice.portal-open'],
  ['Ctrl+H', 'practice.training-open'],
  ['Ctrl+I', 'lessons.statement-put'],
  ['Ctrl+J', 'lessons.title'],
  ['Ctrl+U', 'lessons.cable-pull'],
  ['Alt+R', 'frame.reveal'],
  ['T', 'offer.show-table', 'setup.training-start'],
  ['P', 'pack.set-up'],
  ['L', 'statements.turn-left'],
  ['R', 'statements.turn-right'],
  ['Alt+ArrowUp', 'statements.move-up'],
  ['Alt+ArrowDown', 'statements.move-down'],
  ['Delete', 'common.remove', 'today.draft-discard'],
];

const tiles = ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7', 'Ctrl+8'] as const;
const choices = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

const without: readonly Row[] = [
  [unkeyed('settings'), 'frame.settings'],
  [unkeyed('line'), 'help.go-line'],
  [unkeyed('open-outbox'), 'application.open-outbox'],
  [unkeyed('bank-words'), 'application.bank-words-more'],
  [unkeyed('income-print'), 'income.print-link'],
  [unkeyed('note-close'), 'common.close'],
  [unkeyed('sign-start'), 'contract.start'],
  [unkeyed('sign-again'), 'contract.code-again', 'contract.send-again'],
  [unkeyed('sign-other'), 'contract.other-way'],
  [unkeyed('approve-again'), 'contract.approval-again'],
  [unkeyed('shop-connect'), 'settings.connect-shop'],
  [unkeyed('training-reset'), 'settings.training-reset'],
  [unkeyed('shop-test'), 'settings.test'],
  [unkeyed('shop-key'), 'settings.key-replace'],
  [unkeyed('recovery-renew'), 'recovery.renew'],
  [unkeyed('authority-choose'), 'authority.choose'],
  [unkeyed('authority-remove'), 'authority.remove'],
  [unkeyed('product-add'), 'setup.product-add'],
  [unkeyed('preset-add'), 'presets.add'],
  [unkeyed('consent-add'), 'setup.consent-add'],
  [unkeyed('consent-sample'), 'setup.consent-sample'],
  [unkeyed('to-keys'), 'settings.to-keys'],
  [unkeyed('person-add'), 'settings.person-add'],
  [unkeyed('data-look'), 'data.look'],
  [unkeyed('data-erase'), 'data.erase'],
  [unkeyed('callbacks-test'), 'callbacks.test'],
  [unkeyed('scanner-measure'), 'scans.measure'],
  [unkeyed('reader-look'), 'scans.reader-look'],
  [unkeyed('card-test'), 'scans.card-test'],
  [unkeyed('keys-usual'), 'keys.usual'],
  [unkeyed('support-save'), 'settings.diagnostics-save'],
];

interface KeyGroup {
  readonly id: 'everywhere' | 'screens' | 'fields' | 'without';
  readonly heading: string;
  readonly rows: readonly NamedKey[];
}

/** Every key of the program and every action without one, by where they are. Whatever else changes places with them. */
export function keyGroups(text: Text, presets: readonly Preset[] = []): readonly KeyGroup[] {
  const { say } = text;
  const named = ([chord, ...does]: Row): NamedKey => ({
    chord,
    label: does.map((each) => say(each)).join(' · '),
  });
  return [
    {
      id: 'everywhere',
      heading: say('frame.keys-everywhere'),
      rows: [
        ...everywhere.map(named),
        ...seconds
          .map(named)
          .map(({ chord, label }) => ({ chord, label: say('keys.second', { what: label }) })),
        ...tiles.map((chord, index) => ({ chord, label: say('keys.tile', { n: index + 1 }) })),
      ],
    },
    {
      id: 'screens',
      heading: say('keys.screens'),
      rows: [
        ...onScreens.map(named),
        ...choices.map((chord, index) => ({ chord, label: say('keys.choice', { n: index + 1 }) })),
        ...keyedPresets(presets, text),
      ],
    },
    {
      id: 'fields',
      heading: say('frame.keys-fields'),
      rows: fieldKeys.map(({ name, chord }) => ({
        chord,
        label: say('form.to-field', { field: labelOf(name, say) }),
      })),
    },
    {
      id: 'without',
      heading: say('keys.without'),
      rows: [
        ...without.map(named),
        ...sections.map((section) => ({
          chord: unkeyed(`settings-${section}`),
          label: say('settings.go', { section: say(`settings.section-${section}`) }),
        })),
        ...symptoms.map(({ id, title }) => ({
          chord: unkeyed(`symptom-${id}`),
          label: say('help.symptom', { symptom: say(title) }),
        })),
      ],
    },
  ];
}

/** Keys of presets that there may be later. */
export const isOfPreset = (chord: string): boolean => presetChords.some((each) => each === chord);
