import type { ToSend } from '../../main/core/application/application.ts';
import type { OutboxEntry } from '../../main/core/outbox/entry.ts';
import { checkForm, type FormValues } from '../../shared/domain/application-form.ts';
import { estonianCheckDigit } from '../../shared/domain/identity-code.ts';
import { entryFor, toSend } from '../adapters/ledger/samples.ts';
import { hirePurchase, mari, taxBoardConsent } from '../people.ts';

const padded = (n: number, length: number): string => String(n).padStart(length, '0');

/** As many different customers as are wanted, none of whom exists and no two of whom share a number. */
export function customer(index: number, changes: FormValues = {}): FormValues {
  const day = Math.floor(index / 1_000);
  const date = `${padded(60 + (Math.floor(day / 336) % 40), 2)}${padded(1 + (Math.floor(day / 28) % 12), 2)}${padded(1 + (day % 28), 2)}`;
  const digits = `3${date}${padded(index % 1_000, 3)}`;
  return {
    ...mari,
    'customer.identity_code': `${digits}${estonianCheckDigit(Array.from(digits, Number))}`,
    'customer_contact.mobile': String(53_000_000 + index),
    'customer_contact.email': `customer.${index}@example.ee`,
    'customer_identification.document_number': `AA${padded(index, 7)}`,
    'purchase.purchase_reference': `A-${index}`,
    ...changes,
  };
}

/** An application of that customer, written down and not sent yet. */
export function applicationOf(index: number, now: number, changes: FormValues = {}): ToSend {
  const { request, issues } = checkForm(customer(index, changes), {
    market: 'EE',
    strictness: 'practice',
    today: new Date(now).toISOString().slice(0, 10),
    product: hirePurchase,
    consents: [taxBoardConsent],
    documentTypes: ['id_card'],
    customerLanguage: 'et',
  });
  if (!request) throw new Error(JSON.stringify(issues));
  const localNumber = `K7-${padded(index, 6)}`;
  return toSend({ request, localNumber, createdAt: now, changedAt: now, seenAt: now });
}

/** Its entry, waiting for its first try. */
export const freshEntry = (application: ToSend, changes: Partial<OutboxEntry> = {}): OutboxEntry =>
  entryFor(application, {
    createdAt: application.createdAt,
    changedAt: application.createdAt,
    dueAt: application.createdAt,
    expiresAt: null,
    tries: 0,
    reason: null,
    codes: [],
    candidateUuid: null,
    ...changes,
  });
