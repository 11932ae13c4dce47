import type { EnglishWords } from '../words.ts';

/** The listener for the bank’s callbacks. */
export const callbacks = {
  text: 'The bank can tell at once when something happens, if the shop has an address on the internet that forwards the bank’s posts, raw, to this computer. Nothing depends on it: Counter asks the bank by itself. A callback only makes it ask now.',
  'is-on': 'Listen to the bank’s callbacks on this computer',
  url: 'Address that the bank calls',
  'url-hint': 'The shop’s own address on the internet. It goes to the bank with each application.',
  'url-shape': 'An address that begins with https://',
  port: 'Port',
  'port-shape': 'A number from 1024 to 65535.',
  state: 'State',
  listening: 'listens',
  'not-listening': 'does not listen',
  'forward-to': 'Forward to',
  met: 'So far',
  counts: '{{received}} received, {{verified}} from the bank, {{refused}} refused',
  last: 'Last one from the bank',
  never: 'none yet',
  test: 'Test the listener',
  'test-good': 'A signed callback came through and was verified; a forged one was refused.',
  'test-nothing': 'Nothing came through. Look at the port and at other programs on this computer.',
  'test-unverified': 'It came through and could not be verified: the shop’s key is missing or another one.',
  'test-open': 'A forged callback was taken. Switch the listener off and call support.',
} as const satisfies EnglishWords;
