/**
 * A number as it stands in the answer, digit by digit. Money and long application numbers never pass through
 * a floating-point number.
 */
export class JsonNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const largestAnswer = 2 * 1024 * 1024;
const deepest = 64;

/**
 * The value of a JSON text, or undefined where it is none: too deep, broken, not JSON at all. Invalid UTF-8
 * becomes replacement characters, a byte order mark is skipped, `__proto__` is left out, numbers stay text.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isTooDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text, exactly);
    return value;
  } catch {
    return undefined;
  }
}

function exactly(key: string, value: unknown, ...[context]: readonly unknown[]): unknown {
  if (key === '__proto__') return undefined;
  return typeof value === 'number' ? new JsonNumber(sourceOf(context) ?? String(value)) : value;
}

const sourceOf = (context: unknown): string | null =>
  typeof context === 'object' && context !== null && 'source' in context && typeof context.source === 'string'
    ? context.source
    : null;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInText) {
      if (character === '\\') index += 1;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > deepest) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
