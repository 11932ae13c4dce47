import { extraFields, formFields, type FormRules } from '../../../shared/domain/application-form.ts';

export type FormPart = 'purchase' | 'customer' | 'means';

/** The part of the form that a field of the bank is about. */
function partOf(field: string): FormPart {
  if (field.startsWith('customer')) return 'customer';
  return field.startsWith('credit_application.') ? 'means' : 'purchase';
}

export const extrasOf = (part: FormPart, paths: readonly string[]): readonly string[] =>
  paths.filter((path) => partOf(path) === part);

/** After which field of the form the further ones of a part stand. */
const lastOf: Readonly<Record<FormPart, string>> = {
  purchase: 'purchase.purchase_reference',
  customer: 'customer_identification.document_number',
  means: 'credit_application.monthly_financial_obligations',
};
const parts = Object.entries(lastOf) as readonly (readonly [FormPart, string])[];

/** The fields in the order of the page, which is the order of the talk. */
export function fieldOrder({ product, consents }: FormRules): readonly string[] {
  const extras = extraFields(product);
  const authentication = formFields.filter((field) => field.startsWith('authentication.'));
  const others = formFields.filter((field) => !authentication.includes(field));
  return [
    ...others.flatMap((field) => {
      const part = parts.find(([, last]) => last === field)?.[0];
      return part ? [field, ...extrasOf(part, extras)] : [field];
    }),
    ...authentication,
    ...consents.map(({ type }) => `consents.${type}`),
  ];
}
