import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scan, typeFast, underEstonian } from '../typed-by-scanner.ts';
import { aProduct } from '../pictures.ts';
import { field, fill, focused, liveLatvian, noteOf, shopForm, showForm } from './show-form.tsx';

const code = 'customer.identity_code';
const first = 'customer.first_name';
const last = 'customer.last_name';
const number = 'customer_identification.document_number';
const type = 'customer_identification.document_type';
const reference = 'purchase.purchase_reference';

/** Made up; every check digit is right. */
const card = [
  'I<LVAPA99929216121282<88882<<<',
  '8212122M1703054LVA<<<<<<<<<<<0',
  'PARAUDZINS<<ANDRIS<<<<<<<<<<<<',
];
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

function paste(text: string): void {
  const data = new DataTransfer();
  data.setData('text', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
}

test('the lines of a card, pasted anywhere, fill names, code and document; names are to be compared', async () => {
  await showForm({ till: { profile: liveLatvian } });
  field('customer_contact.email').focus();
  paste(card.join('\n'));
  await expect.poll(() => field(last).value).toBe('Paraudzins');
  expect(field(first).value).toBe('Andris');
  expect(field(code).value).toBe('121282-88882');
  expect(field(number).value).toBe('PA9992921');
  expect(field(type).value).toBe('id_card');
  expect(field('customer_contact.email').value).toBe('');
  // Pasted lines are not a document in the hand.
  expect(field('authentication.method').value).toBe('');
  await expect.poll(() => noteOf(last)).toBe('Compare: marks over letters are missing.');
  // The sample's code has no date that exists: that is said at once.
  await expect.poll(() => noteOf(code)).toContain('does not start like this');
  await expect.poll(() => document.body.textContent).toContain('This document expired on');
  await userEvent.fill(field(last), 'Paraudziņš');
  await expect.poll(() => noteOf(last)).toBe('');
});

test('a passport fills the same fields, with its own kind', async () => {
  await showForm({ till: { form: { ...shopForm, documentTypes: ['id_card', 'passport'] } } });
  paste(passport.join('\r\n'));
  await expect.poll(() => field(last).value).toBe('Eriksson');
  expect(field(first).value).toBe('Anna Maria');
  expect(field(number).value).toBe('L898902C3');
  expect(field(type).value).toBe('passport');
});

test('a passport where the shop takes none tells who the customer is, and its number is not filled in', async () => {
  const { page } = await showForm();
  paste(passport.join('\n'));
  await expect.poll(() => field(last).value).toBe('Eriksson');
  const notice = page.getByText(/^Passports are not among the documents of this shop/u).first();
  await expect.element(notice).toBeInTheDocument();
  expect([number, type].map((name) => field(name).value)).toEqual(['', 'id_card']);
});

test('the lines of another person than the code in the form fill in nothing', async () => {
  const { page } = await showForm({ till: { profile: liveLatvian } });
  await fill(code, '161175-19997');
  await fill(first, 'Mari');
  field(first).focus();
  paste(card.join('\n'));
  await expect.element(page.getByText(/This document is another person’s/u).first()).toBeInTheDocument();
  expect([code, first, last, number].map((name) => field(name).value)).toEqual([
    '161175-19997',
    'Mari',
    '',
    '',
  ]);
});

test('what was typed stays as it is where the lines tell otherwise, and that is told', async () => {
  const { page } = await showForm({
    till: { form: { ...shopForm, documentTypes: ['id_card', 'passport'] } },
  });
  await fill(last, 'Eriksson-Tamm');
  await fill(number, 'AA9790801');
  for (const line of passport) await scan(line);
  await expect.poll(() => field(first).value).toBe('Anna Maria');
  await expect
    .element(page.getByText(/Some data are different on the document/u).first())
    .toBeInTheDocument();
  // The number of one document under the kind of another would be neither.
  expect([last, number, type].map((name) => field(name).value)).toEqual([
    'Eriksson-Tamm',
    'AA9790801',
    'id_card',
  ]);
  // Only what came without its marks has to be compared.
  expect(noteOf(first)).toBe('Compare: marks over letters are missing.');
  expect(noteOf(last)).toBe('');
});

test('a name with its marks is the one of the lines, and the last day is filled in where the product asks for it', async () => {
  const validTo = 'customer_identification.document_valid_to';
  const products = [aProduct({ requiredFields: [validTo] })];
  await showForm({ till: { profile: liveLatvian, form: { ...shopForm, products } } });
  await fill(last, 'Paraudziņš');
  field(last).focus();
  paste(card.join('\n'));
  await expect.poll(() => field(first).value).toBe('Andris');
  expect(field(last).value).toBe('Paraudziņš');
  expect(field(validTo).value).toBe('05.03.2017');
  expect(document.body.textContent).toContain('This document expired on');
  expect(document.body.textContent).not.toContain('Some data are different');
});

test('one wrong check digit fills in nothing', async () => {
  const { page } = await showForm();
  paste(card.join('\n').replace('PA9992921', 'PA9992922'));
  await expect.element(page.getByText(/were not read rightly/u).first()).toBeInTheDocument();
  expect(field(last).value).toBe('');
  expect(field(number).value).toBe('');
});

test('other text is pasted where the focus is', async () => {
  await showForm();
  field(first).focus();
  const data = new DataTransfer();
  data.setData('text', 'Mari');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  field(first).dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('a scanned personal code goes to its field and leaves the one it was typed into as it was', async () => {
  await showForm();
  await userEvent.fill(field(first), 'Mari');
  await scan('37605030299');
  await expect.poll(() => field(code).value).toBe('37605030299');
  expect(field(first).value).toBe('Mari');
  await expect.poll(() => noteOf(code)).toContain('born');
});

test('a document scanned line by line is put together', async () => {
  await showForm({ till: { profile: liveLatvian } });
  field('customer_addresses.0.street').focus();
  for (const line of card) await scan(line);
  await expect.poll(() => field(last).value).toBe('Paraudzins');
  expect(field('customer_addresses.0.street').value).toBe('');
  expect(field(number).value).toBe('PA9992921');
});

test('a document is put together whatever the keyboard layout makes of its signs, and none of it is a reference', async () => {
  await showForm({ till: { profile: liveLatvian } });
  field('customer_addresses.0.street').focus();
  for (const line of card) await scan(line, undefined, underEstonian);
  await expect.poll(() => field(last).value).toBe('Paraudzins');
  expect(field(number).value).toBe('PA9992921');
  expect(
    ['customer_addresses.0.street', 'purchase.purchase_reference'].map((name) => field(name).value),
  ).toEqual(['', '']);
});

test('a scan whose first digit answered a question takes the answer back', async () => {
  await showForm();
  field('authentication.method').focus();
  await scan('37605030299');
  await expect.poll(() => field(code).value).toBe('37605030299');
  await expect.poll(() => field('authentication.method').value).toBe('');
  expect(field('authentication.proof').value).toBe('');
});

test('a scanned code of the shop goes to the own reference', async () => {
  const { page } = await showForm();
  field('customer_addresses.0.street').focus();
  await scan('SALE-2026-00917');
  await expect.poll(() => field(reference).value).toBe('SALE-2026-00917');
  expect(field('customer_addresses.0.street').value).toBe('');
  await expect.element(page.getByText(/put into the own reference/u).first()).toBeInTheDocument();
});

test('what fits the field it was typed into stays there, however fast it came', async () => {
  await showForm();
  field('customer_contact.email').focus();
  await scan('mari.tamm@example.ee');
  expect(field('customer_contact.email').value).toBe('mari.tamm@example.ee');
  expect(focused()).toBe('customer_addresses.0.street');
  await scan('Brivibas iela 12');
  expect(field('customer_addresses.0.street').value).toBe('Brivibas iela 12');
  field(number).focus();
  await scan('AA9790801');
  expect(field(number).value).toBe('AA9790801');
  expect(field(reference).value).toBe('');
});

test('fingers are no scanner', async () => {
  await showForm();
  field('customer_addresses.0.street').focus();
  for (const key of '12345678901') {
    await userEvent.keyboard(key);
    await new Promise((resolve) => setTimeout(resolve, 45));
  }
  await userEvent.keyboard('{Enter}');
  expect(field('customer_addresses.0.street').value).toBe('12345678901');
  expect(field(code).value).toBe('');
});

/** Types without a rest, with one stop in the middle, as a busy machine does. */
async function typeWithStop(first: string, second: string, stopMs: number): Promise<void> {
  typeFast(first);
  await rest(stopMs);
  typeFast(second);
}
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test.each([80, 150, 300])('a stop of %i ms in fast typing tears nothing apart', async (stopMs) => {
  const { page } = await showForm();
  await userEvent.fill(field(reference), 'A-10442');
  field('customer_contact.email').focus();
  await typeWithStop('mari.tamm.ly', 'hem@example.ee', stopMs);
  await rest(200);
  expect(field('customer_contact.email').value).toBe('mari.tamm.lyhem@example.ee');
  await userEvent.keyboard('{Enter}');
  expect(field('customer_contact.email').value).toBe('mari.tamm.lyhem@example.ee');
  expect(field(reference).value).toBe('A-10442');
  await expect.element(page.getByText(/own reference/u).first()).not.toBeInTheDocument();
});

test('a shop’s code without Enter after it stays where it was typed; a personal code does not need one', async () => {
  await showForm();
  field('customer_contact.email').focus();
  typeFast('SALE-2026-00917');
  await rest(200);
  expect(field('customer_contact.email').value).toBe('SALE-2026-00917');
  expect(field(reference).value).toBe('');
  await userEvent.fill(field('customer_contact.email'), '');
  await rest(500);
  typeFast('37605030299');
  await expect.poll(() => field(code).value).toBe('37605030299');
  expect(field('customer_contact.email').value).toBe('');
});

test('an own reference that is filled is never written over, and it is said where the scan is', async () => {
  const { page } = await showForm();
  await userEvent.fill(field(reference), 'A-10442');
  field('customer_contact.email').focus();
  await rest(500);
  await scan('SALE-2026-00917');
  expect(field(reference).value).toBe('A-10442');
  expect(field('customer_contact.email').value).toBe('SALE-2026-00917');
  const notice = page.getByText(/own reference is filled already. “SALE-2026-00917” stays/u).first();
  await expect.element(notice).toBeInTheDocument();
  // It stays until one of the two fields is touched.
  await userEvent.fill(field(first), 'Mari');
  await expect.element(notice).toBeInTheDocument();
  await userEvent.fill(field('customer_contact.email'), 'mari@example.ee');
  await expect.element(notice).not.toBeInTheDocument();
});

test('eleven digits scanned into the own reference do not write over the customer’s code', async () => {
  await showForm();
  await userEvent.fill(field(code), '37605030299');
  field(reference).focus();
  await rest(500);
  await scan('38001085718');
  expect(field(code).value).toBe('37605030299');
  expect(field(reference).value).toBe('38001085718');
});

test('a personal code scanned into another field does not write over another person’s', async () => {
  const { page } = await showForm();
  await fill(code, '37605030299');
  field('customer_addresses.0.street').focus();
  await rest(500);
  await scan('38001085718');
  await expect.element(page.getByText(/This document is another person’s/u).first()).toBeInTheDocument();
  expect(field(code).value).toBe('37605030299');
  expect(field('customer_addresses.0.street').value).toBe('');
});

test('what was said about a scan stays while other fields are filled', async () => {
  const { page } = await showForm();
  field('customer_addresses.0.street').focus();
  await scan('SALE-2026-00917');
  const notice = page.getByText(/put into the own reference/u).first();
  await expect.element(notice).toBeInTheDocument();
  await userEvent.fill(field(first), 'Mari');
  await expect.element(notice).toBeInTheDocument();
  await userEvent.fill(field(reference), 'A-10442');
  await expect.element(notice).not.toBeInTheDocument();
});
