import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answersAboutIncome, wantingProof } from '../income.ts';
import { inContract } from '../offers.ts';
import { anApplication, anEntry } from '../pictures.ts';
import { endless, hostileWords, markup, rightToLeft, unbroken } from '../hostile.ts';
import { showApplication } from './show-application.tsx';

const nothing = anApplication(1).can;
const noOffer = anApplication(1, {
  step: 'no-offer',
  asking: null,
  messages: [...hostileWords],
  can: { ...nothing, copy: true },
});
const refused = anApplication(1, {
  step: 'needs-you',
  asking: null,
  entry: anEntry(1, {
    state: 'needs-you',
    reason: 'bank.refused',
    codes: [...hostileWords],
    can: { retry: false, discard: true, settle: false, correct: true, putBack: false },
  }),
});

const sentences = (): readonly HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('main span[dir="auto"]'));
/** Nothing may be wider than its place: no bar at the bottom of the window, none of the parts cut off. */
const isWithinPlace = (): boolean => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const main = document.querySelector('main');
  return scrollWidth <= clientWidth && main !== null && main.scrollWidth <= main.clientWidth;
};

test.each([
  ['messages behind their key', noOffer, () => userEvent.keyboard('{F4}')],
  ['codes of a refusal', refused, () => Promise.resolve()],
])('D-23: %s are text and nothing else, within their place', async (_, application, open) => {
  await showApplication(application);
  await open();
  await expect.poll(() => sentences().length).toBe(hostileWords.length);
  expect(sentences()[0]?.textContent).toBe(markup);
  for (const sentence of sentences()) {
    expect(Array.from(sentence.childNodes, (node) => node.nodeType)).toEqual([Node.TEXT_NODE]);
  }
  expect(document.querySelector('main :is(img[src], a, b)')).toBeNull();
  expect(document.title).not.toBe('taken');
  expect(isWithinPlace()).toBe(true);
});

test.each(['failed', 'bank-error'] as const)(
  'what the bank wrote about %s stands behind a key; without words there is no key',
  async (step) => {
    const ended = { step, asking: null, can: { ...nothing, copy: true } } as const;
    const { bridge, page } = await showApplication(
      anApplication(1, { ...ended, messages: ['Otsust ei õnnestunud teha.'] }),
    );
    const words = page.getByText('Otsust ei õnnestunud teha.');
    const key = page.getByRole('button', { name: 'Show the bank’s words' });
    await expect.element(key).toBeInTheDocument();
    await expect.element(words).not.toBeInTheDocument();
    await userEvent.keyboard('{F4}');
    await expect.element(words).toBeInTheDocument();
    await userEvent.keyboard('{F4}');
    await expect.element(words).not.toBeInTheDocument();
    bridge.publish('application', anApplication(1, ended));
    await expect.element(key).not.toBeInTheDocument();
  },
);

test.each(['bank-link-or-files', 'files'] as const)(
  'what the bank wrote about an income proof (%s) is in sight, within its place',
  async (lane) => {
    const { bridge, page } = await showApplication(
      wantingProof({ lane }, { messages: [...hostileWords] }),
      {},
      answersAboutIncome,
    );
    await expect.poll(() => sentences().length).toBe(hostileWords.length);
    expect(isWithinPlace()).toBe(true);
    bridge.publish('application', wantingProof({ lane }));
    await expect.element(page.getByText('The bank’s words')).not.toBeInTheDocument();
  },
);

test('5,000 characters begin with 2,000 of them; the rest comes when it is asked for', async () => {
  const { page } = await showApplication(noOffer);
  await userEvent.keyboard('{F4}');
  await expect.poll(() => sentences().length).toBe(hostileWords.length);
  expect(endless.length).toBe(5_000);
  const last = (): string => sentences().at(-1)?.textContent ?? '';
  expect(last()).toBe(`${endless.slice(0, 2_000)}…`);
  await page.getByRole('button', { name: 'More' }).click();
  expect(last()).toBe(endless);
  await expect.element(page.getByRole('button', { name: 'More' })).not.toBeInTheDocument();
});

test('no character is cut in halves', async () => {
  await showApplication({ ...noOffer, messages: ['😀'.repeat(2_400)] });
  await userEvent.keyboard('{F4}');
  await expect.poll(() => sentences().length).toBe(1);
  expect(sentences()[0]?.textContent).toBe(`${'😀'.repeat(2_000)}…`);
});

test('words from right to left keep their own direction and turn nothing else', async () => {
  await showApplication(noOffer);
  await userEvent.keyboard('{F4}');
  await expect.poll(() => sentences().length).toBe(hostileWords.length);
  const directions = sentences().map((sentence) => getComputedStyle(sentence).direction);
  expect(directions).toEqual(['ltr', 'ltr', 'rtl', 'ltr', 'ltr']);
  expect(getComputedStyle(document.querySelector('main') ?? document.body).direction).toBe('ltr');
});

test('the same sentence twice is shown twice', async () => {
  await showApplication({ ...noOffer, messages: ['Kahjuks.', 'Kahjuks.'] });
  await userEvent.keyboard('{F4}');
  await expect.poll(() => sentences().length).toBe(2);
});

test('numbers and names of the bank, however long, break nothing; an unknown status means in progress', async () => {
  const { page } = await showApplication(
    inContract(
      1,
      { number: `${markup}${unbroken}`, status: 'not-understood', waitsFor: 'bank' },
      {
        bankNumber: `${unbroken}${rightToLeft}`,
        asked: { ...anApplication(1).asked, productName: `${markup}${endless}` },
      },
    ),
  );
  await expect.element(page.getByText('In progress').first()).toBeInTheDocument();
  await expect.element(page.getByText('Do not hand over the goods yet')).toBeInTheDocument();
  expect(document.querySelector('main :is(img[src], a, b)')).toBeNull();
  expect(isWithinPlace()).toBe(true);
  // What is needed at the counter is still in sight.
  const heading = page.getByRole('heading', { level: 2, name: /^Contract/u }).element();
  expect(heading.getBoundingClientRect().height).toBeLessThan(120);
  const path = page.getByRole('list', { name: 'The way of the contract' }).element();
  expect(path.getBoundingClientRect().top).toBeLessThan(window.innerHeight);
});
