import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { minutes } from '../../../shared/domain/dates.ts';
import { activated, inContract } from '../offers.ts';
import { anEntry, id, noon } from '../pictures.ts';
import { down, main, showApplication } from './show-application.tsx';

const toAgree = { status: 'signed', waitsFor: 'shop-approval', signedAt: noon - minutes(1) } as const;
const strip = (): string => document.querySelector('main [role=status]')?.textContent ?? '';
const question = { name: 'Give the shop’s agreement? The contract becomes active.' } as const;

test('the shop’s yes is asked once more, with the focus on the way back', async () => {
  const { bridge, page } = await showApplication(inContract(1, toAgree));
  await expect.element(page.getByRole('region', { name: 'Shop’s agreement' })).toBeInTheDocument();
  await expect.element(page.getByText('The shop’s agreement to the contract is next.')).toBeInTheDocument();
  expect(strip()).toBe('Do not hand over the goods yet');
  await main();
  const dialog = page.getByRole('alertdialog', question);
  await expect.element(dialog.getByRole('button', { name: 'Back' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(bridge.asked('contract.approve')).toEqual([]);
  await main();
  await expect.element(dialog).toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('contract.approve')).toEqual([{ applicationId: id(1) }]);
  await expect.element(dialog).not.toBeInTheDocument();
});

test('once given it is told and not asked again by the same key; the goods still stay', async () => {
  const entry = anEntry(1, { kind: 'approve-contract', state: 'done', reason: null, createdAt: noon });
  const { bridge, page } = await showApplication(inContract(1, toAgree, { entry }));
  await expect.element(page.getByText(/was sent to the bank at 12:41/u)).toBeInTheDocument();
  await expect.element(page.getByText(/agreement to the contract is next/u)).not.toBeInTheDocument();
  await expect.element(page.getByText(/The bank goes on by itself/u)).toBeInTheDocument();
  expect(strip()).toBe('Do not hand over the goods yet');
  await main();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  // A bank that goes on waiting can be told once more.
  await page.getByRole('button', { name: 'Give it once more' }).click();
  await expect.element(page.getByRole('alertdialog', question)).toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('contract.approve').length).toBe(1);
  bridge.publish('application', inContract(1, activated));
  await expect.poll(strip).toBe('You may hand over the goods');
});

test('the shop’s no is cancelling the contract, in words that say so', async () => {
  const { bridge, page } = await showApplication(inContract(1, toAgree));
  await expect.element(page.getByRole('button', { name: /No: cancel the contract/u })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}b{/Control}');
  const dialog = page.getByRole('alertdialog', { name: /Cancel the contract\?/u });
  await expect.element(dialog).toMatchTextContent(/This is the shop’s no\./u);
  await expect.element(dialog.getByRole('button', { name: /Leave as it is/u })).toHaveFocus();
  await main();
  await expect.poll(() => bridge.asked('contract.cancel')).toEqual([{ applicationId: id(1) }]);
  expect(bridge.asked('contract.approve')).toEqual([]);
});

test('a cancelling that is not the shop’s no does not say that it is', async () => {
  const { page } = await showApplication(inContract(1));
  await userEvent.keyboard('{Control>}b{/Control}');
  const dialog = page.getByRole('alertdialog', { name: /Cancel the contract\?/u });
  await expect.element(dialog).toBeInTheDocument();
  expect(dialog.element().textContent).not.toContain('the shop’s no');
});

test('under way, not known, not given: each is told, and nothing goes twice', async () => {
  const entry = anEntry(1, { kind: 'approve-contract', state: 'sending', reason: null });
  const { bridge, page } = await showApplication(inContract(1, toAgree, { entry }));
  await expect.element(page.getByText('The shop’s agreement is on its way to the bank.')).toBeInTheDocument();
  await main();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  bridge.publish('application', inContract(1, toAgree, { entry: { ...entry, state: 'uncertain' } }));
  await expect.element(page.getByText(/Counter is reading the present state there/u)).toBeInTheDocument();
  bridge.publish(
    'application',
    inContract(1, toAgree, { entry: { ...entry, state: 'dropped', reason: 'bank.server-error' } }),
  );
  await expect.element(page.getByRole('alert')).toMatchTextContent(/The shop’s agreement was not given\./u);
  bridge.fails('contract.approve', { code: 'application.wrong-step' });
  await main();
  await main();
  await expect.element(page.getByRole('alertdialog')).toMatchTextContent(/moved on meanwhile/u);
});

test('without a line it cannot be given', async () => {
  const { bridge, page } = await showApplication(inContract(1, toAgree), { line: down });
  await expect.element(page.getByText('No connection. Nothing has been sent yet.')).toBeInTheDocument();
  await main();
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  expect(bridge.asked('contract.approve')).toEqual([]);
});
