import { expect, test } from 'vitest';
import { page as tab } from 'vitest/browser';
import { LinkPicture } from '../../renderer/customer/link-picture.tsx';
import { Picture } from '../../renderer/customer/picture.tsx';
import type { DisplayView } from '../../shared/bridge/display.ts';
import { languages } from '../../shared/domain/language.ts';
import { texts } from './texts.ts';
import { showPart } from './show-part.tsx';

const link: Extract<DisplayView, { kind: 'link' }> = {
  kind: 'link',
  language: 'en',
  mode: 'live',
  market: 'EE',
  shopName: 'Tartu pood',
  of: 'retrieval',
  link: 'https://bank.example/start',
  host: 'bank.example',
  bankName: null,
};

const kinds = ['retrieval', 'signing', 'payment'] as const;

test.each(languages.flatMap((language) => kinds.map((of) => [language, of] as const)))(
  'beside the customer’s code stands what to do with it, and that PINs are told to nobody: %s, %s',
  async (language, of) => {
    const page = await showPart(<LinkPicture picture={{ ...link, language, of }} />, language);
    const { income, contract, customer } = texts[language];
    const words = { retrieval: income.qr, signing: contract.qr, payment: customer['scan-payment'] }[of];
    await expect.element(page.getByText(words)).toBeVisible();
    expect(words).toMatch(/PIN/u);
  },
);

test('on a screen that is shown large the words stand beside the code, none below the edge', async () => {
  const page = await showPart(<Picture picture={link} />);
  await tab.viewport(683, 384);
  const host = page.getByText('bank.example', { exact: true });
  await expect.element(host).toBeVisible();
  expect(host.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
});
