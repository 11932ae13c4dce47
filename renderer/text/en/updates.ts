import type { EnglishWords } from '../words.ts';

/** Updates of the program itself. */
export const updates = {
  text: 'Counter looks for a new version after each start and fetches it in quiet. It is installed at the next start, before anybody unlocks the till. Applications, the outbox and settings stay.',
  version: 'Version',
  'checked-at': 'Last looked',
  never: 'not yet',
  state: 'State',
  off: 'not looked for here',
  'off-text': 'On this computer new versions are installed by whoever looks after it.',
  'not-checked': 'not looked yet',
  'not-reached': 'the server was not reached',
  'not-reached-text': 'Counter looks again at the next start. This version goes on working.',
  current: 'this is the newest version',
  downloading: 'fetching {{version}}',
  ready: '{{version}} is installed at the next start',
  'ready-text':
    'Close Counter and start it again when it suits you. If something is half sent then, this version finds out first what became of it, and the update waits for one more start.',
  refused: 'a new version was not taken',
  'refused-title': 'What was offered as an update was not taken',
  'refused-text':
    'This version goes on working, nothing was changed, and it is on record. Tell support the reason:',
  'why-not-https': 'The address for updates does not begin with https.',
  'why-redirected': 'The server pointed to another address.',
  'why-too-large': 'The description of the update was larger than one can be.',
  'why-unsigned': 'The update had no signature.',
  'why-wrong-key': 'The signature was not made by whoever releases Counter.',
  'why-not-understood': 'The description of the update could not be read.',
  'why-other-channel': 'The update is for another channel.',
  'why-other-platform': 'The update is for another kind of computer.',
  'why-not-yet': 'The update is dated in the future. Look at this computer’s clock.',
  'why-expired': 'The update was signed too long ago.',
  'why-replayed': 'An older announcement came again in the place of the newest.',
  'why-older': 'The version offered is older than this one.',
  'why-truncated': 'The download ended too soon.',
  'why-too-long': 'The download was larger than what was signed.',
  'why-wrong-hash': 'The download is not what was signed.',
  'why-swapped': 'The downloaded file was changed on this computer before it was installed.',
  'why-not-installed': 'The installer did not put the new version in place.',
  'why-taken-back': 'The new version did not come up twice, so the one before was put back.',
  'why-no-way-back':
    'The new version did not come up twice, and there is no version here to go back to. Call support.',
} as const satisfies EnglishWords;
