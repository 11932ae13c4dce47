import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { go } from '../../../renderer/shell/routes.ts';
import type { CardReading } from '../../../shared/bridge/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mariDraft } from '../drafts.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { aProduct, noon } from '../pictures.ts';
import { field, fill, focused, liveLatvian, send, shopForm, showForm } from './show-form.tsx';

const code = 'customer.identity_code';
const first = 'customer.first_name';
const last = 'customer.last_name';
const number = 'customer_identification.document_number';
const validTo = 'customer_identification.document_valid_to';

/** Made up. */
const card = {
  firstName: 'MARI-LIIS',
  lastName: 'JÕEORG',
  identityCode: '47605030299',
  documentNumber: 'AB9790801',
  expiryDate: '2031-09-05',
};
const unreadable: CardReading = { outcome: 'unreadable', card: null };
const read = (changed: Partial<typeof card> = {}): CardReading => ({
  outcome: 'read',
  card: { ...card, ...changed },
});

/** A reader into which the test puts cards. */
function aReader(lying: CardReading = { outcome: 'no-card', card: null }) {
  const waiting: ((reading: CardReading) => void)[] = [];
  return {
    putIn: (reading: CardReading) => waiting.splice(0).forEach((give) => give(reading)),
    isWaitedFor: () => waiting.length > 0,
    prepare: (bridge: FakeBridge): void =>
      void bridge
        .replies('id-card.look', { isThere: true })
        .on('id-card.read', async ({ when }) =>
          ok(when === 'now' ? lying : await new Promise<CardReading>((resolve) => waiting.push(resolve))),
        ),
  };
}
const told = (): string => document.body.textContent;
const pressRead = (): Promise<void> => userEvent.keyboard('{Control>}r{/Control}');

test('without a reader the form does not speak of cards, and asks once', async () => {
  const { bridge } = await showForm({
    prepare: (fake) => void fake.replies('id-card.look', { isThere: false }),
  });
  await expect.poll(() => bridge.asked('id-card.look')).toHaveLength(1);
  expect(told()).not.toContain('Read ID card');
  await pressRead();
  go({ screen: 'today' });
  await expect.poll(() => document.querySelector('form')).toBeNull();
  expect([bridge.asked('id-card.read'), bridge.asked('id-card.stop')]).toEqual([[], []]);
});

test('a card that is put in fills names with their marks, code, document and last day', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  const product = aProduct({ requiredFields: [validTo] });
  await showForm({ prepare, till: { form: { ...shopForm, products: [product] } } });
  await fill('purchase.purchase_reference', 'A-1');
  await expect.poll(isWaitedFor).toBe(true);
  putIn(read());
  await expect.poll(() => field(last).value).toBe('Jõeorg');
  const evidence = ['authentication.method', 'authentication.proof'];
  const values = [first, code, number, validTo, ...evidence].map((name) => field(name).value);
  expect(values).toEqual(['Mari-Liis', '47605030299', 'AB9790801', '05.09.2031', 'id-card', 'AB9790801']);
  expect(told()).toContain('Filled in from the document.');
  expect(focused()).toBe('credit_application.amount');
  // The next card is waited for at once.
  await expect.poll(isWaitedFor).toBe(true);
});

test('a key reads the card that lies in the reader, and a last day that the product does not ask for is left out', async () => {
  const { prepare } = aReader(read());
  const { bridge, page } = await showForm({ prepare });
  await expect.element(page.getByRole('button', { name: /^Read ID card/u })).toBeInTheDocument();
  await pressRead();
  await expect.poll(() => field(code).value).toBe('47605030299');
  await expect.poll(() => bridge.asked('draft.save').at(-1)?.values[code]).toBe('47605030299');
  expect(bridge.asked('draft.save').at(-1)?.values).not.toHaveProperty(validTo);
});

test('a key that is pressed while a card is being read asks nothing more', async () => {
  const { bridge, page } = await showForm({
    prepare: (fake) =>
      void fake.replies('id-card.look', { isThere: true }).on('id-card.read', new Promise(() => undefined)),
  });
  await expect.element(page.getByRole('button', { name: /^Read ID card/u })).toBeInTheDocument();
  await pressRead();
  await pressRead();
  expect(bridge.asked('id-card.read')).toEqual([{ when: 'put-in' }, { when: 'now' }]);
});

test('what was typed stays, and what is different on the card is told', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  await showForm({ prepare });
  await fill(last, 'Jõeorg-Tamm');
  await fill(code, '47605030299');
  await expect.poll(isWaitedFor).toBe(true);
  putIn(read());
  await expect.poll(() => field(number).value).toBe('AB9790801');
  expect([field(first).value, field(last).value]).toEqual(['Mari-Liis', 'Jõeorg-Tamm']);
  expect(told()).toContain('Some data are different on the document.');
});

test('what was typed in other letters, or with spaces, is the same as on the card', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  await showForm({ prepare });
  await fill(last, 'JÕEORG');
  await fill(number, 'AB 979 0801');
  await expect.poll(isWaitedFor).toBe(true);
  putIn(read());
  await expect.poll(() => field(code).value).toBe('47605030299');
  expect(told()).toContain('Filled in from the document.');
  expect(told()).not.toContain('Some data are different on the document.');
});

test('a card of another person than the code in the form fills in nothing', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  await showForm({ prepare });
  await fill(code, '38001085718');
  await expect.poll(isWaitedFor).toBe(true);
  putIn(read());
  await expect.poll(told).toContain('another person’s');
  expect([field(first).value, field(number).value]).toEqual(['', '']);
});

test('a document that has expired is filled in, and said to have expired', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  await showForm({ prepare });
  await expect.poll(isWaitedFor).toBe(true);
  putIn(read({ expiryDate: '2026-11-22' }));
  await expect.poll(told).toMatch(/This document expired on 22.Nov.2026\./u);
  expect(field(code).value).toBe('47605030299');
});

test('a card that cannot be read is one calm line; so is an empty reader', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  await showForm({ prepare });
  await expect.poll(isWaitedFor).toBe(true);
  putIn(unreadable);
  await expect.poll(told).toContain('Cannot read this card. Type the data.');
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await pressRead();
  await expect.poll(told).toContain('There is no card in the reader.');
});

test('in Latvia an Estonian card gives names and document, and no code', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  await showForm({ prepare, till: { profile: liveLatvian } });
  await expect.poll(isWaitedFor).toBe(true);
  putIn(read());
  await expect.poll(() => field(number).value).toBe('AB9790801');
  expect(field(code).value).toBe('');
});

test('a card that is put in while a question stands over the form changes nothing under it', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  const { page } = await showForm({
    prepare,
    draft: mariDraft(),
    till: { line: { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon } },
  });
  await expect.poll(isWaitedFor).toBe(true);
  await send();
  await expect.element(page.getByRole('dialog')).toBeInTheDocument();
  putIn(read());
  await expect.poll(isWaitedFor).toBe(true);
  expect(told()).not.toContain('This document is another person’s');
});

test('a card that is put in while the application is being sent changes nothing under it', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  const { bridge } = await showForm({
    prepare: (fake) => {
      prepare(fake);
      fake.on('application.submit', new Promise(() => undefined));
    },
    draft: mariDraft(),
  });
  await expect.poll(isWaitedFor).toBe(true);
  await send();
  await expect.poll(() => bridge.asked('application.submit')).toHaveLength(1);
  putIn(read());
  await expect.poll(isWaitedFor).toBe(true);
  expect(told()).not.toContain('This document is another person’s');
});

test.each([
  ['the wait was ended', ok<CardReading>({ outcome: 'stopped', card: null })],
  ['nobody is signed in any more', fail('bridge.locked')],
])('where %s, no card is waited for, and nothing is said', async (_name, answer) => {
  const { bridge, page } = await showForm({
    prepare: (fake) => void fake.replies('id-card.look', { isThere: true }).on('id-card.read', answer),
  });
  await expect.element(page.getByRole('button', { name: /^Read ID card/u })).toBeInTheDocument();
  await expect.poll(() => bridge.told).toContainEqual(answer);
  await fill(last, 'Jõeorg');
  expect(bridge.asked('id-card.read')).toEqual([{ when: 'put-in' }]);
  expect(told()).not.toContain('Cannot read this card');
});

test('a form that is closed asks for no card: neither when its reader is found later, nor when one was just put in', async () => {
  let isFound: (answer: Result<{ isThere: boolean }>) => void = () => undefined;
  const { putIn, isWaitedFor, prepare } = aReader();
  const { bridge } = await showForm({
    prepare: (fake) => {
      prepare(fake);
      fake.on('id-card.look', () => new Promise((resolve) => (isFound = resolve)));
    },
  });
  await expect.poll(() => bridge.asked('id-card.look')).toHaveLength(1);
  go({ screen: 'today' });
  await expect.poll(() => document.querySelector('form')).toBeNull();
  const found = ok({ isThere: true });
  isFound(found);
  await expect.poll(() => bridge.told).toContainEqual(found);
  expect(bridge.asked('id-card.read')).toEqual([]);

  bridge.replies('id-card.look', { isThere: true });
  go({ screen: 'new', draftId: null });
  await expect.poll(isWaitedFor).toBe(true);
  go({ screen: 'today' });
  await expect.poll(() => bridge.asked('id-card.stop')).toHaveLength(1);
  const late = ok(read());
  putIn(late.value);
  await expect.poll(() => bridge.told).toContainEqual(late);
  expect(bridge.asked('id-card.read')).toHaveLength(1);
});

test('the form that closes ends the wait, and a reader that goes takes its button with it', async () => {
  const { putIn, isWaitedFor, prepare } = aReader();
  const { bridge, page } = await showForm({ prepare });
  const button = page.getByRole('button', { name: /^Read ID card/u });
  await expect.poll(isWaitedFor).toBe(true);
  await expect.element(button).toBeInTheDocument();
  putIn({ outcome: 'no-reader', card: null });
  await expect.element(button).not.toBeInTheDocument();
  expect(isWaitedFor()).toBe(false);
  go({ screen: 'today' });
  await expect.poll(() => bridge.asked('id-card.stop')).toHaveLength(1);
});
