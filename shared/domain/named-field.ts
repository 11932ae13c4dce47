/** How the bank's codes say what is wrong (seen so far; the guide has no list of them). */
const pattern = /^(?<path>.+)_(?:is_missing|is_empty|is_not_valid|is_invalid|does_not_have_a_valid_value)$/u;

/** Steps of a path without places in a list: `customer_addresses.0.street` and `customer_addresses_street` are one. */
const stepsOf = (path: string): readonly string[] =>
  path
    .toLowerCase()
    .split('.')
    .filter((step) => !/^\d+$/u.test(step));

/**
 * The field that a code of the bank is about, `customer_email_is_not_valid`: its path in underscores, whole, without
 * steps in the middle, or its last step alone. Null for a code that is about no field, or about none of these.
 */
export function namedField(code: string, fields: readonly string[]): string | null {
  const path = pattern.exec(code.trim())?.groups?.path;
  if (path === undefined) return null;
  const named = path
    .toLowerCase()
    .replaceAll('.', '_')
    .replace(/_\d+(?=_)/gu, '');
  const isNamed = (field: string): boolean => {
    const steps = stepsOf(field);
    const last = steps.at(-1) ?? '';
    if (named === last) return true;
    // Whatever stands before the last step begins as the path does.
    const before = named.endsWith(`_${last}`) ? named.slice(0, -last.length) : null;
    return before !== null && steps.join('_').startsWith(before);
  };
  // How a customer was identified is the shop's own.
  return fields.find((field) => !field.startsWith('authentication.') && isNamed(field)) ?? null;
}
