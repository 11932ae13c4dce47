import type { IsoDate } from '../../shared/domain/dates.ts';
import { addDays, dayAt, isoTime } from './market-time.ts';
import { centsNumber, centsText } from './figures.ts';
import { guideDates, guideSchedule, isGuideExample } from './guide-example.ts';
import { productBy, type Product } from './products.ts';
import { offerValidDays } from './scenarios.ts';
import { makeSchedule, paymentDates, type PaymentDates, type Schedule } from './schedule.ts';
import { scheduleView } from './schedule-view.ts';
import type { Application } from './state.ts';
import { contractProcess } from './contract-view.ts';
import { pictureOf, type Picture, type Version } from './timeline.ts';
import type { World } from './world.ts';

const productOf = ({ productCode }: Application): Product => {
  const product = productBy(productCode);
  if (!product) throw new Error(`No product ${productCode}`);
  return product;
};

const madeOn = (world: World, { createdAt }: Application): IsoDate => dayAt(createdAt, world.market);

/** The last day on which an offer can be accepted. */
export const validUntil = (world: World, application: Application): IsoDate =>
  addDays(madeOn(world, application), offerValidDays);

/** The schedule for the amount of one version. */
export function scheduleOf(world: World, application: Application, { amountCents }: Version): Schedule {
  const { period, paymentDay } = application.asked;
  return makeSchedule(
    { amountCents, period, paymentDay, madeOn: madeOn(world, application) },
    productOf(application).price,
  );
}

/** The answer to POST applications: flat, with the guide's JSON numbers. */
export function createdView(world: World, application: Application) {
  const { asked, number, productCode, uuid } = application;
  const { decision, proof } = pictureOf(application, world.now());
  const isFailed = decision === 'failed';
  const dates = isFailed ? null : datesOf(world, application);
  const messages = messagesFor(world, application, decision);
  const isTexts = world.shapes.shape === 'strings';
  const money = (cents: number) => (isTexts ? centsText(cents) : centsNumber(cents));
  const count = (value: number) => (isTexts ? String(value) : value);
  return {
    uuid,
    number: count(number),
    status: isFailed ? 'failed' : 'pending',
    product_code: productCode,
    amount: money(asked.amountCents),
    period: count(asked.period),
    down_payment_amount: money(asked.downPaymentCents),
    payment_day: count(asked.paymentDay),
    start_date: dates?.firstDate ?? null,
    end_date: dates?.lastDate ?? null,
    decision_status: decision,
    decision_messages: world.shapes.messages === 'string' ? messages.join(' ') : messages,
    ...(proof && { income_proof_type: proof }),
    changed_conditions: false,
    previous_uuid: null,
    salesperson_reference: asked.salespersonReference,
  };
}

function datesOf(world: World, application: Application): PaymentDates {
  if (!isGuideExample(application)) {
    return paymentDates({ ...application.asked, madeOn: madeOn(world, application) });
  }
  return { firstDate: guideSchedule.first_payment_date, lastDate: guideSchedule.last_payment_date };
}

/** The answer to GET application: nested; the version asked for, with an offer where there is one. */
export function applicationView(world: World, application: Application, version: Version) {
  const picture = asSeenBy(version, pictureOf(application, world.now()));
  const product = productOf(application);
  const hasOffer = picture.decision === 'positive' && !picture.isCancelled;
  const { asked } = application;
  const contract = application.contract && picture.contract ? application.contract : null;
  return {
    product: {
      code: product.code,
      name: product.name[world.market],
      subtype: product.subtype,
      type: 'loan',
    },
    shop: { name: 'Training shop', type: 'online_partner', uuid: world.shopUuid },
    credit_application: creditApplicationView(world, application, version, picture, product),
    purchase:
      asked.purchaseReference === null && asked.purchaseDescription === null
        ? null
        : { purchase_reference: asked.purchaseReference, description: asked.purchaseDescription },
    contract: contract && {
      uuid: contract.uuid,
      number: String(contract.number),
      status: picture.contract?.status,
    },
    payment_schedule: hasOffer ? offerView(world, application, version) : null,
  };
}

/** An old version stays as it was before its conditions were changed: undecided. */
function asSeenBy(version: Version, picture: Picture): Picture {
  if (picture.versions.at(-1)?.uuid === version.uuid) return picture;
  return { ...picture, decision: 'pending', proof: null, decidedAt: null, contract: null };
}

function offerView(world: World, application: Application, version: Version) {
  if (isGuideExample(application)) return guideSchedule;
  const { downPaymentCents } = application.asked;
  return scheduleView(scheduleOf(world, application, version), downPaymentCents, world.shapes);
}

function creditApplicationView(
  world: World,
  application: Application,
  version: Version,
  picture: Picture,
  product: Product,
) {
  const { asked } = application;
  const isChanged = version.uuid !== application.uuid;
  const time = (at: number | null) => (at === null ? null : isoTime(at, world.market));
  return {
    uuid: version.uuid,
    number: String(application.number),
    credit_application_status: applicationStatus(picture),
    offer_valid_to: picture.decision === 'positive' ? validUntil(world, application) : null,
    created_at: time(application.createdAt),
    creator_name: null,
    process_status: processStatus(picture),
    down_payment_amount_total: centsText(asked.downPaymentCents),
    salesperson_reference: asked.salespersonReference,
    period: asked.period,
    amount: centsText(version.amountCents),
    payment_day: asked.paymentDay,
    max_limit: centsText(product.maxCents),
    decision_status: picture.decision,
    decision_messages: messagesFor(world, application, picture.decision),
    ...(picture.proof && { income_proof_type: picture.proof }),
    down_payment_amount_prc: null,
    income_source: asked.incomeSource,
    civil_status: null,
    housing_status: null,
    monthly_income: centsText(asked.monthlyIncomeCents),
    monthly_household_costs: centsNumber(asked.householdCents),
    monthly_financial_obligations: centsNumber(asked.obligationsCents),
    employer_name: null,
    employer_registry_code: null,
    employer_phone: null,
    employment_start_year: null,
    employment_start_month: null,
    employment_end_year: null,
    employment_end_month: null,
    dependants_count: asked.dependants,
    dependants_over_18: null,
    changed_conditions: isChanged,
    previous_uuid: isChanged ? application.uuid : null,
    confirmed_at: time(picture.decidedAt),
    ...(isGuideExample(application) && guideDates),
  };
}

/** `pre_request` is the guide's; the others are made up (no list is documented). */
function applicationStatus({ isCancelled, contract, decision }: Picture): string {
  if (isCancelled) return 'cancelled';
  if (contract) return 'accepted';
  return ['negative', 'manual_negative'].includes(decision) ? 'declined' : 'pre_request';
}

/** `offer` is the guide's; `pending` and `cancelled` are made up. */
function processStatus({ isCancelled, contract, decision }: Picture): string | null {
  if (isCancelled) return 'cancelled';
  if (contract) return contractProcess(contract);
  if (decision === 'positive') return 'offer';
  return ['negative', 'manual_negative', 'failed'].includes(decision) ? null : 'pending';
}

/** The guide gives this one text for every clash of customer data, because of banking secrecy. */
const genericError = 'Error has occurred, contact customer support';

const messages = {
  EE: { no: 'Kahjuks ei saa me Teile praegu krediiti pakkuda.', failed: 'Otsust ei õnnestunud teha.' },
  LV: { no: 'Diemžēl pašlaik nevaram Jums piedāvāt kredītu.', failed: 'Lēmumu neizdevās pieņemt.' },
} as const;

function messagesFor(world: World, { scenario }: Application, decision: string): readonly string[] {
  const texts = messages[world.market];
  if (decision === 'failed') return [scenario === 'generic-error' ? genericError : texts.failed];
  return decision === 'negative' || decision === 'manual_negative' ? [texts.no] : [];
}
