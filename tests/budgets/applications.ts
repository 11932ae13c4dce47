import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { FormValues } from '../../shared/domain/application-form.ts';
import type { Figure } from '../bench/figure.ts';
import { scans } from '../journeys/scanner.ts';
import { budget } from './budget.ts';
import { fillsByEnter, focusOn, handsAt, type Hands } from './hands.ts';
import { inDocument, linesOf, typedOf, without } from './people-at-the-till.ts';

const amount = 'credit_application.amount';

/** From F2 to the application's own screen, at the speed of hands. */
async function application(
  page: Page,
  name: string,
  goal: { readonly keys: number; readonly seconds: number },
  fill: (hands: Hands) => Promise<void>,
): Promise<readonly Figure[]> {
  const hands = handsAt(page);
  const startedAt = performance.now();
  await hands.press('F2');
  await focusOn(page, amount);
  await fill(hands);
  await hands.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Mari Tamm' }).waitFor();
  const seconds = (performance.now() - startedAt) / 1_000;
  return [
    budget(`${name}: keys`, hands.keys(), goal.keys, 'keys'),
    budget(`${name}: time`, seconds, goal.seconds, 's'),
  ];
}

/** The three ways to an application: all typed, with the lines of a document, and a customer whom the till knows. */
export async function applications(page: Page, consent: string): Promise<readonly Figure[]> {
  const [first, second] = [typedOf(1_234, consent), typedOf(1_235, consent)];
  const typed = await application(page, 'Application, typed', { keys: 120, seconds: 75 }, (hands) =>
    fillsByEnter(page, hands, first),
  );
  const scanned = await application(
    page,
    'Application, document scanned',
    { keys: 80, seconds: 45 },
    async (hands) => {
      // A card is put on the reader after the form is there; the scan is not part of another run of keys.
      await rest(600);
      await scans(page, linesOf(second));
      await fillsByEnter(page, hands, without(second, inDocument));
    },
  );
  const again = await application(page, 'Application, known customer', { keys: 30, seconds: 20 }, (hands) =>
    takesOver(page, hands, { ...first, 'credit_application.amount': '460' }),
  );
  return [...typed, ...scanned, ...again];
}

/** Amount and code typed, the rest taken over with one key; evidence and consents are asked anew. */
async function takesOver(page: Page, hands: Hands, values: FormValues): Promise<void> {
  const asked = Object.keys(values).filter((field) => /^(?:authentication|consents)\./u.test(field));
  const begun = ['credit_application.amount', 'customer.identity_code'];
  const only = (fields: readonly string[]): FormValues =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? '']));
  await fillsByEnter(page, hands, only(begun));
  await page.locator('[aria-keyshortcuts="Control+L"]').waitFor();
  await hands.press('Control+L');
  await page.waitForFunction(isTaken);
  await fillsByEnter(page, hands, only(asked));
}

/** In the page: the name came from the earlier application. */
const isTaken = (): boolean =>
  (document.querySelector<HTMLInputElement>('[name="customer.first_name"]')?.value ?? '') !== '';
