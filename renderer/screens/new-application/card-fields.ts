import { extraFields, type FormRules } from '../../../shared/domain/application-form.ts';
import { partsOf, type IsoDate } from '../../../shared/domain/dates.ts';
import type { IdCard } from '../../../shared/domain/id-card.ts';
import { inNameCase } from './document-lines.ts';

const code = 'customer.identity_code';
const validTo = 'customer_identification.document_valid_to';

/** What a chip card fills in, field by field; names with their marks. Only Estonian cards are read. */
export function fieldsOfCard(card: IdCard, { market, product }: FormRules): Readonly<Record<string, string>> {
  const isAsked = extraFields(product).includes(validTo);
  return {
    // An Estonian code is no code in the other market.
    ...(market === 'EE' ? { [code]: card.identityCode } : {}),
    'customer.first_name': inNameCase(card.firstName),
    'customer.last_name': inNameCase(card.lastName),
    'customer_identification.document_type': 'id_card',
    'customer_identification.document_number': card.documentNumber,
    ...(isAsked && card.expiryDate !== null ? { [validTo]: asTyped(card.expiryDate) } : {}),
  };
}

/** `28.02.2030`, as the form takes it. */
function asTyped(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(day)}.${two(month)}.${year}`;
}

export interface Fit {
  /** The code that stands there is another person's. */
  readonly isOther: boolean;
  /** What the card adds. */
  readonly added: Readonly<Record<string, string>>;
  /** What was typed, and is different on the card. */
  readonly kept: readonly string[];
}

/** @param typed What a person typed into a field; empty where nobody did. */
export function fitCard(fields: Readonly<Record<string, string>>, typed: (field: string) => string): Fit {
  const kept = Object.entries(fields)
    .filter(([field, value]) => typed(field) !== '' && !isSame(typed(field), value))
    .map(([field]) => field);
  const added = Object.entries(fields).filter(([field]) => typed(field) === '');
  return { isOther: kept.includes(code), added: Object.fromEntries(added), kept };
}

const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string => text.replace(/[\s-]/gu, '').toUpperCase();
