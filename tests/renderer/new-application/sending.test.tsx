import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { minutes } from '../../../shared/domain/dates.ts';
import { fail, ok } from '../../../shared/result.ts';
import { useRoutes } from '../../../renderer/shell/routes.ts';
import { longConsent, mariDraft, mariTyped } from '../drafts.ts';
import { aTill, id, noon, quietQueue } from '../pictures.ts';
import { field, fill, focused, live, noteOf, send, shopForm, showForm } from './show-form.tsx';

const down = { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) } as const;
const route = () => useRoutes.getState().route;
const toItsScreen = { screen: 'application', applicationId: id(300) } as const;

test('a complete form is sent as it stands and leads to its application', async () => {
  const { bridge } = await showForm({ draft: mariDraft() });
  await send();
  await expect.poll(route).toEqual(toItsScreen);
  expect(bridge.asked('application.submit')).toEqual([
    { draftId: id(300), values: mariTyped, customerLanguage: 'en', later: null, twinPin: null },
  ]);
});

test('what became an application is not written as a draft again', async () => {
  const { bridge } = await showForm({ draft: mariDraft() });
  bridge.fails('draft.save', { code: 'storage.full' });
  await fill('purchase.purchase_reference', 'A-2');
  await expect.poll(() => bridge.asked('draft.save').length).toBe(1);
  await send();
  await expect.poll(route).toEqual(toItsScreen);
  const names = bridge.calls.map((each) => each.name);
  expect(names.lastIndexOf('draft.save')).toBeLessThan(names.indexOf('application.submit'));
});

test('pressing twice sends once', async () => {
  const { bridge } = await showForm({ draft: mariDraft() });
  let release: (() => void) | undefined;
  bridge.on('application.submit', async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return ok({ applicationId: id(300) });
  });
  await send();
  await send();
  await send();
  expect(bridge.asked('application.submit').length).toBe(1);
  release?.();
  await expect.poll(route).toEqual(toItsScreen);
  expect(bridge.asked('application.submit').length).toBe(1);
});

test('without a line it goes to the outbox, with the customer’s word and a time', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft(), till: { line: down } });
  await expect.element(page.getByRole('button', { name: /Put in outbox/u })).toBeInTheDocument();
  await send();
  const dialog = page.getByRole('dialog', { name: 'Put in outbox' });
  await expect.element(dialog).toBeInTheDocument();
  await send();
  expect(bridge.asked('application.submit')).toEqual([]);
  await expect.poll(focused).toBe('later');
  await userEvent.keyboard(' ');
  await expect.element(dialog.getByRole('radio', { name: 'end of today, 23:59' })).toBeChecked();
  await send();
  await expect.poll(route).toEqual(toItsScreen);
  expect(bridge.asked('application.submit')[0]?.later).toEqual({ until: noon + minutes(679) });
});

test('a line that breaks while sending asks the same question', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.fails('application.submit', { code: 'line.down' });
  await send();
  await expect.element(page.getByRole('dialog', { name: 'Put in outbox' })).toBeInTheDocument();
  bridge.replies('application.submit', { applicationId: id(300) });
  await page.getByRole('checkbox', { name: 'Customer agrees that we send it later today' }).click();
  await page.getByRole('radio', { name: '13:41' }).click();
  await send();
  await expect
    .poll(() => bridge.asked('application.submit').at(-1)?.later)
    .toEqual({ until: noon + minutes(60) });
});

test('an incomplete form does not ask about later', async () => {
  const { page } = await showForm({ till: { line: down } });
  await send();
  await expect.element(page.getByText(/fields need another look/u)).toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('a twin passes with a manager’s PIN', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.on('application.submit', ({ twinPin }) => {
    if (twinPin === null) return fail('application.twin', { localNumber: 'K7-0041', applicationId: id(41) });
    return twinPin === '482913' ? ok({ applicationId: id(300) }) : fail('session.wrong-pin', { left: 4 });
  });
  await send();
  await expect.element(page.getByRole('dialog', { name: 'Is this a new purchase?' })).toBeInTheDocument();
  await userEvent.keyboard('111222{Enter}');
  await expect.element(page.getByText('This PIN is not known. Type it again.')).toBeInTheDocument();
  await userEvent.keyboard('482913{Enter}');
  await expect.poll(route).toEqual(toItsScreen);
});

test('a twin leads to the earlier application', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.fails('application.submit', {
    code: 'application.twin',
    facts: { localNumber: 'K7-0041', applicationId: id(41) },
  });
  await send();
  await page.getByRole('button', { name: 'Open K7-0041' }).click();
  await expect.poll(route).toEqual({ screen: 'application', applicationId: id(41) });
});

test('what main finds stands at its fields, with the focus on the first; nothing is erased', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.fails('application.submit', {
    code: 'application.invalid',
    facts: { 'customer_contact.mobile': 'phone.length', 'customer.last_name': 'name.letters' },
  });
  await send();
  await expect.poll(focused).toBe('customer.last_name');
  await expect.poll(() => noteOf('customer_contact.mobile')).toContain('too short or too long');
  await expect.element(page.getByText('2 fields need another look.')).toBeInTheDocument();
  expect(field('customer_contact.mobile').value).toBe('+372 5363 0000');
});

test('other trouble is told in words and leaves everything as it is', async () => {
  const { bridge, page } = await showForm({ draft: mariDraft() });
  bridge.fails('application.submit', { code: 'storage.full' });
  await send();
  await expect.element(page.getByText(/The disk is full/u)).toBeInTheDocument();
  expect(field('customer.last_name').value).toBe('Tamm');
  bridge.replies('application.submit', { applicationId: id(300) });
  await send();
  await expect.poll(route).toEqual(toItsScreen);
});

test('a stopped outbox is told before sending', async () => {
  const queue = { ...quietQueue, stopped: 'bank.key-refused' } as const;
  const { page, bridge } = await showForm({ draft: mariDraft(), till: { queue } });
  await expect
    .element(page.getByText('The bank does not accept this shop’s key. Call the manager.'))
    .toBeInTheDocument();
  bridge.publish('till', aTill({ profile: live, form: shopForm, queue: quietQueue }));
  await expect.element(page.getByText(/does not accept/u)).not.toBeInTheDocument();
});

test('what a refused consent may mean is said at once where the bank needs it, and keeps nothing back', async () => {
  const needed = 'without it there will probably be no offer';
  const { bridge } = await showForm({ draft: mariDraft({ 'consents.EMTA_REGISTRY_QUERY': '' }) });
  const [yes, no] = document.querySelectorAll<HTMLInputElement>('[name="consents.EMTA_REGISTRY_QUERY"]');
  no?.click();
  await expect.poll(() => document.body.textContent).toContain(needed);
  yes?.click();
  await expect.poll(() => document.body.textContent).not.toContain(needed);
  no?.click();
  await send();
  await expect.poll(() => bridge.asked('application.submit')).toHaveLength(1);
});

test('where the bank does not need a consent, nothing is said of a refusal', async () => {
  const consents = [{ ...longConsent, isRequired: false }];
  await showForm({ draft: mariDraft(), till: { form: { ...shopForm, consents } } });
  document.querySelectorAll<HTMLInputElement>('[name="consents.EMTA_REGISTRY_QUERY"]')[1]?.click();
  await expect.poll(() => field('consents.EMTA_REGISTRY_QUERY').checked).toBe(false);
  expect(document.body.textContent).not.toContain('probably be no offer');
});

test('a consent that the customer refuses is sent as refused; none is answered beforehand', async () => {
  const { bridge } = await showForm({ draft: mariDraft({ 'consents.EMTA_REGISTRY_QUERY': '' }) });
  const answers = Array.from(
    document.querySelectorAll<HTMLInputElement>('[name="consents.EMTA_REGISTRY_QUERY"]'),
  );
  expect(answers.map(({ checked }) => checked)).toEqual([false, false]);
  await send();
  await expect.poll(focused).toBe('consents.EMTA_REGISTRY_QUERY');
  await userEvent.keyboard('{ArrowRight}');
  await send();
  await expect
    .poll(() => bridge.asked('application.submit')[0]?.values['consents.EMTA_REGISTRY_QUERY'])
    .toBe('no');
});
