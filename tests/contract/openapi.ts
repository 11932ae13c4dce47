import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** The bank's API as an OpenAPI 3.1 document: what the simulator and the bank adapter are both held to. */
export const openapiPath = resolve(import.meta.dirname, 'openapi.yaml');

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const document: unknown = parse(readFileSync(openapiPath, 'utf8'));
const documentId = 'openapi';
const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
addFormats(ajv);
if (isTree(document)) ajv.addSchema(document, documentId);

/** A JSON pointer into the document, and what stands there; references are followed. */
interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

function inner({ pointer, value }: Place, ...names: readonly string[]): Place | null {
  const [name, ...rest] = names;
  if (name === undefined) return followed({ pointer, value });
  const tree = followed({ pointer, value });
  if (!isTree(tree.value) || !Object.hasOwn(tree.value, name)) return null;
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return inner(
    { pointer: `${tree.pointer}/${encodeURIComponent(escaped)}`, value: tree.value[name] },
    ...rest,
  );
}

function followed(place: Place): Place {
  const reference = isTree(place.value) ? place.value.$ref : undefined;
  if (typeof reference !== 'string') return place;
  const names = reference.split('/').slice(1);
  return inner({ pointer: '', value: document }, ...names) ?? place;
}

const root: Place = { pointer: '', value: document };

/** Every operation of the document by its id. */
const operations = new Map<string, Place>();
const addresses = new Map<string, OperationAddress>();

export interface OperationAddress {
  readonly method: string;
  /** After the base address, with `{shop_uuid}` and the like. */
  readonly path: string;
}
for (const [path, item] of Object.entries(treeAt(inner(root, 'paths')))) {
  for (const [method, operation] of Object.entries(isTree(item) ? item : {})) {
    const place = inner(root, 'paths', path, method);
    const id = isTree(operation) ? operation.operationId : undefined;
    if (!place || typeof id !== 'string') continue;
    operations.set(id, place);
    addresses.set(id, { method: method.toUpperCase(), path });
  }
}
function treeAt(place: Place | null): Tree {
  return isTree(place?.value) ? place.value : {};
}

export const operationIds: readonly string[] = [...operations.keys()];

const compiled = new Map<string, ValidateFunction>();

function problemsOf(place: Place, value: unknown): readonly string[] {
  const known = compiled.get(place.pointer);
  const validate = known ?? ajv.compile({ $ref: `${documentId}#${place.pointer}` });
  compiled.set(place.pointer, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
}

/** Statuses that stand for trouble on the way rather than for the operation; any may come with any call. */
const isGeneralTrouble = (status: number): boolean =>
  [400, 404, 405, 408, 413, 415, 429].includes(status) || status >= 500;

function operation(operationId: string): Place {
  const found = operations.get(operationId);
  if (!found) throw new Error(`The document has no operation ${operationId}`);
  return found;
}

/** How an operation is called, by the document. */
export function addressOf(operationId: string): OperationAddress {
  const found = addresses.get(operationId);
  if (!found) throw new Error(`The document has no operation ${operationId}`);
  return found;
}

/**
 * What is wrong with an answer, by the document; empty when nothing is. `body` is the parsed JSON, or
 * undefined where the answer has none.
 */
export function validateResponse(operationId: string, status: number, body: unknown): readonly string[] {
  const response = inner(operation(operationId), 'responses', String(status));
  if (!response && !isGeneralTrouble(status)) return [`${operationId} does not answer ${status}`];
  if (status >= 400) return errorProblems(response, body);
  const schema = response && inner(response, 'content', 'application/json', 'schema');
  if (!schema) return body === undefined ? [] : [`${operationId} ${status} takes no body`];
  return body === undefined ? [`${operationId} ${status} lacks its body`] : problemsOf(schema, body);
}

function errorProblems(response: Place | null, body: unknown): readonly string[] {
  const general = inner(root, 'components', 'schemas', 'Error');
  const schema = (response && inner(response, 'content', 'application/json', 'schema')) ?? general;
  const isNamed = isTree(body) && ['message', 'Message', 'error'].some((name) => Object.hasOwn(body, name));
  if (!isNamed) return ['an error without message, Message or error'];
  return schema ? problemsOf(schema, body) : [];
}

/**
 * What is wrong with a request body, by the document; empty when nothing is. A form is given as an object
 * of its fields, `attachments[]` as a list.
 */
export function validateRequest(operationId: string, body: unknown): readonly string[] {
  const content = inner(operation(operationId), 'requestBody', 'content');
  const type = Object.keys(treeAt(content))[0];
  const schema = content && type !== undefined ? inner(content, type, 'schema') : null;
  if (!schema) return body === undefined ? [] : [`${operationId} takes no body`];
  return problemsOf(schema, body);
}

/** What is wrong with a value by one of the document's named schemas, such as `CallbackForm`. */
export function validateNamed(schema: string, value: unknown): readonly string[] {
  const place = inner(root, 'components', 'schemas', schema);
  return place ? problemsOf(place, value) : [`The document has no schema ${schema}`];
}

/** The document's own examples of answers, to check the checker with. */
export function exampleResponses(): readonly (readonly [
  operationId: string,
  status: number,
  body: unknown,
])[] {
  return operationIds.flatMap((id) =>
    Object.keys(treeAt(inner(operation(id), 'responses'))).flatMap((status) => {
      const media = inner(operation(id), 'responses', status, 'content', 'application/json');
      const single = media && inner(media, 'example');
      const several = Object.values(treeAt(media && inner(media, 'examples')));
      const values = several.map((example) => (isTree(example) ? example.value : undefined));
      return [...(single ? [single.value] : []), ...values].map(
        (value) => [id, Number(status), value] as const,
      );
    }),
  );
}
