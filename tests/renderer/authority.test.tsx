import { expect, test } from 'vitest';
import { go } from '../../renderer/shell/routes.ts';
import type { TillView } from '../../shared/bridge/views.ts';
import { fail } from '../../shared/result.ts';
import { mainAction } from './main-action.ts';
import { anAuthority, aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

async function showShop(till: Partial<TillView> = {}, authority: typeof anAuthority | null = null) {
  const shown = await showApp(aTill(till), (bridge) =>
    bridge.replies('today.get', aToday([])).replies('settings.get', someSettings({ authority })),
  );
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'settings' });
  await shown.page.getByRole('button', { name: 'Shop and key', exact: true }).click();
  return shown;
}

test('N-34: a chosen certificate is shown before it is believed, and believed by a manager’s PIN', async () => {
  const { page, bridge } = await showShop();
  await expect.element(page.getByText(/None: only the authorities/u)).toBeInTheDocument();
  bridge.replies('settings.authority-choose', { authority: anAuthority, problem: null });
  await page.getByRole('button', { name: 'Choose a certificate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Believe this certificate?' });
  await expect.element(dialog.getByText(anAuthority.fingerprint)).toBeInTheDocument();
  await expect.element(dialog.getByText(anAuthority.subject).first()).toBeInTheDocument();
  bridge.on('settings.authority-take', fail('session.wrong-pin'));
  await page.getByLabelText('Manager’s PIN').fill('111222');
  await mainAction();
  await expect.element(dialog.getByText(/This PIN is not known/u)).toBeInTheDocument();
  bridge.replies('settings.authority-take', someSettings({ authority: anAuthority }));
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await mainAction();
  expect(bridge.asked('settings.authority-take').at(-1)).toEqual({
    fingerprint: anAuthority.fingerprint,
    managerPin: '482913',
  });
  await expect.element(page.getByText('The certificate is believed from now on.')).toBeInTheDocument();
  await expect.element(page.getByText(anAuthority.fingerprint)).toBeInTheDocument();
});

test('N-34: a file that is not taken tells why, and one that was taken can be removed', async () => {
  const { page, bridge } = await showShop({}, anAuthority);
  bridge.replies('settings.authority-choose', { authority: null, problem: 'expired' });
  await page.getByRole('button', { name: 'Choose a certificate' }).click();
  await expect.element(page.getByText(/This certificate is no longer valid/u)).toBeInTheDocument();
  bridge.replies('settings.authority-remove', someSettings());
  await page.getByRole('button', { name: 'Remove the certificate' }).click();
  await page.getByLabelText('Manager’s PIN').fill('482913');
  await mainAction();
  expect(bridge.asked('settings.authority-remove')).toEqual([{ managerPin: '482913' }]);
  await expect.element(page.getByText('The certificate is removed.')).toBeInTheDocument();
});

test('N-34: a salesperson sees whom the till believes and changes nothing of it', async () => {
  const { page } = await showShop(
    { session: { id: id(901), name: 'Jānis', role: 'salesperson' } },
    anAuthority,
  );
  await expect.element(page.getByText(anAuthority.fingerprint)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Choose a certificate' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Remove the certificate' })).not.toBeInTheDocument();
});
