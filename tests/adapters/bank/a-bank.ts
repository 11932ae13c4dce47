import type { TlsOptions } from 'node:tls';
import { afterEach } from 'vitest';
import { createBank, type BankOptions } from '../../../main/adapters/bank/bank.ts';
import type { Attempt } from '../../../main/core/ports.ts';
import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';
import { checkForm, type FormValues } from '../../../shared/domain/application-form.ts';
import { FakeTime } from '../../fakes/fake-time.ts';
import { aLyingBank, type Behaviour, type LyingBank } from '../../rig/lying-bank.ts';
import { hirePurchase, mari, taxBoardConsent } from '../../people.ts';

export const shopUuid = 'a93f1f44-d5dd-4469-bfcc-c1de9e969213';
export const applicationUuid = '471e6282-3384-412b-af7b-646eb8f04391';
export const contractUuid = '788ec8c4-c497-470b-8505-2303f151d427';
/** Looks like a key of the bank and must never be seen outside the header. */
export const canaryKey = 'ca9a7y0e93174d3b9158a01c861c65fa';

export const aKey = (): Buffer => Buffer.from(canaryKey, 'latin1');

/** The adapter as the program builds it, with the lying bank's address and a clock that stands still. */
export const aBank = (address: string, change: Partial<BankOptions> = {}) =>
  createBank({
    address,
    shopUuid,
    apiKey: aKey,
    clock: new FakeTime(),
    allowsLoopback: true,
    ...change,
  });

/** An attempt in memory that behaves as the ledger's: the first one decides, the other is told no. */
export function anAttempt(): Attempt & { readonly phase: 'connecting' | 'bytes' | 'abandoned' } {
  let phase: 'connecting' | 'bytes' | 'abandoned' = 'connecting';
  const turn = (to: 'bytes' | 'abandoned') => (): boolean => {
    if (phase !== 'connecting') return false;
    phase = to;
    return true;
  };
  return {
    id: 'attempt-1',
    pass: turn('bytes'),
    abandon: turn('abandoned'),
    onStop: () => undefined,
    get phase() {
      return phase;
    },
  };
}

export function aRequest(change: FormValues = {}): ApplicationRequest {
  const { request, issues } = checkForm(
    { ...mari, ...change },
    {
      market: 'EE',
      strictness: 'practice',
      today: '2026-11-23',
      product: hirePurchase,
      consents: [taxBoardConsent],
      documentTypes: ['id_card'],
      customerLanguage: 'et',
    },
  );
  if (!request) throw new Error(JSON.stringify(issues));
  return request;
}

export const ours = {
  reference: 'A-10442/K7-0042',
  salespersonReference: 'Earl James',
  callbackUrl: null,
  codeHasHyphen: true,
};

/** Banks and counters of one test file; whatever a test opens is closed after it. */
export function someBanks() {
  const cleanUps: (() => void | Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });
  const aCounter = (address: string, options: Partial<BankOptions> = {}) => {
    const counter = aBank(address, options);
    cleanUps.push(() => counter.close());
    return counter;
  };
  return {
    cleanUps,
    aCounter,
    lying: async (script: readonly Behaviour[], tls?: TlsOptions): Promise<LyingBank> => {
      const bank = await aLyingBank(script, tls);
      cleanUps.push(bank.close);
      return bank;
    },
    /** One credit application on its way to an address. */
    submit: async (address: string, options: Partial<BankOptions> = {}) => {
      const attempt = anAttempt();
      const outcome = await aCounter(address, options).createApplication(aRequest(), ours, attempt);
      return { outcome, attempt };
    },
  };
}
