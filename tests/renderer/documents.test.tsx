import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DocumentType } from '../../shared/domain/application-request.ts';
import type { SettingsView, TillView } from '../../shared/bridge/views.ts';
import { go } from '../../renderer/shell/routes.ts';
import { mariDraft } from './drafts.ts';
import { field, noteOf, send, shopForm, showForm } from './new-application/show-form.tsx';
import { aProfile, aTill, aToday, id, someSettings } from './pictures.ts';
import { showApp } from './show-app.tsx';

const type = 'customer_identification.document_type';
const asked = (): string => document.querySelector(`select[name="${type}"]`)?.textContent ?? 'nothing';
const taking = (...documentTypes: DocumentType[]): Partial<TillView> => ({
  form: { ...shopForm, documentTypes },
});

test('the form offers what the shop takes; the only one is named and not asked about', async () => {
  const { page } = await showForm();
  expect(asked()).toBe('nothing');
  await expect.element(page.getByText('ID-card', { exact: true }).first()).toBeInTheDocument();
  expect(field(type).value).toBe('id_card');
});

test('the form offers several where the shop takes them', async () => {
  await showForm({ till: taking('id_card', 'residence_permit') });
  expect(asked()).toBe('ID-cardResidence permit');
});

test('a draft with a document that is taken no more asks for it again, and goes nowhere until then', async () => {
  const { page, bridge } = await showForm({ draft: mariDraft({ [type]: 'passport' }) });
  await expect.poll(() => noteOf(type)).toBe('Choose one of the list.');
  expect(field(type).value).toBe('');
  await send();
  expect(bridge.asked('application.submit')).toEqual([]);
  await page.getByLabelText('Document', { exact: true }).selectOptions('ID-card');
  await send();
  await expect.poll(() => bridge.asked('application.submit')).toHaveLength(1);
  expect(bridge.asked('application.submit')[0]?.values[type]).toBe('id_card');
});

async function showSettings(till: Partial<TillView> = {}, settings: Partial<SettingsView> = {}) {
  const shown = await showApp(aTill(till), (bridge) => {
    bridge.replies('today.get', aToday([])).replies('settings.get', someSettings(settings));
    bridge.on('settings.documents', (input) => ({ ok: true, value: someSettings(input) }));
  });
  await expect.element(shown.page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'settings' });
  await shown.page.getByRole('button', { name: 'Products', exact: true }).click();
  return shown;
}

test('a manager adds a document and takes it off again; the ID card stays', async () => {
  const { page, bridge } = await showSettings();
  const passport = page.getByRole('checkbox', { name: 'Passport' });
  await expect.element(page.getByRole('checkbox', { name: 'ID-card' })).toBeDisabled();
  passport.element().focus();
  await userEvent.keyboard(' ');
  await expect.element(passport).toBeChecked();
  await userEvent.keyboard(' ');
  await expect.element(passport).not.toBeChecked();
  expect(bridge.asked('settings.documents')).toEqual([
    { documentTypes: ['id_card', 'passport'] },
    { documentTypes: ['id_card'] },
  ]);
});

test('a salesperson sees the documents and changes none', async () => {
  const { page } = await showSettings({ session: { id: id(901), name: 'Jānis', role: 'salesperson' } });
  await expect.element(page.getByRole('checkbox', { name: 'Passport' })).toBeDisabled();
});

test('at a Latvian till a manager says whether codes go with their hyphen', async () => {
  const latvian = { profile: aProfile({ market: 'LV' }) };
  const { page, bridge } = await showSettings({}, latvian);
  bridge.on('settings.code-hyphen', (input) => ({ ok: true, value: someSettings({ ...latvian, ...input }) }));
  const hyphen = page.getByRole('checkbox', { name: 'Personal codes go to the bank with a hyphen' });
  await expect.element(hyphen).toBeChecked();
  hyphen.element().focus();
  await userEvent.keyboard(' ');
  await expect.element(hyphen).not.toBeChecked();
  expect(bridge.asked('settings.code-hyphen')).toEqual([{ codeHasHyphen: false }]);
});

test('an Estonian till has no hyphen to ask about', async () => {
  const { page } = await showSettings();
  await expect.element(page.getByRole('checkbox', { name: 'Passport' })).toBeInTheDocument();
  await expect.element(page.getByRole('checkbox', { name: /hyphen/u })).not.toBeInTheDocument();
});
