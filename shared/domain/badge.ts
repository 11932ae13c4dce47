/** What a badge's barcode carries: `CB`, then eight to thirty digits and capital letters. */
export const badgeShape = /^CB[0-9A-Z]{8,30}$/u;

export const isBadge = (text: string): boolean => badgeShape.test(text);
