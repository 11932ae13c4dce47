import { describe, expect, test } from 'vitest';
import tokens from '../../renderer/tokens.css?raw';

type Scheme = 'light' | 'dark';

const [usual = '', more = ''] = tokens.split('@media (prefers-contrast: more)');

/** `--name` → its colour in a scheme, as the file writes it; where more contrast is asked for, what is said there holds. */
function colour(name: string, scheme: Scheme, wantsMore = false): string {
  const named = new RegExp(`--${name}: ([^;]+);`, 'u');
  const value = ((wantsMore ? named.exec(more) : null) ?? named.exec(usual))?.[1] ?? '';
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

function contrast(a: string, b: string, scheme: Scheme, wantsMore = false): number {
  const [high = 0, low = 0] = [a, b]
    .map((name) => luminance(colour(name, scheme, wantsMore)))
    .sort((x, y) => y - x);
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
    ['amber', 'amber-soft'],
    ['ink', 'amber-soft'],
    ['red', 'red-soft'],
    ['ink', 'red-soft'],
    ['on-green', 'green-deep'],
    ['on-demo', 'demo'],
    ['ink', 'pressed'],
    ['ink-soft', 'pressed'],
    ['ink-faint', 'pressed'],
    ['amber', 'pressed'],
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

  test.each([
    ['ink', 'surface'],
    ['on-demo', 'demo'],
    ['stripe-light', 'stripe-dark'],
  ])('on the customer’s page %s can be read on %s from across the counter', (ink, ground) => {
    expect(contrast(ink, ground, scheme)).toBeGreaterThanOrEqual(7);
  });

  test('more contrast is given where the system asks for it', () => {
    for (const ground of [...grounds, 'pressed']) {
      for (const ink of ['ink', 'ink-soft', 'ink-faint', 'edge'])
        expect(contrast(ink, ground, scheme, true), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
      expect(contrast('line', ground, scheme, true), `line on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

/** What is printed stays black on white. */
const sheets = import.meta.glob<string>('../../renderer/**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('a colour that follows the scheme is named here and nowhere else', () => {
  const others = Object.entries(sheets).filter(([, text]) => /light-dark\(|rgb\(/u.test(text));
  expect(others.map(([path]) => path)).toEqual(['../../renderer/tokens.css']);
});

test('the accent marks the focus and the main action, and nothing that is only chosen', () => {
  const others = Object.entries(sheets)
    .filter(([path]) => !path.endsWith('/tokens.css'))
    .flatMap(([, text]) => [...text.matchAll(/([^{}]+)\{[^{}]*var\(--accent[^{}]*\}/gu)])
    .map(([, selector = '']) => selector.replace(/\/\*.*?\*\//gsu, '').trim())
    .filter((selector) => !/focus|main|::selection/u.test(selector));
  expect(others).toEqual([]);
});

test('what is drawn in the paler fills has an outline', () => {
  for (const [path, text] of Object.entries(sheets))
    if (text.includes('var(--bar)')) expect(text, path).toContain('stroke: var(--edge)');
});
