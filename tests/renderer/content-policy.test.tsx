import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { claimPressableStyle } from '../../renderer/parts/pressable-style.ts';
import { showApp } from './show-app.tsx';
import { aTill, aTile, aToday, aRow, anOutbox, anUncertainEntry, someSettings } from './pictures.ts';
import { go } from '../../renderer/shell/routes.ts';
import { mainAction } from './main-action.ts';
// The development server writes styles as elements: they have to be there before the policy.
import '../../renderer/screens/settings/settings-screen.tsx';
import '../../renderer/shell/open-till.tsx';

const sources = import.meta.glob<string>(
  '../../node_modules/react-aria/dist/private/interactions/usePress.mjs',
  { query: '?raw', import: 'default', eager: true, exhaustive: true },
);

/** As main/window/policy.ts, as far as it concerns what a page does to itself. */
const policy =
  "style-src 'self'; img-src 'self' blob:; require-trusted-types-for 'script'; trusted-types 'none'";

test('S-03: under the content policy the page writes no style element, no style attribute and no markup', async () => {
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    refused.push(`${event.violatedDirective}: ${event.sample} ${event.sourceFile}`);
  });
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);

  // The policy is at work: this is what it refuses.
  const style = document.createElement('style');
  style.textContent = 'p { color: red }';
  document.head.append(style);
  await expect.poll(() => refused.length).toBe(1);
  expect(() => (document.createElement('p').innerHTML = '<b>x</b>')).toThrow(TypeError);
  await expect.poll(() => refused.length).toBe(2);
  refused.length = 0;

  const { page } = await showApp(aTill({ tiles: [aTile(1)] }), (bridge) => {
    bridge
      .replies('today.get', aToday([aRow(1), aRow(2, { turn: 'ours' })]))
      .replies('outbox.get', anOutbox([anUncertainEntry(1)]))
      .replies('settings.get', someSettings());
  });
  await expect.element(page.getByRole('heading', { name: 'Today' })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}{F7}');
  await page.getByRole('row', { name: /Jüri P/u }).click();
  await mainAction();
  await page.getByRole('radio', { name: /It did not arrive/u }).click();
  await page.getByRole('checkbox', { name: /looked in the portal/u }).click();
  await userEvent.keyboard('{Escape}');
  go({ screen: 'settings' });
  await page.getByRole('button', { name: 'People' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await userEvent.keyboard('abc{Tab}{ArrowRight}{Escape}');
  await page.getByRole('button', { name: 'Consents' }).click();
  await expect.element(page.getByRole('heading', { name: 'Consents' })).toBeInTheDocument();
  expect(refused).toEqual([]);
});

test('the style element of the component library is claimed under the id that it looks for', () => {
  claimPressableStyle(document);
  // The library leaves its style out where it believes to be tested, so the claim is checked by its name.
  const id = /STYLE_ID = '([\w-]+)'/u.exec(Object.values(sources).join(''))?.[1] ?? '';
  expect(document.getElementById(id)?.tagName).toBe('META');
  claimPressableStyle(document);
  expect(document.querySelectorAll(`#${id}`)).toHaveLength(1);
});
