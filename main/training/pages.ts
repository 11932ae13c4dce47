import type { Answer } from './answers.ts';
import { banksOf } from './banks.ts';
import { planPayment, withStatus } from './contracts.ts';
import { planAfterSigning } from './contract-plan.ts';
import { pageAnswer, type Page } from './html.ts';
import { planAfterBankLink } from './income-proof.ts';
import { usedLink } from './links.ts';
import { pageLanguage, pageTexts, type PageTexts } from './page-texts.ts';
import { icon } from './png.ts';
import { answerPortal } from './portal.ts';
import { printout } from './printout.ts';
import { delays } from './scenarios.ts';
import type { Application, Happening, Link } from './state.ts';
import { pictureOf, replanned } from './timeline.ts';
import type { World } from './world.ts';

/** What a browser asks of a page: to see it (`choice` null), or the button that was pressed. */
export interface PageCall {
  /** A language that the address asks for. */
  readonly locale: string | null;
  readonly acceptLanguage: string;
  readonly choice: string | null;
}

/** Everything outside the API: the customer's pages, the portal, icons, printouts. Null where there is nothing. */
export function answerPage(world: World, path: string, call: PageCall): Answer | null {
  const [kind = '', name = '', ...more] = path.split('/').slice(1);
  if (kind === 'portal') return answerPortal(world, [name, ...more], call);
  if (more.length > 0) return null;
  if (kind === 'icons') return bankIcon(world, name);
  const isPrintout = kind === 'printouts' && name.endsWith('.pdf');
  const application = world.records.find(isPrintout ? name.slice(0, -4) : name);
  if (!application) return null;
  if (isPrintout) return contractFile(world, application, name.slice(0, -4));
  const link = application.links.find(({ token }) => token === name);
  return link?.kind === kind ? customerPage(world, application, link, call) : null;
}

function bankIcon(world: World, name: string): Answer | null {
  const bank = banksOf(world.market).find(({ id }) => `${id}.png` === name);
  return bank ? { status: 200, content: { type: 'image/png', data: icon(bank.colour) } } : null;
}

function contractFile(world: World, application: Application, token: string): Answer | null {
  const { contract } = application;
  return contract?.printoutToken === token ? printout(world, application, contract) : null;
}

interface Visit {
  readonly world: World;
  readonly application: Application;
  readonly link: Link;
  readonly texts: PageTexts;
}

function customerPage(world: World, application: Application, link: Link, call: PageCall): Answer {
  const language = pageLanguage(link.locale, call.acceptLanguage, world.market);
  const visit: Visit = { world, application, link, texts: pageTexts[language] };
  const { isOpen, heading, lead, choices } = screens[link.kind](visit);
  const page: Page = { language, training: visit.texts.training, heading, lead, choices };
  if (!isOpen) return pageAnswer(call.choice === null ? 200 : 410, { ...page, choices: [] });
  const chosen = choices.find(({ value }) => value === call.choice);
  if (!chosen) return pageAnswer(200, page);
  const plan = chosen.plan();
  const next = usedLink(application, link.token);
  world.records.put(plan ? replanned(next, world.now(), plan) : next);
  const back = link.returnUrl && withStatus(link.returnUrl, chosen.status);
  if (back) return { status: 303, headers: { location: new URL(back).href } };
  return pageAnswer(200, { ...page, lead: chosen.done, choices: [] });
}

interface Screen {
  /** Whether the customer can still do something here. */
  readonly isOpen: boolean;
  readonly heading: string;
  readonly lead: string;
  readonly choices: readonly Choice[];
}
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly done: string;
  readonly status: 'SUCCESS' | 'FAILED' | 'UNKNOWN';
  /** What happens then; null leaves everything as it was planned. */
  readonly plan: () => readonly Happening[] | null;
}

const screens: Readonly<Record<Link['kind'], (visit: Visit) => Screen>> = {
  sign({ world, application, texts }) {
    const contract = pictureOf(application, world.now()).contract;
    const isSigned = contract?.status !== 'unsigned' || contract.customerSignedAt !== null;
    const isOpen = !isSigned;
    const plan = () => planAfterSigning(application, world.now(), world.lasts);
    return {
      isOpen,
      heading: texts.sign,
      lead: leadOf(isOpen, texts.signLead, contract?.customerSignedAt ? texts.signed : texts.gone),
      choices: [{ value: 'sign', label: texts.sign, done: texts.signed, status: 'SUCCESS', plan }],
    };
  },
  'open-banking'({ world, application, link, texts }) {
    const { decision, isCancelled } = pictureOf(application, world.now());
    const isOpen = !link.isUsed && decision === 'income_proof_required' && !isCancelled;
    const share = () => planAfterBankLink(application, world.now(), world);
    return {
      isOpen,
      heading: texts.bank,
      lead: leadOf(isOpen, texts.bankLead, texts.gone),
      choices: [
        { value: 'share', label: texts.share, done: texts.shared, status: 'SUCCESS', plan: share },
        { value: 'leave', label: texts.leave, done: texts.left, status: 'FAILED', plan: () => [] },
      ],
    };
  },
  pay({ world, application, link, texts }) {
    const contract = pictureOf(application, world.now()).contract;
    const isOpen = !link.isUsed && contract?.isWaitingForPayment === true;
    const payAfter = (ms: number) => () => planPayment(application, world.now() + world.lasts(ms), world);
    const later = payAfter(delays.paymentConfirmed);
    return {
      isOpen,
      heading: texts.pay,
      lead: leadOf(isOpen, texts.payLead, texts.gone),
      choices: [
        { value: 'pay', label: texts.pay, done: texts.paid, status: 'SUCCESS', plan: payAfter(0) },
        { value: 'fail', label: texts.payFails, done: texts.notPaid, status: 'FAILED', plan: () => [] },
        { value: 'unknown', label: texts.payUnknown, done: texts.unknown, status: 'UNKNOWN', plan: later },
      ],
    };
  },
};

const leadOf = (isOpen: boolean, open: string, closed: string): string => (isOpen ? open : closed);
