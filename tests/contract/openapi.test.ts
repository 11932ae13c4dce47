import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  exampleResponses,
  openapiPath,
  operationIds,
  validateNamed,
  validateRequest,
  validateResponse,
} from './openapi.ts';

/** Where the bank's documents lie beside the repository, on machines that have them. */
const original = resolve(import.meta.dirname, '../../../shared/inbank/openapi.yaml');

test('the copy of the document is the document, wherever that one is at hand', () => {
  const copy = readFileSync(openapiPath, 'utf8');
  expect(existsSync(original) ? readFileSync(original, 'utf8') : copy).toBe(copy);
});

test('the document has the seventeen operations, with both forms of the bank list', () => {
  expect(operationIds).toHaveLength(18);
});

test("every example of the document passes the document's own schemas", () => {
  const examples = exampleResponses();
  expect(examples.length).toBeGreaterThan(20);
  for (const [id, status, body] of examples)
    expect([id, status, validateResponse(id, status, body)]).toEqual([id, status, []]);
});

test('an answer with a wrong type, a status that is not listed, or a body too many is found', () => {
  expect(validateResponse('acceptApplication', 201, { contract: { uuid: 'no uuid' } })).not.toEqual([]);
  expect(validateResponse('acceptApplication', 202, {})).toEqual(['acceptApplication does not answer 202']);
  expect(validateResponse('cancelContract', 204, {})).not.toEqual([]);
  expect(validateResponse('ping', 200, undefined)).not.toEqual([]);
  expect(validateResponse('ping', 401, { reason: 'x' })).not.toEqual([]);
  expect(validateResponse('ping', 401, { error: [1] })).not.toEqual([]);
});

test('requests and named schemas are checked', () => {
  expect(validateRequest('confirmSigning', { method: 'sms', confirmation_code: '0000' })).toEqual([]);
  expect(validateRequest('confirmSigning', { method: 'paper', confirmation_code: '0000' })).not.toEqual([]);
  expect(validateRequest('acceptApplication', undefined)).toEqual([]);
  expect(validateRequest('acceptApplication', {})).not.toEqual([]);
  expect(
    validateRequest('uploadAttachments', { 'attachments[]': [], type: 'x', description: '' }),
  ).not.toEqual([]);
  expect(validateNamed('CallbackForm', { message: '{}', hmac: 'a', timestamp: '1' })).not.toEqual([]);
});
