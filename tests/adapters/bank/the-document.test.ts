import { expect, test } from 'vitest';
import type { Attempt, BankApi } from '../../../main/core/ports.ts';
import { euros } from '../../../shared/domain/money.ts';
import { addressOf, exampleResponses, operationIds, validateRequest } from '../../contract/openapi.ts';
import { answers, type LyingBank } from '../../rig/lying-bank.ts';
import { anAttempt, applicationUuid, aRequest, contractUuid, ours, shopUuid, someBanks } from './a-bank.ts';

const { lying, aCounter } = someBanks();

const aFile = {
  name: 'statement-1.pdf',
  type: 'application/pdf',
  size: 4,
  open: async function* () {
    yield await Promise.resolve(Buffer.from('%PDF'));
  },
} as const;
const returnUrl = 'https://shop.example/return';
const retrieval = { applicationUuid, bankId: 24, language: 'et', returnUrl } as const;

interface Outcome {
  readonly kind: string;
  readonly value?: unknown;
}
type Operation = (bank: BankApi, attempt: Attempt) => Promise<Outcome>;

/** Every operation of the document by its id there. */
const operations: Readonly<Record<string, Operation>> = {
  createApplication: (bank, attempt) => bank.createApplication(aRequest(), ours, attempt),
  getApplication: (bank) => bank.readApplication(applicationUuid),
  acceptApplication: (bank, attempt) => bank.accept(applicationUuid, attempt),
  cancelApplication: (bank, attempt) => bank.cancelApplication(applicationUuid, attempt),
  uploadAttachments: (bank, attempt) =>
    bank.sendStatements({ applicationUuid, files: [aFile], description: 'Account statement' }, attempt),
  listBanks: (bank) => bank.listBanks(applicationUuid),
  listBanksByQuery: (bank) => bank.listBanks(applicationUuid),
  initiateRetrieval: (bank, attempt) => bank.startRetrieval(retrieval, attempt),
  getContract: (bank) => bank.readContract(contractUuid),
  getContractPrintout: (bank) => bank.readPrintout(contractUuid),
  createSigning: (bank, attempt) => bank.startSigning(contractUuid, 'hosted', returnUrl, attempt),
  confirmSigning: (bank, attempt) => bank.confirmSigning(contractUuid, '0000', attempt),
  createPaymentLink: (bank, attempt) => bank.startPayment(contractUuid, returnUrl, attempt),
  approveContract: (bank, attempt) => bank.approveContract(contractUuid, attempt),
  cancelContract: (bank, attempt) => bank.cancelContract(contractUuid, attempt),
  getProduct: (bank) => bank.readProduct('example_product'),
  calculate: (bank) =>
    bank.calculate({
      productCode: 'example_product',
      amount: euros(45_000),
      period: 12,
      paymentDay: 15,
      downPayment: euros(5_000),
    }),
  ping: (bank) => bank.ping(),
};

async function run(id: string, bank: LyingBank): Promise<Outcome> {
  const counter = aCounter(bank.address);
  const operation = operations[id];
  if (!operation) throw new Error(`no operation ${id}`);
  return operation(counter, anAttempt());
}

/** The query form of the bank list is only tried where the path form is not found. */
const before = (id: string) => (id === 'listBanksByQuery' ? [answers(404, { message: 'not_found' })] : []);

async function sentBy(id: string) {
  const bank = await lying([...before(id), answers(500)]);
  await run(id, bank);
  const request = bank.requests.at(-1);
  if (!request) throw new Error('nothing was sent');
  return request;
}

test('every operation of the document is there', () => {
  expect(Object.keys(operations).sort()).toEqual(
    [...operationIds].filter((id) => id !== 'statusCallback').sort(),
  );
});

test.each(Object.keys(operations))('%s goes to the address of the document', async (id) => {
  const { method, path, headers } = await sentBy(id);
  const wanted = addressOf(id);
  const [bare = '', query] = path.split('?');
  const template = wanted.path
    .replace('{shop_uuid}', shopUuid)
    .replace('{application_uuid}', applicationUuid)
    .replace('{contract_uuid}', contractUuid);
  expect([method, bare]).toEqual([wanted.method, `/partner/v2${template}`]);
  expect(query).toBe(
    {
      getApplication: 'type=latest',
      getProduct: 'product_code=example_product',
      listBanksByQuery: `application_uuid=${applicationUuid}`,
    }[id],
  );
  expect(headers.accept).toBe('application/json');
});

test.each(Object.keys(operations).filter((id) => id !== 'uploadAttachments'))(
  'the body of %s is as the document has it',
  async (id) => {
    const { body, headers, method } = await sentBy(id);
    expect(validateRequest(id, body.length === 0 ? undefined : JSON.parse(body.toString()))).toEqual([]);
    expect(headers['content-type']).toBe(body.length === 0 ? undefined : 'application/json');
    expect(headers['content-length']).toBe(method === 'GET' ? undefined : String(body.length));
  },
);

test('the form of the statements is as the document has it', async () => {
  const { body, headers } = await sentBy('uploadAttachments');
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData();
  const fields = {
    'attachments[]': form.getAll('attachments[]').map(() => '(file)'),
    type: form.get('type'),
    description: form.get('description'),
  };
  expect(validateRequest('uploadAttachments', fields)).toEqual([]);
});

test.each(['sms-code', 'hosted', 'link-by-sms', 'link-by-email', 'digital', 'paper'] as const)(
  'signing by %s has a body of the document, and a way back only where the customer leaves',
  async (method) => {
    const bank = await lying([answers(201, {})]);
    const counter = aCounter(bank.address);
    await counter.startSigning(contractUuid, method, returnUrl, anAttempt());
    const body: unknown = JSON.parse(bank.requests[0]?.body.toString() ?? '');
    expect(validateRequest('createSigning', body)).toEqual([]);
    expect(typeof body === 'object' && body !== null && 'return_url' in body).toBe(method === 'hosted');
  },
);

/** Examples that belong to another way of signing or to another number than the test's. */
const isElsewhere = (id: string, body: unknown): boolean =>
  id === 'createSigning' && JSON.stringify(body) === '{}';

const examples = exampleResponses().filter(([id, , body]) => id in operations && !isElsewhere(id, body));

test.each(examples.map(([id, status, body], index) => ({ index, id, status, body })))(
  'example $index of the document ($id $status) is read',
  async ({ id, status, body }) => {
    const bank = await lying([...before(id), answers(status, body)]);
    const outcome = await run(id, bank);
    const wanted = status < 300 ? ['done', 'read'] : ['never', 'later', 'unknown', 'unread'];
    expect(wanted).toContain(outcome.kind);
    expect(outcome).not.toMatchObject({ reason: 'bank.not-understood' });
  },
);

test.each(['approveContract', 'cancelContract', 'cancelApplication'])(
  '%s is done by 204 without a body',
  async (id) => {
    const bank = await lying([answers(204)]);
    expect(await run(id, bank)).toMatchObject({ kind: 'done', value: null });
  },
);

test('contradiction 15: a printout is read from any success', async () => {
  for (const status of [200, 201]) {
    const bank = await lying([
      answers(status, { uuid: applicationUuid, link: 'https://docs.example/1.pdf' }),
    ]);
    expect(await run('getContractPrintout', bank)).toEqual({
      kind: 'read',
      value: { link: 'https://docs.example/1.pdf' },
    });
  }
});

test('the bank list falls back to the other form once, and only where the first was not found', async () => {
  const list = { bank_list: [{ id: 24, name: 'Swedbank' }] };
  const found = await lying([answers(404, { message: 'not_found' }), answers(200, list)]);
  expect(await run('listBanks', found)).toMatchObject({ kind: 'read', value: [{ id: 24 }] });
  expect(found.requests.length).toBe(2);
  const missing = await lying([answers(404, { message: 'not_found' })]);
  expect(await run('listBanks', missing)).toMatchObject({ kind: 'unread', status: 404 });
  expect(missing.requests.length).toBe(2);
  const broken = await lying([answers(500)]);
  expect(await run('listBanks', broken)).toMatchObject({ kind: 'unread', status: 500 });
  expect(broken.requests.length).toBe(1);
});

test('the id of a bank is sent as the list gave it', async () => {
  for (const bankId of [24, '24']) {
    const bank = await lying([answers(201, { redirect_url: 'https://ob.example/1' })]);
    const counter = aCounter(bank.address);
    await counter.startRetrieval({ ...retrieval, bankId }, anAttempt());
    expect(JSON.parse(bank.requests[0]?.body.toString() ?? '')).toMatchObject({
      bank_id: bankId,
      locale: 'et',
    });
  }
});

test('nothing in a number can leave the path', async () => {
  const bank = await lying([answers(404, { message: 'not_found' })]);
  const counter = aCounter(bank.address);
  await counter.readContract('../../x?y#z');
  await counter.readProduct('a&b=c d/ž');
  expect(bank.requests.map(({ path }) => path)).toEqual([
    `/partner/v2/shops/${shopUuid}/contracts/..%2F..%2Fx%3Fy%23z`,
    `/partner/v2/shops/${shopUuid}/products?product_code=a%26b%3Dc%20d%2F%C5%BE`,
  ]);
});
