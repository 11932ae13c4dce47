import { go } from '../../../renderer/shell/routes.ts';
import type { PaperView } from '../../../shared/bridge/papers.ts';
import { offered } from '../offers.ts';
import { answersAboutIncome, wantingProof } from '../income.ts';
import { aDaySheet, aLinkPaper, anOfferPaper, aSlip } from '../papers.ts';
import { anApplication, aRetrieval, aTill, aToday, aProfile, aReport } from '../pictures.ts';
import { click, framed, press, settled, standing } from './acting.ts';
import type { Scene } from './scene.ts';

const live = aProfile({ id: 'live-ee', mode: 'live' });

const printingDay = (view: PaperView, acts: readonly (() => Promise<void>)[] = []): Scene => ({
  prepare(bridge, language) {
    bridge
      .replies('till.get', aTill({ language, profile: live }))
      .replies('today.get', aToday([]))
      .replies('report.get', aReport())
      .replies('paper.open', { ...view, content: { ...view.content, language } });
  },
  async act() {
    await framed();
    go({ screen: 'reports' });
    await standing('#numbers');
    await press('p', { ctrlKey: true });
    await standing('[role="dialog"] article');
    for (const act of acts) await act();
  },
  shows: ({ say }) => [say('papers.title')],
});

/** The preview of a paper over an offer. */
const printing = (
  view: PaperView,
  acts: readonly (() => Promise<void>)[] = [],
  application = offered(1),
): Scene => ({
  prepare(bridge, language) {
    bridge
      .replies('till.get', aTill({ language, profile: live }))
      .replies('today.get', aToday([]))
      .replies('application.get', application)
      .replies('paper.open', { ...view, content: { ...view.content, language } })
      .replies('paper.print', 'printed');
  },
  async act() {
    await framed();
    go({ screen: 'application', applicationId: application.id });
    await standing('h1');
    await settled();
    await press('p', { ctrlKey: true });
    await standing('[role="dialog"] article, [role="dialog"] [role="alert"]');
    for (const act of acts) await act();
  },
  shows: ({ say }) => [say('papers.title')],
});

/** The preview of the link to the customer's bank, over its code on the screen. */
const printingLink = (view: PaperView): Scene => ({
  prepare(bridge, language) {
    answersAboutIncome(bridge)
      .replies('till.get', aTill({ language, profile: live }))
      .replies('today.get', aToday([]))
      .replies('application.get', withLink)
      .replies('paper.open', { ...view, content: { ...view.content, language } });
  },
  async act() {
    await framed();
    go({ screen: 'application', applicationId: withLink.id });
    await click('main section button', 1);
    await standing('[role="dialog"] article');
  },
  shows: ({ say }) => [say('papers.title'), say('customer.link-retrieval')],
});

const withLink = wantingProof({ lane: 'bank-link-or-files', retrieval: aRetrieval() }, { turn: 'customer' });
const needsTime = anApplication(1, { step: 'more-time', asking: null });

export const paperScenes = {
  'paper-offer': printing(anOfferPaper()),
  'paper-offer-end': printing(anOfferPaper({ copy: 1 }), [
    () =>
      standing('[role="dialog"] article').then((sheet) => {
        sheet.scrollIntoView({ block: 'end' });
      }),
  ]),
  'paper-offer-roll': printing(anOfferPaper({ copy: 1 }, { mode: 'training' }), [
    () => click('[role="dialog"] [type="radio"]', 1),
  ]),
  'paper-slip': printing(aSlip(), [], needsTime),
  'paper-slip-a4': printing(aSlip({ copy: 1, size: 'a4' }, { mode: 'training' }), [], needsTime),
  'paper-link': printingLink(aLinkPaper()),
  'paper-link-a4': printingLink(aLinkPaper({ copy: 1, size: 'a4' }, { mode: 'training' })),
  'paper-day': printingDay(aDaySheet()),
  'paper-day-roll': printingDay(aDaySheet({ copy: 1, size: 'roll' }, { mode: 'demo' })),
  'paper-printed': printing(anOfferPaper(), [() => press('p', { ctrlKey: true })]),
} as const satisfies Record<string, Scene>;
