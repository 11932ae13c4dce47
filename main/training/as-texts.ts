import { isObject } from './guards.ts';

/** Every number of an answer as text, the way a public client's recordings show them; flags too if wanted. */
export function asTexts(value: unknown, options: { readonly flags: boolean } = { flags: false }): unknown {
  if (typeof value === 'number' || (options.flags && typeof value === 'boolean')) return String(value);
  if (Array.isArray(value)) return value.map((item) => asTexts(item, options));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asTexts(inner, options)]));
}
