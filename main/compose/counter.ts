import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { TillView } from '../../shared/bridge/views.ts';
import type { Language } from '../../shared/domain/language.ts';
import { marketRules, type Market } from '../../shared/domain/market.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { Failure } from '../../shared/result.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { countUnsent } from '../adapters/ledger/count-unsent.ts';
import { restoreBackup, soundBackup } from '../adapters/ledger/backups.ts';
import { LedgerTrouble } from '../adapters/ledger/trouble.ts';
import type { AppSettingsFile } from '../adapters/settings/app-settings.ts';
import { fileTrouble } from '../adapters/files.ts';
import { StorageFailure } from '../core/ports.ts';
import { askAboutProduct } from '../core/products.ts';
import { whenDiskTakesIt } from '../core/storage.ts';
import { createTurn } from '../core/turn.ts';
import { startQueue } from '../core/usecases/outbox.ts';
import type { Counter } from '../ipc/counter.ts';
import { createAuthorities } from './authorities.ts';
import { bankAt, bindingOf, testConnection, type BankPlace, type OpenBank } from './bank-of.ts';
import { mayPractise } from './into-training.ts';
import { noSecrets, openProfile, type OpenProfile, type Secrets } from './open-profile.ts';
import {
  findProfiles,
  newProfile,
  putAside,
  viewOfProfile,
  type FoundProfiles,
  type Profile,
} from './profiles.ts';
import { createPacks } from './packs.ts';
import { placeOf, setUpShop } from './set-up.ts';
import { settingsView } from './settings-view.ts';
import { staffLanguage } from './staff-language.ts';
import { trainingPin, trainingProfileId, trainingShop } from './training-profile.ts';
import { supportOf } from './support.ts';
import type { World } from './world.ts';

export interface RunningCounter extends Counter {
  /** Opens the profile that was open last. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What can only be started anew: the files are put aside, whole. */
const putsAside: ReadonlySet<FailureCode> = new Set(['storage.damaged', 'vault.foreign', 'vault.wrong-code']);

/** Of the ledger, not of the vault or of settings. */
const isLedgerDamaged = ({ code, facts }: Failure): boolean =>
  code === 'storage.damaged' && facts?.what === undefined;

/** The program with at most one profile open, and everything that leads from one to another. */
export function createCounter(world: World, settings: AppSettingsFile, locale: string): RunningCounter {
  let open: OpenProfile | null = null;
  let wanted: Profile | null = null;
  let trouble: TillView['trouble'] = null;
  /** What is on disk; looked for anew when something was made or put aside. */
  let found: FoundProfiles | null = null;
  /** Shops whose damaged settings somebody has been told of. */
  const told = new Set<string>();
  let isSettingUp = false;
  /** The key between the connection test and the end of set-up, and the bank that it was typed for. It never leaves this variable. */
  let typed: { readonly apiKey: string; readonly place: BankPlace } | null = null;
  /** Set up, its recovery code on the screen, not yet entered. */
  let made: { readonly profile: Profile; readonly passphrase: string | null } | null = null;
  const turn = createTurn();
  const authorities = createAuthorities(() => open, world);
  const packs = createPacks(() => open, world);
  const clock = world.clockOf(marketRules.EE.timeZone);
  const language = (): Language => staffLanguage(settings.read().language, locale);

  /** One change of profile at a time. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => turn(run).finally(() => world.news.touch({}));

  async function closeOpen(): Promise<void> {
    const closing = open;
    open = null;
    await closing?.close();
  }

  async function enter(profile: Profile, secrets: Secrets = noSecrets): Promise<Result<'done'>> {
    await closeOpen();
    [wanted, trouble, isSettingUp, typed, made] = [profile, null, false, null, null];
    const damage = profile.shop.problem();
    if (damage && !told.has(profile.id)) {
      told.add(profile.id);
      const failed = fail('storage.damaged', { what: 'settings' });
      trouble = { failure: { ...failed.failure }, keptAs: damage.keptAs, unsent: null, backupAt: null };
      return failed;
    }
    try {
      const opened = await openProfile(profile, secrets, world, () => leaveDamaged(profile));
      if (!opened.ok) return inTrouble(opened);
      open = opened.value;
      // Which one it was is a convenience; a disk that does not take it is told at the next thing that matters.
      whenDiskTakesIt(world, () => settings.change({ lastProfileId: profile.id }));
      return ok('done');
    } catch (error) {
      if (error instanceof LedgerTrouble) return inTrouble(fail(`storage.${error.code}`));
      if (!(error instanceof StorageFailure)) throw error;
      world.log.event('ledger-damaged', { reason: error.code });
      return inTrouble(fail(error.code));
    }
  }

  /** Found at work: nothing more is written into it, and its newest sound copy is offered. */
  function leaveDamaged(profile: Profile): void {
    void inTurn(async () => {
      if (open?.profile !== profile) return;
      await closeOpen();
      inTrouble(fail('storage.damaged'));
    });
  }

  function inTrouble(failed: { readonly ok: false; readonly failure: Failure }) {
    const folder = wanted?.folder ?? null;
    // With keys that do not open it at least tells how much is unsent.
    const unsent = folder && failed.failure.code.startsWith('vault.') ? countUnsent(folder) : null;
    const backupAt = folder && isLedgerDamaged(failed.failure) ? (soundBackup(folder)?.at ?? null) : null;
    const keptAs = folder && relative(world.userData, folder);
    trouble = { failure: { ...failed.failure }, keptAs, unsent, backupAt };
    return failed;
  }

  const findAll = (): FoundProfiles => (found ??= findProfiles(world.userData, world.log));
  const profiles = (): readonly Profile[] => findAll().profiles;

  /** What was open last, or the only thing there is. */
  async function enterLast(): Promise<void> {
    found = null;
    const { profiles: known, unreadable } = findAll();
    const { lastProfileId } = settings.read();
    const last = known.find(({ id }) => id === lastProfileId);
    const lost = unreadable.find(({ id }) => id === lastProfileId);
    if (lost)
      trouble = {
        failure: { code: lost.code },
        keptAs: relative(world.userData, lost.folder),
        unsent: null,
        backupAt: null,
      };
    else await enterOrSetUp(last ?? known[0]);
  }

  async function enterOrSetUp(profile: Profile | undefined): Promise<void> {
    if (profile) await enter(profile);
    else isSettingUp = true;
  }

  async function enterTraining(market: Market): Promise<Result<'done'>> {
    const id = trainingProfileId(market);
    const known = profiles().find((profile) => profile.id === id);
    if (known) return enter(known);
    const profile = newProfile(world.userData, id, world.log);
    profile.shop.save(trainingShop(market, world.ids.next()));
    found = null;
    return enter(profile);
  }

  async function withTyped<T>(
    { apiKey, place }: NonNullable<typeof typed>,
    run: (bank: OpenBank) => Promise<T>,
  ) {
    const bank = bankAt(place, () => Buffer.from(apiKey), world, { authority: () => null });
    return run(bank).finally(() => bank.close());
  }

  return {
    till: () => open?.till ?? null,
    profile: () => (wanted && !isSettingUp ? viewOfProfile(wanted) : null),
    profiles: () => profiles().map(viewOfProfile),
    trouble: () => trouble,
    isSettingUp: () => isSettingUp,
    language,
    setLanguage(language) {
      settings.change({ language });
      world.news.touch({});
    },
    zoom: () => settings.read().zoom,
    setZoom(zoom) {
      settings.change({ zoom });
      world.staffWindow.showZoom(zoom);
      world.news.touch({});
    },
    turnFullScreen: () => world.staffWindow.turnFullScreen(),
    scanGapMs: () => settings.read().scanGapMs,
    setScanGap(scanGapMs) {
      settings.change({ scanGapMs });
      world.news.touch({});
    },
    hasCardReader: () => world.cardReaders.isThere(),
    keys: () => settings.read().keys,
    hasLetterKeys: () => settings.read().hasLetterKeys,
    setKeys(keys, hasLetterKeys) {
      settings.change({ keys, hasLetterKeys });
      world.news.touch({});
    },
    paperSize: () => settings.read().paperSize,
    setPaperSize(paperSize) {
      // What it was is a convenience.
      whenDiskTakesIt(world, () => settings.change({ paperSize }));
    },
    allowsFreeAddress: () => !world.isPackaged,
    trainingPin: () => (open?.place.mode === 'training' ? trainingPin : null),
    today: () => clock.today(),
    now: () => clock.now(),

    start: () =>
      inTurn(async () => {
        const damage = settings.problem();
        if (!damage) {
          await enterLast();
          return;
        }
        trouble = {
          failure: { code: 'storage.damaged', facts: { what: 'settings' } },
          keptAs: damage.keptAs,
          unsent: null,
          backupAt: null,
        };
      }),
    close: () => inTurn(closeOpen),

    startTraining: (market) => inTurn(() => enterTraining(market)),
    async testConnection({ apiKey, ...input }) {
      const place = placeOf(input, world);
      if (!place.ok) return place;
      typed = { apiKey, place: place.value };
      return ok(await withTyped(typed, (bank) => testConnection(bank, place.value.address, world)));
    },
    async readTypedProducts(codes) {
      if (typed === null) return fail('setup.incomplete', { missing: 'key' });
      // Of what is read before there is a shop nothing is kept.
      return ok(
        await withTyped(typed, (bank) =>
          Promise.all(codes.map((code) => askAboutProduct({ bank, clock }, code))),
        ),
      );
    },
    finishSetUp: (input) =>
      inTurn(async () => {
        if (typed === null) return fail('setup.incomplete', { missing: 'key' });
        const finished = await setUpShop(input, typed.apiKey, world);
        if (!finished.ok) return finished;
        const { profile, recoveryCode } = finished.value;
        [found, typed] = [null, null];
        made = { profile, passphrase: input.passphrase };
        return ok({ recoveryCode });
      }),
    enterMade: () =>
      inTurn(async () =>
        made ? enter(made.profile, { ...noSecrets, passphrase: made.passphrase }) : fail('profile.not-found'),
      ),
    openProfile: (profileId, passphrase, managerPin) =>
      inTurn(async () => {
        const profile = profiles().find(({ id }) => id === profileId);
        if (!profile) return fail('profile.not-found');
        if (open?.profile.id === profileId && passphrase === null) {
          open.till.desk.session.lock();
          return ok('done');
        }
        const allowed = await mayPractise(profile, open, profiles(), managerPin);
        return allowed.ok ? enter(profile, { ...noSecrets, passphrase }) : allowed;
      }),
    recover: (recoveryCode, passphrase) =>
      inTurn(async () => {
        const { failure } = trouble ?? {};
        if (!wanted || !failure?.code.startsWith('vault.')) return fail('bridge.not-allowed');
        const before = trouble;
        const entered = await enter(wanted, { passphrase, recoveryCode });
        // A wrong code changes nothing about the trouble.
        if (!entered.ok && entered.failure.code.startsWith('vault.')) trouble = before;
        return entered;
      }),
    beginSetUp() {
      open?.till.desk.session.lock();
      isSettingUp = true;
      world.news.touch({});
    },
    leaveSetUp: () =>
      inTurn(async () => {
        [typed, made] = [null, null];
        if (!wanted) return fail('profile.not-found');
        isSettingUp = false;
        return open ? ok('done') : enter(wanted);
      }),
    restoreBackup: () =>
      inTurn(async () => {
        const copy = wanted && trouble?.backupAt ? soundBackup(wanted.folder) : null;
        if (!wanted || !copy) return fail('bridge.not-allowed');
        try {
          restoreBackup(wanted.folder, copy, clock.now());
        } catch (error) {
          return fail(fileTrouble(error));
        }
        world.log.event('backup-restored');
        // The vault remembers more than the copy knows, so nothing of it is sent by itself.
        return enter(wanted);
      }),
    startAnew: () =>
      inTurn(async () => {
        if (!trouble) return fail('bridge.not-allowed');
        const { code, facts } = trouble.failure;
        trouble = null;
        if (!wanted) {
          await enterLast();
          return ok('done');
        }
        if (facts?.what === 'settings' || !putsAside.has(code)) return enter(wanted);
        const { market, mode } = wanted.shop.settings();
        putAside(wanted, world.userData, clock.now());
        [wanted, found] = [null, null];
        if (mode === 'training') return enterTraining(market);
        // Without its people and its key a shop is set up again, by somebody who has the key.
        isSettingUp = true;
        return ok('done');
      }),
    resetTraining: () =>
      inTurn(async () => {
        if (open?.place.mode !== 'training') return fail('bridge.not-allowed');
        const { profile, place } = open;
        await closeOpen();
        rmSync(profile.folder, { recursive: true, force: true });
        found = null;
        return enterTraining(place.market);
      }),
    practice: () => open?.practice ?? null,
    async openTrainingPortal() {
      if (!open?.simulator) return fail('bridge.not-allowed');
      const { outside } = open.till.desk;
      const checked = outside.checkLink(`${open.simulator.portal}?locale=${language()}`);
      if (!checked) return fail('link.refused');
      await outside.open(checked.href);
      return ok('done');
    },

    supportText: () => (open ? ok(supportOf(open, language(), world)) : fail('profile.not-found')),
    settings: () => (open ? ok(settingsView(open, world.updates())) : fail('profile.not-found')),
    async replaceKey(apiKey, actor) {
      if (!open) return fail('profile.not-found');
      const { place, vault, till } = open;
      const bank = bankAt(place, () => Buffer.from(apiKey), world, {
        authority: () => vault.authority(),
      });
      const tested = await testConnection(bank, place.address, world).finally(() => bank.close());
      if (tested.outcome !== 'key-accepted') return ok(tested);
      const kept = vault.setApiKey(apiKey, bindingOf(place));
      if (!kept.ok) return kept;
      till.desk.ledger.commit({
        audit: [{ action: 'key-set', actorId: actor.id, objectId: null, result: 'replaced' }],
      });
      startQueue(till.desk, actor.id);
      return ok(tested);
    },
    followCallbacks: async () => (open ? open.callbacks.follow() : fail('profile.not-found')),
    testCallbacks: async () => (open ? ok(await open.callbacks.selfTest()) : fail('profile.not-found')),
    async renewRecoveryCode(actor) {
      if (!open) return fail('profile.not-found');
      const { vault, till } = open;
      const code = await vault.renewRecoveryCode();
      if (!code.ok) return code;
      till.desk.ledger.commit({
        audit: [{ action: 'recovery-code', actorId: actor.id, objectId: null, result: 'renewed' }],
      });
      return ok({ recoveryCode: code.value });
    },
    chooseAuthority: () => authorities.choose(),
    takeAuthority: (fingerprint, actor) => authorities.take(fingerprint, actor),
    removeAuthority: (actor) => authorities.remove(actor),
    choosePackForSetUp: () => packs.chooseForSetUp(),
    savePack: (actor) => packs.save(actor),
    choosePack: () => packs.choose(),
    takePack: (digest, actor) => packs.take(digest, actor),
    async retest() {
      if (!open) return fail('profile.not-found');
      return ok(await testConnection(open.till.desk.bank, open.place.address, world));
    },
  };
}
