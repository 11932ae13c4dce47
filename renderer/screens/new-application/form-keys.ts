import type { FormValues } from '../../../shared/domain/application-form.ts';

/**
 * What the form library holds: one string per field, under a key that it does not take for a path. A field
 * that nobody has touched yet has none.
 */
export type TypedValues = Record<string, string | undefined>;

const spelled: Readonly<Record<string, string>> = { '.': '/', '[': '(', ']': ')' };
const meant: Readonly<Record<string, string>> = { '/': '.', '(': '[', ')': ']' };

/** `customer.identity_code` → `customer/identity_code`. Values stay flat, as drafts keep them. */
export const keyOf = (field: string): string =>
  field.replace(/[.[\]]/gu, (character) => spelled[character] ?? '');

export const fieldOf = (key: string): string => key.replace(/[/()]/gu, (character) => meant[character] ?? '');

export const typedValues = (values: FormValues): TypedValues =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [keyOf(field), value]));

/** Fields without a value are left out: missing counts as empty. */
export const formValues = (typed: TypedValues): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).flatMap(([key, value]) => (value ? [[fieldOf(key), value]] : [])));
