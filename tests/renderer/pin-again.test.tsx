import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { callWithPin } from '../../renderer/bridge/pin-again.ts';
import type { CallInput } from '../../shared/bridge/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { offered } from './offers.ts';
import { aLockedTill, aTill, aToday, id } from './pictures.ts';
import { mainAction } from './main-action.ts';
import { showApp } from './show-app.tsx';
import { showApplication } from './application/show-application.tsx';

const pin = '482913';
const old = fail('session.pin-again');

/** As main does it: something grave is done only after a PIN that is recent. */
function wantsRecentPin(bridge: FakeBridge): void {
  let isRecent = false;
  const grave = () => (isRecent ? ok('done' as const) : old);
  bridge
    .on('session.confirm', ({ pin: typed }: CallInput<'session.confirm'>) => {
      if (typed !== pin) return fail('session.wrong-pin');
      isRecent = true;
      return ok('done');
    })
    .on('application.cancel', grave)
    .on('contract.cancel', grave);
}

const today = (prepare: (bridge: FakeBridge) => void = wantsRecentPin) =>
  showApp(aTill(), (bridge) => prepare(bridge.replies('today.get', aToday([]))));
const question = { name: 'Your PIN again' } as const;

test('something grave asks for an old PIN again, is repeated once, and its answer comes back', async () => {
  const { bridge, page } = await today();
  const asked = callWithPin('application.cancel', { applicationId: id(1) });
  await expect
    .element(page.getByRole('dialog', question))
    .toMatchTextContent(/typed within the last ten minutes/u);
  await expect.element(page.getByLabelText('Your PIN')).toHaveFocus();
  await userEvent.keyboard(`${pin}{Enter}`);
  expect(await asked).toEqual(ok('done'));
  await expect.element(page.getByRole('dialog', question)).not.toBeInTheDocument();
  expect(bridge.asked('session.confirm')).toEqual([{ pin }]);
  expect(bridge.asked('application.cancel')).toEqual([{ applicationId: id(1) }, { applicationId: id(1) }]);
});

test('what does not need a PIN, or fails for another reason, asks for nothing and is not repeated', async () => {
  const { bridge, page } = await today((prepared) =>
    prepared.fails('contract.cancel', { code: 'application.wrong-step' }),
  );
  expect(await callWithPin('application.cancel', { applicationId: id(1) })).toEqual(ok('done'));
  expect(await callWithPin('contract.cancel', { applicationId: id(1) })).toEqual(
    fail('application.wrong-step'),
  );
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(bridge.asked('application.cancel').length).toBe(1);
  expect(bridge.asked('contract.cancel').length).toBe(1);
});

test('over a question that waits, the PIN goes on with what was asked there', async () => {
  const { bridge, page } = await showApplication(offered(1), {}, wantsRecentPin);
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('dialog', question)).toBeInTheDocument();
  await userEvent.keyboard(pin);
  await mainAction();
  await expect.poll(() => bridge.asked('application.cancel').length).toBe(2);
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('dialog', question)).not.toBeInTheDocument();
});

test('a wrong PIN says so and keeps asking; nothing is repeated before the right one', async () => {
  const { bridge, page } = await today();
  const asked = callWithPin('application.cancel', { applicationId: id(1) });
  const field = page.getByLabelText('Your PIN');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('111222{Enter}');
  await expect
    .element(page.getByRole('dialog', question))
    .toMatchTextContent(/This PIN is not known\. Type it again\./u);
  await expect.element(field).toHaveValue('');
  await expect.element(field).toHaveFocus();
  expect(bridge.asked('application.cancel').length).toBe(1);
  await userEvent.keyboard(`${pin}{Enter}`);
  expect(await asked).toEqual(ok('done'));
  expect(bridge.asked('session.confirm').map((each) => each.pin)).toEqual(['111222', pin]);
  expect(bridge.asked('application.cancel').length).toBe(2);
});

test('half a PIN is not sent', async () => {
  const { bridge, page } = await today();
  void callWithPin('application.cancel', { applicationId: id(1) });
  await expect.element(page.getByLabelText('Your PIN')).toHaveFocus();
  await userEvent.keyboard('48{Enter}');
  await mainAction();
  await expect.element(page.getByRole('button', { name: /Go on/u })).toBeDisabled();
  expect(bridge.asked('session.confirm')).toEqual([]);
});

test('the way back gives up: the failure is shown where it was asked, and nothing is repeated', async () => {
  const { bridge, page } = await showApplication(offered(1), {}, wantsRecentPin);
  await userEvent.keyboard('{Control>}b{/Control}');
  await expect.element(page.getByRole('alertdialog')).toBeInTheDocument();
  await mainAction();
  await expect.element(page.getByRole('dialog', question)).toBeInTheDocument();
  await userEvent.keyboard('4829{Escape}');
  await expect.element(page.getByRole('dialog', question)).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('alertdialog'))
    .toMatchTextContent(/typed within the last ten minutes/u);
  expect(bridge.asked('session.confirm')).toEqual([]);
  expect(bridge.asked('application.cancel').length).toBe(1);
});

test('two at once ask once, and the one PIN goes on with both', async () => {
  const { bridge, page } = await today();
  const both = Promise.all([
    callWithPin('application.cancel', { applicationId: id(1) }),
    callWithPin('contract.cancel', { applicationId: id(2) }),
  ]);
  await expect.element(page.getByLabelText('Your PIN')).toHaveFocus();
  await expect.poll(() => bridge.asked('contract.cancel').length).toBe(1);
  expect(page.getByRole('dialog').elements().length).toBe(1);
  await userEvent.keyboard(`${pin}{Enter}`);
  expect(await both).toEqual([ok('done'), ok('done')]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(bridge.asked('session.confirm')).toEqual([{ pin }]);
  expect(bridge.asked('application.cancel').length).toBe(2);
  expect(bridge.asked('contract.cancel').length).toBe(2);
});

test('two at once are given up together', async () => {
  const { page } = await today();
  const both = Promise.all([
    callWithPin('application.cancel', { applicationId: id(1) }),
    callWithPin('contract.cancel', { applicationId: id(2) }),
  ]);
  await expect.element(page.getByLabelText('Your PIN')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(await both).toEqual([old, old]);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a till that is locked meanwhile gives up, and asks nothing of whoever comes next', async () => {
  const { bridge, page } = await today();
  const asked = callWithPin('application.cancel', { applicationId: id(1) });
  await expect.element(page.getByLabelText('Your PIN')).toHaveFocus();
  bridge.publish('till', aLockedTill());
  expect(await asked).toEqual(old);
  bridge.publish('till', aTill({ session: { id: id(901), name: 'Jānis Bērziņš', role: 'salesperson' } }));
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(bridge.asked('application.cancel').length).toBe(1);
});
