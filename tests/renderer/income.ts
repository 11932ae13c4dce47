import type { CallReply } from '../../shared/bridge/contract.ts';
import type { ApplicationView, EntryView, IncomeProofView } from '../../shared/bridge/views.ts';
import { minutes, seconds } from '../../shared/domain/dates.ts';
import { fail, ok } from '../../shared/result.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { anApplication, anEntry, anIncomeProof, aStatement, noon } from './pictures.ts';
import { aLogo, aScan } from './scans.ts';

type ListedBanks = CallReply<'income.banks'>['banks'];

/** Made-up banks; no real one is meant. */
const names = [
  'Harjupank',
  'Kadakapank',
  'Lainepank',
  'Meripank',
  'Sinipank',
  'Tammepank',
  'Tuulepank',
  'Vahtrapank',
] as const;
export const someBanks = (count: number = names.length): ListedBanks =>
  Array.from({ length: count }, (_, n) => ({
    id: String(21 + n),
    name: n < names.length ? (names[n] ?? '') : `Pank nr ${n + 1} Eesti filiaal`,
    hasLogo: n % 4 !== 3,
  }));

const colours = ['#2162a1', '#9e3c2c', '#367a4a', '#704898', '#b07818'] as const;

/** What the bridge answers about banks and statements, with pictures that a browser can draw. */
export const answersAboutIncome = (bridge: FakeBridge, banks: ListedBanks = someBanks()): FakeBridge =>
  bridge
    .replies('income.banks', { banks })
    .on('income.logo', ({ bankId }) => {
      const place = Number(bankId) - 21;
      return ok({
        type: 'image/png',
        bytes: aLogo(colours[place % colours.length] ?? '#555', banks[place]?.name.slice(0, 1) ?? '?'),
      });
    })
    .on('statement.read', ({ statementId }) => {
      if (statementId === smallScan.id) return ok({ type: 'image/png', bytes: aScan(scanOf.small) });
      if (statementId === blurredScan.id) return ok({ type: 'image/jpeg', bytes: aScan(scanOf.blurred) });
      if (statementId === aSharpScan.id) return ok({ type: 'image/jpeg', bytes: aScan() });
      return fail('statement.not-taken');
    })
    .replies('statement.choose', { refused: [] })
    .replies('statement.add', { refused: [] });

const scanOf = {
  small: { width: 600, height: 848, type: 'image/png' },
  blurred: { blur: 5, ink: '#333', paper: '#cdc8bd' },
} as const;

export const aSharpScan = aStatement(11, {
  name: 'konto november.jpg',
  type: 'image/jpeg',
  size: 2_412_000,
  pages: null,
  pixels: { width: 1_240, height: 1_754 },
});
export const blurredScan = aStatement(12, {
  name: 'IMG_20261123_104112_Väljavõte_leht_2.jpg',
  type: 'image/jpeg',
  size: 3_120_000,
  pages: null,
  pixels: { width: 1_240, height: 1_754 },
});
export const smallScan = aStatement(13, {
  name: 'kleebitud 12-40.png',
  type: 'image/png',
  size: 88_000,
  pages: null,
  pixels: { width: 600, height: 848 },
});

const nothing = anApplication(1).can;

/** An application for which the bank wants a proof of income. */
export const wantingProof = (
  proof: Partial<IncomeProofView> = {},
  over: Partial<ApplicationView> = {},
): ApplicationView =>
  anApplication(1, {
    step: 'income-proof',
    turn: 'ours',
    asking: {
      elapsedMs: minutes(2),
      isPaused: false,
      reads: 60,
      lastReadAgoMs: seconds(20),
      nextReadInMs: seconds(40),
    },
    incomeProof: anIncomeProof(proof),
    can: { ...nothing, giveProof: true, cancel: true },
    ...over,
  });

const noAbility = { retry: false, discard: false, settle: false, correct: false, putBack: false };
export const anUpload = (
  state: EntryView['state'],
  over: Partial<Omit<EntryView, 'can'>> = {},
  can: Partial<EntryView['can']> = {},
): EntryView =>
  anEntry(1, {
    kind: 'send-statements',
    state,
    tries: 0,
    nextTryAt: null,
    expiresAt: null,
    reason: null,
    createdAt: noon - minutes(1),
    ...over,
    can: { ...noAbility, ...can },
  });

/** The statements are in the outbox. */
export const uploading = (
  entry: EntryView,
  proof: Partial<IncomeProofView> = {},
  sent = 0,
): ApplicationView => {
  const statements = proof.statements ?? [aStatement(1), aSharpScan];
  const of = statements.reduce((all, { size }) => all + size, 0);
  return wantingProof({ statements, upload: { sent, of }, ...proof }, { entry, can: nothing });
};
