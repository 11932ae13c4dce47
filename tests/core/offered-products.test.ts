import { expect, test } from 'vitest';
import { days, hours, minutes } from '../../shared/domain/dates.ts';
import type { ProductTerms } from '../../shared/domain/product.ts';
import { offeredProducts, unsoldProducts } from '../../main/core/application/form.ts';
import { newDraft } from '../../main/core/usecases/drafts.ts';
import { hirePurchase, mari, splitIntoParts } from '../people.ts';
import { aTill, type Till } from './a-till.ts';

const sells = (till: Till, all: readonly ProductTerms[]): void =>
  till.ports.shop.save({
    ...till.ports.shop.settings(),
    products: all.map((terms) => ({ code: terms.code, terms, readAt: 0, problem: null })),
  });
const codes = (till: Till) => offeredProducts(till.ports).map(({ code }) => code);

test('a product is offered to the end of its last day, and not after it', async () => {
  const till = await aTill();
  const ending = { ...hirePurchase, validTo: till.time.today() };
  sells(till, [ending, splitIntoParts]);
  expect(codes(till)).toEqual([hirePurchase.code, splitIntoParts.code]);
  expect(await till.submits()).toMatchObject({ ok: true });
  till.time.jumps(days(1));
  expect(codes(till)).toEqual([splitIntoParts.code]);
  expect(newDraft(till.desk, () => 'et')({ copyOf: null }, till.anna)).toMatchObject({
    value: { values: { 'credit_application.product_code': splitIntoParts.code } },
  });
  const other = { ...mari, 'credit_application.amount': '451' };
  expect(await till.submits(other)).toMatchObject({
    ok: false,
    failure: { facts: { 'credit_application.product_code': 'choice' } },
  });
});

test('what cannot be sold is told, with why', async () => {
  const till = await aTill();
  const ended = { ...splitIntoParts, validTo: till.time.today() };
  const { shop } = till.ports;
  shop.save({
    ...shop.settings(),
    products: [
      { code: hirePurchase.code, terms: hirePurchase, readAt: 0, problem: 'bank.no-answer' },
      { code: ended.code, terms: ended, readAt: 0, problem: null },
      { code: 'unknown', terms: null, readAt: null, problem: 'bank.not-found' },
      { code: 'new', terms: null, readAt: null, problem: null },
    ],
  });
  till.time.jumps(days(1));
  // Terms that were read once still hold while the bank cannot be asked.
  expect(codes(till)).toEqual([hirePurchase.code]);
  expect(unsoldProducts(till.ports)).toEqual([
    { code: ended.code, why: 'over' },
    { code: 'unknown', why: 'bank.not-found' },
    { code: 'new', why: 'unread' },
  ]);
});

test('what waited until after the last day is not sent, and opens to be corrected', async () => {
  const till = await aTill();
  const validTo = till.time.today();
  till.bank.terms = { validTo };
  sells(till, [{ ...hirePurchase, validTo }]);
  await till.losesTheLine();
  const id = await till.sends(mari, { until: till.time.now() + hours(20) });
  till.time.jumps(hours(18));
  await till.getsTheLineBack();
  await till.passes(minutes(10));
  expect(till.bank.applications).toEqual([]);
  expect(till.entryOf(id)).toMatchObject({ state: 'needs-you', reason: 'app.terms-changed' });
});
