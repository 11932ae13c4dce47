import { z } from 'zod';
import { cleanSentences, sentences } from './fields.ts';

/**
 * The bank's error answers (guide, "Authentication" and the error lists of the operations): an object with
 * `message`, `Message` or `error`, each a string or a list of strings. Gives the codes or sentences cleaned;
 * null where the answer does not have the bank's shape, so that something else may have spoken.
 */
export function errorCodes(value: unknown): readonly string[] | null {
  const read = errorShape.safeParse(value);
  if (!read.success) return null;
  const said = read.data.message ?? read.data.Message ?? read.data.error;
  return said === undefined ? null : cleanSentences(said);
}

const errorShape = z.object({
  message: sentences.optional(),
  Message: sentences.optional(),
  error: sentences.optional(),
});
