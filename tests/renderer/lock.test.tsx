import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { minutes, seconds } from '../../shared/domain/dates.ts';
import { fail } from '../../shared/result.ts';
import { aLockedTill, aProfile, aRow, aTill, aToday, noon, quietQueue } from './pictures.ts';
import { showApp } from './show-app.tsx';

const live = aProfile({ id: 'live-ee', mode: 'live' });

// The first of this file: what has been read stays read.
test('what is behind the door is read while it is shut', async () => {
  // It holds so many and no more.
  performance.clearResourceTimings();
  await showApp(aLockedTill());
  const read = () => performance.getEntriesByType('resource').map(({ name }) => name);
  await expect.poll(read).toContainEqual(expect.stringContaining('/shell/open-till.tsx'));
});

test('six digits and Enter unlock, with nothing else to press', async () => {
  const { bridge } = await showApp(aLockedTill());
  await userEvent.keyboard('482913{Enter}');
  expect(bridge.asked('session.unlock')).toEqual([{ pin: '482913' }]);
});

test('everything is shown larger by a key, on the lock too, and no larger than three times', async () => {
  const { bridge } = await showApp(aLockedTill());
  await userEvent.keyboard('{Control>}={/Control}');
  expect(bridge.asked('zoom.set')).toEqual([{ percent: 125 }]);
  bridge.publish('till', aLockedTill({ zoom: 300, revision: 9 }));
  await userEvent.keyboard('{Control>}+{/Control}');
  await userEvent.keyboard('{Control>}-{/Control}');
  await userEvent.keyboard('{Control>}0{/Control}{F11}');
  expect(bridge.asked('zoom.set')).toEqual([125, 300, 250, 100].map((percent) => ({ percent })));
  expect(bridge.asked('window.full-screen')).toEqual([{}]);
});

test('the page asks to be loaded anew when nobody is typing into it', async () => {
  const { bridge } = await showApp(aLockedTill());
  await userEvent.keyboard('48');
  await new Promise((later) => setTimeout(later, 2_300));
  expect(bridge.asked('page.renew')).toEqual([]);
  await userEvent.keyboard('{Backspace}{Backspace}');
  await vi.waitFor(() => expect(bridge.asked('page.renew')).toEqual([{}]), 4_000);
});

test('a PIN that is too short is not even asked about', async () => {
  const { bridge } = await showApp(aLockedTill());
  await userEvent.keyboard('482{Enter}');
  expect(bridge.asked('session.unlock')).toEqual([]);
});

test('a short PIN opens nothing: whoever has one is sent to the scanner', async () => {
  const { page, bridge } = await showApp(aLockedTill(), (answers) =>
    answers.fails('session.unlock', { code: 'session.scan-badge' }),
  );
  await userEvent.keyboard('4829{Enter}');
  expect(bridge.asked('session.unlock')).toEqual([{ pin: '4829' }]);
  await expect.element(page.getByText(/does not open the till. Scan your badge/u)).toBeInTheDocument();
});

test('a wrong PIN empties the field and tells how many tries are left', async () => {
  const { page, bridge } = await showApp(aLockedTill(), (bridge) =>
    bridge.fails('session.unlock', { code: 'session.wrong-pin', facts: { left: 3 } }),
  );
  await userEvent.keyboard('111222{Enter}');
  await expect
    .element(page.getByText('This PIN is not known. 3 more tries, then the till waits.'))
    .toBeInTheDocument();
  await expect.element(page.getByLabelText('PIN', { exact: true })).toHaveValue('');
  await expect.element(page.getByLabelText('PIN', { exact: true })).toHaveFocus();
  // A field that is marked as wrong does not keep its form from being sent.
  await userEvent.keyboard('482913{Enter}');
  expect(bridge.asked('session.unlock')).toEqual([{ pin: '111222' }, { pin: '482913' }]);
});

test('after too many wrong PINs the till counts down and takes none meanwhile', async () => {
  const { page, bridge } = await showApp(aLockedTill({ pinWaitUntil: noon + seconds(28) }));
  await expect.element(page.getByText('Too many wrong PINs. You can try again in 28 s.')).toBeInTheDocument();
  await expect.element(page.getByLabelText('PIN', { exact: true })).not.toBeInTheDocument();
  await userEvent.keyboard('482913{Enter}');
  expect(bridge.asked('session.unlock')).toEqual([]);
  bridge.publish('till', aLockedTill({ pinWaitUntil: noon - 1 }));
  await expect.element(page.getByLabelText('PIN', { exact: true })).toHaveFocus();
});

test('the lock shows how much waits and never who', async () => {
  const queue = { ...quietQueue, waiting: 2, uncertain: 1 };
  const { page } = await showApp(aLockedTill({ queue }));
  await expect.element(page.getByText('2 wait to be sent')).toBeInTheDocument();
  await expect.element(page.getByText('1 needs a person')).toBeInTheDocument();
});

test('Training tells its PIN, Live does not', async () => {
  const { page, bridge } = await showApp(aLockedTill());
  await expect.element(page.getByText('The PIN in Training is 482913.')).toBeInTheDocument();
  await expect.element(page.getByText('TRAINING — not a real application')).toBeInTheDocument();
  bridge.publish('till', aLockedTill({ profile: live, profiles: [live], trainingPin: null }));
  await expect.element(page.getByText('LIVE')).toBeInTheDocument();
  expect(page.container.textContent).not.toContain('482913');
});

test('another shop of the computer is opened from the lock', async () => {
  const { page, bridge } = await showApp(aLockedTill({ profiles: [live, aProfile()] }));
  await page.getByRole('button', { name: /Live/u }).click();
  expect(bridge.asked('profile.open')).toEqual([{ profileId: 'live-ee', managerPin: null }]);
  await expect.element(page.getByRole('button', { name: 'Connect a shop' })).not.toBeInTheDocument();
});

test('on a Live till Training asks for a manager’s PIN, and nothing is opened before', async () => {
  const { page, bridge } = await showApp(
    aLockedTill({ profile: live, profiles: [live, aProfile()], trainingPin: null }),
    (answers) => answers.fails('profile.open', { code: 'session.wrong-pin', facts: { left: 4 } }),
  );
  await page.getByRole('button', { name: /Training/u }).click();
  await expect.element(page.getByRole('dialog', { name: 'Go into Training?' })).toBeInTheDocument();
  expect(bridge.asked('profile.open')).toEqual([]);
  await userEvent.keyboard('111999{Enter}');
  await expect.element(page.getByRole('dialog').getByRole('alert')).toBeInTheDocument();
  await userEvent.keyboard('482913{Control>}{Enter}{/Control}');
  expect(bridge.asked('profile.open')).toEqual([
    { profileId: 'training-ee', managerPin: '111999' },
    { profileId: 'training-ee', managerPin: '482913' },
  ]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('where there is only Training, a real shop can be connected from the lock', async () => {
  const { page, bridge } = await showApp(aLockedTill());
  await page.getByRole('button', { name: 'Connect a shop' }).click();
  expect(bridge.asked('profile.add')).toEqual([{}]);
});

test('the language is changed at the lock and the page speaks it as soon as main says so', async () => {
  const { page, bridge } = await showApp(aLockedTill());
  await page.getByRole('radio', { name: 'Latviešu' }).click();
  expect(bridge.asked('language.set')).toEqual([{ language: 'lv' }]);
  bridge.publish('till', aLockedTill({ language: 'lv' }));
  await expect.element(page.getByRole('heading', { name: 'Ievadiet PIN' })).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('lv');
});

test('when the till locks, nothing of the open one is left on the page or in its title', async () => {
  const { page, bridge } = await showApp(aTill(), (prepared) =>
    prepared.replies('today.get', aToday([aRow(1, { customer: 'Mari T.' })])),
  );
  await expect.element(page.getByText('Mari T.')).toBeInTheDocument();
  bridge.publish('till', aLockedTill());
  await expect.element(page.getByRole('heading', { name: 'Enter PIN' })).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('Mari T.');
  expect(document.title).toBe('Counter · Training');
});

test('a failure of the unlocking itself is told in words', async () => {
  const { page } = await showApp(aLockedTill(), (bridge) =>
    bridge.on('session.unlock', fail('storage.failed')),
  );
  await userEvent.keyboard('482913{Enter}');
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('Reading or saving on this computer did not work');
});

test('the clock at the lock is the till’s own', async () => {
  const { page } = await showApp(aLockedTill({ now: noon + minutes(19) }));
  await expect.element(page.getByText('13:00')).toBeInTheDocument();
});
