import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mariDraft } from '../drafts.ts';
import { aProfile } from '../pictures.ts';
import { field, fill, focused, leave, liveLatvian, noteOf, send, showForm } from './show-form.tsx';

const code = 'customer.identity_code';
const amount = 'credit_application.amount';
const mobile = 'customer_contact.mobile';
const postcode = 'customer_addresses.0.zip_code';
const number = 'customer_identification.document_number';

test('an Estonian code is read back as date, sex and age', async () => {
  await showForm();
  await fill(code, '3760 503 0299');
  await expect.poll(() => noteOf(code)).toMatch(/born 3.May.1976 · male · 50/u);
  expect(field(code).value).toBe('37605030299');
  await fill(code, '60001019906');
  await expect.poll(() => noteOf(code)).toMatch(/born 1.Jan.2000 · female · 26/u);
});

test.each([
  ['37613030299', 'There is no such date.'],
  ['37602300299', 'There is no such date.'],
  ['97605030299', 'A personal code does not start like this.'],
  ['3760503029', 'The personal code has 11 digits; here are 10.'],
  ['3760503029A', 'A personal code has digits only.'],
  ['51107121760', 'The customer must be at least 18.'],
  ['30303039914', 'That would be an age over 120. Compare with the document.'],
])('in Live the code %s is not possible: %s', async (typed, words) => {
  await showForm();
  await fill(code, typed);
  await expect.poll(() => noteOf(code)).toContain(words);
  expect(field(code).getAttribute('aria-invalid')).toBe('true');
  expect(field(code).value).toBe(typed);
});

test('outside Live age and check digit only advise, beside what was read', async () => {
  await showForm({ till: { profile: aProfile() } });
  await fill(code, '10101010005');
  await expect.poll(() => noteOf(code)).toMatch(/born 1.Jan.1801 · male · 225 · .*over 120/u);
  expect(field(code).getAttribute('aria-invalid')).not.toBe('true');
});

test('outside Live the code of a specimen only advises, and no date is made up for it', async () => {
  await showForm({ till: { profile: aProfile({ market: 'LV' }) } });
  await fill(code, '12128288882');
  await expect.poll(() => noteOf(code)).toContain('A personal code does not start like this.');
  expect(noteOf(code)).not.toMatch(/born/u);
  expect(field(code).value).toBe('121282-88882');
  expect(field(code).getAttribute('aria-invalid')).not.toBe('true');
});

test('a new Latvian code tells no date, and nothing false is said about one', async () => {
  await showForm({ till: { profile: liveLatvian } });
  await fill(code, '32867300679');
  await expect.poll(() => field(code).value).toBe('328673-00679');
  expect(noteOf(code)).not.toMatch(/born/u);
  await fill(code, '16117519997');
  await expect.poll(() => field(code).value).toBe('161175-19997');
  await expect.poll(() => noteOf(code)).toMatch(/born 16.Nov.1975 · 51/u);
});

test('a doubtful last digit is typed again: the second field appears with the focus and settles it', async () => {
  const { bridge } = await showForm({ draft: mariDraft({ [code]: '37605030299' }) });
  await userEvent.fill(field(code), '38808050001');
  await userEvent.keyboard('{Enter}');
  await expect.poll(focused).toBe(`again.${code}`);
  await expect.poll(() => noteOf(code)).toContain('The last digit does not match.');
  await send();
  expect(bridge.asked('application.submit')).toEqual([]);
  await expect.poll(focused).toBe(`again.${code}`);
  await fill(`again.${code}`, '38808050002');
  await expect.poll(() => noteOf(code)).toContain('The last digit does not match.');
  await fill(`again.${code}`, '3880 805 0001');
  await expect.poll(() => field(code).getAttribute('aria-invalid')).not.toBe('true');
  await send();
  await expect.poll(() => bridge.asked('application.submit').length).toBe(1);
  expect(bridge.asked('application.submit')[0]?.values[`again.${code}`]).toBe('38808050001');
});

test('another code takes away what was retyped for the one before', async () => {
  await showForm({ draft: mariDraft({ [code]: '38808050001', [`again.${code}`]: '38808050001' }) });
  expect(field(`again.${code}`).value).toBe('38808050001');
  await userEvent.fill(field(code), '3781112000');
  await expect.poll(() => document.querySelector(`[name="again.${code}"]`)).toBeNull();
});

test.each([
  ['53630000', '+372 5363 0000', ''],
  ['0037253630000', '+372 5363 0000', ''],
  ['5123456', '+372 512 3456', ''],
  ['6408080', '+372 640 8080', 'This may be a landline; SMS codes will not arrive.'],
  ['536300', '536300', 'This number is too short or too long.'],
  ['+358401234567', '+358401234567', 'A foreign number.'],
])('the phone %s stands as %s when it is left', async (typed, shown, words) => {
  await showForm();
  await fill(mobile, typed);
  await expect.poll(() => field(mobile).value).toBe(shown);
  await expect.poll(() => noteOf(mobile)).toContain(words);
});

test.each([
  ['1001', '1,001.00', ''],
  ['1001,5', '1,001.50', ''],
  ['1.001,50', '1,001.50', ''],
  ['€1001', '1,001.00', ''],
  ['1.001', '1,001.00', 'Read as thousands.'],
  ['12', '12.00', 'The least for this product is'],
  ['abc', 'abc', 'Write an amount like'],
])('the amount %s stands as %s when it is left', async (typed, shown, words) => {
  await showForm();
  await fill(amount, typed);
  await expect.poll(() => field(amount).value).toBe(shown);
  await expect.poll(() => noteOf(amount)).toContain(words);
});

test('with the focus an amount is again as it was typed, all of it selected', async () => {
  const { bridge } = await showForm();
  await fill(amount, '1001,5');
  await expect.poll(() => field(amount).value).toBe('1,001.50');
  field(amount).focus();
  await expect.poll(() => field(amount).value).toBe('1001,5');
  expect(field(amount).selectionEnd).toBe(6);
  await expect.poll(() => bridge.asked('draft.save').at(-1)?.values[amount]).toBe('1001,5');
});

test.each([
  ['EE10414', '10414'],
  ['1041', '1041'],
])('the postcode %s stands as %s', async (typed, shown) => {
  await showForm();
  await fill(postcode, typed);
  await expect.poll(() => field(postcode).value).toBe(shown);
  await expect
    .poll(() => noteOf(postcode))
    .toBe(shown === '1041' ? 'This postcode does not fit the country.' : '');
});

test('a postcode is checked again when another country is chosen', async () => {
  await showForm();
  await fill(postcode, '1050');
  await expect.poll(() => noteOf(postcode)).not.toBe('');
  await userEvent.selectOptions(field('customer_addresses.0.country'), 'LV');
  await expect.poll(() => noteOf(postcode)).toBe('');
});

test('a document number stands in capitals, with advice about a letter O', async () => {
  await showForm();
  await fill(number, 'aa9790801');
  await expect.poll(() => field(number).value).toBe('AA9790801');
  await fill(number, 'AA979O801');
  await expect.poll(() => noteOf(number)).toContain('A letter O among digits.');
});

test('a name in Cyrillic letters asks for the other keyboard; a field that is typed into says nothing yet', async () => {
  await showForm();
  await fill('customer.first_name', 'Мария');
  await expect.poll(() => noteOf('customer.first_name')).toContain('The keyboard is Russian.');
  await userEvent.fill(field('customer.first_name'), 'Mari');
  expect(noteOf('customer.first_name')).toBe('');
  await leave();
  await expect.poll(() => noteOf('customer.first_name')).toBe('');
});

test('nothing is said about a field before it is left', async () => {
  await showForm();
  await userEvent.fill(field('customer_contact.email'), 'mari@');
  expect(noteOf('customer_contact.email')).toBe('');
  await leave();
  await expect.poll(() => noteOf('customer_contact.email')).toContain('Write an address like');
});

test('Send shows everything that is open, with a way to each, and leads to the first; nothing is erased', async () => {
  const { page, bridge } = await showForm();
  await userEvent.fill(field('customer.first_name'), 'Мария');
  await send();
  await expect.poll(focused).toBe(amount);
  await expect.element(page.getByText('15 fields need another look.')).toBeInTheDocument();
  await expect.poll(() => noteOf('customer.first_name')).toContain('The keyboard is Russian.');
  await page.getByRole('alert').getByRole('button', { name: 'Postcode' }).click();
  expect(focused()).toBe(postcode);
  await page.getByRole('alert').getByRole('button', { name: 'Consents' }).click();
  expect(focused()).toBe('consents.EMTA_REGISTRY_QUERY');
  expect(field('customer.first_name').value).toBe('Мария');
  await fill(amount, '450');
  await expect.element(page.getByText('14 fields need another look.')).toBeInTheDocument();
  expect(bridge.asked('application.submit')).toEqual([]);
});
