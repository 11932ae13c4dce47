import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { activated, inContract, offered } from '../offers.ts';
import { aTill, anApplication, id } from '../pictures.ts';
import { go } from '../../../renderer/shell/routes.ts';
import { whatCustomerSees } from '../../../renderer/screens/application/what-customer-sees.ts';
import { live, showApplication } from './show-application.tsx';

const display = { isOn: true, shows: 'idle' } as const;

test('F4 shows the offer, F4 again takes it away, and leaving the screen does so too', async () => {
  const { bridge, page } = await showApplication(offered(1), { display });
  await expect.element(page.getByRole('button', { name: 'Show to the customer' })).toBeInTheDocument();
  await userEvent.keyboard('{F4}');
  expect(bridge.asked('display.show')).toEqual([{ kind: 'offer', applicationId: id(1) }]);
  bridge.publish('till', {
    ...aTill({ profile: live }),
    revision: 9,
    display: { isOn: true, shows: 'offer' },
  });
  await expect
    .element(page.getByRole('button', { name: 'Take it from the customer’s window' }))
    .toBeInTheDocument();
  await userEvent.keyboard('{F4}');
  expect(bridge.asked('display.clear')).toHaveLength(1);
  bridge.publish('till', { ...aTill({ profile: live }), revision: 10, display });
  await userEvent.keyboard('{F4}');
  go({ screen: 'today' });
  await expect.poll(() => bridge.asked('display.clear').length).toBe(2);
});

test('without a second window there is nothing to show on, and the key is free', async () => {
  const { bridge, page } = await showApplication(offered(1), { display: { isOn: false, shows: 'idle' } });
  await expect
    .element(page.getByRole('heading', { name: 'The bank has an offer for you.' }))
    .toBeInTheDocument();
  await userEvent.keyboard('{F4}');
  expect(bridge.asked('display.show')).toEqual([]);
});

test('an application that ended without an offer has nothing for the customer’s eyes', () => {
  for (const step of ['no-offer', 'failed', 'bank-error', 'cancelled', 'uncertain', 'needs-you'] as const)
    expect(whatCustomerSees(anApplication(1, { step }))).toBeNull();
  expect(whatCustomerSees(anApplication(1))).toEqual({ kind: 'waiting', applicationId: id(1) });
  expect(whatCustomerSees(inContract(1, activated))).toEqual({ kind: 'thanks', applicationId: id(1) });
});
