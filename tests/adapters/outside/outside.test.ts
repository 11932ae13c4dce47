import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHosts } from '../../../shared/domain/bank-hosts.ts';
import { createOutside } from '../../../main/adapters/outside/outside.ts';
import { settled } from '../../fakes/fake-time.ts';
import { hostileLinks } from './hostile-links.ts';

function anOutside({ loopbackOrigin = null as string | null, clipboardFails = false } = {}) {
  const opened: string[] = [];
  const copied: string[] = [];
  const outside = createOutside({
    shell: { openExternal: (href) => Promise.resolve(void opened.push(href)) },
    clipboard: {
      writeText: (text) =>
        clipboardFails
          ? Promise.reject(new Error('held by another'))
          : Promise.resolve(void copied.push(text)),
    },
    allowedHosts: bankHosts('EE'),
    loopbackOrigin,
  });
  return { ...outside, opened, copied };
}

describe('a link of the bank', () => {
  test.each([
    ['https://inbank.ee/', 'https://inbank.ee/', 'inbank.ee'],
    ['https://inbank.ee', 'https://inbank.ee/', 'inbank.ee'],
    ['HTTPS://Sign.Inbank.EE/Ab?c=D#e', 'https://sign.inbank.ee/Ab?c=D#e', 'sign.inbank.ee'],
    ['https://inbank.ee:443/x', 'https://inbank.ee/x', 'inbank.ee'],
    ['https://demo-sign.inbank.eu/a/../b', 'https://demo-sign.inbank.eu/b', 'demo-sign.inbank.eu'],
    ['https://ob.nordigen.com/psd2/start/0', 'https://ob.nordigen.com/psd2/start/0', 'ob.nordigen.com'],
    [
      'https://bankaccountdata.gocardless.com/?a=%C3%B5&b=(1)!$*+,;:@~_-',
      'https://bankaccountdata.gocardless.com/?a=%C3%B5&b=(1)!$*+,;:@~_-',
      'bankaccountdata.gocardless.com',
    ],
  ])('%s is opened as %s', async (text, href, host) => {
    const outside = anOutside();
    expect(outside.checkLink(text)).toEqual({ href, host });
    expect(outside.checkLink(href)).toEqual({ href, host });
    await outside.open(text);
    expect(outside.opened).toEqual([href]);
  });

  test('may be 2,048 characters long, and not one more', () => {
    const outside = anOutside();
    const longest = `https://inbank.ee/${'a'.repeat(2_048 - 18)}`;
    expect(outside.checkLink(longest)).not.toBeNull();
    expect(outside.checkLink(`${longest}a`)).toBeNull();
  });

  test('of the other market is not one of this shop', () => {
    expect(anOutside().checkLink('https://inbank.lv/')).toBeNull();
    expect(bankHosts('LV')).toContain('inbank.lv');
    expect(bankHosts('LV')).not.toContain('inbank.ee');
  });
});

describe('any other address', () => {
  test('S-11: is refused and never opened: two thousand of them', async () => {
    const outside = anOutside();
    expect(new Set(hostileLinks).size).toBeGreaterThan(2_000);
    expect(hostileLinks.filter((text) => outside.checkLink(text) !== null)).toEqual([]);
    for (const text of hostileLinks) await expect(outside.open(text)).rejects.toThrow('not checked');
    expect(outside.opened).toEqual([]);
  });

  test('S-11: made up at random leads to a known host by https, or nowhere', () => {
    const outside = anOutside();
    const known = /^https:\/\/(?:[a-z0-9-]+\.)*(?:inbank\.ee|inbank\.eu|nordigen\.com|gocardless\.com)\//u;
    const pieces = fc.constantFrom(
      ...[
        'https:',
        'http:',
        '/',
        '//',
        '\\',
        '@',
        ':',
        '.',
        '..',
        '#',
        '?',
        '%2e',
        '%00',
        ' ',
        '\t',
        '[',
        ']',
      ],
      ...['inbank.ee', 'evil.example', 'xn--', 'а', '。', '443', '1', '-', 'a'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        for (const text of [
          parts.join(''),
          `https://${parts.join('')}`,
          `https://inbank.ee${parts.join('')}`,
        ]) {
          const link = outside.checkLink(text);
          if (link) expect(link.href).toMatch(known);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the simulator on this machine', () => {
  const origin = 'http://127.0.0.1:43123';

  test('is reached in training, by its exact address only', () => {
    const outside = anOutside({ loopbackOrigin: origin });
    expect(outside.checkLink(`${origin}/sign/1`)).toEqual({ href: `${origin}/sign/1`, host: '127.0.0.1' });
    const others = [
      'http://127.0.0.1:43124/',
      'http://127.0.0.1/',
      'https://127.0.0.1:43123/',
      'http://localhost:43123/',
      'http://127.1:43123/',
      'http://user@127.0.0.1:43123/',
      'http://127.0.0.1:43123@evil.example/',
      'http://127.0.0.1:43123.evil.example/',
      'HTTP://127.0.0.1:43123/',
      'http:\\\\127.0.0.1:43123\\',
      'http://127.0.0.1:43123/ x',
    ];
    expect(others.filter((text) => outside.checkLink(text) !== null)).toEqual([]);
    expect(hostileLinks.filter((text) => outside.checkLink(text) !== null)).toEqual(
      hostileLinks.filter((text) => text.startsWith(`${origin}/`)),
    );
  });

  test('is not reached otherwise', () => {
    expect(anOutside().checkLink(`${origin}/sign/1`)).toBeNull();
  });
});

test('a link is copied, and a clipboard that another program holds disturbs nobody', async () => {
  const outside = anOutside();
  outside.copy('https://inbank.ee/x');
  expect(outside.copied).toEqual(['https://inbank.ee/x']);
  anOutside({ clipboardFails: true }).copy('https://inbank.ee/x');
  await settled();
});
