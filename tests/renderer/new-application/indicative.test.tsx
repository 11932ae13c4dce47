import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { euros } from '../../../shared/domain/money.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mariDraft } from '../drafts.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import { aProduct, aTill } from '../pictures.ts';
import { down } from '../application/show-application.tsx';
import { field, fill, live, shopForm, showForm } from './show-form.tsx';

const reckoned = { monthly: euros(9_657), total: euros(115_884), apr: '0.301' };
const box = (): string => document.querySelector('aside')?.textContent.replaceAll(/\s/gu, ' ') ?? 'nothing';
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const asked = (bridge: FakeBridge) => bridge.asked('calculation.get');

test('as soon as the purchase is right the bank’s own figure stands there, marked as indicative, with total and rate', async () => {
  const { bridge } = await showForm({
    prepare: (prepared) => prepared.replies('calculation.get', reckoned),
  });
  await later(600);
  expect([asked(bridge), box()]).toEqual([[], 'nothing']);
  await fill('credit_application.amount', '1001,50');
  await expect.poll(box).toBe('€96.57 × 12 indicativein all €1,158.84 · APR 30.1%');
  expect(asked(bridge)).toEqual([
    {
      productCode: 'hp_epos_training',
      amount: euros(100_150),
      period: 12,
      paymentDay: 15,
      downPayment: null,
    },
  ]);
});

test('typing rests before the bank is asked: once for all keys', async () => {
  const { bridge } = await showForm({
    prepare: (prepared) => prepared.replies('calculation.get', reckoned),
  });
  field('credit_application.amount').focus();
  await userEvent.keyboard('2345');
  await expect.poll(() => asked(bridge).length).toBe(1);
  await later(600);
  expect(asked(bridge).map(({ amount }) => amount.cents)).toEqual([234_500]);
});

const silent: readonly (readonly [string, Result<CallReply<'calculation.get'>>])[] = [
  ['the bank does not tell', ok(null)],
  ['asking fails', fail('bridge.too-fast')],
  ['the total is not known', ok({ ...reckoned, total: null })],
  ['the rate is not known', ok({ ...reckoned, apr: null })],
];
test.each(silent)('where %s there is nothing, and nobody is told', async (_, answer) => {
  const { bridge } = await showForm({
    draft: mariDraft(),
    prepare: (prepared) => prepared.on('calculation.get', answer),
  });
  await expect.poll(() => asked(bridge).length).toBe(1);
  await later(100);
  expect(box()).toBe('nothing');
  expect(document.querySelector('main [role=alert]')).toBeNull();
  expect(field('credit_application.amount').value).toBe('1,001.00');
});

test('an answer about other values never shows, however late it comes', async () => {
  const waiting: ((answer: Result<CallReply<'calculation.get'>>) => void)[] = [];
  const { bridge } = await showForm({
    draft: mariDraft(),
    prepare: (prepared) =>
      prepared.on('calculation.get', (_input: CallInput<'calculation.get'>) => {
        return new Promise((resolve) => waiting.push(resolve));
      }),
  });
  await expect.poll(() => asked(bridge).length).toBe(1);
  await fill('credit_application.amount', '2000');
  await expect.poll(() => asked(bridge).length).toBe(2);
  await fill('credit_application.amount', '3000');
  waiting[0]?.(ok(reckoned));
  await expect.poll(() => asked(bridge).length).toBe(3);
  expect(box()).toBe('nothing');
  waiting[2]?.(ok({ ...reckoned, monthly: euros(28_950) }));
  await expect.poll(box).toMatch(/^€289\.50 × 12/u);
  waiting[1]?.(ok({ ...reckoned, monthly: euros(19_300) }));
  await later(100);
  expect(box()).toMatch(/^€289\.50 × 12/u);
  // The moment something else is typed the figure is gone.
  field('credit_application.amount').focus();
  await userEvent.keyboard('3');
  expect(box()).toBe('nothing');
});

test('another period is another figure, and a purchase that is not right has none', async () => {
  const second = Promise.withResolvers<undefined>();
  const { bridge, page } = await showForm({
    draft: mariDraft(),
    prepare: (prepared) =>
      prepared.on('calculation.get', async ({ period }) => {
        if (period === 24) await second.promise;
        return ok({ ...reckoned, monthly: euros(100_000 / period) });
      }),
  });
  await expect.poll(box).toMatch(/× 12/u);
  await page.getByRole('radio', { name: '24' }).click();
  await expect.poll(box).toBe('nothing');
  second.resolve(undefined);
  await expect.poll(box).toMatch(/× 24/u);
  await fill('credit_application.amount', '20');
  await later(600);
  expect(box()).toBe('nothing');
  expect(asked(bridge).length).toBe(2);
});

test('the down payment goes along, and one that is too small is not reckoned', async () => {
  const product = aProduct({ hasDownPayment: true, downPaymentMinPercent: 10 });
  const { bridge } = await showForm({
    till: { form: { ...shopForm, products: [product] } },
    draft: mariDraft({ 'credit_application.down_payment_amount': '50' }),
    prepare: (prepared) => prepared.replies('calculation.get', reckoned),
  });
  await later(600);
  expect([asked(bridge), box()]).toEqual([[], 'nothing']);
  await fill('credit_application.down_payment_amount', '150');
  await expect.poll(box).toMatch(/€96\.57/u);
  expect(asked(bridge)[0]?.downPayment).toEqual(euros(15_000));
});

test('without a line nobody is asked; when it is back, once', async () => {
  const { bridge } = await showForm({
    till: { line: down },
    draft: mariDraft(),
    prepare: (prepared) => prepared.replies('calculation.get', reckoned),
  });
  await later(600);
  expect(asked(bridge)).toEqual([]);
  bridge.publish('till', aTill({ profile: live, form: shopForm }));
  await expect.poll(box).toMatch(/€96\.57/u);
  expect(asked(bridge).length).toBe(1);
});

test('it is no news: nothing about it is read out', async () => {
  const { bridge } = await showForm({
    draft: mariDraft(),
    prepare: (prepared) => prepared.replies('calculation.get', reckoned),
  });
  const heard: string[] = [];
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) heard.push(liveWords(target));
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  await expect.poll(() => asked(bridge).length).toBe(1);
  await expect.poll(box).toMatch(/€96\.57/u);
  watch.disconnect();
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.join(' ')).not.toMatch(/96\.57|indicative/u);
});

/** What a change would be read out as; empty where it is none of anybody's business. */
function liveWords(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  const region = element?.closest('[aria-live]:not([aria-live=off]), [role=status], [role=alert]');
  return region?.textContent ?? '';
}
