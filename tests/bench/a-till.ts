import { Readable } from 'node:stream';
import { createBank } from '../../main/adapters/bank/bank.ts';
import { openLedger, type LedgerFile } from '../../main/adapters/ledger/open-ledger.ts';
import { createChance } from '../../main/adapters/machine/chance.ts';
import { createClock } from '../../main/adapters/machine/clock.ts';
import { createIds } from '../../main/adapters/machine/ids.ts';
import { createTimer } from '../../main/adapters/machine/timer.ts';
import { trainingShop } from '../../main/compose/training-profile.ts';
import type { Ledger } from '../../main/core/ledger.ts';
import type { LogEvent, LogFacts, News, Ports } from '../../main/core/ports.ts';
import { createTill } from '../../main/core/till.ts';
import { marketRules } from '../../shared/domain/market.ts';
import { dataKey } from '../adapters/ledger/keys.ts';
import { person } from '../adapters/ledger/samples.ts';
import { hirePurchase, taxBoardConsent } from '../people.ts';
import { ok } from '../../shared/result.ts';
import { noCardReaders } from '../fakes/no-card-readers.ts';
import { noNotices } from '../fakes/no-notices.ts';
import type { SimulatorPlace } from './simulator-thread.ts';

export const clock = createClock(marketRules.EE.timeZone);

export const ledgerIn = (folder: string): LedgerFile =>
  openLedger({ folder, dataKey, tillTag: () => 'K7', clock, log: { event: () => undefined } });

interface Parts {
  readonly ledger: Ledger;
  readonly place: SimulatorPlace;
  readonly news?: News;
  readonly onLog?: (event: LogEvent, facts: LogFacts) => void;
}

/** A till as the program composes it, on a real ledger and the real bank adapter; only the window is missing. */
export function aTill({
  ledger,
  place: { address, apiKey, shopUuid },
  news = { touch: () => undefined },
  onLog = () => undefined,
}: Parts) {
  const bank = createBank({
    address,
    shopUuid,
    apiKey: () => Buffer.from(apiKey),
    clock,
    allowsLoopback: true,
  });
  let shop: ReturnType<Ports['shop']['settings']> = {
    ...trainingShop('EE', shopUuid),
    products: [{ code: hirePurchase.code, terms: hirePurchase, readAt: 0, problem: null }],
    consents: [taxBoardConsent],
  };
  const till = createTill({
    bank,
    ledger,
    clock,
    timer: createTimer(),
    chance: createChance(),
    ids: createIds(),
    // How slow a PIN is on purpose is not measured here.
    pins: {
      hash: (pin) => Promise.resolve(pin),
      matches: () => Promise.resolve(true),
      tag: () => person.pinTag,
      badgeTag: (badge) => badge,
    },
    log: { event: (event, facts = {}) => onLog(event, facts) },
    news,
    shop: { settings: () => shop, save: (changed) => void (shop = changed) },
    statementFiles: {
      choose: () => Readable.from([]),
      lookAt: (shownName) => ({ shownName, problem: 'unreadable' }),
    },
    savedFiles: { save: () => Promise.resolve(ok('left')) },
    cardReaders: noCardReaders,
    printing: {
      print: () => Promise.resolve(ok('left')),
      pdf: () => Promise.resolve(ok(new Uint8Array())),
    },
    systemNotices: noNotices,
    outside: { checkLink: () => null, open: () => Promise.resolve(), copy: () => undefined },
  });
  if (ledger.people().length === 0) ledger.commit({ people: [person] });
  const close = async (): Promise<void> => {
    await till.stop();
    await bank.close();
  };
  return { ...till, close };
}
export type Till = ReturnType<typeof aTill>;
