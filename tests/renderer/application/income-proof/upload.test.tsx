import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TillView } from '../../../../shared/bridge/views.ts';
import { minutes, seconds } from '../../../../shared/domain/dates.ts';
import { sendReasons } from '../../../../shared/domain/wording.ts';
import type { FakeBridge } from '../../fake-bridge.ts';
import { answersAboutIncome, anUpload, aSharpScan, uploading, wantingProof } from '../../income.ts';
import { aStatement, id, noon } from '../../pictures.ts';
import { down, heard, main, showApplication } from '../show-application.tsx';

const of = { applicationId: id(1) };
const two = [aStatement(1), aStatement(2)];
const ctrl = (key: string): Promise<void> => userEvent.keyboard(`{Control>}${key}{/Control}`);
const show = (
  application = wantingProof({ statements: two }),
  till: Partial<TillView> = {},
  prepare: (bridge: FakeBridge) => unknown = () => undefined,
) =>
  showApplication(application, till, (bridge) => {
    answersAboutIncome(bridge);
    prepare(bridge);
  });

test('one key sends what is collected, and nothing is sent where there is nothing', async () => {
  const { bridge, page } = await show(wantingProof());
  await expect.element(page.getByRole('button', { name: 'Send to bank' })).toBeDisabled();
  await main();
  expect(bridge.asked('statement.send')).toEqual([]);
  bridge.publish('application', wantingProof({ statements: two }));
  await expect.element(page.getByRole('button', { name: 'Send 2 files to the bank' })).toBeEnabled();
  await main();
  await expect.poll(() => bridge.asked('statement.send')).toEqual([{ ...of, later: null }]);
});

test('without a line the same question as for an application: agreed, and until when', async () => {
  const { bridge, page } = await show(wantingProof({ statements: two }), { line: down });
  await expect.element(page.getByRole('button', { name: 'Put in outbox' })).toBeEnabled();
  await main();
  await expect.element(page.getByRole('dialog', { name: 'Put in outbox' })).toBeInTheDocument();
  await main();
  expect(bridge.asked('statement.send')).toEqual([]);
  await page.getByRole('checkbox', { name: /Customer agrees/u }).click();
  await page.getByRole('radio', { name: '13:41' }).click();
  await main();
  await expect
    .poll(() => bridge.asked('statement.send'))
    .toEqual([{ ...of, later: { until: noon + minutes(60) } }]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a line that goes at this moment asks as well', async () => {
  const { page } = await show(wantingProof({ statements: two }), {}, (prepared) =>
    prepared.fails('statement.send', { code: 'line.down' }),
  );
  await main();
  await expect.element(page.getByRole('dialog', { name: 'Put in outbox' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a failure is told in words and the files stay', async () => {
  const { page } = await show(wantingProof({ statements: two }), {}, (prepared) =>
    prepared.fails('statement.send', { code: 'application.busy' }),
  );
  await main();
  await expect.element(page.getByText(/Something is still on its way to the bank/u)).toBeInTheDocument();
  await expect.element(page.getByRole('option', { name: /konto-1/u })).toBeInTheDocument();
});

test('while it leaves: bytes and per cent in words, a key that stops, and nothing to change', async () => {
  const { bridge, page } = await show(uploading(anUpload('sending'), { statements: two }, 276_000));
  const bar = page.getByRole('progressbar', { name: 'How far the statements are' });
  await expect
    .element(bar)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^270.kB of 539.kB have left, 50%$/u));
  await expect.element(page.getByText(/^270.kB of 539.kB have left, 50%$/u)).toBeInTheDocument();
  expect(bar.element()).toHaveProperty('position', 0.5);
  await expect.element(page.getByRole('button', { name: 'Add files' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Remove' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Delete}');
  await main();
  expect(bridge.asked('statement.remove')).toEqual([]);
  expect(bridge.asked('statement.send')).toEqual([]);
  bridge.publish('application', uploading(anUpload('sending'), { statements: two }, 552_000));
  await expect
    .element(page.getByText(/^All 539.kB have left; the bank’s answer is awaited\.$/u))
    .toBeInTheDocument();
  await ctrl('b');
  await expect.poll(() => bridge.asked('statement.stop')).toEqual([of]);
});

test('what is heard: the start and the end, nothing in between', async () => {
  const { bridge, page } = await show();
  await expect.element(page.getByRole('option', { name: /konto-1/u })).toBeInTheDocument();
  const all: string[] = [];
  const note = (): void => {
    const last = heard()[0] ?? '';
    if (all.at(-1) !== last) all.push(last);
  };
  note();
  for (const sent of [0, 100_000, 300_000, 552_000]) {
    bridge.publish('application', uploading(anUpload('sending'), { statements: two }, sent));
    await expect.poll(() => document.querySelector('progress')?.value).toBe(sent);
    note();
  }
  bridge.publish(
    'application',
    wantingProof({ statementsSentAt: noon }, { turn: 'bank', entry: anUpload('done') }),
  );
  await expect.element(page.getByText('Waiting for the bank')).toBeInTheDocument();
  note();
  expect(all).toEqual([
    'Account statement wanted',
    'The statements are on their way to the bank.',
    'The statements have been with the bank since 12:41.',
  ]);
});

test('afterwards: with the bank since then, and more can be sent', async () => {
  const { bridge, page } = await show(
    wantingProof({ statementsSentAt: noon }, { turn: 'bank', entry: anUpload('done') }),
  );
  await expect
    .element(page.getByText('The statements have been with the bank since 12:41.').first())
    .toBeInTheDocument();
  await expect.element(page.getByText(/More can be sent/u)).toBeInTheDocument();
  await ctrl('o');
  await expect.poll(() => bridge.asked('statement.choose').length).toBe(1);
  bridge.publish(
    'application',
    wantingProof({ statementsSentAt: noon - minutes(24 * 60), statements: two }, { turn: 'bank' }),
  );
  await expect.element(page.getByText(/since 22.Nov.2026.12:41/u).first()).toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('statement.send').length).toBe(1);
});

test('in the outbox without a line: said once, how long, taken back by a key', async () => {
  const entry = anUpload(
    'waiting',
    { tries: 2, reason: 'line.down', nextTryAt: noon + seconds(45), expiresAt: noon + minutes(60) },
    { retry: true, discard: true },
  );
  const { bridge, page } = await show(uploading(entry), { line: down });
  await expect.element(page.getByText('No connection. Nothing has been sent yet.')).toBeInTheDocument();
  await expect
    .element(page.getByText(/Next try in 4\d.s\. It is tried until 13:4[01]\./u))
    .toBeInTheDocument();
  expect(document.querySelector('main')?.textContent.match(/No connection/gu)).toHaveLength(1);
  await main();
  await expect.poll(() => bridge.asked('outbox.retry')).toEqual([{ entryId: id(1) }]);
  await ctrl('b');
  await expect.poll(() => bridge.asked('statement.stop')).toEqual([of]);
});

test('one that waits for something else says for what', async () => {
  const { page } = await show(uploading(anUpload('waiting', { reason: 'bank.server-error', tries: 1 })));
  await expect.element(page.getByText('The statements wait to be sent.')).toBeInTheDocument();
  await expect.element(page.getByText(/The bank has a fault on its side/u)).toBeInTheDocument();
});

test('not known whether it arrived: sent again by staff, or given up by a manager', async () => {
  const entry = anUpload('uncertain', { reason: 'bank.no-answer' }, { retry: true, discard: true });
  const { bridge, page } = await show(uploading(entry));
  await expect
    .element(page.getByText('We do not know whether the statements reached the bank.'))
    .toBeInTheDocument();
  expect(bridge.asked('outbox.retry')).toEqual([]);
  await main();
  await expect.poll(() => bridge.asked('outbox.retry')).toEqual([{ entryId: id(1) }]);
  await ctrl('d');
  await expect
    .element(page.getByRole('alertdialog'))
    .toHaveAccessibleDescription(/Whether the bank has it stays unknown/u);
  await main();
  await expect.poll(() => bridge.asked('outbox.discard')).toEqual([{ entryId: id(1), managerPin: null }]);
});

test('a salesperson gives up only with a manager’s PIN', async () => {
  const entry = anUpload('uncertain', { reason: 'bank.no-answer' }, { retry: true, discard: true });
  const { bridge, page } = await show(uploading(entry), {
    session: { id: id(901), name: 'Peeter Puu', role: 'salesperson' },
  });
  await ctrl('d');
  await expect.element(page.getByLabelText('Manager’s PIN')).toHaveFocus();
  await userEvent.keyboard('482913{Enter}');
  await expect.poll(() => bridge.asked('outbox.discard')[0]?.managerPin).toBe('482913');
});

test('the agreed time is over: put back with the customer’s word, or taken back', async () => {
  const entry = anUpload('expired', { reason: 'line.down' }, { putBack: true, discard: true });
  const { bridge, page } = await show(uploading(entry));
  await expect.element(page.getByText('The time to send is over. Nothing was sent.')).toBeInTheDocument();
  await main();
  await page.getByRole('checkbox', { name: /Customer agrees/u }).click();
  await main();
  await expect.poll(() => bridge.asked('outbox.put-back')[0]?.entryId).toBe(id(1));
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await ctrl('b');
  await expect.poll(() => bridge.asked('statement.stop')).toEqual([of]);
});

test('needs a person: why, and the ways on', async () => {
  const entry = anUpload('needs-you', { reason: 'bank.too-many' }, { putBack: true, discard: true });
  const { page } = await show(uploading(entry));
  await expect.element(page.getByText('The statements were not sent.')).toBeInTheDocument();
  await expect.element(page.getByText(/The bank asks for a pause/u)).toBeInTheDocument();
  await main();
  await expect
    .element(page.getByRole('dialog', { name: /agree that it is sent later/u }))
    .toBeInTheDocument();
});

test('however the last upload ended, nothing is claimed that is not known, and it can be sent again', async () => {
  const { bridge, page } = await show();
  const words: Partial<Record<(typeof sendReasons)[number], string>> = {
    'app.stopped': 'Sending was stopped here.',
    'bank.refused': 'The bank did not take the statements.',
    'bank.no-answer': 'Whether the bank has the statements is not known.',
    'line.down': 'The statements were not sent.',
  };
  for (const [reason, sentence] of Object.entries(words)) {
    const entry = anUpload('dropped', { reason: reason as (typeof sendReasons)[number], codes: ['type: x'] });
    bridge.publish('application', wantingProof({ statements: [aSharpScan] }, { entry }));
    await expect.element(page.getByText(sentence)).toBeInTheDocument();
    expect(document.body.textContent.includes('type: x'), reason).toBe(reason === 'bank.refused');
  }
  for (const reason of sendReasons) {
    const localNumber = `N-${reason}`;
    const entry = anUpload('dropped', { reason });
    bridge.publish('application', wantingProof({ statements: [aSharpScan] }, { entry, localNumber }));
    await expect.element(page.getByText(localNumber)).toBeInTheDocument();
    expect(document.querySelector('main [role=alert] p'), reason).not.toBeNull();
  }
  await main();
  await expect.poll(() => bridge.asked('statement.send').length).toBe(1);
});

test('a new decision takes the place of everything, with the focus on its sentence', async () => {
  const { bridge, page } = await show();
  await expect.element(page.getByRole('option', { name: /konto-1/u })).toBeInTheDocument();
  document.querySelector<HTMLElement>('[role=listbox]')?.focus();
  bridge.publish('application', { ...wantingProof(), step: 'no-offer', incomeProof: null });
  await expect.element(page.getByRole('heading', { name: /cannot offer financing/u })).toHaveFocus();
});
