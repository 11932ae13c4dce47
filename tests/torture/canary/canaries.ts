import type { FormValues } from '../../../shared/domain/application-form.ts';
import { estonianCheckDigit } from '../../../shared/domain/identity-code.ts';
import { mari } from '../../people.ts';

const digits = '388041277';

/** One value for each thing that must not lie about, found nowhere else in the world. */
export const canaries = {
  identityCode: withCheckDigit(`${digits}3`),
  firstName: 'Kanaariõis',
  lastName: 'Kanaariküla-Tamm',
  mobile: '53637918',
  email: 'kanaar.7731@example.ee',
  street: 'Kanaarilinnu põik 77-31',
  city: 'Kanaariõue',
  documentNumber: 'AA7731846',
  proof: 'kanaaripilet nähtud 7731',
  ownReference: 'KANAARI-KORV-7731',
  income: '654321.98',
  apiKey: 'kanaari-key-93174d3b9158a01c861c65fa',
  passphrase: 'kanaari parool seitse seitse',
  managerName: 'Kaidi Kanaarõnn',
  managerPin: '73915826',
  salesPin: '62804957',
  badge: 'CB77318466KANAARI',
  smsCode: '77318466',
  searched: 'kanaariotsing',
  statement: 'Kanaarikonto väljavõte 7731',
  statementName: 'kanaarifail-märts.pdf',
} as const;

/** What was typed with a comma lies in cents, if anywhere. */
export const otherSpellings: Readonly<Record<string, string>> = {
  incomeInCents: '65432198',
  incomeAsTyped: '654321,98',
};

export const typed = (amount: string): FormValues => ({
  ...mari,
  'credit_application.amount': amount,
  'credit_application.monthly_income': otherSpellings.incomeAsTyped ?? '',
  'purchase.purchase_reference': canaries.ownReference,
  'customer.identity_code': canaries.identityCode,
  'customer.first_name': canaries.firstName,
  'customer.last_name': canaries.lastName,
  'customer_contact.mobile': canaries.mobile,
  'customer_contact.email': canaries.email,
  'customer_addresses.0.street': canaries.street,
  'customer_addresses.0.city': canaries.city,
  'customer_identification.document_number': canaries.documentNumber,
  'authentication.proof': canaries.proof,
});

function withCheckDigit(ten: string): string {
  return `${ten}${estonianCheckDigit(Array.from(ten, Number))}`;
}
