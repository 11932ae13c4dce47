import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useKeyMap } from '../../renderer/keys/key-map.ts';
import { go } from '../../renderer/shell/routes.ts';
import { mainAction } from './main-action.ts';
import { aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';
import { scan, typeFast } from './typed-by-scanner.ts';

const testCode = 'AQWZY-1234567890';

async function show(till = aTill()) {
  const shown = await showApp(till, (bridge) =>
    bridge
      .replies('today.get', aToday([]))
      .replies('settings.get', someSettings())
      .replies('slip.find', { is: 'unknown' }),
  );
  go({ screen: 'settings' });
  await shown.page.getByRole('button', { name: 'Devices', exact: true }).click();
  return shown;
}

/** The question for one scan. */
async function measuring() {
  const shown = await show();
  await shown.page.getByRole('button', { name: 'Measure the scanner' }).click();
  await expect.element(shown.page.getByRole('img', { name: `Test code ${testCode}` })).toBeInTheDocument();
  return shown;
}

test('a scanner slower than usual is measured by one scan, and its till takes that from then on', async () => {
  const { page, bridge } = await measuring();
  typeFast(testCode, 44);
  await expect.element(page.getByRole('alert')).toMatchTextContent(/44 ms between two keys.*up to 55 ms/u);
  await expect.element(page.getByText('Letters and signs arrive as they are.')).toBeInTheDocument();
  await mainAction();
  await expect.poll(() => bridge.asked('scanner.set')).toEqual([{ gapMs: 55 }]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a scanner as quick as usual changes nothing', async () => {
  const { page, bridge } = await measuring();
  typeFast(testCode, 5);
  await expect.element(page.getByText(/takes it for a scanner already/u)).toBeInTheDocument();
  await mainAction();
  expect(bridge.asked('scanner.set')).toEqual([]);
});

test('one as slow as fingers is not taken', async () => {
  const { page, bridge } = await measuring();
  typeFast(testCode, 81);
  await expect.element(page.getByText(/As slow as fingers: more than 80 ms/u)).toBeInTheDocument();
  await mainAction();
  expect(bridge.asked('scanner.set')).toEqual([]);
});

test('a layout that changes characters is told with both texts; another try measures anew', async () => {
  const { page } = await measuring();
  typeFast('QAZWY+1234567890', 20);
  await expect
    .element(page.getByText(/“QAZWY\+1234567890” in the place of “AQWZY-1234567890”/u))
    .toBeInTheDocument();
  await userEvent.keyboard('{F5}');
  await expect.element(page.getByRole('img', { name: /Test code/u })).toBeInTheDocument();
  typeFast(testCode, 20);
  await expect.element(page.getByText('Letters and signs arrive as they are.')).toBeInTheDocument();
});

test('a few keys are no scan, and Esc leaves; keys do what they do again', async () => {
  const { page } = await measuring();
  typeFast('AQW', 5);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(useKeyMap.getState().taker).toBeNull();
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
});

test('what a till measured is what it takes for a scanner', async () => {
  const { bridge } = await show();
  await scan('K7-0007', 50);
  expect(bridge.asked('slip.find')).toEqual([]);
  bridge.publish('till', aTill({ revision: aTill().revision + 1, scanGapMs: 60 }));
  await expect.poll(() => useKeyMap.getState().scanGapMs).toBe(60);
  await scan('K7-0007', 50);
  await expect.poll(() => bridge.asked('slip.find')).toEqual([{ number: 'K7-0007' }]);
});

test('only a manager measures', async () => {
  const { page } = await show(aTill({ session: { id: id(1), name: 'Anna Kask', role: 'salesperson' } }));
  await expect.element(page.getByText('30 ms')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Measure the scanner' })).not.toBeInTheDocument();
});
