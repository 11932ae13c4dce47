import { extraFields, type FormRules } from '../../../shared/domain/application-form.ts';
import type { AuthenticationMethod } from '../../../shared/domain/application-request.ts';
import { partsOf, type IsoDate } from '../../../shared/domain/dates.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { IdCard } from '../../../shared/domain/id-card.ts';
import { marketRules } from '../../../shared/domain/market.ts';
import type { Mrz } from '../../../shared/domain/mrz.ts';

const code = 'customer.identity_code';
const firstName = 'customer.first_name';
const lastName = 'customer.last_name';
const kind = 'customer_identification.document_type';
const number = 'customer_identification.document_number';
const validTo = 'customer_identification.document_valid_to';
const method = 'authentication.method';
const proof = 'authentication.proof';
/** These are one document's together, or none of them is. */
const ofDocument = new Set([kind, number, validTo]);

/** What a document told, by its chip or by its machine-readable lines. */
export interface ReadDocument extends Pick<
  Mrz,
  'firstName' | 'lastName' | 'identityCode' | 'documentType' | 'documentNumber' | 'issuer' | 'expiryDate'
> {
  /** Lines lack the marks over letters; a chip has them. */
  readonly hasMarks: boolean;
  /** It was read at the till, so somebody holds it. */
  readonly isInHand: boolean;
}

export const ofLines = (mrz: Mrz, isInHand: boolean): ReadDocument => ({ ...mrz, hasMarks: false, isInHand });

/** Only Estonian cards are read. */
export const ofCard = (card: IdCard): ReadDocument => ({
  ...card,
  documentType: 'id_card',
  issuer: marketRules.EE.issuer,
  hasMarks: true,
  isInHand: true,
});

/** What a document fills in, field by field; one that the shop does not take tells only who the customer is. */
export function fieldsOf(read: ReadDocument, rules: FormRules): Readonly<Record<string, string>> {
  const identityCode = codeOf(read, rules);
  return {
    ...(identityCode === null ? {} : { [code]: identityCode }),
    [firstName]: inNameCase(read.firstName),
    [lastName]: inNameCase(read.lastName),
    ...(isTaken(read, rules) ? documentOf(read, rules) : {}),
  };
}

/** The code of another state is no code here, even where it has as many digits. */
const codeOf = ({ issuer, identityCode }: ReadDocument, { market }: FormRules): string | null =>
  issuer === marketRules[market].issuer ? identityCode : null;

export const isExpired = ({ expiryDate }: ReadDocument, { today }: FormRules): boolean =>
  expiryDate !== null && expiryDate < today;

export const isTaken = ({ documentType }: ReadDocument, { documentTypes }: FormRules): boolean =>
  documentTypes.includes(documentType);

function documentOf(
  { documentType, documentNumber, expiryDate }: ReadDocument,
  { product }: FormRules,
): Readonly<Record<string, string>> {
  const isAsked = extraFields(product).includes(validTo);
  return {
    [kind]: documentType,
    [number]: documentNumber,
    ...(isAsked && expiryDate !== null ? { [validTo]: asTyped(expiryDate) } : {}),
  };
}

/** `MARI LIIS` → `Mari Liis`, `KASK-TAMM` → `Kask-Tamm`. */
const inNameCase = (name: string): string =>
  name.toLowerCase().replace(/(?:^|[\s'-])\p{L}/gu, (start) => start.toUpperCase());

/** `28.02.2030`, as the form takes it. */
function asTyped(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(day)}.${two(month)}.${year}`;
}

export interface Fit {
  /** The code that stands there is another person's. */
  readonly isOther: boolean;
  /** What the document adds. */
  readonly added: Readonly<Record<string, string>>;
  /** What was typed, and is different on the document. */
  readonly kept: readonly string[];
}

/** @param typed What a person typed into a field; empty where nobody did. */
export function fitDocument(read: ReadDocument, rules: FormRules, typed: (field: string) => string): Fit {
  const fields = Object.entries(fieldsOf(read, rules));
  const isSame = (field: string, value: string): boolean =>
    bare(typed(field)) === bare(value) ||
    (!read.hasMarks && (field === firstName || field === lastName) && isInLines(typed(field), value));
  const kept = fields
    .filter(([field, value]) => typed(field) !== '' && !isSame(field, value))
    .map(([field]) => field);
  const isOtherDocument = kept.includes(kind) || kept.includes(number);
  const added = fields.filter(
    ([field]) => typed(field) === '' && !(isOtherDocument && ofDocument.has(field)),
  );
  return {
    isOther: kept.includes(code),
    added: { ...Object.fromEntries(added), ...(isOtherDocument ? {} : evidenceOf(read, rules, typed)) },
    kept,
  };
}

/**
 * Whose valid card was read is identified by it, and its number is the proof. What a person has said of either stays.
 */
function evidenceOf(
  read: ReadDocument,
  rules: FormRules,
  typed: (field: string) => string,
): Readonly<Record<string, string>> {
  const byCard: AuthenticationMethod = 'id-card';
  const isCard = read.documentType === 'id_card' && codeOf(read, rules) !== null;
  if (!read.isInHand || !isCard || isExpired(read, rules)) return {};
  if (!['', byCard].includes(typed(method)) || typed(proof) !== '') return {};
  return { [method]: byCard, [proof]: read.documentNumber };
}

const bare = (text: string): string => text.replace(/[\s-]/gu, '').toUpperCase();

/** How machine-readable lines write letters that plain ones do not stand for (ICAO 9303). */
const inTwo: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Whether a typed name may stand so in machine-readable lines: without its marks, with one letter or with two. */
function isInLines(typed: string, line: string): boolean {
  const plain = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');
  const asTwo = typed
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüåø]/gu, (letter) => inTwo[letter] ?? letter);
  return [typed, asTwo].some((spelling) => plain(spelling) === plain(line));
}
