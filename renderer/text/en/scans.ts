import type { EnglishWords } from '../words.ts';

/** Scanned slips: why one opened nothing. The scanner itself, measured. */
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
  'erased-title': '{{number}} was erased here',
  erased:
    'The time for which the shop keeps customers’ data is over. Only figures for the reports are left; what became of the application, the bank can tell.',
  'other-till-title': '{{number}} belongs to another till',
  'other-till':
    'Applications are opened where they were made. Take the slip to that till, or ask the manager which one it is.',
  'training-title': '{{number}} comes from Training',
  training: 'Nothing in Training is real, so there is nothing to open here.',
  'devices-text': 'A barcode scanner types like a keyboard. Counter tells it from fingers by its speed.',
  gap: 'Gap between two keys of a scanner, at most',
  ms: '{{n}} ms',
  measure: 'Measure the scanner',
  'measure-text': 'Scan this code. Esc leaves.',
  'test-code': 'Test code {{text}}',
  measured: '{{n}} ms between two keys',
  'will-take': 'Slower than usual. Saved, this till takes up to {{n}} ms for a scanner.',
  fits: 'This till takes it for a scanner already. There is nothing to change.',
  'too-slow':
    'As slow as fingers: more than {{most}} ms. Set the scanner itself to send faster, with no delay between characters.',
  'letters-right': 'Letters and signs arrive as they are.',
  'letters-changed':
    'The keyboard layout changed characters: “{{text}}” in the place of “{{wanted}}”. Slips, badges and document lines are read all the same. For other codes set the scanner to the layout of this computer.',
  reader: 'Card reader',
  'reader-looking': 'Looking…',
  'reader-there': 'Found',
  'reader-none': 'None found. Without one the data of a card are typed.',
  'reader-look': 'Look for a card reader',
  'card-test': 'Test with a card',
  'card-reads': 'The card was read. Its data are not shown or kept here.',
} as const satisfies EnglishWords;
