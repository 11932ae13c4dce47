import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { texts } from '../../renderer/text/texts.ts';
import { languages } from '../../shared/domain/language.ts';
import type { ApplicationView } from '../../shared/bridge/views.ts';
import { inContract } from './offers.ts';
import { aTill, aToday, anApplication, aRow } from './pictures.ts';
import { go } from '../../renderer/shell/routes.ts';
import { showApp } from './show-app.tsx';

const words = (text: string): number => text.split(/\s+/u).length;

test.each(languages)('what help says of a screen or a state is short (%s)', (language) => {
  const { help } = texts[language];
  for (const topic of Object.keys(help).filter((key) => !key.endsWith('-say'))) {
    const said = (help as Record<string, string>)[`${topic}-say`] ?? '';
    expect(words(`${(help as Record<string, string>)[topic]} ${said}`), topic).toBeLessThanOrEqual(120);
  }
});

test('F1 tells of the screen, and of the keys there; there is nothing to say to anybody on Today', async () => {
  const { page } = await showApp(aTill(), (bridge) => bridge.replies('today.get', aToday([])));
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect.element(help.getByText(/^Everything that is still open/u)).toBeInTheDocument();
  await expect.element(help.getByText('Today, search')).toBeInTheDocument();
  await expect.element(help.getByText('You can say')).not.toBeInTheDocument();
});

test('F1 on an application tells of its state, and what can be said to the customer', async () => {
  const application = anApplication(1, { step: 'no-offer', turn: 'finished' });
  const { page } = await showApp(aTill(), (bridge) =>
    bridge.replies('today.get', aToday([aRow(1)])).replies('application.get', application),
  );
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'application', applicationId: application.id });
  await expect.element(page.getByText(/^The bank cannot offer financing/u)).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect.element(help.getByText(/^The bank gives no reasons/u)).toBeInTheDocument();
  await expect
    .element(help.getByText('The bank does not tell us reasons. Shall we look at other ways to pay?'))
    .toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
});

const toldOf = async (application: ApplicationView, words: RegExp): Promise<void> => {
  const { page } = await showApp(aTill(), (bridge) =>
    bridge.replies('today.get', aToday([aRow(1)])).replies('application.get', application),
  );
  await expect.element(page.getByRole('heading', { name: 'Today', level: 1 })).toBeInTheDocument();
  go({ screen: 'application', applicationId: application.id });
  await expect.element(page.getByRole('heading', { name: 'Mari Tamm', level: 1 })).toBeInTheDocument();
  await userEvent.keyboard('{F1}');
  await expect.element(page.getByRole('dialog', { name: 'Help' }).getByText(words)).toBeInTheDocument();
};

test.each([
  ['expired', /^The time to send is over\. Nothing was sent/u],
  ['dropped', /^The application was given up before the bank had it/u],
  ['needs-you', /^The bank did not take it as it is/u],
  ['cancelled', /^This application is over at the bank/u],
] as const)('of an application that is %s, help says where it has been', (step, words) =>
  toldOf(anApplication(1, { step }), words),
);

test.each([
  ['unsigned', /^The customer signs now/u],
  ['signed', /^Signed, and not active yet/u],
  ['activated', /^The contract is active: you may hand over the goods/u],
  ['cancelled', /^This contract is over\. Do not hand over the goods/u],
  ['terminated', /^This contract is over\. Do not hand over the goods/u],
] as const)('of a contract that is %s, help says whether the goods may leave', (status, words) =>
  toldOf(inContract(1, { status }), words),
);
