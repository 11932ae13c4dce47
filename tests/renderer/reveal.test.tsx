import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ok } from '../../shared/result.ts';
import { go } from '../../renderer/shell/routes.ts';
import { aFind, anEntry, anOutbox, aRow, aTill, aToday } from './pictures.ts';
import { settled } from './gallery/acting.ts';
import { showApp } from './show-app.tsx';

const row = aRow(1);
const entry = anEntry(1, { customer: 'Mari T.' });
const whole = { name: 'Mari Tamm', identityCode: '37605030299' };

/** Long before what was chosen from the menu hides by itself. */
const soon = { timeout: 3_000 };

async function show() {
  const shown = await showApp(aTill(), (bridge) =>
    bridge
      .replies('today.get', aToday([row]))
      .replies('outbox.get', anOutbox([entry]))
      .replies('names.reveal', {
        names: [row, entry].map(({ applicationId }) => ({ applicationId, ...whole })),
      }),
  );
  await expect.element(shown.page.getByRole('row', { name: /Mari T\./u })).toBeInTheDocument();
  return shown;
}

test('names in a list are whole as long as the key is held, and no longer', async () => {
  const { page, bridge } = await show();
  await userEvent.keyboard('{Alt>}{r>}');
  await expect.element(page.getByRole('row', { name: /Mari Tamm 37605030299/u })).toBeInTheDocument();
  expect(bridge.asked('names.reveal')).toEqual([{ applicationIds: [row.applicationId] }]);
  await userEvent.keyboard('{/r}{/Alt}');
  await expect.element(page.getByText('Mari Tamm'), soon).not.toBeInTheDocument();
  await expect.element(page.getByText('37605030299'), soon).not.toBeInTheDocument();
});

test('an answer that comes after the key was let go shows nothing', async () => {
  const { bridge } = await show();
  const late = Promise.withResolvers<undefined>();
  bridge.on('names.reveal', async () => {
    await late.promise;
    return ok({ names: [{ applicationId: row.applicationId, ...whole }] });
  });
  await userEvent.keyboard('{Alt>}r{/Alt}');
  late.resolve(undefined);
  await expect.poll(() => bridge.told.some((told) => JSON.stringify(told).includes('Mari Tamm'))).toBe(true);
  await settled();
  expect(document.body.textContent).not.toContain('Mari Tamm');
});

test('from the menu they are whole until the next key, and when the window loses the focus', async () => {
  const { page } = await show();
  for (const end of [() => userEvent.keyboard('{Shift}'), () => window.dispatchEvent(new Event('blur'))]) {
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('whole names');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Mari Tamm')).toBeInTheDocument();
    await end();
    await expect.element(page.getByText('Mari Tamm'), soon).not.toBeInTheDocument();
  }
});

test('the outbox has the same key', async () => {
  const { page, bridge } = await show();
  go({ screen: 'outbox', entryId: null });
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{Alt>}{r>}');
  await expect.element(page.getByText('Mari Tamm')).toBeInTheDocument();
  expect(bridge.asked('names.reveal')).toEqual([{ applicationIds: [entry.applicationId] }]);
  await userEvent.keyboard('{/r}{/Alt}');
});

test('whole names that go leave the short patience of the lock to words that are still searched for', async () => {
  const { page, bridge } = await show();
  bridge.replies('today.find', aFind([row]));
  const stays = (): readonly boolean[] => bridge.asked('session.stay').map(({ isPersonal }) => isPersonal);
  await userEvent.keyboard('{F3}mari');
  await expect.element(page.getByRole('grid', { name: 'Found' })).toBeInTheDocument();
  await userEvent.keyboard('{Alt>}{r>}');
  await expect.element(page.getByText('Mari Tamm')).toBeInTheDocument();
  const before = stays().length;
  await userEvent.keyboard('{/r}{/Alt}');
  await expect.element(page.getByText('Mari Tamm'), soon).not.toBeInTheDocument();
  await expect.poll(() => stays().length).toBeGreaterThan(before);
  expect(stays().at(-1)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => stays().at(-1)).toBe(false);
});
