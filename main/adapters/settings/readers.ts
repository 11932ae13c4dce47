import type { z } from 'zod';

/** Reads one field of a file that anything may have happened to. */
export type Reader<T> = (raw: unknown) => { readonly value: T; readonly isSound: boolean };

/** The field as it is, or its fallback. A field that is missing was never written, which is no damage. */
export function field<T>(schema: z.ZodType<T>, fallback: T): Reader<T> {
  return (raw) => {
    if (raw === undefined) return { value: fallback, isSound: true };
    const read = schema.safeParse(raw);
    return read.success ? { value: read.data, isSound: true } : { value: fallback, isSound: false };
  };
}

/** A list of which one bad row costs only that row, or what `salvage` makes of it. */
export function rows<T>(
  schema: z.ZodType<T>,
  salvage: (raw: unknown) => T | null = () => null,
): Reader<readonly T[]> {
  return (raw) => {
    if (raw === undefined) return { value: [], isSound: true };
    if (!Array.isArray(raw)) return { value: [], isSound: false };
    let isSound = true;
    const value = raw.flatMap((row: unknown): readonly T[] => {
      const read = schema.safeParse(row);
      if (read.success) return [read.data];
      isSound = false;
      const saved = salvage(row);
      return saved === null ? [] : [saved];
    });
    return { value, isSound };
  };
}

export type Readers<T> = { readonly [Name in keyof T]-?: Reader<T[Name]> };
