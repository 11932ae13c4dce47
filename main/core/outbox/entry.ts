import { minutes, type Instant } from '../../../shared/domain/dates.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { SigningMethod } from '../../../shared/domain/product.ts';
import type { EntryKind, EntryState, SendReason } from '../../../shared/domain/wording.ts';

/**
 * One thing to be sent. Its lane is its application: entries of one application go one after the other,
 * lanes do not wait for each other.
 *
 *   waiting ──► sending ──► done
 *      ▲           ├──────► waiting     surely not sent: again later
 *      │           ├──────► needs-you   the bank refused it
 *      │           ├──────► uncertain   it may have arrived ──► done, waiting (only after a look), dropped
 *      │           └──────► dropped     surely not sent, and of no use later
 *      └── expired ◄── waiting           the agreed time is over: ask the customer again
 */
export interface OutboxEntry {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: EntryKind;
  readonly state: EntryState;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly personId: string;
  readonly salespersonReference: string;
  /** Not before then. */
  readonly dueAt: Instant;
  /** Not after then. */
  readonly expiresAt: Instant | null;
  /** The customer agreed that it goes later. */
  readonly isLaterAgreed: boolean;
  readonly tries: number;
  /** Sends that the program repeated on its own after an answer or a look. */
  readonly repeats: number;
  readonly reason: SendReason | null;
  readonly codes: readonly string[];
  /** An attempt of this entry once ended unknown; a later refusal then proves nothing. */
  readonly wasUncertain: boolean;
  readonly certainlyReceived: boolean;
  readonly candidateUuid: string | null;
  /** Which way of signing is started. */
  readonly signingMethod: SigningMethod | null;
  /** Names the figures that were on the screen, for `accept`: no others are accepted. */
  readonly offerFingerprint: string | null;
  /** Which bank the customer has an account at, for `start-retrieval`. */
  readonly retrieval: RetrievalChoice | null;
}

interface RetrievalChoice {
  /** As the bank's list gave it. */
  readonly bankId: string | number;
  readonly bankName: string;
  readonly language: Language;
}

/** Nothing else of its application begins before it has ended. What a person has to look at blocks nobody. */
export const isBlocking = (entry: OutboxEntry): boolean =>
  isOpen(entry) && (entry.kind === 'submit' || entry.state !== 'needs-you');

export const isOpen = ({ state }: OutboxEntry): boolean => state !== 'done' && state !== 'dropped';

/** From then on staff are told that the time of an entry runs out. */
export const beforeExpiryMs = minutes(30);

/** The time that the customer agreed to is nearly over. What goes at once or not at all is no news. */
export const expiresSoon = ({ state, isLaterAgreed, expiresAt }: OutboxEntry, now: Instant): boolean =>
  state === 'waiting' && isLaterAgreed && expiresAt !== null && expiresAt - now <= beforeExpiryMs;

interface Policy {
  /** May wait for the line; the others are of use only while the customer stands there. */
  readonly mayWait: boolean;
  /**
   * What happens when it is not known whether it arrived. `person`: the bank has nothing to ask, so a
   * manager decides. `look`: the state at the bank is read first, and it decides. `repeat`: it cannot be read,
   * and a second one does little harm, so staff may send it again.
   */
  readonly whenUnknown: 'person' | 'look' | 'repeat';
}

export const policies: Readonly<Record<EntryKind, Policy>> = {
  submit: { mayWait: true, whenUnknown: 'person' },
  accept: { mayWait: false, whenUnknown: 'look' },
  'cancel-application': { mayWait: true, whenUnknown: 'look' },
  'cancel-contract': { mayWait: true, whenUnknown: 'look' },
  'start-signing': { mayWait: false, whenUnknown: 'look' },
  'confirm-signing': { mayWait: false, whenUnknown: 'look' },
  'start-retrieval': { mayWait: false, whenUnknown: 'look' },
  'send-statements': { mayWait: true, whenUnknown: 'repeat' },
  'start-payment': { mayWait: false, whenUnknown: 'look' },
  'approve-contract': { mayWait: false, whenUnknown: 'look' },
};
