import type { Chord } from '../../keys/chord.ts';

/** The keys that a till may have elsewhere, by what they do on most screens. Whatever else changes places with them. */
export const namedKeys = [
  { chord: 'Ctrl+Enter', label: 'keys.main-action' },
  { chord: 'F1', label: 'keys.help' },
  { chord: 'F2', label: 'frame.new' },
  { chord: 'F3', label: 'frame.today-search' },
  { chord: 'F4', label: 'frame.show-to-customer' },
  { chord: 'F5', label: 'frame.refresh' },
  { chord: 'F6', label: 'frame.next-area' },
  { chord: 'F7', label: 'frame.outbox' },
  { chord: 'F8', label: 'frame.reports' },
  { chord: 'F9', label: 'frame.lock' },
  { chord: 'F12', label: 'frame.switch-person' },
  { chord: 'Ctrl+K', label: 'frame.commands' },
  { chord: 'Ctrl+B', label: 'keys.cancel' },
  { chord: 'Ctrl+P', label: 'keys.print' },
  { chord: 'Ctrl+S', label: 'keys.park' },
  { chord: 'Ctrl+E', label: 'keys.export' },
  { chord: 'Alt+R', label: 'frame.reveal' },
] as const satisfies readonly { readonly chord: Chord; readonly label: string }[];
