import type { EnglishWords } from '../words.ts';

/** Customers’ data on this computer: how long they stay, and how they go. */
export const data = {
  text: 'Finished applications leave this computer by themselves; their number, status and figures stay for two years, for the reports. Half-typed forms go when the day is closed or after a day, statements that the bank did not get after a week. What still waits for somebody stays. Nothing changes at the bank.',
  'keep-days': 'Days to keep a finished application',
  'keep-days-hint': '1 to 180, counted from its last change.',
  'keep-days-shape': 'A whole number from 1 to 180.',
  oldest: 'Oldest application here changed',
  none: 'there is none',
  'erase-title': 'A customer asks for their data to be erased',
  'erase-text':
    'Only on this computer. What the bank holds, the bank erases. The reports go on counting it, without number, name or time.',
  code: 'Personal code',
  look: 'Look',
  found: {
    one: '{{count}} application or form can be erased.',
    other: '{{count}} applications and forms can be erased.',
  },
  kept: 'Still under way and kept: {{numbers}}. End them first.',
  erase: 'Erase for good',
  'erase-q': 'Erase this customer’s data?',
  'erase-for-good': 'It cannot be brought back, not even with the recovery code.',
  erased: {
    one: '{{count}} application or form was erased.',
    other: '{{count}} applications and forms were erased.',
  },
} as const satisfies EnglishWords;
