import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ContractView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import { contractStatuses } from '../../../shared/domain/wording.ts';
import { activated, inContract, started } from '../offers.ts';
import { anEntry, id, noon } from '../pictures.ts';
import { pressedAgain } from '../main-action.ts';
import { down, main, showApplication } from './show-application.tsx';

const green = 'rgb(14, 100, 55)';
const strip = (): HTMLElement => {
  const found = Array.from(document.querySelectorAll<HTMLElement>('main [role=status]')).find((each) =>
    each.textContent.includes('goods'),
  );
  if (!found) throw new Error('there is no strip about the goods');
  return found;
};
const colour = (): string => getComputedStyle(strip().parentElement ?? strip()).backgroundColor;
const terminated: Partial<ContractView> = {
  ...activated,
  status: 'terminated',
  goods: 'ended',
  waitsFor: 'nothing',
  terminatedAt: noon - minutes(3),
};
const link = 'https://sign.inbank.ee/s/8f1c2d3e4f5a';

test('the strip is green and says so only when the contract is active', async () => {
  const goods: readonly ContractView['goods'][] = ['no', 'yes', 'ended'];
  const { bridge } = await showApplication(inContract(1));
  for (const status of contractStatuses) {
    for (const said of goods) {
      const contract = { status, goods: said, number: `${status}-${said}` };
      bridge.publish('application', inContract(1, contract));
      await expect.poll(() => document.querySelector('h2')?.textContent).toBe(`Contract ${contract.number}`);
      const isFree = status === 'activated' && said === 'yes';
      expect(colour() === green, contract.number).toBe(isFree);
      expect(strip().textContent === 'You may hand over the goods', contract.number).toBe(isFree);
    }
  }
});

test('on the green strip stands when the bank was last asked, seen and not read out every second', async () => {
  const asking = { elapsedMs: 9_000, isPaused: false, reads: 9, lastReadAgoMs: 20_000, nextReadInMs: 5_000 };
  const { bridge, page } = await showApplication(inContract(1, activated, { asking }));
  await expect.poll(colour).toBe(green);
  const age = page.getByText(/checked 2\d.s ago/u);
  await expect.element(age).toBeInTheDocument();
  expect(strip().parentElement?.contains(age.element())).toBe(true);
  expect(getComputedStyle(age.element()).color).toBe(getComputedStyle(strip()).color);
  expect(age.element().closest('[role=status]')).toBeNull();
  bridge.publish('application', inContract(1, activated, { asking: { ...asking, lastReadAgoMs: 300_000 } }));
  await expect.element(page.getByText(/checked 5.min ago/u)).toBeInTheDocument();
  bridge.publish('application', inContract(1, activated, { asking: null }));
  await expect.element(page.getByText(/checked/u)).not.toBeInTheDocument();
});

test('until then it says in words that the goods stay', async () => {
  await showApplication(inContract(1, { status: 'signed', waitsFor: 'bank' }));
  await expect.poll(() => strip().textContent).toBe('Do not hand over the goods yet');
});

test('handing over is asked once, is recorded once and ends calmly', async () => {
  const { bridge, page } = await showApplication(inContract(1, activated));
  await expect.poll(colour).toBe(green);
  await main();
  const question = page.getByRole('alertdialog', { name: 'Hand over the goods?' });
  await expect.element(question).toMatchTextContent(/Your name, Anna Kask, and the time are written down/u);
  await userEvent.keyboard('{Enter}');
  await expect.element(question).not.toBeInTheDocument();
  expect(bridge.asked('contract.hand-over')).toEqual([]);
  await main();
  await expect.element(question).toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('contract.hand-over')).toEqual([{ applicationId: id(1) }]);
  bridge.publish('application', inContract(1, { ...activated, handedOver: { at: noon, by: 'Anna Kask' } }));
  await expect.element(page.getByText(/Handed over 23.Nov.2026.12:41, Anna Kask/u)).toBeInTheDocument();
  expect(strip().textContent).toBe('The goods were handed over');
  expect(colour()).not.toBe(green);
  await main();
  expect(bridge.asked('contract.hand-over').length).toBe(1);
});

test('the second of two presses reaches nothing that came in between', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code')));
  await expect.element(page.getByLabelText('Code from the SMS')).toHaveFocus();
  await userEvent.keyboard('1234');
  await expect.element(page.getByRole('button', { name: 'Confirm the code' }).last()).toBeEnabled();
  const handOver = page.getByRole('toolbar').getByRole('button', { name: 'Hand over the goods' });
  const second = pressedAgain(() => handOver.element().matches(':disabled'));
  bridge.publish('application', inContract(1, activated));
  expect(await second).toBe(true);
  await expect.poll(colour).toBe(green);
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  await expect.element(handOver).toBeEnabled();
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
});

test('the way of the contract stands with its times', async () => {
  const { page } = await showApplication(
    inContract(1, { status: 'signed', waitsFor: 'down-payment', signedAt: noon - minutes(1) }),
  );
  const way = page.getByRole('list', { name: 'The way of the contract' });
  await expect.element(way.getByRole('listitem').nth(1)).toHaveAttribute('aria-current', 'step');
  await expect.element(way.getByText(/23.Nov.2026.12:40/u)).toBeInTheDocument();
  // What is behind and ahead are deeds; where it stands is a state.
  expect(
    way
      .getByRole('listitem')
      .elements()
      .map((each) => each.querySelector('span')?.textContent),
  ).toEqual(['Offer accepted', 'Signed, not active yet', 'Active']);
  await expect.element(page.getByText('The customer makes the down payment next.')).toBeInTheDocument();
  await expect.element(page.getByText(/checked 20.s ago/u)).toBeInTheDocument();
});

test('the first way to sign is chosen beforehand and starts with one key', async () => {
  const { bridge, page } = await showApplication(inContract(1));
  await expect.element(page.getByRole('radio', { name: /Code by SMS/u })).toBeChecked();
  expect(document.querySelectorAll('[name=method]').length).toBe(4);
  await main();
  await expect
    .poll(() => bridge.asked('contract.sign'))
    .toEqual([{ applicationId: id(1), method: 'sms-code', isAttested: false }]);
});

test('what is only reported is attested first', async () => {
  const { bridge, page } = await showApplication(inContract(1));
  await page.getByRole('radio', { name: /Signed on paper/u }).click();
  await main();
  expect(bridge.asked('contract.sign')).toEqual([]);
  await page.getByRole('checkbox', { name: /signed this contract on paper before me/u }).click();
  await main();
  await expect
    .poll(() => bridge.asked('contract.sign'))
    .toEqual([{ applicationId: id(1), method: 'paper', isAttested: true }]);
});

test('the code of the SMS: typed, wrong, typed again, taken', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code')));
  const code = page.getByLabelText('Code from the SMS');
  await expect.element(code).toHaveFocus();
  await userEvent.keyboard('12 34{Enter}');
  await expect
    .poll(() => bridge.asked('contract.confirm-code'))
    .toEqual([{ applicationId: id(1), code: '1234' }]);
  await expect.element(code).toHaveValue('');
  const entry = anEntry(1, { kind: 'confirm-signing', state: 'dropped', reason: 'bank.refused' });
  bridge.publish('application', inContract(1, started('sms-code', { wrongCodes: 1 }), { entry }));
  await expect.element(page.getByText(/The code does not match. Ask the customer/u)).toBeInTheDocument();
  await expect.element(code).toHaveFocus();
  await userEvent.keyboard('5');
  await expect.element(page.getByText(/The code does not match/u)).not.toBeInTheDocument();
  await userEvent.keyboard('678');
  await main();
  await expect.poll(() => bridge.asked('contract.confirm-code').at(-1)?.code).toBe('5678');
  bridge.publish('application', inContract(1, started('sms-code', { wrongCodes: 1, isConfirmed: true })));
  await expect
    .element(page.getByText('The code was taken. The bank completes the signature.'))
    .toBeInTheDocument();
});

test('a code has four to eight digits: fewer do not go, more cannot be typed', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code')));
  const code = page.getByLabelText('Code from the SMS');
  const confirm = page.getByRole('button', { name: 'Confirm the code' }).first();
  await code.fill('123');
  await expect.element(confirm).toBeDisabled();
  await userEvent.keyboard('{Enter}');
  expect(bridge.asked('contract.confirm-code')).toEqual([]);
  await code.fill('1234');
  await expect.element(confirm).toBeEnabled();
  await code.fill('1234567890');
  await expect.element(code).toHaveValue('12345678');
  await expect.element(confirm).toBeEnabled();
});

test.each([
  [1, 'The code does not match. Ask the customer for the newest message.'],
  [2, 'The code does not match again. Compare it with the newest message, digit by digit.'],
  [3, 'The code keeps not matching. Have a new one sent.'],
  [7, 'The code keeps not matching. Have a new one sent.'],
])('after %i wrong codes it is said what helps now', async (wrongCodes, words) => {
  const { page } = await showApplication(inContract(1, started('sms-code', { wrongCodes })));
  await expect.element(page.getByText(words, { exact: true })).toBeInTheDocument();
});

test('the code for the phone tells to sign on the bank’s page, not to log in somewhere', async () => {
  const { page } = await showApplication(inContract(1, started('hosted', { link })));
  await expect.element(page.getByText(/sign on the bank’s page\. Never tell your PIN/u)).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('log in to your own bank');
});

test('a new code can be asked for, or another way be chosen', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code')));
  await page.getByRole('button', { name: 'Send a new code' }).click();
  await expect.poll(() => bridge.asked('contract.sign').length).toBe(1);
  await page.getByRole('button', { name: 'Another way to sign' }).click();
  await page.getByRole('radio', { name: /QR code on this screen/u }).click();
  await main();
  await expect.poll(() => bridge.asked('contract.sign').at(-1)?.method).toBe('hosted');
  bridge.publish('application', inContract(1, started('hosted', { link, startedAt: noon })));
  await expect.element(page.getByRole('img', { name: /signing page/u })).toBeInTheDocument();
});

test('the code for the customer’s phone is black on white and at least 4 cm wide', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('hosted', { link })));
  const code = page.getByRole('img', { name: 'Code that leads to the bank’s signing page' });
  await expect.element(code).toBeInTheDocument();
  expect(code.element().getBoundingClientRect().width).toBeGreaterThanOrEqual(152);
  expect(code.element().querySelector('path')?.getAttribute('fill')).toBe('#000');
  await expect.element(page.getByText(/Never tell your PIN codes to anyone/u)).toBeInTheDocument();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => bridge.asked('contract.copy-link')).toEqual([{ applicationId: id(1) }]);
  await expect.element(page.getByText('The link is in the clipboard.')).toBeInTheDocument();
  // The address itself is nowhere to be clicked.
  expect(document.querySelector('a')).toBeNull();
});

test('a link that did not come is told, and signing can be started once more', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('hosted')));
  await expect.element(page.getByText(/The bank has not given a link/u)).toBeInTheDocument();
  await page.getByRole('button', { name: 'Start signing' }).click();
  await expect.poll(() => bridge.asked('contract.sign').length).toBe(1);
});

test('a link that the bank sent says to whom', async () => {
  const { page } = await showApplication(inContract(1, started('link-by-email')));
  await expect
    .element(page.getByText(/by e-mail at 12:40, to the address in the application/u))
    .toBeInTheDocument();
});

test('the contract opens in the browser, and its host is named', async () => {
  const { bridge, page } = await showApplication(inContract(1));
  bridge.replies('contract.printout', { host: 'docs.inbank.ee' });
  await userEvent.keyboard('{Control>}o{/Control}');
  await expect.element(page.getByText('Opened in the browser: docs.inbank.ee')).toBeInTheDocument();
  bridge.fails('contract.printout', { code: 'link.refused' });
  await userEvent.keyboard('{Control>}o{/Control}');
  await expect.element(page.getByText(/The link is not an address of the bank/u)).toBeInTheDocument();
});

test('cancelling the contract asks first, and is not possible once it is active', async () => {
  const { bridge, page } = await showApplication(inContract(1));
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect
    .element(page.getByRole('alertdialog', { name: 'Cancel the contract? It will no longer be valid.' }))
    .toBeInTheDocument();
  await main();
  await expect.poll(() => bridge.asked('contract.cancel')).toEqual([{ applicationId: id(1) }]);
  bridge.publish('application', inContract(1, activated));
  await expect.poll(colour).toBe(green);
  await expect.element(page.getByRole('button', { name: /Cancel the contract/u })).not.toBeInTheDocument();
});

test('a cancelled contract says that the goods stay, and can be begun anew', async () => {
  const { page } = await showApplication(
    inContract(1, { status: 'cancelled', goods: 'ended', waitsFor: 'nothing' }, { asking: null }),
  );
  await expect.poll(() => strip().textContent).toBe('This contract is over. Do not hand over the goods');
  await expect.element(page.getByText('The contract was cancelled.')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /Copy as new/u })).toBeInTheDocument();
});

test('signing under way, and signing that did not start, are told', async () => {
  const entry = anEntry(1, { kind: 'start-signing', state: 'sending', reason: null });
  const { bridge, page } = await showApplication(inContract(1, {}, { entry }));
  await expect.element(page.getByText('Signing is being started at the bank.')).toBeInTheDocument();
  await main();
  expect(bridge.asked('contract.sign')).toEqual([]);
  bridge.publish(
    'application',
    inContract(1, {}, { entry: { ...entry, state: 'dropped', reason: 'line.down' } }),
  );
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Signing was not started\./u);
});

test('without a line signing cannot be started', async () => {
  const { bridge } = await showApplication(inContract(1), { line: down });
  await main();
  expect(bridge.asked('contract.sign')).toEqual([]);
});

test('a new code, or the link once more, is told also within the same minute', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code', { wrongCodes: 3 })));
  await expect.element(page.getByLabelText('Code from the SMS')).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('A new code was sent');
  bridge.publish('application', inContract(1, started('sms-code', { startedAt: noon - 1_000 })));
  await expect
    .element(page.getByText('A new code was sent. Only the newest one counts.'))
    .toBeInTheDocument();
  // The count of wrong ones begins anew, and so do the words about them.
  await userEvent.fill(page.getByLabelText('Code from the SMS'), '1234');
  await main();
  bridge.publish(
    'application',
    inContract(1, started('sms-code', { startedAt: noon - 1_000, wrongCodes: 1 })),
  );
  await expect.element(page.getByText(/The code does not match. Ask the customer/u)).toBeInTheDocument();
  bridge.publish('application', inContract(1, started('link-by-sms')));
  await page.getByRole('button', { name: 'Send the link again' }).click();
  await expect
    .poll(() => bridge.asked('contract.sign').at(-1))
    .toEqual({ applicationId: id(1), method: 'link-by-sms', isAttested: false });
  expect(document.body.textContent).not.toContain('The link was sent again');
  bridge.publish('application', inContract(1, started('link-by-sms', { startedAt: noon })));
  await expect.element(page.getByText('The link was sent again.')).toBeInTheDocument();
});

test.each([
  ['sms-code', 'Code by SMS', false],
  ['hosted', 'QR code on this screen', false],
  ['link-by-sms', 'Link by SMS', false],
  ['link-by-email', 'Link by e-mail', false],
  ['digital', 'Already signed digitally', true],
  ['paper', 'Signed on paper', true],
] as const)(
  '%s starts by itself, and only what the shop reports is attested',
  async (method, label, isReport) => {
    const { bridge, page } = await showApplication(inContract(1, { methods: [method] }));
    await expect.element(page.getByRole('radio', { name: new RegExp(label, 'u') })).toBeChecked();
    expect(document.querySelectorAll('[name=attest]').length).toBe(isReport ? 1 : 0);
    await main();
    expect(bridge.asked('contract.sign').length).toBe(isReport ? 0 : 1);
    if (isReport) {
      await page.getByRole('checkbox').click();
      await main();
    }
    await expect
      .poll(() => bridge.asked('contract.sign'))
      .toEqual([{ applicationId: id(1), method, isAttested: isReport }]);
  },
);

test.each(['digital', 'paper', 'sms-code'] as const)(
  'a signature by %s that the bank does not complete is no dead end',
  async (method) => {
    const { page } = await showApplication(inContract(1, started(method, { isConfirmed: true })));
    await expect
      .element(page.getByText('The bank goes on by itself. Nothing has to be done here.'))
      .toBeInTheDocument();
    await page.getByRole('button', { name: 'Another way to sign' }).click();
    await expect.element(page.getByRole('radiogroup')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument();
  },
);

test('a contract that ended before the goods left says that they stay', async () => {
  const { bridge, page } = await showApplication(inContract(1, activated));
  await expect.poll(colour).toBe(green);
  bridge.publish('application', inContract(1, terminated, { asking: null }));
  await expect.poll(() => strip().textContent).toBe('This contract is over. Do not hand over the goods');
  expect(colour()).not.toBe(green);
  await expect.element(page.getByText('The contract has ended.')).toBeInTheDocument();
  const way = page.getByRole('list', { name: 'The way of the contract' });
  await expect.element(way.getByRole('listitem').last()).toMatchTextContent(/^Ended23.Nov.2026.12:38$/u);
  await main();
  expect(bridge.asked('contract.hand-over')).toEqual([]);
});

test('a contract that ended after they left calls the manager, and says who gave them', async () => {
  const handedOver = { at: noon - minutes(9), by: 'Anna Kask' };
  const { bridge, page } = await showApplication(inContract(1, { ...activated, handedOver }));
  await expect.poll(() => strip().textContent).toBe('The goods were handed over');
  bridge.publish('application', inContract(1, { ...terminated, handedOver }, { asking: null }));
  await expect
    .poll(() => strip().textContent)
    .toBe('This contract is over, and the goods were handed over. Call the manager');
  await expect.element(page.getByText(/Handed over 23.Nov.2026.12:32, Anna Kask/u)).toBeInTheDocument();
  await expect.element(page.getByText(/The manager settles it with the bank/u)).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('Everything is done.');
});

test('the focus is not lost when the contract goes on', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code')));
  await expect.element(page.getByLabelText('Code from the SMS')).toHaveFocus();
  bridge.publish(
    'application',
    inContract(1, { status: 'signed', waitsFor: 'down-payment', signedAt: noon }),
  );
  await expect.element(page.getByRole('heading', { name: 'Contract HP-2026-88392' })).toHaveFocus();
});

test('the focus is not lost when signing goes on, another way is chosen or the goods are given', async () => {
  const { bridge, page } = await showApplication(inContract(1, started('sms-code')));
  const heading = page.getByRole('heading', { name: 'Contract HP-2026-88392' });
  await expect.element(page.getByLabelText('Code from the SMS')).toHaveFocus();
  bridge.publish('application', inContract(1, started('sms-code', { isConfirmed: true })));
  await expect.element(heading).toHaveFocus();
  await page.getByRole('button', { name: 'Another way to sign' }).click();
  await expect.element(page.getByRole('radiogroup')).toBeInTheDocument();
  await expect.element(heading).toHaveFocus();
  bridge.publish('application', inContract(1, activated));
  await main();
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  bridge.publish('application', inContract(1, { ...activated, handedOver: { at: noon, by: 'Anna Kask' } }));
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  await expect.element(heading).toHaveFocus();
});
