import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TillView } from '../../shared/bridge/views.ts';
import { languages } from '../../shared/domain/language.ts';
import { texts } from './texts.ts';
import { aLockedTill, aProfile, aTill, aToday, anOutbox, aReport, noon, someSettings } from './pictures.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { showApp } from './show-app.tsx';

const stocked = (bridge: FakeBridge): void => {
  bridge
    .replies('today.get', aToday([]))
    .replies('outbox.get', anOutbox([]))
    .replies('report.get', aReport())
    .replies('settings.get', someSettings());
};

const framed = () => document.querySelector<HTMLElement>('[data-mode=training]');
const stripes = (): string => getComputedStyle(framed()!).backgroundImage;
const watermark = (): string =>
  getComputedStyle(document.querySelector('[data-watermark]')!, '::after').content;

const inTrouble: Partial<TillView> = {
  stage: 'trouble',
  trouble: { failure: { code: 'storage.full' }, keptAs: null, unsent: null, backupAt: null },
};

test.each([
  ['the lock', aLockedTill()],
  ['trouble', aLockedTill(inTrouble)],
  ['the open till', aTill({ now: noon })],
])('Training is striped and has its word across the window: %s', async (_name, till) => {
  await showApp(till, stocked);
  expect(stripes()).toContain('repeating-linear-gradient');
  expect(watermark()).toBe('"TRAINING"');
  expect(document.title).toBe('Counter · Training');
});

test('every screen of the till stands in the same frame, and the watermark takes no click', async () => {
  const { page } = await showApp(aTill(), stocked);
  for (const [key, title] of [
    ['{F7}', 'Outbox'],
    ['{F8}', 'Reports'],
    ['{F3}', 'Today'],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(page.getByRole('heading', { name: title, level: 1 })).toBeInTheDocument();
    expect(framed()?.contains(page.getByRole('heading', { name: title, level: 1 }).element())).toBe(true);
  }
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
});

test.each(languages)(
  'the word stands in the title, in the bar and across the window: %s',
  async (language) => {
    const { page } = await showApp(aTill({ language }), stocked);
    expect(document.title).toBe(`Counter · ${texts[language].common['mode-training']}`);
    expect(watermark()).toBe(`"${texts[language].frame.training}"`);
    await expect.element(page.getByRole('banner')).toMatchTextContent(texts[language].frame.training);
  },
);

test('a Live till has neither stripes nor a watermark', async () => {
  await showApp(aLockedTill({ profile: aProfile({ id: 'live-ee', mode: 'live' }), trainingPin: null }));
  expect(document.querySelector('[data-watermark]')).toBeNull();
  expect(framed()).toBeNull();
});
