import { json, refusal, type Answer } from './answers.ts';
import { FieldReader } from './field-reader.ts';
import type { Call } from './call.ts';
import { planAfterSigning, windowCloses } from './contract-plan.ts';
import { fieldOf, oneOf } from './guards.ts';
import { linkAddress, withLink } from './links.ts';
import { productBy, signingMethods, type SigningMethod } from './products.ts';
import { delays } from './scenarios.ts';
import type { Application } from './state.ts';
import { pictureOf, replanned } from './timeline.ts';
import { applicationOfContract, type World } from './world.ts';

/** Guide: the test environment sends no SMS, the code is always this one. */
const smsCode = '0000';
const mostWrongCodes = 3;
const isMethod = oneOf(signingMethods);

/** POST signings: starts a signing, or takes note of one that the partner did by itself. */
export function createSigning(world: World, { uuid, body }: Call): Answer {
  const application = applicationOfContract(world, uuid);
  if (!application) return refusal(world.shapes, 404, 'contract_not_found');
  const method = fieldOf(body, 'method');
  if (method === undefined) return refusal(world.shapes, 422, 'method_is_missing');
  if (!isMethod(method)) return refusal(world.shapes, 422, 'method_does_not_have_a_valid_value');
  const reader = new FieldReader(body);
  const returnUrl = reader.webAddress('return_url');
  if (reader.codes.length > 0) return refusal(world.shapes, 422, ...reader.codes);
  const isAllowed = productBy(application.productCode)?.signingMethods.includes(method) === true;
  if (!isAllowed || !isUnsigned(world, application)) return refusal(world.shapes, 422, 'can_not_sign');
  return start(world, application, method, returnUrl);
}

function start(
  world: World,
  application: Application,
  method: SigningMethod,
  returnUrl: string | null,
): Answer {
  const now = world.now();
  const signing = { method, wrongCodes: 0 };
  if (method === 'sms') {
    world.records.put({ ...replanned(application, now, windowCloses(application)), signing });
    return json(201, {});
  }
  if (method === 'digital' || method === 'paper') {
    const plan = planAfterSigning(application, now, world.lasts);
    world.records.put({ ...replanned(application, now, plan), signing });
    return json(201, {});
  }
  const { application: linked, token } = withLink(application, { kind: 'sign', returnUrl });
  const plan =
    application.ending === 'never-signed'
      ? windowCloses(application)
      : planAfterSigning(application, now + world.lasts(delays.customerSigns), world.lasts);
  world.records.put({ ...replanned(linked, now, plan), signing });
  return json(201, method === 'redirect' ? { redirect_url: linkAddress(world, 'sign', token) } : {});
}

/** PATCH signings: the code from the SMS. After three wrong ones a new code has to be asked for by POST. */
export function confirmSigning(world: World, { uuid, body }: Call): Answer {
  const application = applicationOfContract(world, uuid);
  if (!application) return refusal(world.shapes, 404, 'contract_not_found');
  const code = fieldOf(body, 'confirmation_code');
  if (fieldOf(body, 'method') !== 'sms') {
    return refusal(world.shapes, 422, 'method_does_not_have_a_valid_value');
  }
  if (code === undefined || code === '') return refusal(world.shapes, 422, 'confirmation_code_is_missing');
  const { signing } = application;
  const isWaiting = signing?.method === 'sms' && signing.wrongCodes < mostWrongCodes;
  if (!isWaiting || !isUnsigned(world, application)) return refusal(world.shapes, 422, 'can_not_sign');
  if (code !== smsCode) {
    world.records.put({ ...application, signing: { ...signing, wrongCodes: signing.wrongCodes + 1 } });
    return refusal(world.shapes, 422, 'confirmation_code_is_not_valid');
  }
  const now = world.now();
  const plan = planAfterSigning(application, now, world.lasts);
  world.records.put({ ...replanned(application, now, plan), signing: null });
  return json(200, {});
}

/** Not signed by the customer either: the bank's own signature may still be on its way. */
function isUnsigned(world: World, application: Application): boolean {
  const { contract } = pictureOf(application, world.now());
  return contract?.status === 'unsigned' && contract.customerSignedAt === null;
}
