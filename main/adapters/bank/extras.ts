type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Adds the fields that a product wants beyond the usual ones, by the bank's dotted paths
 * (`purchase.description`, `customer_addresses.0.house`). A list without an index means its first member.
 * What is already there stays, and a path that is none (`__proto__`, a step through a text) adds nothing.
 */
export function withExtras(body: JsonObject, extras: Readonly<Record<string, string | number>>): JsonObject {
  return Object.entries(extras)
    .filter(([, value]) => value !== '')
    .reduce((present, [path, value]) => asObject(put(present, path.split('.'), value)) ?? present, body);
}

const fieldName = /^[a-z][a-z\d_]{0,63}$/u;
const mostMembers = 10;

/** The value with one field more, or the same value where the path does not fit. */
function put(value: Json | undefined, path: readonly string[], field: string | number): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? field;
  if (Array.isArray(value)) return putInList(value as readonly Json[], path, field);
  const object = value === undefined ? {} : asObject(value);
  if (!object || !fieldName.test(step) || step === 'constructor' || step === 'prototype') return value;
  const before = Object.hasOwn(object, step) ? object[step] : undefined;
  const after = put(before, rest, field);
  return after === undefined ? value : { ...object, [step]: after };
}

function putInList(list: readonly Json[], path: readonly string[], field: string | number): readonly Json[] {
  const [step = '', ...rest] = path;
  const isIndex = /^\d$/u.test(step);
  const index = isIndex ? Number(step) : 0;
  if (index > list.length || index >= mostMembers) return list;
  const after = put(list[index], isIndex ? rest : path, field);
  return after === undefined ? list : [...list.slice(0, index), after, ...list.slice(index + 1)];
}

const asObject = (value: Json | undefined): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
