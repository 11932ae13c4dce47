import { describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { calculate } from '../../main/core/usecases/calculate.ts';
import { correctApplication, newDraft, openDraft, saveDraft } from '../../main/core/usecases/drafts.ts';
import { putBack } from '../../main/core/usecases/outbox.ts';
import { entryView } from '../../main/core/views/entry-view.ts';
import { hirePurchase, mari, taxBoardConsent } from '../people.ts';
import { aTill, type Till } from './a-till.ts';

const later = (till: Till) => ({ until: till.time.now() + hours(1) });

/** An application whose time to be sent ran out without a line. */
async function expired() {
  const till = await aTill();
  await till.losesTheLine();
  const id = await till.sends(mari, later(till));
  await till.passes(hours(2));
  expect(till.entryOf(id)?.state).toBe('expired');
  return { till, id };
}
const correct = (till: Till, applicationId: string) =>
  correctApplication(till.desk)({ applicationId }, till.anna);
const changed = { ...mari, 'credit_application.amount': '451' };

describe('a correction', () => {
  test('of an expired application is the same application, sent once', async () => {
    const { till, id } = await expired();
    const draft = correct(till, id);
    // Nothing but its time was over.
    expect(draft).toMatchObject({ ok: true, value: { draftId: id, refused: [] } });
    await till.getsTheLineBack();
    expect(await till.submits(changed, null, id)).toMatchObject({ ok: true, value: { applicationId: id } });
    await till.passes(minutes(5));
    expect(till.bank.applications).toEqual(['A-10442/K7-0001']);
    expect(till.application(id).request.amount.cents).toBe(45_100);
  });

  test.each([
    ['the same words', {}, 'yes'],
    ['another version', { version: '2' }, undefined],
    ['another wording', { texts: { ...taxBoardConsent.texts, et: 'Luban kõike küsida.' } }, undefined],
    [
      'another wording in a language that was not shown',
      { texts: { ...taxBoardConsent.texts, ru: '?' } },
      'yes',
    ],
  ])('keeps the customer’s answer where it is asked in %s', async (_, change, kept) => {
    const { till, id } = await expired();
    till.ports.shop.save({ ...till.ports.shop.settings(), consents: [{ ...taxBoardConsent, ...change }] });
    const draft = correct(till, id);
    expect(draft.ok && draft.value.values['consents.EMTA_REGISTRY_QUERY']).toBe(kept);
    // What waits was agreed to in the words that it carries.
    expect(till.application(id).request.consents[0]?.text).toBe('Luban küsida.');
  });

  test('cannot be overtaken by putting the same entry back: never two on their way', async () => {
    const { till, id } = await expired();
    correct(till, id);
    const entryId = till.entryOf(id)?.id ?? '';
    expect(putBack(till.desk)({ entryId, ...later(till) })).toMatchObject({
      failure: { code: 'outbox.being-corrected' },
    });
    // Whatever else brought it back: what is typed is not taken for sent, and nothing goes twice.
    const entry = till.entryOf(id);
    if (!entry) throw new Error('no entry');
    till.ledger.commit({
      entries: [{ ...entry, state: 'waiting', expiresAt: null, dueAt: till.time.now() }],
    });
    expect(await till.submits(changed, later(till), id)).toMatchObject({
      failure: { code: 'application.wrong-step' },
    });
    await till.getsTheLineBack();
    await till.passes(hours(1));
    expect(till.bank.applications).toHaveLength(1);
  });

  test('that was sent does not come back by a late save', async () => {
    const { till, id } = await expired();
    correct(till, id);
    await till.getsTheLineBack();
    await till.submits(changed, null, id);
    const save = saveDraft(till.desk)(
      { draftId: id, values: { ...mari }, customerLanguage: 'et' },
      till.anna,
    );
    expect(save).toMatchObject({ failure: { code: 'draft.not-found' } });
    expect(till.ledger.drafts()).toEqual([]);
  });

  test('keeps the doubt about an earlier attempt: a refusal afterwards proves nothing', async () => {
    const { till, id } = await expired();
    const entry = till.entryOf(id);
    if (!entry) throw new Error('no entry');
    till.ledger.commit({ entries: [{ ...entry, wasUncertain: true }] });
    correct(till, id);
    await till.getsTheLineBack();
    till.bank.meetings = [{ never: 'bank.refused', codes: ['customer_email_is_not_valid'] }];
    await till.submits(changed, null, id);
    await till.passes(seconds(1));
    expect(till.entryOf(id)?.state).toBe('uncertain');
    expect(till.application(id).status).toBe('to-send');
  });

  test('of what the bank did not take tells what the bank named, until that has been changed', async () => {
    const till = await aTill();
    const codes = [
      'customer_email_is_not_valid',
      'customer_contact_mobile_is_not_valid',
      'product_not_found',
    ];
    till.bank.meetings = [{ never: 'bank.refused', codes }];
    const id = await till.sends();
    await till.passes(seconds(1));
    const draft = correct(till, id);
    if (!draft.ok) throw new Error(draft.failure.code);
    const { values, refused, customerLanguage } = draft.value;
    expect(refused).toEqual([
      { code: codes[0], field: 'customer_contact.email' },
      { code: codes[1], field: 'customer_contact.mobile' },
      { code: codes[2], field: null },
    ]);
    const typed = {
      ...values,
      'customer_contact.email': 'mari@example.ee',
      // Only spelled otherwise.
      'customer_contact.mobile': '+372 5363 0000',
    };
    saveDraft(till.desk)({ draftId: id, values: typed, customerLanguage }, till.anna);
    expect(openDraft(till.desk)({ draftId: id }, till.anna)).toMatchObject({
      value: { refused: [{ field: 'customer_contact.mobile' }, { field: null }] },
    });
  });

  test('an application that the bank has is not sent again, whatever an entry says', async () => {
    const till = await aTill();
    const id = await till.sends();
    const entry = till.entryOf(id);
    if (!entry) throw new Error('no entry');
    till.ledger.commit({ entries: [{ ...entry, state: 'waiting', dueAt: till.time.now() }] });
    till.desk.dispatcher.wake();
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(1);
    expect(till.entryOf(id)).toMatchObject({ state: 'needs-you', reason: 'unexpected' });
  });
});

describe('later', () => {
  test('is at most a day, when sending and when putting back', async () => {
    const till = await aTill();
    const tooLate = { until: till.time.now() + hours(25) };
    expect(await till.submits(mari, tooLate)).toMatchObject({
      failure: { code: 'application.later-consent' },
    });
    const { till: other, id } = await expired();
    const entryId = other.entryOf(id)?.id ?? '';
    expect(putBack(other.desk)({ entryId, until: other.time.now() + hours(25) })).toMatchObject({
      failure: { code: 'application.later-consent' },
    });
  });

  test('N-22: after a second "too many" a person puts it back; there is nothing to correct', async () => {
    const till = await aTill();
    till.bank.meetings = [{ later: 'bank.too-many' }, { later: 'bank.too-many' }];
    const id = await till.sends(mari, later(till));
    await till.passes(minutes(10));
    const entry = till.entryOf(id);
    if (!entry) throw new Error('no entry');
    const view = entryView(entry, till.application(id), till.desk);
    expect(view).toMatchObject({ state: 'needs-you', can: { correct: false, putBack: true } });
    putBack(till.desk)({ entryId: entry.id, ...later(till) });
    await till.passes(minutes(1));
    expect(till.bank.applications).toHaveLength(1);
  });
});

test('a copy keeps the down payment and the further fields of the product', async () => {
  const till = await aTill();
  const wanted = {
    ...hirePurchase,
    hasDownPayment: true,
    requiredFields: ['purchase.description', 'credit_application.dependants_count'],
  };
  const settings = till.desk.shop.settings();
  till.desk.shop.save({
    ...settings,
    products: [{ code: wanted.code, terms: wanted, readAt: 0, problem: null }],
  });
  const id = await till.sends({
    ...mari,
    'credit_application.down_payment_amount': '50',
    'purchase.description': 'Bicycle',
    'credit_application.dependants_count': '02',
  });
  expect(newDraft(till.desk, () => 'et')({ copyOf: id }, till.anna)).toMatchObject({
    ok: true,
    value: {
      values: {
        'credit_application.down_payment_amount': '50.00',
        'purchase.description': 'Bicycle',
        'credit_application.dependants_count': '2',
      },
    },
  });
});

describe('what a purchase would cost a month', () => {
  const asked = {
    productCode: 'hire_purchase',
    amount: euros(45_000),
    period: 12,
    paymentDay: null,
    downPayment: null,
  };

  test('is told, and is silent without a line', async () => {
    const till = await aTill();
    expect(await calculate(till.desk)(asked)).toMatchObject({ value: { monthly: euros(4_050) } });
    await till.losesTheLine();
    expect(await calculate(till.desk)(asked)).toEqual({ ok: true, value: null });
  });

  test('a product that the bank does not reckon is not asked about again; one asked too often is', async () => {
    const till = await aTill();
    const answers: number[] = [];
    till.bank.calculate = () => {
      const status = answers.length === 0 ? 429 : 422;
      answers.push(status);
      return Promise.resolve({ kind: 'unread', reason: 'bank.refused', status });
    };
    for (let n = 0; n < 4; n += 1) {
      expect(await calculate(till.desk)(asked)).toEqual({ ok: true, value: null });
    }
    expect(answers).toEqual([429, 422]);
  });
});
