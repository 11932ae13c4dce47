import type { Instant } from '../../../shared/domain/dates.ts';
import { reusableFields, type ReusableField } from '../../../shared/domain/known-customer.ts';
import { isFinished, type CreditApplication } from '../application/application.ts';
import { cardOf, fits, isExactly, needleOf, type Card, type Needle } from './card.ts';
import type { Reading, Term } from './query.ts';
import { subjectOf, type Subject } from './subject.ts';

/** Applications by what staff remember of them, in memory. Knows nothing that is not in them. */
export interface SearchIndex {
  put(application: CreditApplication): void;
  remove(id: string): void;
  has(id: string): boolean;
  /** Exact numbers first, then what is open, then the newest; at most that many. */
  find(readings: readonly Reading[], most: number): Hits;
  /** The application with exactly this number of ours. */
  numbered(localNumber: string): string | null;
  /** Which of these values stand in an application of somebody with another personal code. Empty ones are in none. */
  usedByOthers(identityCode: string, values: Contact): readonly ReusableField[];
}

export type Contact = Readonly<Record<ReusableField, string>>;

interface Hits {
  readonly ids: readonly string[];
  readonly total: number;
  /** The first one is the only one with exactly the number that was typed, and nothing else can be meant. */
  readonly isCertain: boolean;
}

interface Filed extends Card {
  readonly id: string;
  readonly localNumber: string;
  readonly createdAt: Instant;
  readonly isOpen: boolean;
  readonly contact: Contact;
}

interface Sought extends Needle {
  /** The application that it names where it is a uuid of the bank's. */
  readonly id: string | null;
  /** It can be no amount and no end of a number. */
  readonly isPlain: boolean;
}

export function createSearchIndex(): SearchIndex {
  const filed = new Map<string, Filed>();
  return {
    put(application) {
      const { id, localNumber, createdAt } = application;
      filed.set(id, {
        ...cardOf(subjectOf(application)),
        id,
        localNumber,
        createdAt,
        isOpen: !isFinished(application),
        contact: contactOf(application),
      });
    },
    remove: (id) => void filed.delete(id),
    has: (id) => filed.has(id),
    find(readings, most) {
      const wanted = readings.map((terms) => terms.map(soughtBy));
      const best: Ranked[] = [];
      let [total, certain] = [0, 0];
      for (const each of filed.values()) {
        const reading = wanted.find((all) => all.every((one) => fits(each, one) || each.id === one.id));
        if (!reading) continue;
        const nearness = nearnessOf(each, reading);
        total += 1;
        if (nearness === nearest) certain += 1;
        keepBest(best, { filed: each, nearness }, most);
      }
      return { ids: best.map(({ filed: { id } }) => id), total, isCertain: certain === 1 };
    },
    numbered(localNumber) {
      for (const each of filed.values()) if (each.localNumber === localNumber) return each.id;
      return null;
    },
    usedByOthers(identityCode, values) {
      const code = identityCode.replace(/\D/gu, '');
      const used = new Set<ReusableField>();
      const asked = reusableFields.filter((field) => values[field] !== '');
      const wanted = { ...values, 'customer_contact.email': values['customer_contact.email'].toLowerCase() };
      for (const { code: other, contact } of filed.values()) {
        if (other === code) continue;
        for (const field of asked) if (contact[field] === wanted[field]) used.add(field);
      }
      return reusableFields.filter((field) => used.has(field));
    },
  };
}

const contactOf = ({ request: { contact, document } }: CreditApplication): Contact => ({
  'customer_contact.mobile': contact.mobile,
  'customer_contact.email': contact.email.toLowerCase(),
  'customer_identification.document_number': document.number,
});

const soughtBy = (term: Term): Sought => ({
  ...needleOf(term),
  id: term.id,
  isPlain: term.amount === null && term.digits === null,
});

/** Whether one subject that is in no index fits. */
export function isFound(subject: Subject, readings: readonly Reading[]): boolean {
  const card = cardOf(subject);
  return readings.some((terms) => terms.every((term) => fits(card, needleOf(term))));
}

interface Ranked {
  readonly filed: Filed;
  readonly nearness: number;
}

const nearest = 2;

/** A whole number is nearer than anything else, and nearest where the word can mean nothing but a number. */
function nearnessOf(filed: Filed, reading: readonly Sought[]): number {
  const exact = reading.filter((one) => isExactly(filed, one) || filed.id === one.id);
  return exact.some(({ isPlain }) => isPlain) ? nearest : Math.min(exact.length, 1);
}

const isBefore = (one: Ranked, other: Ranked): boolean => {
  if (one.nearness !== other.nearness) return one.nearness > other.nearness;
  if (one.filed.isOpen !== other.filed.isOpen) return one.filed.isOpen;
  if (one.filed.createdAt !== other.filed.createdAt) return one.filed.createdAt > other.filed.createdAt;
  return one.filed.id < other.filed.id;
};

/** Puts it in its place; whoever is beyond the last place is not listed. Sorting everything would cost more. */
function keepBest(best: Ranked[], next: Ranked, most: number): void {
  const last = best.at(-1);
  if (last && best.length >= most && !isBefore(next, last)) return;
  const place = best.findIndex((each) => isBefore(next, each));
  best.splice(place < 0 ? best.length : place, 0, next);
  best.splice(most);
}
