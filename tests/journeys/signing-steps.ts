import type { Page } from 'playwright';
import type { FormValues } from '../../shared/domain/application-form.ts';
import type { SigningMethod } from '../../shared/domain/product.ts';
import { acceptsOffer, mainAction, sendsApplication } from './steps.ts';
import { focused } from './typing.ts';

/** An application with an offer that was accepted: the contract waits for its signature. */
export async function makesContract(page: Page, values: FormValues): Promise<void> {
  await sendsApplication(page, values);
  await acceptsOffer(page);
  await page.getByRole('radiogroup').waitFor();
}

async function tabsTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focused(page)).name === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${name}`);
}

/** Chooses a way to sign with the arrows, attests what is only reported, and starts it. */
export async function signsBy(page: Page, method: SigningMethod): Promise<void> {
  await page.getByRole('radiogroup').waitFor();
  await tabsTo(page, 'method');
  for (let step = 0; step < 8; step += 1) {
    const { value, checked } = await focused(page);
    if (value === method) {
      if (!checked) await page.keyboard.press('Space');
      break;
    }
    await page.keyboard.press('ArrowDown');
  }
  if (method === 'digital' || method === 'paper') {
    await tabsTo(page, 'attest');
    await page.keyboard.press('Space');
  }
  await mainAction(page);
}
