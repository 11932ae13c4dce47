import { expect, test } from 'playwright/test';
import type { Page } from 'playwright';
import type { FormValues } from '../../shared/domain/application-form.ts';
import { andris } from '../people.ts';
import { closeAll, openCounter } from './counter.ts';
import { signsBy } from './signing-steps.ts';
import { heading, mainAction, trainingPin } from './steps.ts';
import { typesIn } from './typing.ts';

test.afterEach(closeAll);

const spaces = (text: string): string => text.replaceAll(/\s/gu, ' ');

/** On a Latvian computer Training opens as a Latvian shop. */
async function entersLatvianTraining(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: 'Latvija' })).toBeChecked();
  await page.keyboard.press('t');
  await heading(page, 'Ievadiet PIN', 1).waitFor();
  await page.keyboard.type(trainingPin);
  await page.keyboard.press('Enter');
  await page.getByRole('contentinfo').waitFor();
}

const { 'consents.EMTA_REGISTRY_QUERY': _estonian, ...customer } = andris;
const latvian: FormValues = { ...customer, 'consents.DATA_PROCESSING': 'yes' };

async function fillsForm(page: Page, values: FormValues): Promise<void> {
  await page.keyboard.press('F2');
  await heading(page, 'Jauns pieteikums', 1).waitFor();
  await page.locator('[name="credit_application.amount"]').waitFor();
  await typesIn(page, values);
}

test('a Latvian shop: codes, phone and postcode in their spelling, its consent, GPL, and the day’s work to the end', async () => {
  const { page, complaints } = await openCounter({ env: { LANG: 'lv_LV.UTF-8' } });
  await entersLatvianTraining(page);
  await fillsForm(page, { ...latvian, 'customer.identity_code': '16117519997' });
  await expect(page.locator('[name="customer.identity_code"]')).toHaveValue('161175-19997');
  await expect(page.locator('[name="customer.identity_code"]')).toHaveAccessibleDescription(/16\.11\.1975/u);
  await expect(page.locator('[name="customer_contact.mobile"]')).toHaveValue('+371 21 234 567');
  await expect(page.locator('[name="customer_addresses.0.zip_code"]')).toHaveValue('LV-1050');
  await expect(page.getByText(/^PARAUGS\. Piekrītu, ka banka apstrādā manus personas datus/u)).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText(/GPL/u);
  await mainAction(page);
  await heading(page, 'Andris Bērziņš', 1).waitFor();
  await heading(page, 'Banka ir sagatavojusi jums piedāvājumu.').waitFor();
  const offer = spaces(await page.getByRole('main').innerText());
  expect(offer).toContain('Gada procentu likme (GPL)');
  expect(offer).toMatch(/450,00 €/u);
  expect(offer).toMatch(/\d{2}\.\d{2}\.\d{4}/u);
  await page.keyboard.press('1');
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  await mainAction(page);
  await page.getByRole('alertdialog').waitFor();
  await mainAction(page);
  await page.getByText('Preci vēl neizsniedziet').waitFor();
  await signsBy(page, 'digital');
  await page.getByText('Preci var izsniegt').waitFor();
  await mainAction(page);
  await page.getByRole('alertdialog').waitFor();
  await mainAction(page);
  await page.getByText('Viss ir paveikts.').waitFor();
  expect(complaints).toEqual([]);
});

test('the new personal code has no date in it, and is taken as it is', async () => {
  const { page } = await openCounter({ env: { LANG: 'lv_LV.UTF-8' } });
  await entersLatvianTraining(page);
  await fillsForm(page, { ...latvian, 'customer.identity_code': '32867300679' });
  const code = page.locator('[name="customer.identity_code"]');
  await expect(code).toHaveValue('328673-00679');
  await expect(code).not.toHaveAccessibleDescription(/dzim\./u);
  await mainAction(page);
  await heading(page, 'Banka ir sagatavojusi jums piedāvājumu.').waitFor();
});
