import { days, minutes } from '../../../shared/domain/dates.ts';
import { euros } from '../../../shared/domain/money.ts';
import type { FoundView } from '../../../shared/bridge/views.ts';
import { aFind, aRow, aTill, aToday, id, noon } from '../pictures.ts';
import { scan } from '../typed-by-scanner.ts';
import { fill, framed, press, standing } from './acting.ts';
import type { Scene, Shows } from './scene.ts';

const rows = [
  aRow(4, { step: 'uncertain', turn: 'ours', customer: 'Mari T.', amount: euros(1_234_560) }),
  aRow(9, { step: 'contract', contractStatus: 'unsigned', turn: 'ours', customer: 'Toomas T.' }),
  aRow(31, {
    step: 'contract',
    contractStatus: 'activated',
    turn: 'finished',
    customer: 'Mari-Liis T.',
    amount: euros(61_900),
    changedAt: noon - days(41),
  }),
  aRow(57, {
    step: 'no-offer',
    turn: 'finished',
    customer: 'Andres T.',
    amount: euros(45_000),
    changedAt: noon - days(388),
  }),
];
const drafts = [{ draftId: id(70), customer: 'Liis T.', savedAt: noon - minutes(3), by: 'Anna Kask' }];

/** Today with words in its search, and what main found by them. */
const searching = (words: string, found: FoundView, shows: Shows): Scene => ({
  prepare: (bridge, language) =>
    bridge
      .replies('till.get', aTill({ language }))
      .replies('today.get', aToday(rows.slice(0, 2)))
      .replies('today.find', found),
  act: async () => {
    await framed();
    await press('F3');
    await fill('filter', words);
  },
  shows,
});

/** A slip that opens nothing here, scanned over Today. */
const scanning = (is: 'unknown' | 'other-till'): Scene => ({
  prepare: (bridge, language) =>
    bridge
      .replies('till.get', aTill({ language }))
      .replies('today.get', aToday(rows))
      .replies('slip.find', { is }),
  act: async () => {
    await framed();
    await scan('K7-0042');
    await standing('[role=alert]');
  },
  shows: ({ say }) => [
    say('today.title'),
    say(`scans.${is}-title`, { number: 'K7-0042' }),
    say(`scans.${is}`),
  ],
});

export const searchScenes: Readonly<Record<string, Scene>> = {
  'search-found': searching('tamm', aFind(rows, { drafts, more: 12 }), ({ say }) => [
    say('today.title'),
    say('today.found-more', { count: 12 }),
  ]),
  'search-reading': searching('tamm', aFind(rows.slice(0, 1), { isComplete: false }), ({ say }) => [
    say('today.title'),
    say('today.found-reading'),
  ]),
  'search-none': searching('õunapuu 0299', aFind([]), ({ say }) => [
    say('today.title'),
    say('today.found-none', { words: 'õunapuu 0299' }),
  ]),
  'search-layout': searching('тамм', aFind([]), ({ say }) => [say('today.title'), say('issues.name.layout')]),
  'search-erased': searching('K7-0042', aFind([], { isErased: true }), ({ say }) => [
    say('today.title'),
    say('scans.erased-title', { number: 'K7-0042' }),
    say('scans.erased'),
  ]),
  'slip-unknown': scanning('unknown'),
  'slip-other-till': scanning('other-till'),
};
