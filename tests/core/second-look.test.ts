import { describe, expect, test } from 'vitest';
import { days, hours, minutes } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { correctApplication } from '../../main/core/usecases/drafts.ts';
import { mari } from '../people.ts';
import { aTill, type Till } from './a-till.ts';

const tomorrow = (till: Till) => ({ until: till.time.now() + hours(20) });

/** Put in the outbox without a line; hours later the line is back. */
async function waited(ms: number, meanwhile: (till: Till) => void = () => undefined) {
  const till = await aTill();
  await till.losesTheLine();
  const id = await till.sends(mari, tomorrow(till));
  await till.passes(ms);
  meanwhile(till);
  await till.getsTheLineBack();
  await till.passes(minutes(6));
  return { till, id };
}

describe('D-24: what waited is looked at once more before it goes', () => {
  test('limits that still fit: it goes by itself, once, after the product was asked about', async () => {
    const { till, id } = await waited(hours(3));
    expect(till.bank.applications).toEqual(['A-10442/K7-0001']);
    expect(till.application(id).status).toBe('with-bank');
    expect(till.desk.shop.settings().products[0]?.readAt).toBeGreaterThan(0);
  });

  test('limits that changed: nothing reaches the bank before somebody has corrected it', async () => {
    const { till, id } = await waited(hours(3), ({ bank }) => (bank.terms = { maxAmount: euros(40_000) }));
    expect(till.bank.applications).toEqual([]);
    expect(till.entryOf(id)).toMatchObject({ state: 'needs-you', reason: 'app.terms-changed' });
    await till.passes(days(1));
    expect(till.bank.applications).toEqual([]);

    const draft = correctApplication(till.desk)({ applicationId: id }, till.anna);
    expect(draft).toMatchObject({ ok: true, value: { draftId: id } });
    const cheaper = { ...mari, 'credit_application.amount': '400' };
    expect(await till.submits(cheaper, null, id)).toMatchObject({ ok: true });
    await till.passes(minutes(1));
    expect(till.bank.applications).toEqual(['A-10442/K7-0001']);
  });

  test('a product that cannot be asked about stops nobody: the bank itself decides', async () => {
    const { till, id } = await waited(hours(3), ({ bank }) => (bank.failsReadsOf = /^product/u));
    expect(till.bank.applications).toEqual(['A-10442/K7-0001']);
    expect(till.application(id).status).toBe('with-bank');
  });

  test('a line that comes back unnoticed lets nothing past the look', async () => {
    const till = await aTill();
    await till.losesTheLine();
    const id = await till.sends(mari, tomorrow(till));
    await till.passes(hours(1));
    till.bank.terms = { maxAmount: euros(40_000) };
    till.bank.isReachable = true;
    await till.passes(minutes(10));
    expect(till.bank.applications).toEqual([]);
    expect(till.entryOf(id)).toMatchObject({ state: 'needs-you' });
  });

  test('one product is asked about once, however many applications wait for it', async () => {
    const till = await aTill();
    await till.losesTheLine();
    for (let n = 0; n < 6; n += 1) {
      await till.sends({ ...mari, 'credit_application.amount': String(400 + n) }, tomorrow(till));
    }
    await till.passes(hours(1));
    const before = till.bank.readsOf('product hire_purchase');
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(6);
    expect(till.bank.readsOf('product hire_purchase') - before).toBe(1);
  });

  test.each(['the form', 'the question'] as const)(
    'P-23: where %s cannot be looked at, that one waits for a person and the others go',
    async (what) => {
      const till = await aTill();
      await till.losesTheLine();
      const poisoned = await till.sends(
        { ...mari, 'credit_application.product_code': 'split_3', 'credit_application.period': '3' },
        tomorrow(till),
      );
      await till.sends(mari, tomorrow(till));
      await till.passes(hours(1));
      const { application } = till.ledger;
      const readProduct = till.bank.readProduct;
      if (what === 'the question') {
        till.bank.readProduct = (code) =>
          code === 'split_3' ? Promise.reject(new TypeError('a bug')) : readProduct(code);
      } else {
        till.ledger.application = (id) => {
          const found = application(id);
          return id === poisoned && found
            ? ({ ...found, request: { productCode: 'split_3' } } as unknown as typeof found)
            : found;
        };
      }
      await till.getsTheLineBack();
      await till.passes(minutes(6));
      expect(till.bank.applications).toEqual(['A-10442/K7-0002']);
      expect(till.entryOf(poisoned)).toMatchObject({ state: 'needs-you', reason: 'unexpected' });
      expect(till.events).toContain('unexpected');
    },
  );

  test('what goes at once asks nothing first, and nor does what may have arrived already', async () => {
    const till = await aTill();
    till.bank.meetings = ['lost-unheard'];
    const id = await till.sends();
    expect(till.bank.readsOf('product hire_purchase')).toBe(0);
    expect(till.entryOf(id)?.state).toBe('uncertain');
    till.bank.terms = { maxAmount: euros(40_000) };
    const entry = till.entryOf(id)!;
    till.ledger.commit({
      entries: [{ ...entry, state: 'waiting', expiresAt: null, dueAt: till.time.now() }],
    });
    await till.passes(minutes(10));
    till.desk.dispatcher.wake();
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(1);
  });
});
