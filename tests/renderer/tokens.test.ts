import { describe, expect, test } from 'vitest';
import tokens from '../../renderer/tokens.css?raw';

type Scheme = 'light' | 'dark';

/** `--name` → its colour in a scheme, as the file writes it. */
function colour(name: string, scheme: Scheme): string {
  const value = new RegExp(`--${name}: ([^;]+);`, 'u').exec(tokens)?.[1] ?? '';
  const pair = /^light-dark\((#\w+), (#\w+)\)$/u.exec(value);
  return (pair ? pair[scheme === 'light' ? 1 : 2] : value) ?? '';
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * channels[0]! + 0.7152 * channels[1]! + 0.0722 * channels[2]!;
}

function contrast(a: string, b: string, scheme: Scheme): number {
  const [high = 0, low = 0] = [luminance(colour(a, scheme)), luminance(colour(b, scheme))].sort(
    (x, y) => y - x,
  );
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['ground', 'surface', 'raised'];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(['ink', 'ink-soft', 'ink-faint', 'amber', 'red', 'accent'])(
    '%s can be read on every ground',
    (ink) => {
      for (const ground of grounds) expect(contrast(ink, ground, scheme), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-deep'],
    ['accent', 'accent-soft'],
    ['amber', 'amber-soft'],
    ['ink', 'amber-soft'],
    ['red', 'red-soft'],
    ['ink', 'red-soft'],
    ['on-green', 'green-deep'],
    ['on-demo', 'demo'],
    ['ink', 'pressed'],
    ['ink-soft', 'pressed'],
  ])('%s can be read on %s', (ink, ground) => {
    expect(contrast(ink, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'accent', 'amber-edge', 'red-edge'])(
    'the border %s can be seen on every ground',
    (border) => {
      for (const ground of grounds)
        expect(contrast(border, ground, scheme), ground).toBeGreaterThanOrEqual(3);
    },
  );
});
