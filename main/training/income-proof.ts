import { randomUUID } from 'node:crypto';
import { json, refusal, type Answer } from './answers.ts';
import { FieldReader } from './field-reader.ts';
import { currentApplication } from './applications.ts';
import { banksOf } from './banks.ts';
import type { Call } from './call.ts';
import { chunksOf } from './http.ts';
import { linkAddress, withLink } from './links.ts';
import { readMultipart, type Multipart } from './multipart.ts';
import { delays, proofTypes } from './scenarios.ts';
import type { Application, Happening } from './state.ts';
import { replanned } from './timeline.ts';
import { applicationBy, type World } from './world.ts';

const [bothLanes, filesOnly] = proofTypes;
/** Documented options, and `en` of the guide's own example. */
const locales = ['et', 'lv', 'lt', 'pl', 'cz', 'ru', 'en'];
/** Made-up limits: the bank's are not documented. */
const uploadLimits = { total: 256 * 1024 * 1024, file: 16 * 1024 * 1024, field: 64 * 1024, parts: 60 };

/** GET bank_list, with the application in the path or in the query (the guide shows both). */
export function listBanks(world: World, { uuid, query }: Call): Answer {
  const asked = uuid === '' ? (query.get('application_uuid') ?? '') : uuid;
  if (!applicationBy(world, asked)) return refusal(world.shapes, 404, 'application_not_found');
  return json(200, {
    bank_list: banksOf(world.market).map(({ id, name }) => ({
      id,
      name,
      icon_url: `${world.origin()}/icons/${id}.png`,
    })),
  });
}

/** POST initiate_retrieval: sends the customer to their own bank. */
export function initiateRetrieval(world: World, { body }: Call): Answer {
  const reader = new FieldReader(body);
  const uuid = reader.neededText('application_uuid');
  if (reader.text('return_url') === null) reader.missing('return_url');
  const returnUrl = reader.webAddress('return_url');
  const bankId = reader.count('bank_id');
  if (reader.at('bank_id') === undefined) reader.missing('bank_id');
  else if (!banksOf(world.market).some(({ id }) => id === bankId)) reader.wrong('bank_id');
  const locale = reader.neededText('locale');
  if (locale !== '' && !locales.includes(locale)) reader.wrong('locale');
  if (reader.codes.length > 0) return refusal(world.shapes, 422, ...reader.codes);
  const found = currentApplication(world, uuid);
  if (!found) return refusal(world.shapes, 404, 'application_not_found');
  const { application, picture, isNewest } = found;
  if (!isNewest || !isWaiting(picture) || picture.proof !== bothLanes) {
    return refusal(world.shapes, 422, 'can_not_initiate_retrieval');
  }
  const { application: linked, token } = withLink(application, { kind: 'open-banking', returnUrl, locale });
  const now = world.now();
  const plan = planAfterBankLink(linked, now + world.lasts(delays.customerAtBank), world);
  world.records.put(replanned(linked, now, plan));
  return json(201, {
    retrieval_id: randomUUID(),
    redirect_url: linkAddress(world, 'open-banking', token),
  });
}

/** The decision after the customer finished at their bank: the offer, or once more files. */
export function planAfterBankLink({ scenario }: Application, at: number, world: World): readonly Happening[] {
  const decidedAt = at + world.lasts(delays.decisionAfterBankLink);
  return scenario === 'proof-phone-then-file'
    ? [{ at: decidedAt, kind: 'decision', status: 'income_proof_required', proof: filesOnly }]
    : [{ at: decidedAt, kind: 'decision', status: 'positive', proof: null }];
}

/** POST attachments: multipart only. The files are counted and dropped. */
export async function uploadAttachments(world: World, { uuid, request }: Call): Promise<Answer> {
  const form = await readMultipart(chunksOf(request), request.headers['content-type'] ?? '', uploadLimits);
  if (form.problem === 'not-multipart') return refusal(world.shapes, 422, 'attachments_is_missing');
  if (form.problem === 'malformed') return refusal(world.shapes, 400, 'body_is_not_valid');
  if (form.problem === 'too-large') return refusal(world.shapes, 413, 'attachments_is_too_large');
  const codes = codesOf(form);
  const found = currentApplication(world, uuid);
  if (!found) return refusal(world.shapes, 404, 'application_not_found');
  if (codes.length > 0) return refusal(world.shapes, 422, ...codes);
  const { application, picture, isNewest } = found;
  if (!isNewest || !isWaiting(picture)) return refusal(world.shapes, 422, 'can_not_add_attachments');
  const now = world.now();
  const decision: Happening = {
    at: now + world.lasts(delays.decisionAfterFiles),
    kind: 'decision',
    status: 'positive',
    proof: null,
  };
  const added = filesOf(form).map(({ contentType, size }) => ({ contentType, size }));
  const attachments = [...application.attachments, ...added];
  world.records.put({ ...replanned(application, now, [decision]), attachments });
  return json(201, {});
}

const isWaiting = (picture: { readonly decision: string; readonly isCancelled: boolean }): boolean =>
  picture.decision === 'income_proof_required' && !picture.isCancelled;

const filesOf = ({ parts }: Multipart) =>
  parts.filter(({ name, fileName }) => name === 'attachments[]' && fileName !== null);

function codesOf(form: Multipart): readonly string[] {
  const textOf = (name: string) => form.parts.find((part) => part.name === name)?.text ?? '';
  const files = filesOf(form);
  return [
    ...(files.length === 0 ? ['attachments_is_missing'] : []),
    ...(files.some(({ size }) => size === 0) ? ['attachments_is_empty'] : []),
    ...(textOf('type') === '' ? ['type_is_missing'] : []),
    ...(!['', 'income_proof_document'].includes(textOf('type')) ? ['type_does_not_have_a_valid_value'] : []),
    ...(textOf('description') === '' ? ['description_is_missing'] : []),
  ];
}
