import { expect, test, vi } from 'vitest';
import { page as tab, userEvent } from 'vitest/browser';
import { useRoutes } from '../../renderer/shell/routes.ts';
import { minutes, seconds } from '../../shared/domain/dates.ts';
import {
  aLockedTill,
  aProfile,
  aRow,
  aTile,
  aTill,
  aToday,
  anApplication,
  anOutbox,
  id,
  noon,
  quietQueue,
  someSettings,
} from './pictures.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { showApp } from './show-app.tsx';

const stocked = (bridge: FakeBridge): void => {
  bridge
    .replies('today.get', aToday([aRow(1)]))
    .replies('outbox.get', anOutbox([]))
    .replies('settings.get', someSettings())
    .on('application.get', ({ applicationId }) => ({
      ok: true,
      value: { ...anApplication(1), id: applicationId },
    }));
};
const route = () => useRoutes.getState().route;
/** Of answers that have come, what a screen reader is given to say. */
const spoken = () =>
  Array.from(document.querySelectorAll('[role=status]'), ({ textContent }) => textContent).filter((words) =>
    words.includes('answer is here'),
  );

test('the keys of the frame lead everywhere, and each screen takes the focus with its heading', async () => {
  const { page } = await showApp(aTill(), stocked);
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toHaveFocus();
  await userEvent.keyboard('{F7}');
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toHaveFocus();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect.element(page.getByRole('heading', { name: 'Settings', level: 1 })).toHaveFocus();
});

test('a notice of the system that was pressed leads to where it is told; one from before the lock does not', async () => {
  const before = { screen: 'outbox', times: 1 } as const;
  const { page, bridge } = await showApp(aTill({ lead: before }), stocked);
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  await expect.element(heading('Today')).toHaveFocus();
  bridge.publish('till', aTill({ lead: { screen: 'outbox', times: 2 } }));
  await expect.element(heading('Outbox')).toHaveFocus();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect.element(heading('Settings')).toHaveFocus();
  bridge.publish('till', aTill({ lead: { screen: 'outbox', times: 2 } }));
  await expect.element(heading('Settings')).toBeVisible();
  bridge.publish('till', aTill({ lead: { screen: 'today', times: 3 } }));
  await expect.element(heading('Today')).toHaveFocus();
});

test.each(['{F9}', '{F12}'])('%s locks, over an open window too', async (key) => {
  const { bridge } = await showApp(aTill(), stocked);
  await userEvent.keyboard(`{F1}${key}`);
  expect(bridge.asked('session.lock')).toEqual([{}]);
});

test('help and the lock stand in the menu with their keys, on every screen', async () => {
  const { page, bridge } = await showApp(aTill(), stocked);
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  for (const key of ['{F3}', '{F7}']) {
    await userEvent.keyboard(key);
    await expect.element(menu.getByRole('button', { name: 'Help' })).toMatchTextContent(/^HelpF1$/u);
    await expect.element(menu.getByRole('button', { name: 'Lock' })).toMatchTextContent(/^LockF9$/u);
  }
  await menu.getByRole('button', { name: 'Help' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Help' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await menu.getByRole('button', { name: 'Lock' }).click();
  expect(bridge.asked('session.lock')).toEqual([{}]);
});

test('the top bar tells shop, mode, line, outbox and person', async () => {
  const { page } = await showApp(
    aTill({
      profile: aProfile({ mode: 'live' }),
      queue: { ...quietQueue, waiting: 2, uncertain: 1 },
      line: { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) },
    }),
    stocked,
  );
  const bar = page.getByRole('banner');
  await expect.element(bar).toMatchTextContent('Tartu pood · kassa 2');
  await expect.element(bar).toMatchTextContent('LIVE');
  await expect.element(bar).toMatchTextContent(/No line.*last answer 12:37/u);
  await expect.element(bar).toMatchTextContent(/Outbox 3.*1 needs you/u);
  await expect.element(bar).toMatchTextContent('Anna Kask');
  await bar.getByRole('button', { name: /No line/u }).click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent('address was not found');
});

test('the top bar tells why there is no line, too, where there is room for it: waiting customers come first', async () => {
  const line = { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) } as const;
  const { page, bridge } = await showApp(aTill({ line }), stocked);
  const cause = page.getByRole('banner').getByText(/^· The bank’s address was not found$/u);
  await tab.viewport(1920, 1080);
  await expect.element(cause).toBeVisible();
  await tab.viewport(1366, 768);
  await expect.element(cause).toBeVisible();
  bridge.publish('till', aTill({ line, tiles: [aTile(1)] }));
  await expect.element(cause).not.toBeVisible();
  await tab.viewport(1920, 1080);
  await expect.element(cause).toBeVisible();
  await tab.viewport(1280, 800);
  bridge.publish('till', aTill({ line }));
  await expect.element(page.getByRole('banner').getByRole('list')).not.toBeInTheDocument();
  await expect.element(cause).not.toBeVisible();
});

test('where the line itself is the reason, it is told once', async () => {
  const line = { state: 'down', cause: 'line.down', lastSuccessAt: noon - minutes(4) } as const;
  const { page } = await showApp(aTill({ line }), stocked);
  await tab.viewport(1920, 1080);
  await expect
    .element(page.getByRole('banner').getByRole('button', { name: /^No line/u }))
    .toMatchTextContent(/^No line· last answer/u);
});

test.each([
  [minutes(5), 'This computer’s clock is 5 min ahead of the bank’s.'],
  [-minutes(61), 'This computer’s clock is 61 min behind the bank’s.'],
])(
  'N-35: a clock that is %i ms off is told in the top bar, and what to do about it',
  async (aheadMs, words) => {
    const { page, bridge } = await showApp(aTill({ clockAheadMs: aheadMs }), stocked);
    const bar = page.getByRole('banner');
    await expect.element(bar).toMatchTextContent(/Line ok.*Clock wrong/u);
    await bar.getByRole('button', { name: /Clock wrong/u }).click();
    await expect.element(page.getByRole('dialog', { name: 'Clock wrong' })).toMatchTextContent(words);
    bridge.publish('till', aTill());
    await expect.element(bar).not.toMatchTextContent('Clock wrong');
  },
);

test('the window of the line tells what stays safe, not that nothing has been sent', async () => {
  const { page } = await showApp(
    aTill({ line: { state: 'down', cause: 'bank.tls', lastSuccessAt: noon } }),
    stocked,
  );
  await page.getByRole('button', { name: /^No line/u }).click();
  const line = page.getByRole('dialog', { name: 'No line' });
  await expect
    .element(line)
    .toMatchTextContent(
      /connection could be made\. Check the network\. What the bank has, the bank still has\./u,
    );
  await expect.element(line).not.toMatchTextContent(/sent/u);
});

test('the mode is around the whole window, in words and not by colour alone', async () => {
  const { page, bridge } = await showApp(aTill(), stocked);
  await expect.element(page.getByText('TRAINING')).toBeInTheDocument();
  expect(document.title).toBe('Counter · Training');
  bridge.publish('till', aTill({ profile: aProfile({ id: 'demo-ee', mode: 'demo' }) }));
  await expect
    .element(page.getByText('DEMO — test environment of the bank, not a real application'))
    .toBeInTheDocument();
  expect(document.title).toBe('Counter · Demo');
  bridge.publish('till', aTill({ profile: aProfile({ id: 'live-ee', mode: 'live' }) }));
  await expect.element(page.getByText('LIVE')).toBeInTheDocument();
  expect(document.title).toBe('Counter');
});

test('what expires soon is told in the top bar on every screen, beside what needs a person', async () => {
  const queue = { ...quietQueue, waiting: 4 };
  const { page, bridge } = await showApp(aTill({ queue: { ...queue, expiresSoon: 2 } }), stocked);
  useRoutes.setState({ route: { screen: 'application', applicationId: id(1) }, visit: 99 });
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  const bar = page.getByRole('banner');
  const outbox = bar.getByRole('button', { name: /^Outbox/u });
  const look = () => getComputedStyle(outbox.element()).color;
  await expect.element(outbox).toMatchTextContent(/^Outbox 4· 2 expire soon$/u);
  const urgent = look();
  bridge.publish('till', aTill({ queue: { ...queue, needsYou: 1, expiresSoon: 1 } }));
  await expect.element(outbox).toMatchTextContent(/^Outbox 5· 1 needs you· 1 expires soon$/u);
  bridge.publish('till', aTill({ queue: { ...queue, expiresSoon: 1, stopped: 'bank.key-refused' } }));
  await expect.element(outbox).toMatchTextContent(/^Outbox 4· Outbox stands still· 1 expires soon$/u);
  expect(look()).toBe(urgent);
  bridge.publish('till', aTill({ queue }));
  await expect.element(outbox).toMatchTextContent(/^Outbox 4$/u);
  expect(look()).not.toBe(urgent);
});

test('the seconds of a tile stand still while its bank gives no answer', async () => {
  const tiles = [
    aTile(1, { customer: 'Mari T.', elapsedMs: seconds(12), isPaused: true }),
    aTile(2, { customer: 'Jüri P.', elapsedMs: seconds(12) }),
  ];
  const { page } = await showApp(aTill({ tiles }), stocked);
  await expect.element(page.getByRole('button', { name: /Jüri P.*14/u })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /Mari T.*12/u })).toBeInTheDocument();
});

test('waiting customers are tiles with seconds, opened by Ctrl and a number', async () => {
  const tiles = [
    aTile(1, { customer: 'Mari T.', elapsedMs: seconds(12) }),
    aTile(2, { customer: 'Jüri P.', step: 'offered', elapsedMs: null, isNews: true }),
  ];
  const { page } = await showApp(aTill({ tiles }), stocked);
  await expect.element(page.getByRole('button', { name: /Mari T.*12/u })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /Jüri P.*answer is here/u })).toBeInTheDocument();
  await userEvent.keyboard('{Control>}2{/Control}');
  expect(route()).toEqual({ screen: 'application', applicationId: id(2) });
});

const waits = (n: number) => aTile(n, { customer: `Mari ${n}.` });

test('a tile shows its key and keeps it while others go; who comes takes the lowest free one', async () => {
  const { page, bridge } = await showApp(aTill({ tiles: [waits(1), waits(2), waits(3)] }), stocked);
  const tile = (n: number) => page.getByRole('button', { name: new RegExp(`^Mari ${n}\\.`, 'u') });
  await expect.element(tile(2)).toMatchTextContent(/Ctrl\+2$/u);
  bridge.publish('till', aTill({ tiles: [waits(2), waits(3)] }));
  await expect.element(tile(1)).not.toBeInTheDocument();
  await expect.element(tile(2)).toMatchTextContent(/Ctrl\+2$/u);
  await expect.element(tile(3)).toMatchTextContent(/Ctrl\+3$/u);
  bridge.publish('till', aTill({ tiles: [waits(2), waits(3), waits(4)] }));
  await expect.element(tile(4)).toMatchTextContent(/Ctrl\+1$/u);
  await userEvent.keyboard('{Control>}2{/Control}');
  expect(route()).toEqual({ screen: 'application', applicationId: id(2) });
});

test('on a small screen two tiles tell their keys, and three leave them to the key sheet to stay in one row', async () => {
  const { page, bridge } = await showApp(aTill({ tiles: [waits(1), waits(2)] }), stocked);
  await tab.viewport(1366, 768);
  const cap = page.getByRole('button', { name: /^Mari 1\./u }).getByText('Ctrl+1');
  await expect.element(cap).toBeVisible();
  bridge.publish('till', aTill({ tiles: [waits(1), waits(2), waits(3)] }));
  await expect.element(cap).not.toBeVisible();
});

test('where the top bar has two rows, who serves stands in the first and who waits in the second', async () => {
  const { page } = await showApp(aTill({ tiles: [waits(1), waits(2), waits(3)] }), stocked);
  await tab.viewport(683, 384);
  const banner = page.getByRole('banner');
  const topOf = (name: RegExp): number =>
    Math.round(banner.getByRole('button', { name }).element().getBoundingClientRect().top);
  await expect.poll(() => topOf(/^Anna Kask/u)).toBe(topOf(/^Line ok/u));
  expect(topOf(/^Mari 1\./u)).toBeGreaterThan(topOf(/^Line ok/u));
  // Tab goes the way that is seen.
  banner
    .getByRole('button', { name: /^Line ok/u })
    .element()
    .focus();
  await userEvent.keyboard('{Tab}');
  await expect.element(banner.getByRole('button', { name: /^Anna Kask/u })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(banner.getByRole('button', { name: /^Mari 1\./u })).toHaveFocus();
});

test('that an answer has come is read out once, by the name on the tile and in the same words for all', async () => {
  const [mari, juri, old] = [
    aTile(1, { customer: 'Mari T.' }),
    aTile(2, { customer: 'Jüri P.' }),
    aTile(3, { customer: 'Anna O.', step: 'offered', elapsedMs: null, isNews: true }),
  ];
  const answered = (tile: typeof mari, step: 'offered' | 'no-offer') => ({
    ...tile,
    step,
    elapsedMs: null,
    isNews: true,
  });
  const { page, bridge } = await showApp(aTill({ tiles: [mari, juri, old] }), stocked);
  await expect.element(page.getByRole('button', { name: /Anna O\..*answer is here/u })).toBeVisible();
  expect(spoken()).toEqual([]);
  bridge.publish('till', aTill({ tiles: [answered(mari, 'offered'), juri, old] }));
  await expect.poll(spoken).toEqual(['Mari T.: answer is here.']);
  bridge.publish('till', aTill({ tiles: [answered(mari, 'offered'), answered(juri, 'no-offer'), old] }));
  await expect.poll(spoken).toEqual(['Jüri P.: answer is here.']);
  bridge.publish('till', aTill({ tiles: [answered(juri, 'no-offer'), old] }));
  await expect.poll(spoken).toEqual([]);
});

test('the answer of the customer on the screen is read out by the screen, not by the tiles as well', async () => {
  const { page, bridge } = await showApp(aTill({ tiles: [aTile(1)] }), stocked);
  useRoutes.setState({ route: { screen: 'application', applicationId: id(1) }, visit: 99 });
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  bridge.publish('till', aTill({ tiles: [aTile(1, { step: 'offered', elapsedMs: null, isNews: true })] }));
  await expect.element(page.getByRole('list', { name: 'Customers who are waiting' })).not.toBeInTheDocument();
  expect(spoken()).toEqual([]);
});

test('keys that changed places are told so by the person, the tiles and help', async () => {
  const changed = (meant: string, pressed: string) => [
    { meant, pressed },
    { meant: pressed, pressed: meant },
  ];
  const { page } = await showApp(
    aTill({
      tiles: [aTile(1, { customer: 'Mari T.', step: 'offered', elapsedMs: null, isNews: true })],
      keys: [...changed('F2', 'F12'), ...changed('Ctrl+1', 'Alt+Q'), ...changed('F4', 'Ctrl+Y')],
    }),
    stocked,
  );
  await expect
    .element(page.getByRole('button', { name: /Anna Kask/u }))
    .toHaveAttribute('aria-keyshortcuts', 'F2');
  const tile = page.getByRole('button', { name: /Mari T\./u });
  await expect.element(tile).toHaveAttribute('aria-keyshortcuts', 'Alt+Q');
  await expect.element(tile).toMatchTextContent(/Alt\+Q$/u);
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByText('Mari T.: open, key Alt+Q')).toBeInTheDocument();
  await page.getByRole('tab', { name: 'Symptoms' }).click();
  await page.getByRole('button', { name: 'The bank’s answer takes long' }).click();
  await expect.element(page.getByText(/F12 serves the next customer/u)).toBeVisible();
  await page.getByRole('button', { name: 'The customer asks why there is no offer' }).click();
  await expect.element(page.getByText(/words are behind Ctrl\+Y;/u)).toBeVisible();
});

test('the key sheet lists what works here and everywhere', async () => {
  const { page } = await showApp(aTill(), stocked);
  await userEvent.keyboard('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect.element(sheet).toMatchTextContent(/F2.*New/u);
  await expect.element(sheet).toMatchTextContent(/F5.*Read again/u);
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet).not.toBeInTheDocument();
});

test('news of the customer on the screen is no tile', async () => {
  const news = aTile(1, { customer: 'Mari T.', step: 'offered', elapsedMs: null, isNews: true });
  const { page } = await showApp(aTill({ tiles: [news] }), stocked);
  const tiles = page.getByRole('list', { name: 'Customers who are waiting' });
  await expect.element(tiles).toBeInTheDocument();
  useRoutes.setState({ route: { screen: 'application', applicationId: id(1) }, visit: 99 });
  await expect.element(tiles).not.toBeInTheDocument();
});

test('F6 goes round the areas of the window', async () => {
  const { page } = await showApp(aTill(), stocked);
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toHaveFocus();
  await userEvent.keyboard('{F6}');
  expect(document.activeElement?.closest('[role=toolbar]')).not.toBeNull();
  await userEvent.keyboard('{F6}');
  expect(document.activeElement?.closest('header')).not.toBeNull();
  await userEvent.keyboard('{F6}');
  expect(document.activeElement?.closest('nav')).not.toBeNull();
});

test('after a lock the same person comes back to where they were, another one to Today', async () => {
  const { page, bridge } = await showApp(aTill(), stocked);
  await userEvent.keyboard('{F7}');
  bridge.publish('till', aLockedTill());
  await expect.element(page.getByRole('heading', { name: 'Enter PIN' })).toBeInTheDocument();
  bridge.publish('till', aTill());
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  bridge.publish('till', aLockedTill());
  bridge.publish('till', aTill({ session: { id: id(901), name: 'Jānis Bērziņš', role: 'salesperson' } }));
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
});

test('a customer’s data on the screen is told to main with the signs of life', async () => {
  const { bridge } = await showApp(aTill(), stocked);
  await userEvent.keyboard('x');
  await userEvent.keyboard('{F7}');
  useRoutes.setState({ route: { screen: 'application', applicationId: id(1) }, visit: 99 });
  await vi.waitFor(() => expect(bridge.asked('session.stay').at(-1)).toEqual({ isPersonal: true }));
  useRoutes.setState({ route: { screen: 'today' }, visit: 100 });
  await vi.waitFor(() => expect(bridge.asked('session.stay').at(-1)).toEqual({ isPersonal: false }));
});

test('a screen that breaks leaves the frame standing and says what is safe', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { page } = await showApp(aTill(), (bridge) => {
    stocked(bridge);
    bridge.replies('today.get', { ...aToday([]), rows: null } as never);
  });
  await expect
    .element(page.getByRole('heading', { name: 'This screen stopped working' }))
    .toBeInTheDocument();
  await userEvent.keyboard('{F7}');
  await expect.element(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeInTheDocument();
  log.mockRestore();
});
