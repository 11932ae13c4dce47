export const roles = ['salesperson', 'manager'] as const;
export type Role = (typeof roles)[number];

/** Four digits are enough only together with a badge; a badge is not supported without a PIN. */
export const pinLengths = { shortest: 6, shortestWithBadge: 4, longest: 8 } as const;

export const isPinShaped = (pin: string, hasBadge = false): boolean =>
  new RegExp(
    `^\\d{${hasBadge ? pinLengths.shortestWithBadge : pinLengths.shortest},${pinLengths.longest}}$`,
    'u',
  ).test(pin);

/** One digit repeated, or a straight run up or down: the first things a stranger tries. */
export function isPinTrivial(pin: string): boolean {
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return [0, 1, 9].some((step) => steps.every((each) => each === step));
}
