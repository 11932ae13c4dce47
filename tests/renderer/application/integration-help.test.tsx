import { expect, test } from 'vitest';
import { anApplication, aProfile, id } from '../pictures.ts';
import { showApplication } from './show-application.tsx';

const failed = anApplication(1, {
  step: 'failed',
  asking: null,
  can: { ...anApplication(1).can, copy: true },
});

test.each([
  ['EE', 'integration@inbank.ee'],
  ['LV', 'integration@inbank.lv'],
] as const)(
  'in %s a manager is told whom to ask when no decision is made again and again',
  async (market, address) => {
    const profile = aProfile({ id: `live-${market.toLowerCase()}`, market, mode: 'live' });
    const { page } = await showApplication(failed, { profile });
    await expect
      .element(page.getByText(`If it keeps failing, the bank’s integration help looks into it: ${address}.`))
      .toBeInTheDocument();
    expect(document.querySelector('main a')).toBeNull();
  },
);

test('a salesperson is not', async () => {
  const session = { id: id(901), name: 'Mari Mets', role: 'salesperson' } as const;
  const { page } = await showApplication(failed, { session });
  await expect.element(page.getByText('A copy can be sent as a new application.')).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('integration@');
});
