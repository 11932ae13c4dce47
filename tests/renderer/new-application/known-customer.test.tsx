import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRoutes } from '../../../renderer/shell/routes.ts';
import { ok } from '../../../shared/result.ts';
import { mariDraft } from '../drafts.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { id, noon } from '../pictures.ts';
import { field, fill, focused, leave, noteOf, showForm } from './show-form.tsx';

const values = {
  'customer.identity_code': '37605030299',
  'customer.first_name': 'Mari',
  'customer.last_name': 'Tamm',
  'customer_contact.mobile': '+37253630000',
  'customer_contact.email': 'mari.tamm@example.ee',
  'customer_addresses.0.street': 'Niine 11',
  'customer_addresses.0.city': 'Tallinn',
  'customer_addresses.0.zip_code': '10414',
  'customer_addresses.0.country': 'LV',
  'customer_identification.document_number': 'AA9790801',
  'credit_application.monthly_income': '2900.00',
  'credit_application.monthly_financial_obligations': '100.00',
};

const knowsMari =
  (isOfToday = false) =>
  (bridge: FakeBridge): void => {
    bridge
      .on('customer.known', ({ identityCode }) =>
        ok({
          last:
            identityCode === '37605030299'
              ? { applicationId: id(41), customer: 'Mari T.', createdAt: noon, isOfToday }
              : null,
          reused: [],
        }),
      )
      .replies('customer.take-over', { values });
  };

test('one key takes over the last data of a known customer, and the focus goes to what is still empty', async () => {
  const { page, bridge } = await showForm({ prepare: knowsMari() });
  await fill('credit_application.amount', '450');
  field('customer.identity_code').focus();
  for (const digit of '37605030299') await userEvent.keyboard(digit);
  await expect.element(page.getByText(/^Mari T\. · application of/u).first()).toBeInTheDocument();
  expect(field('customer.first_name').value).toBe('');
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => field('customer.last_name').value).toBe('Tamm');
  expect(bridge.asked('customer.take-over')).toEqual([{ draftId: id(300), identityCode: '37605030299' }]);
  // A default gives way; what nobody may take over is asked for, and what may stay empty is not.
  expect(field('customer_addresses.0.country').value).toBe('LV');
  await expect.poll(focused).toBe('authentication.method');
  expect(field('consents.EMTA_REGISTRY_QUERY').checked).toBe(false);
  await expect.element(page.getByText(/^Taken over from the application of/u).first()).toBeInTheDocument();
  await expect.poll(() => document.querySelector('[aria-keyshortcuts="Control+L"]')).toBeNull();
});

test('what was typed already stays', async () => {
  await showForm({ prepare: knowsMari() });
  await fill('customer_contact.mobile', '5555 1234');
  await fill('credit_application.monthly_financial_obligations', '350');
  field('customer.identity_code').focus();
  for (const digit of '37605030299') await userEvent.keyboard(digit);
  await expect.poll(() => document.querySelector('[aria-keyshortcuts="Control+L"]')).not.toBeNull();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => field('customer.last_name').value).toBe('Tamm');
  expect(field('customer_contact.mobile').value).toBe('+372 5555 1234');
  expect(field('credit_application.monthly_financial_obligations').value).toBe('350.00');
});

test('an application from today can be opened instead of a new one', async () => {
  const { page } = await showForm({ prepare: knowsMari(true) });
  await fill('customer.identity_code', '37605030299');
  await expect.element(page.getByText('Mari T. · has an application from today').first()).toBeInTheDocument();
  await userEvent.keyboard('{Control>}o{/Control}');
  await expect
    .poll(() => useRoutes.getState().route)
    .toEqual({ screen: 'application', applicationId: id(41) });
});

test('that there is one from today is said as long as the form is open, also when its data were taken over', async () => {
  const { page } = await showForm({ prepare: knowsMari(true) });
  await fill('customer.identity_code', '37605030299');
  await expect.poll(() => document.querySelector('[aria-keyshortcuts="Control+L"]')).not.toBeNull();
  await userEvent.keyboard('{Control>}l{/Control}');
  await expect.poll(() => field('customer.last_name').value).toBe('Tamm');
  await expect.poll(() => document.querySelector('[aria-keyshortcuts="Control+L"]')).toBeNull();
  await expect.element(page.getByText('Mari T. · has an application from today').first()).toBeInTheDocument();
  await userEvent.keyboard('{Control>}o{/Control}');
  await expect
    .poll(() => useRoutes.getState().route)
    .toEqual({ screen: 'application', applicationId: id(41) });
});

test('half a code asks nobody, and another code ends the offer', async () => {
  const { bridge } = await showForm({ prepare: knowsMari() });
  await fill('customer.identity_code', '376050302');
  await fill('customer.identity_code', '37605030299');
  await expect.poll(() => document.querySelector('[aria-keyshortcuts="Control+L"]')).not.toBeNull();
  expect(bridge.asked('customer.known').map(({ identityCode }) => identityCode)).toEqual(['37605030299']);
  await fill('customer.identity_code', '38001085718');
  await expect.poll(() => document.querySelector('[aria-keyshortcuts="Control+L"]')).toBeNull();
});

test('what another customer used is worth a look, and nothing more', async () => {
  const { bridge } = await showForm({
    draft: mariDraft(),
    prepare: (prepared) =>
      void prepared.replies('customer.known', { last: null, reused: ['customer_contact.mobile'] }),
  });
  await expect
    .poll(() => noteOf('customer_contact.mobile'))
    .toContain('Check this: it was used for another customer.');
  expect(noteOf('customer_contact.email')).not.toContain('another customer');
  expect(field('customer_contact.mobile').getAttribute('aria-invalid')).not.toBe('true');
  // Another number is another question.
  bridge.replies('customer.known', { last: null, reused: [] });
  await fill('customer_contact.mobile', '5555 1234');
  await leave();
  await expect.poll(() => noteOf('customer_contact.mobile')).not.toContain('another customer');
});
