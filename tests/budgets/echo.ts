import type { Page } from 'playwright';
import type { Figure } from '../bench/figure.ts';
import { quantile } from '../bench/measure.ts';
import { customer } from '../bench/customers.ts';
import { learnsLine } from '../journeys/steps.ts';
import type { AShop } from '../journeys/a-shop.ts';
import { budget } from './budget.ts';

const queued = 200;
const keyMs = 40;
const keysAtRest = 60;
const goalMs = 50;

interface Marked {
  /** From each key to the frame that shows it, in ms. */
  echoes: number[];
}

/** From a key to the frame after it, while as many applications as that leave the outbox. */
export async function echo(page: Page, shop: AShop, consent: string): Promise<readonly Figure[]> {
  await shop.bank.pauseListening();
  await learnsLine(page, 'No line');
  await fillsOutbox(page, consent);
  await page.keyboard.press('F2');
  await page.locator('[name="purchase.purchase_reference"]').focus();
  await page.evaluate(() => {
    const marked = window as unknown as Marked;
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // Runs behind the frame, not before it.
          port1.onmessage = () => marked.echoes.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  const atRest = await typesWhile(page, (keys) => keys < keysAtRest);
  const before = shop.posts();
  await shop.bank.resumeListening();
  const deadline = performance.now() + 60_000;
  const echoes = await typesWhile(page, () => shop.posts() - before < queued && performance.now() < deadline);
  const sent = shop.posts() - before;
  if (sent < queued) throw new Error(`only ${sent} of ${queued} left the outbox`);
  const figure = (during: string, all: readonly number[]): Figure =>
    budget(`Key echo ${during}, p95 of ${all.length} keys`, quantile(all, 0.95), goalMs, 'ms');
  return [figure('at rest', atRest), figure(`while ${queued} applications are sent`, echoes)];
}

/** How long each key took that was typed meanwhile. */
async function typesWhile(page: Page, goesOn: (keys: number) => boolean): Promise<readonly number[]> {
  await page.evaluate(() => ((window as unknown as Marked).echoes = []));
  for (let key = 0; goesOn(key); key += 1) {
    await page.keyboard.press(key % 30 === 29 ? 'Control+A' : 'abcdefghij'.charAt(key % 10));
    await new Promise((done) => setTimeout(done, keyMs));
  }
  return page.evaluate(() => (window as unknown as Marked).echoes);
}

/** Over the bridge, as the page would: typing so many is not what is measured. */
async function fillsOutbox(page: Page, consent: string): Promise<void> {
  const forms = Array.from({ length: queued }, (_, index) =>
    customer(5_000 + index, {
      'credit_application.payment_day': '',
      [`consents.${consent}`]: 'yes',
    }),
  );
  const failed = await page.evaluate(async (all) => {
    const { calls } = (
      window as unknown as {
        counter: { calls: Record<string, (input: object) => Promise<{ ok: boolean; failure?: unknown }>> };
      }
    ).counter;
    for (const values of all) {
      const answer = await calls['application.submit']?.({
        draftId: crypto.randomUUID(),
        values,
        customerLanguage: 'et',
        later: { until: Date.now() + 600_000 },
        twinPin: null,
      });
      if (!answer?.ok) return JSON.stringify(answer);
    }
    return null;
  }, forms);
  if (failed !== null) throw new Error(failed);
}
