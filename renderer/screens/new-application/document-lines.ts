/** Lengths of one line of a document, as a scanner types them with Enter after each. */
const lineLengths: ReadonlySet<number> = new Set([30, 44]);

export const isDocumentLine = (text: string): boolean =>
  lineLengths.has(text.length) && /^[A-Z0-9<]+$/u.test(text) && text.includes('<');
