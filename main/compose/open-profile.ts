import { join } from 'node:path';
import { marketRules, type Market, type Mode } from '../../shared/domain/market.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AuditHead } from '../adapters/ledger/audit.ts';
import { auditBeginning } from '../adapters/ledger/meta.ts';
import { openLedger, type LedgerFile } from '../adapters/ledger/open-ledger.ts';
import { createPins } from '../adapters/vault/pins.ts';
import type { KeyProtection } from '../adapters/vault/protection.ts';
import {
  createVault,
  openVault,
  openWithRecoveryCode,
  vaultKeptBy,
  vaultState,
  type Vault,
} from '../adapters/vault/vault.ts';
import { restorePreviousVault } from '../adapters/vault/vault-file.ts';
import { openLessonResults } from '../adapters/settings/lesson-results.ts';
import { openTrainingSpeed } from '../adapters/settings/training-speed.ts';
import type { Log, Ports, Timer } from '../core/ports.ts';
import { holdQueue, type HoldReason } from '../core/outbox/hold.ts';
import { afterCopy } from '../core/session/guard.ts';
import { whenDiskTakesIt } from '../core/storage.ts';
import { createTill, type Till } from '../core/till.ts';
import { newPerson } from '../core/usecases/people.ts';
import { refreshProducts } from '../core/products.ts';
import type { Practice } from '../ipc/counter.ts';
import { startSimulator, type Simulator } from '../training/simulator.ts';
import { addressOf, bankAt, bindingOf, outsideOf, type BankPlace } from './bank-of.ts';
import { createBackups } from './backups.ts';
import { createCallbacks, type Callbacks } from './callbacks.ts';
import { createMarks } from './marks.ts';
import { createPractice } from './practice.ts';
import { newTillTag, type Profile } from './profiles.ts';
import { trainingPerson } from './training-profile.ts';
import type { World } from './world.ts';

/** A profile at work, with everything that has to be closed again. */
export interface OpenProfile {
  readonly profile: Profile;
  readonly place: BankPlace;
  readonly vault: Vault;
  readonly ledger: LedgerFile;
  readonly till: Till;
  readonly simulator: Simulator | null;
  /** Only in Training. */
  readonly practice: Practice | null;
  readonly callbacks: Callbacks;
  close(): Promise<void>;
}

/** What people know that opens a vault; null for what was not asked for. */
export interface Secrets {
  readonly passphrase: string | null;
  /** From paper, where nothing else opens it. */
  readonly recoveryCode: string | null;
}
export const noSecrets: Secrets = { passphrase: null, recoveryCode: null };

/** How a vault is opened, or made where there is none. */
export function protectionOf(mode: Mode, passphrase: string | null, world: World): KeyProtection {
  if (mode === 'training') return { kind: 'folder' };
  if (passphrase !== null) return { kind: 'passphrase', passphrase };
  const { safeStorage, timer, platform } = world;
  return { kind: 'keyring', safeStorage, timer, platform };
}

/** Beside the data folder, so that what happens to that folder does not happen to it. */
export const witnessFolderOf = (mode: Mode, { userData }: World): string | null =>
  mode === 'training' ? null : `${userData}-marks`;

async function vaultOf(
  { folder, id, shop }: Profile,
  { passphrase, recoveryCode }: Secrets,
  world: World,
): Promise<Result<Vault>> {
  const { market, mode } = shop.settings();
  const now = (): number => world.clockOf(marketRules[market].timeZone).now();
  const options = {
    folder,
    profileId: id,
    now,
    protection: protectionOf(mode, passphrase, world),
    witnessFolder: witnessFolderOf(mode, world),
  };
  const state = vaultState(folder);
  if (state === 'none' && mode === 'training') {
    const created = await createVault(options);
    return created.ok ? ok(created.value.vault) : created;
  }
  if (state === 'none') return fail('storage.damaged', { what: 'vault' });
  // The version before the last change opens with the same key; at worst the bank's key has to be typed again.
  if (state === 'damaged') restorePreviousVault(folder, now());
  if (recoveryCode !== null) {
    const recovered = await openWithRecoveryCode({ ...options, code: recoveryCode });
    const isWrongCode = !recovered.ok && recovered.failure.code === 'vault.foreign';
    return isWrongCode ? fail('vault.wrong-code') : recovered;
  }
  // A vault under a passphrase is not opened without one, and no keyring can stand in for it.
  const isUnderPassphrase = vaultKeptBy(folder) === 'passphrase';
  if (isUnderPassphrase && passphrase === null) return fail('vault.none', { missing: 'passphrase' });
  const opened = await openVault(options);
  const isWrong = !opened.ok && isUnderPassphrase && opened.failure.code === 'vault.foreign';
  return isWrong ? fail('vault.no-key') : opened;
}

/**
 * Opens the vault and the ledger, starts the simulator in Training, and sets the till to work.
 * Throws what the ledger throws; a vault that does not open is a failure. `onDamaged` hears of a ledger that is found
 * to be broken while it is at work.
 */
export async function openProfile(
  profile: Profile,
  secrets: Secrets,
  world: World,
  onDamaged: () => void,
): Promise<Result<OpenProfile>> {
  // A free address in the settings of a packaged build was put there by hand: the bank's key must not go there.
  if (world.isPackaged && profile.shop.settings().address !== null) return fail('setup.address');
  const opened = await vaultOf(profile, secrets, world);
  if (!opened.ok) return opened;
  // What was opened is closed again in reverse order, also when something after it does not open.
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const vault = { vault: opened.value, isRecovered: secrets.recoveryCode !== null };
    return ok(await putToWork(profile, vault, world, onDamaged, (closer) => closers.push(closer), close));
  } catch (error) {
    await close();
    throw error;
  }
}

async function putToWork(
  profile: Profile,
  { vault, isRecovered }: { readonly vault: Vault; readonly isRecovered: boolean },
  world: World,
  onDamaged: () => void,
  onClose: (closer: () => unknown) => void,
  close: () => Promise<void>,
): Promise<OpenProfile> {
  const { market, mode, shopUuid, address: ownAddress } = profile.shop.settings();
  const { timer, chance, ids, log, news } = world;
  const clock = world.clockOf(marketRules[market].timeZone);
  const simulator = mode === 'training' ? await simulatorOf(profile) : null;
  onClose(() => simulator?.stop());
  const dataKey = vault.dataKey();
  const pins = createPins(dataKey);
  const { shop } = profile;
  const tillTag = (): string => shop.settings().tillTag;
  const file = openLedger({ folder: profile.folder, dataKey, tillTag, clock, log });
  dataKey.fill(0);
  onClose(() => file.close());
  const marks = createMarks(file, vault, await world.machineId());
  const backups = createBackups({ file, folder: profile.folder, clock, timer, log, onDamaged });
  const ledger = backups.followed(marks.noted());
  const address = simulator?.address ?? addressOf(market, mode === 'live' ? 'live' : 'demo', ownAddress);
  const place: BankPlace = { market, mode, shopUuid, address };
  const apiKey = (): Buffer | null =>
    simulator ? Buffer.from(simulator.apiKey) : vault.apiKey(bindingOf(place));
  let hearDate: (offsetMs: number) => void = () => undefined;
  const bank = bankAt(place, apiKey, world, {
    authority: () => vault.authority(),
    onServerDate: (offsetMs) => hearDate(offsetMs),
  });
  const outside = outsideOf(place, world);
  const { statementFiles, savedFiles, cardReaders, printing, systemNotices } = world;
  const work = { bank, ledger, clock, timer, chance, ids, log, news } as const;
  const files = { statementFiles, savedFiles, printing } as const;
  const ports: Ports = { ...work, ...files, pins, shop, outside, cardReaders, systemNotices };
  const doubt = marks.doubt ?? (isRecovered ? 'app.moved' : null);
  if (doubt) holdCopy(ports, doubt);
  if (isRecovered)
    ledger.commit({
      audit: [{ action: 'key-recovered', actorId: null, objectId: null, result: vault.keptBy }],
    });
  marks.set();
  onClose(marks.keep(timer));
  onClose(verifyInTheBackground(ledger, timer, log));
  if (mode === 'training') {
    await engageTrainingPerson(ports, market);
  }
  const till = createTill(ports);
  hearDate = (offsetMs) => till.desk.bankClock.heard(offsetMs);
  // What is being sent may end first: cutting it off would leave it uncertain.
  onClose(async () => {
    await till.stop();
    await bank.close();
  });
  const callbacks = createCallbacks({ shop, till: () => till, apiKey, world });
  onClose(() => callbacks.stop());
  till.start(world.drawn);
  // Training holds nobody's data and nothing that is worth a copy.
  if (mode !== 'training') onClose(backups.keep(() => till.desk.session.person() === null));
  await callbacks.follow();
  till.desk.line.onUp(() => void refreshProducts(till.desk));
  log.event('profile-opened', { kind: mode });
  const practice =
    simulator &&
    createPractice(
      simulator,
      till.desk.line,
      openLessonResults({ folder: profile.folder, log }),
      openTrainingSpeed({ folder: profile.folder, log }),
      world.trainingSpeed,
    );
  return { profile, place, vault, ledger, till, simulator, practice, callbacks, close };
}

/** A copy of a till: nothing goes by itself, and its numbers are not those of the till that it was copied from. */
function holdCopy({ ledger, shop, chance, clock, log }: Ports, reason: HoldReason): void {
  log.event('queue-stopped', { reason });
  shop.save({ ...shop.settings(), tillTag: newTillTag(() => chance.random()) });
  const now = clock.now();
  const guard = reason === 'app.restored' ? { guard: afterCopy(now) } : {};
  ledger.commit({ ...holdQueue(ledger, reason, now), ...guard });
}

const slice = { lines: 500, everyMs: 50 };

/** The whole audit, a little at a time, so that years of it neither delay a start nor stop a key. */
function verifyInTheBackground(ledger: LedgerFile, timer: Timer, log: Log): () => void {
  let stopTimer = (): void => undefined;
  const go = (from: AuditHead): void => {
    stopTimer = timer.after(slice.everyMs, () => {
      const reached = ledger.verifyAuditOn(from, slice.lines);
      if (reached === 'done') return;
      if (reached !== 'broken') {
        go(reached);
        return;
      }
      log.event('audit-broken');
      const result = `after:${from.sequence}`;
      whenDiskTakesIt({ log }, () =>
        ledger.commit({ audit: [{ action: 'audit-broken', actorId: null, objectId: null, result }] }),
      );
    });
  };
  go(auditBeginning);
  return () => stopTimer();
}

const simulatorOf = ({ folder, shop }: Profile): Promise<Simulator> => {
  const { market, shopUuid } = shop.settings();
  return startSimulator({
    market,
    shopUuid,
    stateFile: join(folder, 'simulator.json'),
  });
};

async function engageTrainingPerson(ports: Ports, market: Market): Promise<void> {
  if (ports.ledger.people().length > 0) return;
  const person = await newPerson(ports, trainingPerson(market));
  if (person.ok) ports.ledger.commit({ people: [person.value] });
}
