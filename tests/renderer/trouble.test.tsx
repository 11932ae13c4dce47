import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FailureCode } from '../../shared/failure.ts';
import { aLockedTill, aProfile, noon } from './pictures.ts';
import { showApp } from './show-app.tsx';

const trouble = (code: FailureCode, keptAs: string | null = null) =>
  aLockedTill({
    stage: 'trouble',
    trouble: { failure: { code }, keptAs, unsent: null, backupAt: null },
    profiles: [aProfile({ id: 'live-ee', mode: 'live' }), aProfile()],
    profile: aProfile({ id: 'live-ee', mode: 'live' }),
  });

test('a damaged file tells what is safe and where the original is, and starts anew only after a question', async () => {
  const { page, bridge } = await showApp(trouble('storage.damaged', 'ledger.db.damaged-1'));
  await expect.element(page.getByText('ledger.db.damaged-1')).toBeInTheDocument();
  await expect.element(page.getByText(/Nothing was deleted or changed/u)).toBeInTheDocument();
  await page.getByRole('button', { name: 'Start anew' }).click();
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('trouble.start-anew')).toEqual([]);
  await page.getByRole('button', { name: 'Start anew' }).click();
  await page.getByRole('button', { name: 'Start with empty files' }).click();
  expect(bridge.asked('trouble.start-anew')).toEqual([{}]);
});

test('a missing passphrase is asked for and kept nowhere', async () => {
  const { page, bridge } = await showApp(trouble('vault.no-key'));
  await page.getByLabelText('Passphrase').fill('a horse and a stapler');
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('vault.open')).toEqual([{ passphrase: 'a horse and a stapler' }]);
  await expect.element(page.getByLabelText('Passphrase')).toHaveValue('');
  await expect.element(page.getByRole('button', { name: 'Start anew' })).not.toBeInTheDocument();
});

test('a locked key store is tried again, and another shop can be opened meanwhile', async () => {
  const { page, bridge } = await showApp(trouble('vault.wait'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: /Open Tartu pood · Training/u }).click();
  expect(bridge.asked('profile.open')).toEqual([
    { profileId: 'live-ee', managerPin: null },
    { profileId: 'training-ee', managerPin: null },
  ]);
});

test('foreign keys are opened by the code on paper, which is kept nowhere', async () => {
  const { page, bridge } = await showApp(trouble('vault.foreign'), (answers) =>
    answers.fails('vault.recover', { code: 'vault.wrong-code' }),
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  const field = page.getByLabelText('Recovery code');
  await field.fill('7k2m 0000 1111 2222 3333 4444 5555 6666');
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('vault.recover')).toEqual([
    { code: '7k2m 0000 1111 2222 3333 4444 5555 6666', passphrase: null },
  ]);
  await expect.element(page.getByText(/This code does not open the keys/u)).toBeInTheDocument();
  // Nothing typed is lost: eight groups are long.
  await expect.element(field).toHaveValue('7k2m 0000 1111 2222 3333 4444 5555 6666');
});

test('where the computer keeps no keys, a passphrase is chosen with the code', async () => {
  const { page, bridge } = await showApp(trouble('vault.foreign'), (answers) =>
    answers.fails('vault.recover', { code: 'vault.none', facts: { missing: 'keyring' } }),
  );
  await page.getByLabelText('Recovery code').fill('7K2M');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Passphrase, at least 12 characters').fill('a horse and a stapler');
  const open = page.getByRole('button', { name: /Open with the code/u });
  await expect.element(open).toBeDisabled();
  await page.getByLabelText('Passphrase again').fill('a horse and a stapler');
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('vault.recover').at(-1)).toEqual({
    code: '7K2M',
    passphrase: 'a horse and a stapler',
  });
});

test('a forgotten passphrase leads to the code on paper', async () => {
  const { page } = await showApp(trouble('vault.no-key'));
  await page.getByRole('button', { name: 'Open with the recovery code' }).click();
  await expect.element(page.getByLabelText('Recovery code')).toBeInTheDocument();
  await expect.element(page.getByLabelText('Passphrase again')).toBeInTheDocument();
});

test('without the code the shop is connected anew, after a question that counts what is unsent', async () => {
  const foreign = trouble('vault.foreign');
  const { page, bridge } = await showApp({
    ...foreign,
    trouble: { failure: { code: 'vault.foreign' }, keptAs: 'profiles/live-ee', unsent: 3, backupAt: null },
  });
  await page.getByRole('button', { name: 'Connect the shop anew' }).click();
  await expect.element(page.getByText(/3 entries in them are not finished/u)).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('trouble.start-anew')).toEqual([]);
  await page.getByRole('button', { name: 'Connect the shop anew' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Connect the shop anew/u })
    .click();
  expect(bridge.asked('trouble.start-anew')).toEqual([{}]);
});

test('where there is a copy of the damaged ledger, it is the first thing offered', async () => {
  const { page, bridge } = await showApp(
    aLockedTill({
      stage: 'trouble',
      trouble: { failure: { code: 'storage.damaged' }, keptAs: 'live-ee', unsent: null, backupAt: noon },
      profile: aProfile({ id: 'live-ee', mode: 'live' }),
    }),
  );
  await expect.element(page.getByText(/nothing is sent twice/u)).toBeInTheDocument();
  await page.getByRole('button', { name: /Open the copy of 23.Nov.2026 12:41/u }).click();
  expect(bridge.asked('trouble.restore')).toEqual([{}]);
  await expect.element(page.getByRole('button', { name: 'Start anew' })).toBeInTheDocument();
});

test('P-10: data on a file server leave nothing to try: why, what is safe, and whom to ask', async () => {
  const { page } = await showApp({ ...trouble('storage.network'), profile: null, profiles: [] });
  await expect.element(page.getByText(/lies on a file server/u)).toBeInTheDocument();
  await expect.element(page.getByText(/Have support move the folder/u)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /Try again|Start anew/u })).not.toBeInTheDocument();
});
