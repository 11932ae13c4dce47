import type { CardReaders } from '../../main/core/ports.ts';

/** A computer without a reader, as most are. */
export const noCardReaders: CardReaders = {
  isThere: () => Promise.resolve(false),
  talk: () => Promise.resolve('no-reader'),
  nextCard: () => Promise.resolve('no-reader'),
  stop: () => undefined,
};
