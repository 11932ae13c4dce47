import { randomUUID } from 'node:crypto';
import { empty, json, refusal, type Answer } from './answers.ts';
import { readApplicationOrder, type ApplicationOrder } from './application-request.ts';
import { applicationView, createdView, validUntil } from './application-view.ts';
import { asTexts } from './as-texts.ts';
import type { Call } from './call.ts';
import { claimCustomer } from './customers.ts';
import { guideApplication, guideExample, isGuideExample } from './guide-example.ts';
import { dayAt } from './market-time.ts';
import {
  changedPart,
  endingFor,
  failingReads,
  scenarioBy,
  scenarioFor,
  signingWindowMs,
  type ScenarioName,
} from './scenarios.ts';
import type { Application, Happening } from './state.ts';
import { pictureOf, replanned, type Picture, type Version } from './timeline.ts';
import { applicationBy, type World } from './world.ts';

/** POST applications. */
export function createApplication(world: World, { body }: Call): Answer {
  const { order, codes } = readApplicationOrder(body);
  if (!order) return refusal(world.shapes, 422, ...codes);
  const scenario = scenarioOf(order);
  if (scenario === 'key-refused') return refusal(world.shapes, 401);
  const isOwn = claimCustomer(world, order.customer);
  const application = newApplication(world, order, isOwn ? scenario : 'generic-error');
  world.records.put(application);
  if (application.scenario === 'cut') return { status: 0, isCut: true };
  return json(201, createdView(world, application));
}

function scenarioOf({ product, asked }: ApplicationOrder): ScenarioName {
  if (isGuideExample({ productCode: product.code, asked })) return 'demo-rule';
  return scenarioFor(asked.amountCents).name;
}

function newApplication(world: World, order: ApplicationOrder, scenario: ScenarioName): Application {
  const createdAt = world.now();
  return {
    uuid: randomUUID(),
    number: world.records.nextNumber(),
    productCode: order.product.code,
    scenario,
    ending: endingFor(order.asked.amountCents),
    asked: order.asked,
    callbackUrl: order.callbackUrl,
    createdAt,
    timeline: firstTimeline(world, scenario, createdAt, order.asked.amountCents),
    told: 0,
    reads: 0,
    contract: null,
    signing: null,
    links: [],
    attachments: [],
  };
}

function firstTimeline(world: World, name: ScenarioName, start: number, cents: number): readonly Happening[] {
  return scenarioBy(name).steps.flatMap(({ afterMs, status, proof = null }): readonly Happening[] => {
    const at = start + world.lasts(afterMs);
    const decision: Happening = { at, kind: 'decision', status, proof };
    if (name !== 'changed') return [decision];
    const amountCents = Math.round((cents * changedPart) / 100);
    return [{ at, kind: 'changed', uuid: randomUUID(), amountCents }, decision];
  });
}

/** GET application, in the version that `type` names: `latest` (also when absent), `initial` or `exact`. */
export function getApplication(world: World, { uuid, query }: Call): Answer {
  const application = applicationBy(world, uuid);
  if (!application) {
    return uuid === guideExample.uuid
      ? json(200, guideApplication(world.shopUuid))
      : refusal(world.shapes, 404, 'application_not_found');
  }
  if (application.scenario === 'read-errors' && application.reads < failingReads) {
    world.records.put({ ...application, reads: application.reads + 1 });
    return refusal(world.shapes, 500);
  }
  const { versions } = pictureOf(application, world.now());
  const view = applicationView(world, application, chosenVersion(versions, query.get('type'), uuid));
  return json(200, world.shapes.shape === 'strings' ? asTexts(view) : view);
}

function chosenVersion(versions: Picture['versions'], type: string | null, uuid: string): Version {
  const latest = versions.at(-1) ?? versions[0];
  if (type === 'initial') return versions[0];
  return type === 'exact' ? (versions.find((version) => version.uuid === uuid) ?? latest) : latest;
}

/** The application under its newest uuid, as accept, cancel and income proof need it. */
export function currentApplication(
  world: World,
  uuid: string,
): { readonly application: Application; readonly picture: Picture; readonly isNewest: boolean } | null {
  const application = applicationBy(world, uuid);
  if (!application) return null;
  const picture = pictureOf(application, world.now());
  return { application, picture, isNewest: picture.versions.at(-1)?.uuid === uuid };
}

/** POST accept: makes the contract. */
export function acceptApplication(world: World, { uuid }: Call): Answer {
  const found = currentApplication(world, uuid);
  if (!found) return refusal(world.shapes, 404, 'application_not_found');
  const { application, picture, isNewest } = found;
  if (!isNewest || picture.decision !== 'positive') {
    return refusal(world.shapes, 422, 'application_is_not_positive');
  }
  const now = world.now();
  const isExpired = dayAt(now, world.market) > validUntil(world, application);
  if (picture.isCancelled || picture.contract || isExpired) {
    return refusal(world.shapes, 422, 'can_not_accept');
  }
  const contract = {
    uuid: randomUUID(),
    number: world.records.nextNumber(),
    printoutToken: randomUUID(),
  };
  const plan: readonly Happening[] = [
    { at: now, kind: 'accepted' },
    { at: now + signingWindowMs, kind: 'contract-cancelled' },
  ];
  world.records.put({ ...replanned(application, now, plan), contract });
  return json(201, { contract: { uuid: contract.uuid } });
}

const closedDecisions = ['negative', 'manual_negative', 'failed'];

/** POST cancel of an application: as long as it is open and not accepted. */
export function cancelApplication(world: World, { uuid }: Call): Answer {
  const found = currentApplication(world, uuid);
  if (!found) return refusal(world.shapes, 404, 'application_not_found');
  const { application, picture, isNewest } = found;
  const isOpen = !picture.contract && !picture.isCancelled && !closedDecisions.includes(picture.decision);
  if (!isNewest || !isOpen) return refusal(world.shapes, 422, 'can_not_cancel');
  const now = world.now();
  world.records.put(replanned(application, now, [{ at: now, kind: 'application-cancelled' }]));
  return empty;
}
