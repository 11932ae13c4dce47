import { expect, test } from 'vitest';
import { launchFixture } from './fixture.ts';

test('with --show the window is one of an app: no tabs, no address bar, the same page', async () => {
  // Chromium's own stand-in for a desktop: it draws nowhere, but it is not headless.
  const { app, page, close } = await launchFixture({ args: ['--show', '--ozone-platform=headless'] });
  expect(await page.evaluate(() => navigator.userAgent)).not.toContain('Headless');
  expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
  expect(page.url()).toBe('https://bundle.app.host.invalid/index.html');
  expect(await page.evaluate(() => fixture.invoke('echo', 1))).toEqual([1]);
  expect(app.windows()).toHaveLength(1);
  await close();
}, 60_000);
