import { afterEach, expect, test } from 'vitest';
import { createBank } from '../../../main/adapters/bank/bank.ts';
import { startSimulator, type SimulatorOptions } from '../../../main/training/simulator.ts';
import type { BankApplication, ReadOutcome, SendOutcome } from '../../../main/core/ports.ts';
import { doSumsAgree } from '../../../main/core/application/offer-checks.ts';
import { extraFields } from '../../../shared/domain/application-form.ts';
import { hours, seconds } from '../../../shared/domain/dates.ts';
import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import { euros } from '../../../shared/domain/money.ts';
import { FakeTime } from '../../fakes/fake-time.ts';
import { anAttempt, aRequest, ours } from './a-bank.ts';

/** The simulator shares no code with the adapter: what both take for the guide has to be the same. */
const shapes: readonly (readonly [string, SimulatorOptions['answers']])[] = [
  ["the guide's types", {}],
  [
    "a public client's types",
    { shape: 'strings', errors: 'capital', contract: 'flat', product: 'wrapped', messages: 'string' },
  ],
];

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function aCounterAtTheSimulator(answers: SimulatorOptions['answers']) {
  const simulator = await startSimulator({ market: 'EE', ...(answers ? { answers } : {}) });
  const { address, shopUuid, apiKey } = simulator;
  const bank = createBank({
    address,
    shopUuid,
    apiKey: () => Buffer.from(apiKey),
    clock: new FakeTime(),
    allowsLoopback: true,
  });
  ends.push(
    () => bank.close(),
    () => simulator.stop(),
  );
  return { simulator, bank };
}

function done<T>(outcome: SendOutcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function read<T>(outcome: ReadOutcome<T>): T {
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

type Counter = Awaited<ReturnType<typeof aCounterAtTheSimulator>>;

async function submitted({ bank, simulator }: Counter, amount: string): Promise<BankApplication> {
  const request = aRequest({ 'credit_application.amount': amount });
  const created = done(await bank.createApplication(request, ours, anAttempt()));
  expect(created.decision).toBe('pending');
  simulator.advance(seconds(5));
  return read(await bank.readApplication(created.uuid));
}

for (const [what, answers] of shapes) {
  test(`a sale from the application to the active contract, with ${what}`, async () => {
    const counter = await aCounterAtTheSimulator(answers);
    const { bank, simulator } = counter;
    expect(read(await bank.ping())).toBeNull();
    expect(read(await bank.readProduct('hire_purchase'))).toMatchObject({
      kind: 'hire-purchase',
      defaultPaymentDay: 15,
      minAge: 18,
      minIncome: null,
      validTo: null,
    });

    const offered = await submitted(counter, '450,00');
    expect(offered).toMatchObject({ decision: 'offer', amount: { cents: 45_000 }, period: 12 });
    expect(offered.reference).toBe(ours.reference);
    expect(offered.offer && doSumsAgree(offered.offer)).toBe(true);

    const { contractUuid } = done(await bank.accept(offered.uuid, anAttempt()));
    expect(await bank.accept(offered.uuid, anAttempt())).toMatchObject({
      kind: 'never',
      reason: 'bank.refused',
    });
    expect(read(await bank.readApplication(offered.uuid)).contractUuid).toBe(contractUuid);
    expect(read(await bank.readContract(contractUuid))).toMatchObject({
      status: 'unsigned',
      waitsFor: 'customer',
    });
    expect(read(await bank.readPrintout(contractUuid)).link).toMatch(/^http/u);
    const signing = done(
      await bank.startSigning(contractUuid, 'hosted', 'https://shop.example/back', anAttempt()),
    );
    expect(signing.link).toMatch(/^http/u);
    simulator.advance(seconds(30));
    expect(read(await bank.readContract(contractUuid))).toMatchObject({
      status: 'activated',
      waitsFor: null,
    });
  });

  test(`income proof by the bank link and by files, with ${what}`, async () => {
    const counter = await aCounterAtTheSimulator(answers);
    const { bank, simulator } = counter;
    const asked = await submitted(counter, '860,00');
    expect(asked).toMatchObject({ decision: 'income-proof', incomeProof: 'bank-link-or-files' });
    const [first] = read(await bank.listBanks(asked.uuid));
    const link = done(
      await bank.startRetrieval(
        {
          applicationUuid: asked.uuid,
          bankId: first?.id ?? '',
          language: 'en',
          returnUrl: 'https://shop.example/back',
        },
        anAttempt(),
      ),
    );
    expect(link.link).toMatch(/^http/u);
    simulator.advance(seconds(30));
    expect(read(await bank.readApplication(asked.uuid)).incomeProof).toBe('files');
    const pdf = Buffer.from('%PDF-1.7\n%%EOF\n');
    const file = {
      name: 'statement-1.pdf',
      type: 'application/pdf',
      size: pdf.length,
      open: async function* () {
        yield await Promise.resolve(pdf);
      },
    } as const;
    done(
      await bank.sendStatements(
        { applicationUuid: asked.uuid, files: [file], description: 'Account statement' },
        anAttempt(),
      ),
    );
    simulator.advance(hours(1));
    expect(read(await bank.readApplication(asked.uuid)).decision).toBe('offer');
  });

  test(`no, changed conditions and a wrong number, with ${what}`, async () => {
    const counter = await aCounterAtTheSimulator(answers);
    const { bank } = counter;
    expect(await submitted(counter, '1000,00')).toMatchObject({ decision: 'no-offer', offer: null });
    const request = aRequest({ 'credit_application.amount': '700,00' });
    const asked = done(await bank.createApplication(request, ours, anAttempt()));
    counter.simulator.advance(seconds(5));
    const changed = read(await bank.readApplication(asked.uuid));
    expect(changed).toMatchObject({ decision: 'offer', changedConditions: true, previousUuid: asked.uuid });
    expect(changed.uuid).not.toBe(asked.uuid);
    done(await bank.cancelApplication(changed.uuid, anAttempt()));
    expect(read(await bank.readApplication(changed.uuid)).isCancelled).toBe(true);
    expect(await bank.readApplication('00000000-0000-4000-8000-000000000000')).toMatchObject({
      reason: 'bank.not-found',
    });
  });
}

test('signing by an SMS code, a down payment and an approval go through', async () => {
  const { bank, simulator } = await aCounterAtTheSimulator({});
  const contractOf = async (
    productCode: string,
    amount: string,
    more: Partial<Pick<ApplicationRequest, 'extras' | 'downPayment'>> = {},
  ) => {
    const request = { ...aRequest({ 'credit_application.amount': amount }), productCode, ...more };
    const period = productCode === 'split_3' ? 3 : 12;
    const { uuid } = done(await bank.createApplication({ ...request, period }, ours, anAttempt()));
    simulator.advance(seconds(5));
    return done(await bank.accept(uuid, anAttempt())).contractUuid;
  };

  const split = await contractOf('split_3', '300');
  expect(done(await bank.startSigning(split, 'sms-code', '', anAttempt())).link).toBeNull();
  expect(await bank.confirmSigning(split, '1234', anAttempt())).toMatchObject({ kind: 'never' });
  done(await bank.confirmSigning(split, '0000', anAttempt()));
  simulator.advance(seconds(10));
  expect(read(await bank.readContract(split)).status).toBe('activated');

  const paid = await contractOf('hire_purchase_down_payment', '400', { downPayment: euros(5_000) });
  done(await bank.startSigning(paid, 'digital', '', anAttempt()));
  simulator.advance(seconds(5));
  expect(read(await bank.readContract(paid))).toMatchObject({ status: 'signed', waitsFor: 'down-payment' });
  expect(done(await bank.startPayment(paid, 'https://shop.example/paid', anAttempt())).link).toMatch(
    /^http/u,
  );
  simulator.advance(seconds(30));
  expect(read(await bank.readContract(paid)).status).toBe('activated');

  const approved = await contractOf('hire_purchase_approval', '400');
  done(await bank.startSigning(approved, 'paper', '', anAttempt()));
  simulator.advance(seconds(5));
  expect(read(await bank.readContract(approved))).toMatchObject({
    status: 'signed',
    waitsFor: 'shop-approval',
  });
  done(await bank.approveContract(approved, anAttempt()));
  simulator.advance(seconds(5));
  expect(read(await bank.readContract(approved)).status).toBe('activated');
  expect(await bank.cancelContract(approved, anAttempt())).toMatchObject({
    kind: 'never',
    codes: ['can_not_cancel'],
  });
});

test('a down payment and an approval together: paid first, then approved, with the further fields of the product', async () => {
  const { bank, simulator } = await aCounterAtTheSimulator({});
  const product = read(await bank.readProduct('hire_purchase_both'));
  expect(product).toMatchObject({ hasDownPayment: true, downPaymentMinPercent: 10 });
  expect(extraFields(product)).toEqual(['purchase.description', 'credit_application.dependants_count']);
  const request = {
    ...aRequest(),
    productCode: product.code,
    downPayment: euros(4_500),
    extras: { 'purchase.description': 'Bicycle', 'credit_application.dependants_count': '2' },
  };
  const lacking = await bank.createApplication({ ...request, extras: {} }, ours, anAttempt());
  expect(lacking).toMatchObject({
    kind: 'never',
    codes: ['purchase_description_is_missing', 'credit_application_dependants_count_is_missing'],
  });
  const { uuid } = done(await bank.createApplication(request, ours, anAttempt()));
  simulator.advance(seconds(5));
  expect(read(await bank.readApplication(uuid)).offer?.downPayment).toEqual(euros(4_500));
  const { contractUuid } = done(await bank.accept(uuid, anAttempt()));
  done(await bank.startSigning(contractUuid, 'digital', '', anAttempt()));
  simulator.advance(seconds(5));
  expect(await bank.approveContract(contractUuid, anAttempt())).toMatchObject({ codes: ['can_not_approve'] });
  done(await bank.startPayment(contractUuid, 'https://shop.example/paid', anAttempt()));
  simulator.advance(seconds(30));
  expect(read(await bank.readContract(contractUuid))).toMatchObject({ waitsFor: 'shop-approval' });
  done(await bank.approveContract(contractUuid, anAttempt()));
  simulator.advance(seconds(5));
  expect(read(await bank.readContract(contractUuid)).status).toBe('activated');
});

test('a second payment link does no harm: the contract is paid once and becomes active', async () => {
  const { bank, simulator } = await aCounterAtTheSimulator({});
  const request = { ...aRequest(), productCode: 'hire_purchase_down_payment', downPayment: euros(5_000) };
  const { uuid } = done(await bank.createApplication(request, ours, anAttempt()));
  simulator.advance(seconds(5));
  const { contractUuid } = done(await bank.accept(uuid, anAttempt()));
  done(await bank.startSigning(contractUuid, 'digital', '', anAttempt()));
  simulator.advance(seconds(5));
  const link = async () =>
    done(await bank.startPayment(contractUuid, 'https://shop.example/paid', anAttempt()));
  const [first, second] = [await link(), await link()];
  expect(second.link).not.toBe(first.link);
  expect(read(await bank.readContract(contractUuid))).toMatchObject({ waitsFor: 'down-payment' });
  simulator.advance(seconds(30));
  expect(read(await bank.readContract(contractUuid))).toMatchObject({ status: 'activated', waitsFor: null });
});

test('a foreign key is refused by the simulator as it is by the bank', async () => {
  const { simulator } = await aCounterAtTheSimulator({});
  const stranger = (change: { key?: string; shop?: string }): ReturnType<typeof createBank> => {
    const bank = createBank({
      address: simulator.address,
      shopUuid: change.shop ?? simulator.shopUuid,
      apiKey: () => Buffer.from(change.key ?? simulator.apiKey),
      clock: new FakeTime(),
      allowsLoopback: true,
    });
    ends.unshift(() => bank.close());
    return bank;
  };
  const outcome = await stranger({ key: 'nobody' }).createApplication(aRequest(), ours, anAttempt());
  expect(outcome).toMatchObject({ kind: 'later', reason: 'bank.key-refused' });
  const other = '11111111-2222-4333-8444-555555555555';
  expect(await stranger({ shop: other }).readProduct('hire_purchase')).toMatchObject({
    reason: 'bank.shop-refused',
  });
});
