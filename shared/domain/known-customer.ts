/** By these fields two customers are told to be one household, or one mistake: the bank wants each to be one person's. */
export const reusableFields = [
  'customer_contact.mobile',
  'customer_contact.email',
  'customer_identification.document_number',
] as const;
export type ReusableField = (typeof reusableFields)[number];
