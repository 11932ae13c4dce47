import { expect, test } from 'vitest';
import { go } from '../../../renderer/shell/routes.ts';
import { euros } from '../../../shared/domain/money.ts';
import { languages } from '../../../shared/domain/language.ts';
import { emptyDraft } from '../drafts.ts';
import { activated, changedOffer, inContract, offered, started } from '../offers.ts';
import {
  anApplication,
  anEntry,
  anUncertainEntry,
  aRetrieval,
  aStatement,
  aTill,
  aToday,
  id,
  noon,
} from '../pictures.ts';
import { answersAboutIncome, anUpload, blurredScan, smallScan, uploading, wantingProof } from '../income.ts';
import { send, shopForm } from '../new-application/show-form.tsx';
import { showApp } from '../show-app.tsx';

const unpaid = { status: 'signed', waitsFor: 'down-payment', downPayment: euros(10_000) } as const;
const states = [
  anApplication(1),
  anApplication(1, { step: 'sending', entry: anEntry(1, { state: 'sending' }) }),
  anApplication(1, { step: 'waiting-to-send', entry: anEntry(1) }),
  anApplication(1, { step: 'uncertain', entry: anUncertainEntry(1) }),
  anApplication(1, { step: 'needs-you', entry: anEntry(1, { state: 'needs-you', reason: 'bank.refused' }) }),
  anApplication(1, { step: 'expired', entry: anEntry(1, { state: 'expired' }) }),
  anApplication(1, { step: 'more-time' }),
  wantingProof({ lane: 'bank-link-or-files' }),
  wantingProof({ lane: 'bank-link-or-files', retrieval: aRetrieval(), opensLinksHere: true }),
  wantingProof({ lane: 'bank-link-or-files', retrieval: aRetrieval({ link: null }) }),
  wantingProof(),
  wantingProof({
    statements: [aStatement(1, { isTwin: true }), blurredScan, smallScan],
    statementsSentAt: 1,
  }),
  ...(['sending', 'waiting', 'uncertain', 'expired', 'needs-you'] as const).map((state) =>
    uploading(anUpload(state)),
  ),
  ...(['app.stopped', 'bank.refused', 'bank.no-answer', 'line.down'] as const).map((reason) =>
    wantingProof({ statements: [aStatement(1)] }, { entry: anUpload('dropped', { reason }) }),
  ),
  anApplication(1, { step: 'no-offer' }),
  anApplication(1, { step: 'failed' }),
  anApplication(1, { step: 'bank-error' }),
  anApplication(1, { step: 'cancelled' }),
  anApplication(1, { step: 'dropped' }),
  offered(1, changedOffer()),
  inContract(1),
  inContract(1, started('sms-code', { wrongCodes: 3 })),
  inContract(1, started('hosted', { link: 'https://sign.inbank.ee/s/1' })),
  inContract(1, started('link-by-sms')),
  inContract(1, activated),
  inContract(1, unpaid),
  inContract(1, { ...unpaid, payment: { startedAt: noon, link: 'https://pay.inbank.ee/p/1', tries: 21 } }),
  inContract(1, { status: 'signed', waitsFor: 'shop-approval' }),
  inContract(1, { ...activated, status: 'terminated', goods: 'ended', handedOver: { at: noon, by: 'Anna' } }),
];

/** A key instead of a sentence, or a hole that nobody filled. */
const missing =
  /\{\{|(?:^|\s)(?:application|common|contract|dialogs|extras|failures|form|income|issues|offer|practice|statements|states)\.[a-z]/u;
const words = (): string => document.body.innerText;

test.each(languages)('the form has all its words in %s', async (language) => {
  const { page } = await showApp(aTill({ language, form: shopForm }), (bridge) =>
    bridge.replies('today.get', aToday([])).replies('draft.new', emptyDraft()),
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  go({ screen: 'new', draftId: null });
  await expect.element(page.getByRole('form')).toBeInTheDocument();
  await send();
  await expect.element(page.getByRole('alert')).toBeInTheDocument();
  expect(words()).not.toMatch(missing);
});

test.each(languages)('every state of an application has its words in %s', async (language) => {
  const { bridge, page } = await showApp(aTill({ language }), (prepared) =>
    answersAboutIncome(
      prepared.replies('today.get', aToday([])).replies('application.get', anApplication(1)),
    ),
  );
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  go({ screen: 'application', applicationId: id(1) });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Mari Tamm' })).toBeInTheDocument();
  for (const [index, state] of states.entries()) {
    const localNumber = `N-${index}`;
    bridge.publish('application', { ...state, revision: 1_000_000 + index, localNumber });
    await expect.poll(words).toContain(localNumber);
    expect(words(), state.step).not.toMatch(missing);
  }
});
