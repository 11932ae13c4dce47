import type { EnglishWords } from '../words.ts';

/** Badges: the card that opens the till. */
export const badge = {
  column: 'Badge',
  since: 'Has a badge since {{date}}',
  'since-short': 'since {{date}}',
  none: 'none',
  label: 'Badge: scan it here',
  'short-pin': 'With a badge a salesperson’s PIN may have 4 digits',
  typed: 'A badge is scanned, not typed or pasted.',
  strange: 'This is no badge for the till: a badge’s code begins with CB.',
  read: 'Badge read; it counts once this is saved',
  forget: 'Forget this badge',
  'take-away': 'Take the badge away',
  leaves: 'The badge is taken away once this is saved',
  keep: 'Keep the badge',
  window: 'Close this window first',
  'window-text': 'A badge was scanned. Scan it again when this window is closed; nothing in it has changed.',
  nobody: 'Nobody was changed',
  left: {
    one: 'This badge is not known. One more try, then the till waits.',
    other: 'This badge is not known. {{count}} more tries, then the till waits.',
  },
} as const satisfies EnglishWords;
