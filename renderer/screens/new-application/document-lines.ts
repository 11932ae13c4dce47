import type { Mrz } from '../../../shared/domain/mrz.ts';

/** What a document's machine-readable lines fill in, field by field. Names lack their diacritics there. */
export function fieldsOf(mrz: Mrz): Readonly<Record<string, string>> {
  return {
    ...(mrz.identityCode === null ? {} : { 'customer.identity_code': mrz.identityCode }),
    'customer.first_name': inNameCase(mrz.firstName),
    'customer.last_name': inNameCase(mrz.lastName),
    'customer_identification.document_type': mrz.documentType,
    'customer_identification.document_number': mrz.documentNumber,
  };
}

/** `MARI LIIS` → `Mari Liis`, `KASK-TAMM` → `Kask-Tamm`. */
export const inNameCase = (name: string): string =>
  name.toLowerCase().replace(/(?:^|[\s'-])\p{L}/gu, (start) => start.toUpperCase());

/** Lengths of one line of a document, as a scanner types them with Enter after each. */
const lineLengths: ReadonlySet<number> = new Set([30, 44]);

export const isDocumentLine = (text: string): boolean =>
  lineLengths.has(text.length) && /^[A-Z0-9<]+$/u.test(text) && text.includes('<');
