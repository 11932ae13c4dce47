import { randomUUID } from 'node:crypto';
import type { CreditApplication } from '../../main/core/application/application.ts';
import type { Person } from '../../main/core/ledger.ts';
import type { CardReaders, LookedAt, Ports, ShopSettings, SystemNotices } from '../../main/core/ports.ts';
import { createTill } from '../../main/core/till.ts';
import { acceptOffer, cancelApplication } from '../../main/core/usecases/decide-offer.ts';
import { newPerson } from '../../main/core/usecases/people.ts';
import { submitApplication } from '../../main/core/usecases/submit-application.ts';
import { fingerprintOf } from '../../main/core/application/offer-checks.ts';
import type { Sheet } from '../../shared/bridge/papers.ts';
import type { FormValues } from '../../shared/domain/application-form.ts';
import { fail, ok } from '../../shared/result.ts';
import { FakeTime, settled } from '../fakes/fake-time.ts';
import { noCardReaders } from '../fakes/no-card-readers.ts';
import { noNotices } from '../fakes/no-notices.ts';
import { MemoryLedger } from '../fakes/memory-ledger.ts';
import { ScriptedBank } from '../fakes/scripted-bank.ts';
import { hirePurchase, mari, splitIntoParts, taxBoardConsent } from '../people.ts';

export const managerPin = '270815';
export const salesPin = '135790';

const settings: ShopSettings = {
  market: 'EE',
  mode: 'live',
  shopName: 'Tartu shop',
  tillName: 'till 2',
  tillTag: 'K7',
  shopUuid: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
  address: null,
  returnUrl: 'https://shop.example/back',
  products: [hirePurchase, splitIntoParts].map((terms) => ({
    code: terms.code,
    terms,
    readAt: 0,
    problem: null,
  })),
  presets: [],
  documentTypes: ['id_card'],
  codeHasHyphen: true,
  consents: [taxBoardConsent],
  lockAfterMinutes: 3,
  keepDays: 30,
  opensLinksHere: false,
  hasCustomerDisplay: false,
  hasNotices: true,
  relay: { isOn: false, port: 8127, callbackUrl: '' },
};

export const aFile = (shownName: string, bytes: Uint8Array = Uint8Array.of(1, 2, 3)): LookedAt => ({
  shownName,
  problem: null,
  type: 'application/pdf',
  bytes,
  sha256: Buffer.from(bytes).toString('hex'),
  pages: 1,
  pixels: null,
});

/** PINs in plain: their strength is the vault's affair and tested there. */
const plainPins: Ports['pins'] = {
  hash: (pin) => Promise.resolve(`plain:${pin}`),
  matches: (pin, hash) => Promise.resolve(hash === `plain:${pin}`),
  tag: (pin) => Number(pin) % 256,
  badgeTag: (badge) => `plain:${badge}`,
};

export type Till = Awaited<ReturnType<typeof aTill>>;

interface Parts {
  readonly ledger?: MemoryLedger;
  readonly bank?: ScriptedBank;
  readonly time?: FakeTime;
  readonly random?: number;
  readonly cardReaders?: CardReaders;
  readonly systemNotices?: SystemNotices;
  readonly drawn?: Promise<unknown>;
  /** Something may show otherwise than before. */
  readonly onNews?: (what: { readonly applicationId?: string }) => void;
}

/** A till at work with a manager and a salesperson, everything real but the ports. */
export async function aTill({
  ledger = new MemoryLedger(),
  bank = new ScriptedBank(),
  time = new FakeTime(),
  random = 0.5,
  cardReaders = noCardReaders,
  systemNotices = noNotices,
  drawn = Promise.resolve(),
  onNews = () => undefined,
}: Parts = {}) {
  let present = settings;
  const events: string[] = [];
  const opened: string[] = [];
  /** What the next dialog gives. */
  const chosen: LookedAt[] = [];
  const saved: { readonly name: string; readonly text: string }[] = [];
  const printed: Sheet[] = [];
  /** What happens while somebody is asked where to save; `left` is a dialog that is closed. */
  const asking = { meanwhile: (): void => undefined, answer: 'saved' as 'saved' | 'left' | 'fails' };
  const ports: Ports = {
    bank,
    ledger,
    clock: time,
    timer: time,
    chance: { random: () => random },
    ids: { next: () => randomUUID() },
    pins: plainPins,
    log: { event: (code) => void events.push(code) },
    news: { touch: onNews },
    shop: { settings: () => present, save: (changed) => void (present = changed) },
    statementFiles: {
      async *choose() {
        await Promise.resolve();
        yield* chosen.splice(0);
      },
      lookAt: aFile,
    },
    savedFiles: {
      async save(name, content) {
        await Promise.resolve();
        asking.meanwhile();
        if (asking.answer === 'left') return ok('left');
        const made = await content();
        if (!made.ok) return made;
        saved.push({ name, text: Buffer.from(made.value as string).toString() });
        return ok('saved');
      },
    },
    cardReaders,
    printing: {
      async print(sheet) {
        await Promise.resolve();
        asking.meanwhile();
        if (asking.answer === 'left') return ok('left');
        if (asking.answer === 'fails') return fail('print.failed');
        printed.push(sheet);
        return ok('printed');
      },
      pdf: (sheet) =>
        Promise.resolve(
          asking.answer === 'fails' ? fail('print.failed') : ok(Buffer.from(`%PDF ${sheet.size}`)),
        ),
    },
    systemNotices,
    outside: {
      checkLink: (text) =>
        text.startsWith('https://') && text.includes('.bank.test/')
          ? { href: text, host: 'bank.test' }
          : null,
      open: (href) => Promise.resolve(void opened.push(href)),
      copy: (text) => void opened.push(`copied ${text}`),
    },
  };
  if (ledger.people().length === 0) {
    for (const person of [
      { name: 'Anna K.', role: 'salesperson', pin: salesPin },
      { name: 'Mihkel M.', role: 'manager', pin: managerPin },
    ] as const) {
      const added = await newPerson(ports, { ...person, badge: null });
      if (added.ok) ledger.commit({ people: [added.value] });
    }
  }
  const till = createTill(ports);
  till.start(drawn);
  await settled();
  const { desk } = till;
  const anna = ledger.people().find(({ role }) => role === 'salesperson')!;

  const application = (id: string): CreditApplication => {
    const found = ledger.application(id);
    if (!found) throw new Error(`no application ${id}`);
    return found;
  };

  return {
    ...till,
    ports,
    bank,
    ledger,
    time,
    anna,
    events,
    opened,
    printed,
    chosen,
    saved,
    asking,
    application,
    entryOf: (id: string) => ledger.latestEntry(id),
    passes: (ms: number) => time.passes(ms),
    async losesTheLine() {
      bank.isReachable = false;
      await desk.line.check();
    },
    async getsTheLineBack() {
      bank.isReachable = true;
      await desk.line.check();
      await settled();
    },
    async submits(
      values: FormValues = mari,
      later: { until: number } | null = null,
      draftId: string = randomUUID(),
      person: Person = anna,
    ) {
      const answer = await submitApplication(desk)(
        { draftId, values: { ...values }, customerLanguage: 'et', later, twinPin: null },
        person,
      );
      await settled();
      return answer;
    },
    /** Sends an application that must go through, and gives its id. */
    async sends(values: FormValues = mari, later: { until: number } | null = null): Promise<string> {
      const answer = await this.submits(values, later);
      if (!answer.ok) throw new Error(answer.failure.code);
      return answer.value.applicationId;
    },
    async accepts(applicationId: string, change: { fingerprint?: string; changes?: boolean } = {}) {
      const offered = application(applicationId);
      const fingerprint = offered.status === 'offered' ? fingerprintOf(offered.bank.uuid, offered.offer) : '';
      const answer = acceptOffer(desk)(
        {
          applicationId,
          fingerprint: change.fingerprint ?? fingerprint,
          ticks: {
            standardInformation: true,
            totalAndApr: true,
            wantsToContinue: true,
            changes: change.changes ?? false,
            figuresLookedAt: true,
          },
          informationGivenBy: 'paper',
        },
        anna,
      );
      await settled();
      return answer;
    },
    async cancels(applicationId: string) {
      const answer = cancelApplication(desk)({ applicationId }, anna);
      await settled();
      return answer;
    },
  };
}

/** Ends this run without ceremony and starts the next one on the same ledger. */
export async function restarted(till: Till): Promise<Till> {
  void till.stop();
  await settled();
  return aTill({ ledger: till.ledger, bank: till.bank, time: till.time });
}
