const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The one spelling of a uuid (8-4-4-4-12, lower case), or null where the text is not one. */
export function normaliseUuid(text: string): string | null {
  const candidate = text.trim().toLowerCase();
  return shape.test(candidate) ? candidate : null;
}
