import { beforeAll, expect, test } from 'vitest';
import { createI18n } from '../../../renderer/text/i18n.ts';
import { readWords } from '../../../renderer/text/read-words.ts';
import { firstSentence, textIn } from '../../../renderer/text/use-text.ts';
import { go } from '../../../renderer/shell/routes.ts';
import { languages, type Language } from '../../../shared/domain/language.ts';
import { sendReasons } from '../../../shared/domain/wording.ts';
import { inContract } from '../offers.ts';
import { anApplication, anEntry, anUncertainEntry, aTill, aToday, id, quietQueue } from '../pictures.ts';
import { showApp } from '../show-app.tsx';
import { showApplication } from './show-application.tsx';

beforeAll(() => Promise.all(languages.map(readWords)));

/** What did not leave is never uncertain. */
const reasons = sendReasons.filter((reason) => reason !== 'app.terms-changed');

/** That it is or is not there, or that time helps. */
const claims: Readonly<Record<Language, RegExp>> = {
  en: /\bsent\b|nothing|\bwait|look again|reads it/iu,
  et: /saade|midagi ei|oodake|vaadake|loeb/iu,
  lv: /nosūt|nekas|pagaid|skatiet|nolasa/iu,
  ru: /не отправлен|ничего|подожд|посмотрите|читает/iu,
};

test.each(languages)(
  'why it is uncertain is told without what became of it, whatever the reason (%s)',
  async (language) => {
    const { bridge, page } = await showApp(aTill({ language }), (prepared) =>
      prepared.replies('today.get', aToday([])).replies('application.get', anApplication(1)),
    );
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
    go({ screen: 'application', applicationId: id(1) });
    await expect.element(page.getByRole('heading', { level: 1, name: 'Mari Tamm' })).toBeInTheDocument();
    const { failure, say } = textIn(createI18n(language), language);
    for (const [index, reason] of reasons.entries()) {
      const localNumber = `N-${index}`;
      const entry = anUncertainEntry(1, { reason });
      bridge.publish(
        'application',
        anApplication(1, { step: 'uncertain', asking: null, entry, localNumber }),
      );
      await expect.element(page.getByText(localNumber)).toBeInTheDocument();
      const told = Array.from(document.querySelectorAll('main p'), (each) => each.textContent);
      const why = told[told.indexOf(say('application.uncertain-safe')) - 1] ?? '';
      expect(why, reason).toBe(firstSentence(why));
      expect(why, reason).not.toMatch(claims[language]);
      const whole = failure({ code: reason });
      if (whole !== firstSentence(whole)) expect(told, reason).not.toContain(whole);
    }
  },
);

test('a second doubt claims nothing, and the decision is taken again on the same screen', async () => {
  const entry = anEntry(1, {
    kind: 'cancel-contract',
    state: 'needs-you',
    reason: 'bank.no-answer',
    wasUncertain: true,
  });
  const { bridge, page } = await showApplication(inContract(1, {}, { entry }));
  await expect.element(page.getByText('We do not know whether the bank has it.')).toBeInTheDocument();
  await expect.element(page.getByText(/decide again in the application/u)).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('The contract was not cancelled.');
  const paused = { ...entry, wasUncertain: false, reason: 'bank.too-many' } as const;
  bridge.publish('application', inContract(1, {}, { entry: paused }));
  await expect.element(page.getByText('The contract was not cancelled.')).toBeInTheDocument();
  await expect.element(page.getByText(/send it later today/u)).toBeInTheDocument();
  bridge.publish('application', inContract(1, {}, { entry: { ...entry, state: 'expired' } }));
  await expect
    .element(page.getByText(/^The time that the customer agreed to is over\./u))
    .toBeInTheDocument();
});

test('a new application names the shop’s number where it is not known, and reads nothing after a conflict', async () => {
  const refused = anEntry(1, { state: 'needs-you', reason: 'bank.not-found' });
  const { bridge, page } = await showApplication(
    anApplication(1, { step: 'needs-you', asking: null, entry: refused }),
    { queue: { ...quietQueue, stopped: 'bank.not-found' } },
  );
  await expect
    .element(page.getByRole('heading', { name: /^The bank does not know this shop’s number\./u }))
    .toBeInTheDocument();
  const entry = anUncertainEntry(1, { reason: 'bank.conflict' });
  bridge.publish('application', anApplication(1, { step: 'uncertain', asking: null, entry }));
  await expect.element(page.getByText('The bank may have this application already.')).toBeInTheDocument();
});
