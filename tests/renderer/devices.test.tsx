import { expect, test } from 'vitest';
import type { CardReading } from '../../shared/bridge/views.ts';
import { Devices } from '../../renderer/editors/devices.tsx';
import { FakeBridge } from './fake-bridge.ts';
import { mainAction } from './main-action.ts';
import { aTill } from './pictures.ts';
import { showPart } from './show-part.tsx';
import { typeFast } from './typed-by-scanner.ts';

async function show(by: 'id-card.look' | 'setup.reader', isThere: boolean) {
  let bridge = new FakeBridge();
  const at = by === 'id-card.look' ? 'till' : 'set-up';
  const page = await showPart(<Devices at={at} mayMeasure />, 'en', aTill(), (fake) => {
    bridge = fake.replies(by, { isThere });
  });
  return { bridge, page };
}
const atTill = (isThere: boolean) => show('id-card.look', isThere);

test('a reader that is plugged in late is found by looking again', async () => {
  const { bridge, page } = await atTill(false);
  await expect.element(page.getByText(/^None found/u)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Test with a card' })).not.toBeInTheDocument();
  bridge.replies('id-card.look', { isThere: true });
  await page.getByRole('button', { name: 'Look for a card reader' }).click();
  await expect.element(page.getByText('Found', { exact: true })).toBeInTheDocument();
  expect(bridge.asked('id-card.look')).toHaveLength(2);
});

const card = {
  firstName: 'MARI',
  lastName: 'TAMM',
  identityCode: '37605030299',
  documentNumber: 'AA0000000',
  expiryDate: null,
};

test.each<[CardReading['outcome'], RegExp]>([
  ['read', /^The card was read/u],
  ['no-card', /^There is no card in the reader/u],
  ['unreadable', /^Cannot read this card/u],
  ['no-reader', /^None found/u],
])('a card that is tried and ends as %s is told, and nothing that stands on it', async (outcome, words) => {
  const { bridge, page } = await atTill(true);
  bridge.replies('id-card.read', { outcome, card: outcome === 'read' ? card : null });
  await page.getByRole('button', { name: 'Test with a card' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(words);
  expect(bridge.asked('id-card.read')).toEqual([{ when: 'now' }]);
  expect(page.container.textContent).not.toMatch(/TAMM|37605030299|AA0000000/u);
});

test('in set-up nobody is signed in: set-up’s own calls look and keep, and no card is read', async () => {
  const { bridge, page } = await show('setup.reader', true);
  await expect.element(page.getByText('Found', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Test with a card' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Measure the scanner' }).click();
  await expect.element(page.getByRole('img', { name: /^Test code/u })).toBeInTheDocument();
  typeFast('AQWZY-1234567890', 44);
  await expect.element(page.getByText('Letters and signs arrive as they are.')).toBeInTheDocument();
  await mainAction();
  await expect.poll(() => bridge.asked('setup.scanner')).toEqual([{ gapMs: 55 }]);
  expect(bridge.calls.map(({ name }) => name)).not.toContain('scanner.set');
  expect(bridge.calls.map(({ name }) => name)).not.toContain('id-card.look');
});
