import type { IsoDate } from './dates.ts';

/** What an identity card tells without a PIN, as far as an application needs it. */
export interface IdCard {
  /** With all their marks, mostly in capitals. */
  readonly firstName: string;
  readonly lastName: string;
  readonly identityCode: string;
  readonly documentNumber: string;
  /** The last day of the document; null where the card does not say. */
  readonly expiryDate: IsoDate | null;
}

/**
 * How a reading ended. `unreadable` is a card that gave nothing: of another kind, put in wrongly, or too slow;
 * `stopped` is a wait that nobody needs any more.
 */
export const cardOutcomes = ['read', 'no-reader', 'no-card', 'unreadable', 'stopped'] as const;
