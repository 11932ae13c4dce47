import type { EnglishWords } from '../words.ts';

/** A table for a spreadsheet. */
export const exporting = {
  title: 'Export to a table',
  action: 'Export',
  text: 'A file for a spreadsheet. Where it goes is asked next.',
  'list-all': 'The list of today, whole.',
  'list-found': 'Everything that “{{words}}” fits.',
  report: 'These numbers.',
  plain: 'Numbers and states only: nothing in it names anybody.',
  personal: 'With names, personal codes, phones and e-mails',
  'personal-report': 'With the names of the salespeople',
  warn: 'Whoever has the file has these data. Keep it safe, and erase it when it is not needed any more. The export stays in the audit.',
  save: 'Save',
  saved: 'The file is saved.',
} as const satisfies EnglishWords;
