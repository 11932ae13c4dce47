import { fold } from '../../shared/domain/fold.ts';

/** For comparing what people type: folded, and without spaces inside numbers. */
const comparable = (text: string): string => fold(text).replace(/(?<=\d)[\s\u00a0](?=\d)/gu, '');

/** Whether every typed word occurs somewhere in the texts. */
export function matches(words: string, ...texts: readonly string[]): boolean {
  const all = comparable(texts.join(' '));
  return comparable(words)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
