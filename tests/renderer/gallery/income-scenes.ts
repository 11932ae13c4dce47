import { go } from '../../../renderer/shell/routes.ts';
import type { ApplicationView, TillView } from '../../../shared/bridge/views.ts';
import { minutes } from '../../../shared/domain/dates.ts';
import type { FakeBridge } from '../fake-bridge.ts';
import {
  answersAboutIncome,
  anUpload,
  aSharpScan,
  blurredScan,
  smallScan,
  someBanks,
  uploading,
  wantingProof,
} from '../income.ts';
import { anEntry, aProfile, aRetrieval, aStatement, aTill, aToday, noon } from '../pictures.ts';
import { fill, framed, mainAction, press, settled, standing } from './acting.ts';
import { showing, type Scene, type Shows } from './scene.ts';

const live = aProfile({ id: 'live-ee', mode: 'live' });
const down = { state: 'down', cause: 'bank.name-not-found', lastSuccessAt: noon - minutes(4) } as const;

interface More {
  readonly till?: Partial<TillView>;
  readonly bridge?: (bridge: FakeBridge) => unknown;
  readonly keys?: readonly (() => Promise<void>)[];
  /** What comes after the first picture. */
  readonly then?: ApplicationView;
}

function scene(application: ApplicationView, { till = {}, bridge: more, keys = [], then }: More = {}): Scene {
  let bridge: FakeBridge;
  return {
    prepare(given, language) {
      bridge = given
        .replies('till.get', aTill({ language, profile: live, ...till }))
        .replies('today.get', aToday([]))
        .replies('application.get', application);
      answersAboutIncome(bridge);
      more?.(bridge);
    },
    async act() {
      await framed();
      go({ screen: 'application', applicationId: application.id });
      await standing('[data-focus-start]');
      if (then) bridge.publish('application', then);
      for (const key of keys) await key();
      // Logos and small pictures come one after the other.
      await settled();
    },
    shows: showing('application.income'),
  };
}

const digit = (key: string) => () => press(key, { code: `Digit${key}` });
const ctrl = (letter: string) => () => press(letter, { ctrlKey: true, code: `Key${letter.toUpperCase()}` });
/** As in the list: the focus goes there first. */
const inList = (key: string) => async () => {
  (await standing('[role=listbox]')).focus();
  await press(key);
};
const drop =
  (...files: readonly File[]) =>
  async () => {
    await settled();
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  };
const hold = async (): Promise<void> => {
  await settled();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'x.pdf'));
  window.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
};

const both = { lane: 'bank-link-or-files' } as const;
const shown = { ...both, retrieval: aRetrieval() };
const waitsForCustomer = { turn: 'customer' } as const;
const six = [
  aStatement(1),
  aSharpScan,
  blurredScan,
  smallScan,
  aStatement(5, { name: 'konto-1 (1).pdf', pages: 1, size: 184_000, isTwin: true }),
  aStatement(6),
];
const refusals = [
  { name: 'palk.docx', problem: 'wrong-type' },
  { name: 'väljavõte-parooliga.pdf', problem: 'locked' },
] as const;

const states = {
  'income-banks': scene(wantingProof(both), { keys: [digit('3')] }),
  'income-banks-many': scene(wantingProof(both), {
    bridge: (bridge) => answersAboutIncome(bridge, someBanks(46)),
  }),
  'income-banks-filter': scene(wantingProof(both), {
    keys: [() => press('p', { code: 'KeyP' }), () => fill('filter', 'NR 3')],
    bridge: (bridge) => answersAboutIncome(bridge, someBanks(46)),
  }),
  'income-banks-loading': scene(wantingProof(both), {
    bridge: (bridge) => bridge.on('income.banks', () => new Promise(() => undefined)),
  }),
  'income-banks-none': scene(wantingProof(both), { bridge: (bridge) => answersAboutIncome(bridge, []) }),
  'income-banks-error': scene(wantingProof(both), {
    bridge: (bridge) => bridge.fails('income.banks', { code: 'bank.server-error' }),
  }),
  'income-banks-offline': scene(wantingProof(both), {
    till: { line: down },
    bridge: (bridge) => bridge.fails('income.banks', { code: 'bank.name-not-found' }),
  }),
  'income-asking': scene(
    wantingProof(both, {
      entry: anEntry(1, { kind: 'start-retrieval', state: 'sending', reason: null }),
      can: { ...wantingProof().can, giveProof: false, cancel: false },
    }),
    { keys: [digit('5')] },
  ),
  'income-no-link': scene(
    wantingProof(both, {
      entry: anEntry(1, { kind: 'start-retrieval', state: 'dropped', reason: 'bank.no-answer' }),
    }),
  ),
  'income-link': scene(wantingProof(shown, waitsForCustomer)),
  'income-link-here': scene(wantingProof({ ...shown, opensLinksHere: true }, waitsForCustomer), {
    keys: [ctrl('l')],
  }),
  'income-link-open': scene(wantingProof({ ...shown, opensLinksHere: true }, waitsForCustomer), {
    keys: [ctrl('g')],
  }),
  'income-link-missing': scene(
    wantingProof({ ...both, retrieval: aRetrieval({ link: null, host: null }) }, waitsForCustomer),
  ),
  'income-renew': scene(wantingProof(shown, waitsForCustomer), { keys: [ctrl('r')] }),
  'income-not-renewed': scene(
    wantingProof(shown, {
      ...waitsForCustomer,
      entry: anEntry(1, { kind: 'start-retrieval', state: 'dropped', reason: 'bank.no-answer' }),
    }),
  ),

  'income-empty': scene(wantingProof()),
  'income-empty-both': scene(wantingProof(both), { keys: [ctrl('t')] }),
  'income-held': scene(wantingProof(), { keys: [hold] }),
  'income-files': scene(wantingProof({ statements: six })),
  'income-scan': scene(wantingProof({ statements: six }), { keys: [inList('ArrowDown')] }),
  'income-files-both': scene(wantingProof({ ...both, statements: six })),
  'income-many': scene(
    wantingProof({
      statements: Array.from({ length: 20 }, (_, n) => aStatement(n + 1, { size: 1_600_000 })),
    }),
    { keys: [inList('End')] },
  ),
  'income-not-added': scene(wantingProof({ statements: six.slice(0, 2) }), {
    bridge: (bridge) => bridge.replies('statement.choose', { refused: [...refusals] }),
    keys: [ctrl('o')],
  }),
  'income-too-large': scene(wantingProof(), {
    bridge: (bridge) => bridge.fails('statement.add', { code: 'storage.full' }),
    keys: [drop(new File([], 'tühi.pdf'), new File(['x'], 'a.pdf'), new File(['y'], 'b.pdf'))],
  }),
  'income-second-round': scene(wantingProof(shown, waitsForCustomer), { then: wantingProof() }),
  'income-offline': scene(wantingProof({ statements: six.slice(0, 2) }), { till: { line: down } }),
  'income-later': scene(wantingProof({ statements: six.slice(0, 2) }), {
    till: { line: down },
    keys: [mainAction],
  }),
  'income-sending': scene(uploading(anUpload('sending'), { statements: six }, 3_512_000)),
  'income-all-left': scene(uploading(anUpload('sending'), {}, 2_596_000)),
  'income-waiting': scene(
    uploading(
      anUpload(
        'waiting',
        { tries: 1, reason: 'line.down', nextTryAt: noon + 45_000, expiresAt: noon + minutes(679) },
        { retry: true },
      ),
    ),
    { till: { line: down } },
  ),
  'income-uncertain': scene(
    uploading(anUpload('uncertain', { reason: 'bank.no-answer' }, { retry: true, discard: true })),
  ),
  'income-give-up': scene(
    uploading(anUpload('uncertain', { reason: 'bank.no-answer' }, { retry: true, discard: true })),
    { keys: [ctrl('d')] },
  ),
  'income-expired': scene(
    uploading(anUpload('expired', { reason: 'line.down' }, { putBack: true, discard: true })),
  ),
  'income-needs-you': scene(
    uploading(anUpload('needs-you', { reason: 'bank.too-many' }, { putBack: true, discard: true })),
  ),
  'income-stopped': scene(
    wantingProof({ statements: six.slice(0, 3) }, { entry: anUpload('dropped', { reason: 'app.stopped' }) }),
  ),
  'income-not-taken': scene(
    wantingProof(
      { statements: six.slice(0, 2) },
      { entry: anUpload('dropped', { reason: 'bank.refused', codes: ['attachments_is_too_large'] }) },
    ),
  ),
  'income-given-up': scene(
    wantingProof(
      { statements: six.slice(0, 2) },
      { entry: anUpload('dropped', { reason: 'bank.no-answer' }) },
    ),
  ),
  'income-sent': scene(
    wantingProof({ statementsSentAt: noon - 20_000 }, { turn: 'bank', entry: anUpload('done') }),
  ),
  'income-sent-more': scene(
    wantingProof(
      { ...both, statementsSentAt: noon - minutes(26 * 60), statements: six.slice(1, 2) },
      { turn: 'bank', entry: anUpload('done') },
    ),
  ),
  'income-training': scene(wantingProof({ ...both, statements: six }), {
    till: { profile: aProfile() },
    keys: [inList('ArrowDown')],
  }),
} satisfies Readonly<Record<string, Scene>>;

const choosing = showing('application.income', 'income.banks-q');
const adding = showing('application.income', 'statements.add');

/** What tells the states apart; where a window is open, its question. */
const told: Partial<Readonly<Record<keyof typeof states, Shows>>> = {
  'income-banks': choosing,
  'income-banks-many': choosing,
  'income-banks-filter': choosing,
  'income-asking': choosing,
  'income-renew': choosing,
  'income-banks-none': showing('application.income', 'income.banks-none'),
  'income-banks-error': showing('application.income', 'failures.bank.server-error'),
  'income-banks-offline': showing('application.income', 'income.banks-later'),
  'income-no-link': showing('application.income', 'application.undone-start-retrieval'),
  'income-link': showing('application.income', 'income.qr'),
  'income-link-here': showing('application.income', 'contract.copied'),
  'income-link-open': showing('income.open-q'),
  'income-link-missing': showing('application.income', 'income.link-missing'),
  'income-not-renewed': showing('application.income', 'income.not-renewed'),
  'income-empty': adding,
  'income-empty-both': adding,
  'income-files': adding,
  'income-files-both': adding,
  'income-held': showing('application.income', 'statements.let-go'),
  'income-not-added': showing('application.income', 'statements.not-added'),
  'income-too-large': showing('application.income', 'statements.problem-empty'),
  'income-second-round': showing('application.income', 'income.second-round'),
  'income-offline': showing('application.income', 'income.offline-files'),
  'income-later': showing('form.put-in-outbox'),
  'income-sending': showing('application.income', 'statements.under-way'),
  'income-all-left': showing('application.income', 'statements.under-way'),
  'income-waiting': showing('application.income', 'statements.waits-next'),
  'income-uncertain': showing('application.income', 'statements.unknown'),
  'income-give-up': showing('outbox.discard-q'),
  'income-expired': showing('application.income', 'application.expired'),
  'income-needs-you': showing('application.income', 'application.undone-send-statements'),
  'income-stopped': showing('application.income', 'statements.end-stopped'),
  'income-not-taken': showing('application.income', 'statements.end-not-taken'),
  'income-given-up': showing('application.income', 'statements.end-given-up'),
  'income-sent': showing('application.income', 'statements.sent-next'),
  'income-sent-more': showing('application.income', 'statements.sent-next'),
};

/** The income proof in each of its states. */
export const incomeScenes: Readonly<Record<string, Scene>> = {
  ...states,
  ...Object.fromEntries(
    Object.entries(told).map(([name, shows]) => [name, { ...states[name as keyof typeof states], shows }]),
  ),
};
