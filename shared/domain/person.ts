export const roles = ['salesperson', 'manager'] as const;
export type Role = (typeof roles)[number];

/** Four and five digits are a short PIN; everybody has a PIN, with a badge or without. */
export const pinLengths = { shortest: 6, shortestWithBadge: 4, longest: 8 } as const;

export const isPinShaped = (pin: string, mayBeShort = false): boolean =>
  new RegExp(
    `^\\d{${mayBeShort ? pinLengths.shortestWithBadge : pinLengths.shortest},${pinLengths.longest}}$`,
    'u',
  ).test(pin);

/**
 * Where the badge opens the till, a short PIN only confirms what its owner does there. A manager's PIN lets others
 * do things at any till, all by itself: it is never short.
 */
export const mayHaveShortPin = (role: Role, hasBadge: boolean): boolean => hasBadge && role !== 'manager';

/** One digit repeated, or a straight run up or down: the first things a stranger tries. */
export function isPinTrivial(pin: string): boolean {
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return [0, 1, 9].some((step) => steps.every((each) => each === step));
}
