import { describe, expect, test } from 'vitest';
import { minutes, seconds } from '../../shared/domain/dates.ts';
import { isReported, signingMethods, type ProductTerms } from '../../shared/domain/product.ts';
import { contractStatuses } from '../../shared/domain/wording.ts';
import {
  cancelContract,
  openPrintout,
  startPayment,
  startSigning,
} from '../../main/core/usecases/contract.ts';
import { applicationView, methodsOf } from '../../main/core/views/application-view.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { aTill, type Till } from './a-till.ts';

const inContract = async () => {
  const till = await aTill();
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const id = await till.sends();
  await till.passes(seconds(1));
  expect(await till.accepts(id)).toMatchObject({ ok: true });
  return { till, id };
};
const viewOf = (till: Till, id: string) => applicationView(till.application(id), 1, till.desk);
/** What the bank tells of the product from now on. */
const withTerms = (till: Till, change: Partial<ProductTerms> | null): void => {
  const settings = till.ports.shop.settings();
  till.ports.shop.save({
    ...settings,
    products: settings.products.map((product) => ({
      ...product,
      terms: change && product.terms && { ...product.terms, ...change },
    })),
  });
};
const everyWay = [...signingMethods];

describe('ways to sign', () => {
  test.each([
    ['split', ['sms-code', 'paper']],
    ['hire-purchase', ['hosted', 'link-by-sms', 'link-by-email', 'paper']],
    ['other', everyWay],
  ] as const)('a product of the kind %s that names none has the usual ones', async (kind, usual) => {
    const { till, id } = await inContract();
    const methods = () => methodsOf(till.application(id), till.ports.shop.settings());
    withTerms(till, { kind, signingMethods: [] });
    expect(methods()).toEqual(usual);
    withTerms(till, { kind, signingMethods: ['digital'] });
    expect(methods()).toEqual(['digital']);
    withTerms(till, null);
    expect(methods()).toEqual(everyWay);
  });

  test.each(signingMethods)('%s: attested and watched by where it happens', async (method) => {
    const { till, id } = await inContract();
    withTerms(till, { signingMethods: [method] });
    const sign = (isAttested: boolean) =>
      startSigning(till.desk)({ applicationId: id, method, isAttested }, till.anna);
    const wantsWord = method === 'digital' || method === 'paper';
    expect(isReported(method)).toBe(wantsWord);
    if (wantsWord) expect(sign(false)).toMatchObject({ failure: { code: 'application.ticks-missing' } });
    expect(sign(wantsWord)).toMatchObject({ ok: true });
    await till.passes(10);
    const isElsewhere = !wantsWord && method !== 'sms-code';
    const purpose = wantsWord ? 'signing' : isElsewhere ? 'hosted' : 'contract';
    expect(till.ledger.watch(id)?.purpose).toBe(purpose);
    expect(viewOf(till, id).contract?.signing?.isConfirmed).toBe(wantsWord);
  });
});

describe('the document', () => {
  test('its link is fetched each time, opened at once, and kept nowhere', async () => {
    const { till, id } = await inContract();
    const open = () => openPrintout(till.desk)({ applicationId: id });
    expect(await open()).toEqual({ ok: true, value: { host: 'bank.test' } });
    expect(await open()).toMatchObject({ ok: true });
    const link = 'https://print.bank.test/1.pdf';
    expect(till.opened).toEqual([link, link]);
    const kept = [till.application(id), till.entryOf(id), till.ledger.audit, till.events, viewOf(till, id)];
    expect(JSON.stringify(kept)).not.toContain('print.bank.test');
  });

  test('without an answer nothing is opened, and the reason is told', async () => {
    const { till, id } = await inContract();
    till.bank.failsReadsOf = /^printout/u;
    expect(await openPrintout(till.desk)({ applicationId: id })).toMatchObject({
      failure: { code: 'bank.not-found' },
    });
    expect(till.opened).toEqual([]);
  });
});

describe('after signing', () => {
  test('a contract that waits for the shop is read once a second for 15 s, then more slowly', async () => {
    const { till, id } = await inContract();
    startSigning(till.desk)({ applicationId: id, method: 'hosted', isAttested: false }, till.anna);
    till.bank.contract = () => ({ status: 'signed', waitsFor: 'shop-approval' });
    await till.passes(seconds(5));
    expect(viewOf(till, id)).toMatchObject({ can: { approve: true } });
    const before = till.bank.reads;
    await till.passes(seconds(15));
    expect(till.bank.reads - before).toBe(15);
    await till.passes(minutes(1));
    expect(till.bank.reads - before).toBe(15 + 4);
  });

  test('a payment link whose answer was lost is simply asked for again', async () => {
    const { till, id } = await inContract();
    till.bank.contract = () => ({ status: 'signed', waitsFor: 'down-payment' });
    await till.passes(minutes(1));
    const pay = () => startPayment(till.desk)({ applicationId: id }, till.anna);
    till.bank.meetings = ['arrives-unheard'];
    expect(pay()).toMatchObject({ ok: true });
    await till.passes(10);
    expect(till.entryOf(id)?.state).toBe('uncertain');
    await till.passes(seconds(5));
    expect(till.entryOf(id)?.state).toBe('dropped');
    expect(viewOf(till, id)).toMatchObject({ can: { pay: true }, contract: { payment: null } });
    expect(pay()).toMatchObject({ ok: true });
    await till.passes(10);
    expect(viewOf(till, id).contract?.payment).toMatchObject({ link: 'https://pay.bank.test/1', tries: 1 });
    const asked = till.bank.writes.filter((write) => write.startsWith('pay'));
    expect(asked).toHaveLength(2);
  });

  test.each(contractStatuses)(
    'a contract that is %s: staff are offered to cancel what can be',
    async (status) => {
      const { till, id } = await inContract();
      till.bank.contract = () => ({ status, waitsFor: null });
      await till.passes(minutes(1));
      const known = viewOf(till, id).contract?.status;
      const isOpen = known === 'unsigned' || known === 'signed';
      expect(viewOf(till, id).can.cancelContract).toBe(isOpen);
      expect(cancelContract(till.desk)({ applicationId: id }, till.anna).ok).toBe(isOpen);
    },
  );

  test('the bank’s day of the end is kept and shown', async () => {
    const { till, id } = await inContract();
    till.bank.contract = () => ({ status: 'activated', waitsFor: null });
    await till.passes(minutes(1));
    expect(viewOf(till, id).contract?.terminatedAt).toBeNull();
    const terminatedAt = till.time.now() - minutes(2);
    till.bank.contract = () => ({ status: 'terminated', waitsFor: null, terminatedAt });
    await till.passes(minutes(5));
    expect(viewOf(till, id).contract).toMatchObject({ status: 'terminated', terminatedAt });
  });
});
