import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { safeStorage, type BrowserWindow, type SaveDialogOptions } from 'electron';
import { createLog } from '../../../main/adapters/log/file-log.ts';
import { createChance } from '../../../main/adapters/machine/chance.ts';
import { createClock } from '../../../main/adapters/machine/clock.ts';
import { createIds } from '../../../main/adapters/machine/ids.ts';
import { createTimer } from '../../../main/adapters/machine/timer.ts';
import { openAppSettings } from '../../../main/adapters/settings/app-settings.ts';
import { createPrinting } from '../../../main/adapters/printing/printing.ts';
import { createSavedFiles } from '../../../main/adapters/saved-files/saved-files.ts';
import { createStatementFiles } from '../../../main/adapters/statements/statement-files.ts';
import { createCounter } from '../../../main/compose/counter.ts';
import type { World } from '../../../main/compose/world.ts';
import { fingerprintOf } from '../../../main/core/application/offer-checks.ts';
import type { CreditApplication } from '../../../main/core/application/application.ts';
import type { OutboxEntry } from '../../../main/core/outbox/entry.ts';
import { handlersFor } from '../../../main/ipc/handlers.ts';
import { createPictures } from '../../../main/ipc/pictures.ts';
import type { FormValues } from '../../../shared/domain/application-form.ts';
import { hours } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/result.ts';
import { aPdf } from '../../adapters/statements/pdfs.ts';
import type { SimulatorPlace } from '../../bench/simulator-thread.ts';
import { noCardReaders } from '../../fakes/no-card-readers.ts';
import { noNotices } from '../../fakes/no-notices.ts';
import { hirePurchase, splitIntoParts, taxBoardConsent } from '../../people.ts';
import { orders } from '../programs.ts';
import { canaries, typed } from './canaries.ts';

export interface CanaryOrders extends Pick<SimulatorPlace, 'address' | 'shopUuid'> {
  readonly userData: string;
}
/** The bank is to be switched off; everything was done. */
export type CanaryTold = 'offline' | 'done';

/** The whole program without a window: a shop is set up, and everything is typed into it that must not leak. */
const { userData, address, shopUuid } = orders() as CanaryOrders;
/** Taken out of the program, and read like everything else that it leaves. */
const exported = join(userData, 'exported');
mkdirSync(exported, { recursive: true });
const timer = createTimer();
const log = createLog({ folder: join(userData, 'logs'), clock: createClock('UTC'), timer });
log.event('start', { code: '0.1.0' });
const settings = openAppSettings({ folder: userData, log });
const world: World = {
  userData,
  platform: process.platform,
  isPackaged: false,
  trainingSpeed: 1,
  safeStorage,
  shell: { openExternal: () => Promise.resolve() } as unknown as World['shell'],
  staffWindow: { showZoom: () => undefined, turnFullScreen: () => undefined },
  drawn: Promise.resolve(),
  clipboard: { writeText: () => Promise.resolve() } as unknown as World['clipboard'],
  findProxy: () => Promise.resolve('DIRECT'),
  clockOf: createClock,
  timer,
  chance: createChance(),
  ids: createIds(),
  machineId: () => Promise.resolve('this-machine'),
  log,
  news: { touch: () => undefined },
  updates: () => ({ version: '0.1.0', state: 'off', checkedAt: null, newVersion: null, refusal: null }),
  authorityFile: { choose: () => Promise.resolve(null) },
  packFile: { choose: () => Promise.resolve(null) },
  statementFiles: createStatementFiles({
    dialog: { showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }) },
    window: () => null,
    timer,
  }),
  recentEvents: () => log.recent(),
  savedFiles: createSavedFiles({
    dialog: {
      showSaveDialog: (...given: (BrowserWindow | SaveDialogOptions)[]) => {
        const { defaultPath = '' } = given.at(-1) as SaveDialogOptions;
        return Promise.resolve({ canceled: false, filePath: join(exported, defaultPath) });
      },
    },
    window: () => null,
  }),
  cardReaders: noCardReaders,
  printing: createPrinting({ page: () => null }),
  systemNotices: noNotices,
};
const counter = createCounter(world, settings, 'et-EE');
const started = counter.start();
const handle = handlersFor(counter, createPictures(counter), { renewal: { now: () => undefined }, started });

async function good<T>(result: Result<T> | Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.failure.code} ${JSON.stringify(settled.failure.facts)}`);
  return settled.value;
}

const desk = () => {
  const till = counter.till();
  if (!till) throw new Error('no till is open');
  return till.desk;
};
const manager = () => {
  const person = desk().session.person();
  if (!person) throw new Error('nobody is signed in');
  return person;
};

async function becomes<S extends CreditApplication['status']>(id: string, status: S) {
  for (;;) {
    const application = desk().ledger.application(id);
    if (application?.status === status) return application as Extract<CreditApplication, { status: S }>;
    await pause(10);
  }
}

async function isSettled(id: string, state: OutboxEntry['state']): Promise<void> {
  while (desk().ledger.latestEntry(id)?.state !== state) await pause(10);
}

async function setsUp(): Promise<void> {
  await started;
  const { apiKey } = canaries;
  const connection = { market: 'EE', mode: 'demo', shopUuid, address } as const;
  await good(handle['setup.test']({ ...connection, apiKey }, null));
  await good(
    handle['setup.finish'](
      {
        ...connection,
        shopName: 'Tartu',
        tillName: '1',
        productCodes: [hirePurchase.code, splitIntoParts.code],
        consents: [taxBoardConsent],
        returnUrl: 'https://shop.example/back',
        people: [{ name: canaries.managerName, role: 'manager', pin: canaries.managerPin, badge: null }],
        passphrase: canaries.passphrase,
        presets: [],
        pack: null,
      },
      null,
    ),
  );
  await good(handle['setup.enter']({}, null));
  await handle['session.unlock']({ pin: canaries.salesPin }, null);
  await handle['session.badge']({ badge: canaries.badge }, null);
  await good(handle['session.unlock']({ pin: canaries.managerPin }, null));
  const person = {
    name: 'Anna',
    role: 'salesperson',
    pin: canaries.salesPin,
    badge: canaries.badge,
  } as const;
  await good(handle['people.add'](person, manager()));
  await good(handle['session.badge']({ badge: canaries.badge }, null));
  await good(handle['session.unlock']({ pin: canaries.managerPin }, null));
  while (
    desk()
      .shop.settings()
      .products.some(({ terms }) => !terms)
  )
    await pause(10);
}

async function submits(values: FormValues, isLater = false): Promise<string> {
  const draftId = randomUUID();
  const draft = { draftId, values: { ...values }, customerLanguage: 'et' } as const;
  await good(handle['draft.save'](draft, manager()));
  const later = isLater ? { until: desk().clock.now() + hours(2) } : null;
  const input = { ...draft, later, twinPin: canaries.managerPin };
  const { applicationId } = await good(handle['application.submit'](input, manager()));
  return applicationId;
}

async function signs(): Promise<void> {
  const applicationId = await submits({
    ...typed('450'),
    'credit_application.product_code': splitIntoParts.code,
    'credit_application.period': '3',
  });
  const { bank, offer } = await becomes(applicationId, 'offered');
  const ticks = {
    standardInformation: true,
    totalAndApr: true,
    wantsToContinue: true,
    changes: true,
    figuresLookedAt: true,
  } as const;
  const fingerprint = fingerprintOf(bank.uuid, offer);
  await good(
    handle['application.accept'](
      { applicationId, fingerprint, ticks, informationGivenBy: 'paper' },
      manager(),
    ),
  );
  await becomes(applicationId, 'contract');
  const signing = { applicationId, method: 'sms-code', isAttested: true } as const;
  await good(handle['contract.sign'](signing, manager()));
  await isSettled(applicationId, 'done');
  await good(handle['contract.confirm-code']({ applicationId, code: canaries.smsCode }, manager()));
  // It is not the code that the bank sent.
  await isSettled(applicationId, 'dropped');
}

async function provesIncome(amount: string, sends: boolean): Promise<void> {
  const applicationId = await submits(typed(amount));
  await becomes(applicationId, 'income-proof');
  const bytes = new Uint8Array(aPdf({ content: canaries.statement }));
  const added = await good(
    handle['statement.add']({ applicationId, name: canaries.statementName, bytes }, manager()),
  );
  if (added.refused.length > 0) throw new Error('the statement was not taken');
  if (!sends) return;
  await good(handle['statement.send']({ applicationId, later: null }, manager()));
  await isSettled(applicationId, 'done');
}

async function takesOut(result: ReturnType<(typeof handle)['export.list']>): Promise<void> {
  if ((await good(result)) !== 'saved') throw new Error('nothing was saved');
}

process.stdin.on('end', () => process.exit());
const say = (told: CanaryTold): void => void process.stdout.write(`${told}\n`);

await setsUp();
await signs();
await provesIncome('950', true);
await provesIncome('951', false);
// Taken by the bank without an answer: it stays uncertain.
await isSettled(await submits(typed('1650')), 'uncertain');
await good(handle['today.find']({ words: canaries.searched }, manager()));
say('offline');
await once(process.stdin, 'data');
await handle['line.check']({}, manager());
await submits(typed('452'), true);
await good(
  handle['draft.save'](
    { draftId: randomUUID(), values: { ...typed('') }, customerLanguage: 'et' },
    manager(),
  ),
);
for (const words of ['', canaries.lastName])
  await takesOut(handle['export.list']({ words, managerPin: null }, manager()));
await takesOut(handle['export.report']({ span: 'this-month', managerPin: null }, manager()));
await good(handle['support.get']({}, manager()));
await takesOut(handle['support.save']({}, manager()));
// The log writes once a second.
await pause(1_200);
say('done');
