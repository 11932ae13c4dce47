import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { settled, standing } from './gallery/acting.ts';
import { Dialog } from '../../renderer/parts/dialog.tsx';
import { PinField } from '../../renderer/parts/pin-field.tsx';
import { showPart } from './show-part.tsx';
import { showScene } from './show-scene.tsx';

/** A window on a small screen where everything is shown twice as large. */
const low = { width: 683, height: 384 };

test.each(['settings-presets', 'outbox', 'today', 'offer-plain', 'settings-people'])(
  'only the parts of “%s” scroll, never the page below its mode and its keys',
  async (scene) => {
    await showScene(scene);
    for (const { width, height } of [{ width: 1366, height: 768 }, low]) {
      await page.viewport(width, height);
      await settled();
      for (const root of [document.body, document.documentElement]) {
        root.scrollTop = 1_000;
        expect(root.scrollTop).toBe(0);
      }
    }
  },
);

test('in a low window a field that gets the focus stands above the keys, with the line under it', async () => {
  await showScene('settings-callbacks-wrong');
  await page.viewport(low.width, low.height);
  await settled();
  const port = await standing('[name=relayPort]');
  const before = await standing('[name=callbackUrl]');
  before.focus();
  // In the window, and below the keys.
  const scroller = await standing('[data-mode] > div');
  scroller.scrollTop += port.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(port);
  const note = document.getElementById(port.getAttribute('aria-describedby') ?? '');
  const keys = document.querySelector('[role=toolbar]')?.getBoundingClientRect().top ?? 0;
  expect(note?.textContent).not.toBe('');
  expect(note?.getBoundingClientRect().bottom).toBeLessThanOrEqual(keys);
});

test('in a narrow window the sections of the settings are one list that is chosen from', async () => {
  await showScene('settings-people');
  const list = await standing('main nav, nav[aria-label="Sections"]');
  const picker = await standing('select[name=section]');
  expect([list.checkVisibility(), picker.checkVisibility()]).toEqual([true, false]);
  await page.viewport(low.width, low.height);
  await settled();
  expect([list.checkVisibility(), picker.checkVisibility()]).toEqual([false, true]);
  await page.getByRole('combobox', { name: 'Sections' }).selectOptions('Devices');
  await expect.element(page.getByRole('heading', { name: 'Devices', level: 2 })).toBeInTheDocument();
});

test('a field at the end of a long window that starts with the focus is in sight, ring and all', async () => {
  await showPart(
    <Dialog title="Long" back="Back" onBack={() => undefined} focus="field">
      <div style={{ blockSize: '44rem', flex: 'none' }} />
      <PinField label="PIN" name="pin" value="" onChange={() => undefined} autoFocus />
    </Dialog>,
  );
  const field = await standing('[name=pin]');
  await settled();
  expect(document.activeElement).toBe(field);
  const buttons = await standing('[role=dialog] button');
  const ring = 4;
  expect(field.getBoundingClientRect().bottom + ring).toBeLessThanOrEqual(
    buttons.parentElement!.getBoundingClientRect().top,
  );
});
