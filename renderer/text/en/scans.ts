import type { EnglishWords } from '../words.ts';

/** Scanned slips: why one opened nothing. */
export const scans = {
  'dialog-title': 'Close this window first',
  dialog: 'Slip {{number}} was scanned. Scan it again when this window is closed; nothing in it has changed.',
  failed: '{{number}} could not be looked up',
  'not-read-yet-title': '{{number}} is not found yet',
  'not-read-yet':
    'Counter is still reading older applications after its start. Scan the slip again in a moment.',
  'unknown-title': '{{number}} is not known on this till',
  unknown:
    'It may have been erased after the time that the shop keeps applications. Ask the customer when it was made, and search under Today by name.',
  'other-till-title': '{{number}} belongs to another till',
  'other-till':
    'Applications are opened where they were made. Take the slip to that till, or ask the manager which one it is.',
  'training-title': '{{number}} comes from Training',
  training: 'Nothing in Training is real, so there is nothing to open here.',
} as const satisfies EnglishWords;
