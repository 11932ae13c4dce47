import { createHash, timingSafeEqual } from 'node:crypto';
import { marketRules } from '../../shared/domain/market.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Answer } from './answers.ts';
import { approve } from './contracts.ts';
import { formOf, html, shopPageAnswer, type Markup } from './html.ts';
import { pageLanguage, pageTexts } from './page-texts.ts';
import type { PageCall } from './pages.ts';
import { portalTexts, type PortalState, type PortalTexts } from './portal-texts.ts';
import { productBy } from './products.ts';
import type { Application } from './state.ts';
import { pictureOf, type ContractPicture, type Picture } from './timeline.ts';
import { applicationBy, type World } from './world.ts';

/** Portals show a page of a list. */
const mostListed = 100;

/**
 * What a shop sees of its applications at the bank: the list, and each with a button where the bank waits for
 * the shop's agreement. There is no login: the secret in the address, new at each start, lets in.
 */
export function answerPortal(world: World, segments: readonly string[], call: PageCall): Answer | null {
  const [secret = '', uuid, ...more] = segments;
  if (!isSame(secret, world.portalSecret) || more.length > 0) return null;
  const language = pageLanguage(call.locale, call.acceptLanguage, world.market);
  const visit: Visit = {
    world,
    language,
    texts: portalTexts[language],
    // The language that was asked for stays from page to page.
    ending: call.locale === null ? '' : `?locale=${encodeURIComponent(call.locale)}`,
  };
  if (uuid === undefined) return list(visit);
  const application = applicationBy(world, uuid);
  return application ? applicationPage(visit, application, call.choice) : null;
}

function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

interface Visit {
  readonly world: World;
  readonly language: Language;
  readonly texts: PortalTexts;
  readonly ending: string;
}

export const portalAddress = ({ origin, portalSecret }: World): string =>
  `${origin()}/portal/${portalSecret}`;

const listAddress = ({ world, ending }: Visit): string => `${portalAddress(world)}${ending}`;
const addressOf = ({ world, ending }: Visit, uuid: string): string =>
  `${portalAddress(world)}/${uuid}${ending}`;

function list(visit: Visit): Answer {
  const { world, texts } = visit;
  const applications = world.records.newest(mostListed);
  const rows = applications.map((application) => rowOf(visit, application));
  const heads = [
    texts.number,
    texts.uuid,
    texts.reference,
    texts.product,
    texts.amount,
    texts.sent,
    texts.state,
  ].map((head) => html`<th scope="col">${head}</th>`);
  const table = html`<p>${texts.copy}</p>
    <table>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
  const isFull = applications.length === mostListed;
  const content = html`<p>${texts.lead}</p>
    ${rows.length === 0 ? html`<p>${texts.empty}</p>` : table}
    ${isFull ? html`<p>${texts.newest.replace('{count}', String(mostListed))}</p>` : ''}`;
  return pageOf(visit, 200, texts.portal, content);
}

function rowOf(visit: Visit, application: Application): Markup {
  const { number, uuid, reference, product, amount, sent, state } = factsOf(visit, application);
  return html`<tr>
    <td><a href="${addressOf(visit, uuid)}">${number}</a></td>
    <td><code>${uuid}</code></td>
    <td>${reference}</td>
    <td>${product}</td>
    <td class="amount">${amount}</td>
    <td>${sent}</td>
    <td>${state}</td>
  </tr> `;
}

function applicationPage(visit: Visit, application: Application, choice: string | null): Answer {
  const { world, texts } = visit;
  const facts = factsOf(visit, application);
  const isAsked = choice === 'approve';
  if (isAsked && approve(world, application)) {
    return { status: 303, headers: { location: addressOf(visit, facts.uuid) } };
  }
  const isWaiting = facts.contract?.isWaitingForApproval === true;
  const question = isWaiting
    ? html`<p>${texts.approveLead}</p>
        ${formOf([{ value: 'approve', label: texts.approve }])}`
    : html``;
  const contractNumber = application.contract && facts.contract ? String(application.contract.number) : null;
  const told: readonly (readonly [string, string | null])[] = [
    [texts.reference, facts.reference],
    [texts.product, facts.product],
    [texts.amount, facts.amount],
    [texts.sent, facts.sent],
    [texts.contract, contractNumber],
    [texts.state, facts.state],
  ];
  const content = html`<p>
      <label for="uuid">${texts.uuid}</label><br />
      <input id="uuid" readonly value="${facts.uuid}" />
    </p>
    <p>${texts.copy}</p>
    <dl>
      ${told.flatMap(([term, fact]) =>
        fact === null
          ? []
          : [
              html`<dt>${term}</dt>
                <dd>${fact}</dd>`,
            ],
      )}
    </dl>
    ${isAsked ? html`<p role="alert">${texts.tooLate}</p>` : question}
    <p><a href="${listAddress(visit)}">${texts.all}</a></p>`;
  return pageOf(visit, isAsked ? 409 : 200, facts.number, content);
}

const pageOf = ({ language }: Visit, status: number, heading: string, content: Markup): Answer =>
  shopPageAnswer(status, { language, training: pageTexts[language].training, heading }, content);

/** Who the customer is, the simulator does not keep. */
function factsOf({ world, language, texts }: Visit, application: Application) {
  const { market } = world;
  const picture = pictureOf(application, world.now());
  const { uuid, amountCents } = picture.versions.at(-1) ?? picture.versions[0];
  const { timeZone } = marketRules[market];
  return {
    uuid,
    number: String(application.number),
    reference: application.asked.purchaseReference ?? '',
    product: productBy(application.productCode)?.name[market] ?? application.productCode,
    amount: (amountCents / 100).toLocaleString(language, { style: 'currency', currency: 'EUR' }),
    sent: new Date(application.createdAt).toLocaleString(language, {
      timeZone,
      dateStyle: 'medium',
      timeStyle: 'medium',
    }),
    contract: picture.contract,
    state: wordOf(picture, texts),
  };
}

const decisions: Readonly<Record<string, PortalState>> = {
  pending: 'pending',
  manual: 'person',
  positive: 'offer',
  income_proof_required: 'proof',
  negative: 'no-offer',
  manual_negative: 'no-offer',
  failed: 'failed',
};

/** A word that nobody knows is shown as it is. */
function wordOf({ contract, isCancelled, decision }: Picture, { states }: PortalTexts): string {
  if (contract) return states[stateOfContract(contract)];
  const known = isCancelled ? 'cancelled' : decisions[decision];
  return known ? states[known] : decision;
}

function stateOfContract({
  status,
  isWaitingForPayment,
  isWaitingForApproval,
}: ContractPicture): PortalState {
  if (isWaitingForPayment) return 'payment';
  if (isWaitingForApproval) return 'approval';
  return status === 'cancelled' ? 'contract-cancelled' : status;
}
