import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openLedger, type LedgerFile } from '../../main/adapters/ledger/open-ledger.ts';
import { openVault } from '../../main/adapters/vault/vault.ts';
import { trainingProfileId } from '../../main/compose/training-profile.ts';
import type { CreditApplication } from '../../main/core/application/application.ts';
import { days } from '../../shared/domain/dates.ts';
import { entryFor, inEveryStatus } from '../adapters/ledger/samples.ts';
import { clock } from './a-till.ts';
import { ms, type Figure, type Subject } from './figure.ts';
import { median, rounds } from './measure.ts';
import { enterTraining, openLocked } from './shells.ts';

const stored = 100_000;
const atATime = 1_000;
const goal = 1.3;

/** Two years of a busy till, opened and started beside one that has sold nothing yet. */
export const storedApplications: Subject = async (folder) => {
  const [few, many] = [join(folder, 'few'), join(folder, 'many')];
  const emptyProfile = await enterTraining(few);
  const fullProfile = await enterTraining(many);
  const openingOf = await ledgerOf(emptyProfile);
  const openingFull = await ledgerOf(fullProfile);
  const full = openingFull();
  fill(full);
  full.close();

  const opens = async (open: () => LedgerFile): Promise<number> =>
    median(await rounds(5, () => open().close(), 1));
  const starts = async (userData: string): Promise<number> => {
    const took: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { app, tookMs } = await openLocked(userData);
      await app.close();
      took.push(tookMs);
    }
    return median(took);
  };
  const figure = (what: string, measured: number, baseline: number): Figure => ({
    what: `${what} ${stored} stored applications`,
    measured: ms(measured),
    baseline: `${ms(baseline)} with none`,
    ratio: measured / baseline,
    goal: null,
    isHeld: null,
  });
  const [openFull, openEmpty] = [await opens(openingFull), await opens(openingOf)];
  const [startFull, startEmpty] = [await starts(many), await starts(few)];
  return [
    figure('Opening a ledger of', openFull, openEmpty),
    {
      ...figure('Start to lock screen with', startFull, startEmpty),
      goal: `at most ${goal}x beyond opening`,
      isHeld: startFull - (openFull - openEmpty) <= goal * startEmpty,
    },
  ];
};

/** The ledger of a profile, with the key that its vault keeps. */
async function ledgerOf(folder: string): Promise<() => LedgerFile> {
  const profileId = trainingProfileId('EE');
  const vault = await openVault({
    folder,
    profileId,
    protection: { kind: 'folder' },
    witnessFolder: null,
    now: () => clock.now(),
  });
  if (!vault.ok) throw new Error(vault.failure.code);
  const dataKey = vault.value.dataKey();
  return () => openLedger({ folder, dataKey, tillTag: () => 'T', clock, log: { event: () => undefined } });
}

/** Finished ones, each with what sending it and hearing of it left behind. */
function fill(ledger: LedgerFile): void {
  const samples = Object.values(inEveryStatus()).filter(({ status }) =>
    ['no-offer', 'failed', 'cancelled'].includes(status),
  );
  const began = clock.now() - days(730);
  for (let part = 0; part < stored; part += atATime) {
    const applications = Array.from({ length: atATime }, (_, index): CreditApplication => {
      const number = part + index;
      const at = began + Math.floor((number / stored) * days(729));
      return {
        ...samples[number % samples.length]!,
        id: randomUUID(),
        localNumber: `T-${number}`,
        createdAt: at,
        changedAt: at,
        bank: { uuid: randomUUID(), number: String(number), aliases: [] },
      } as CreditApplication;
    });
    ledger.commit({
      applications,
      entries: applications.map((application) =>
        entryFor(application, {
          state: 'done',
          createdAt: application.createdAt,
          changedAt: application.changedAt,
        }),
      ),
      audit: applications.flatMap(({ id, personId, status }) => [
        { action: 'submit' as const, actorId: personId, objectId: id, result: 'now' },
        { action: 'attempt' as const, actorId: personId, objectId: id, result: 'submit:done' },
        { action: 'bank-answer' as const, actorId: null, objectId: id, result: status },
      ]),
    });
  }
}
