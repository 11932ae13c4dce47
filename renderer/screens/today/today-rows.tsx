import type { DraftRow, FoundView, TodayRow, TodayView } from '../../../shared/bridge/views.ts';
import { turns } from '../../../shared/domain/wording.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import type { Column } from '../../parts/list-table.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { go } from '../../shell/routes.ts';
import type { Revealed } from '../../shell/use-revealed.ts';
import { stepIcons, turnIcons } from '../../text/state-icons.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { DraftDiscard } from './draft-discard.tsx';
import css from './today-screen.module.css';

/** An application or a half-typed form, as it stands in the lists of this screen. */
export type Row =
  | { readonly kind: 'application'; readonly row: TodayRow }
  | { readonly kind: 'draft'; readonly row: DraftRow };

export const rowsOfApplications = (rows: readonly TodayRow[]): readonly Row[] =>
  rows.map((row) => ({ kind: 'application', row }));

export const rowsOfDrafts = (rows: readonly DraftRow[]): readonly Row[] =>
  rows.map((row) => ({ kind: 'draft', row }));

export const idOfRow = (each: Row): string =>
  each.kind === 'draft' ? each.row.draftId : each.row.applicationId;

export const openRow = (each: Row): void =>
  go(
    each.kind === 'draft'
      ? { screen: 'new', draftId: each.row.draftId }
      : { screen: 'application', applicationId: each.row.applicationId },
  );

/** In the order of the list. */
export const rowsOfToday = ({ rows, drafts }: TodayView): readonly Row[] => [
  ...turns.flatMap((turn) => rowsOfApplications(rows.filter((row) => row.turn === turn))),
  ...rowsOfDrafts(drafts),
];

export const rowsOfFound = ({ rows, drafts }: FoundView): readonly Row[] => [
  ...rowsOfApplications(rows),
  ...rowsOfDrafts(drafts),
];

/** The word for where an application stands. */
export const stateKey = ({ step, contractStatus }: TodayRow) =>
  step === 'contract' && contractStatus
    ? (`states.contract-${contractStatus}` as const)
    : (`states.step-${step}` as const);

/** Characters of a masked name that stay on one line: more would push the other columns away. */
const longestUnbroken = 16;

export function useTodayColumns(revealed: Revealed): readonly Column<Row>[] {
  const { say } = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const isManager = useTill().session?.role === 'manager';
  return [
    {
      id: 'turn',
      heading: say('today.col-turn'),
      cell: (each) =>
        each.kind === 'draft' ? (
          <StatusWord icon="pencil">{say('today.draft-row')}</StatusWord>
        ) : (
          <StatusWord icon={turnIcons[each.row.turn]} needsPerson={each.row.turn === 'ours'}>
            {say(`today.turn-${each.row.turn}`)}
          </StatusWord>
        ),
    },
    {
      id: 'customer',
      heading: say('today.col-customer'),
      cell: (each) => {
        if (each.kind === 'draft')
          return (
            <strong>{each.row.customer === '' ? say('today.draft-nameless') : each.row.customer}</strong>
          );
        const whole = revealed.get(each.row.applicationId);
        return (
          <>
            <strong className={whole || each.row.customer.length > longestUnbroken ? undefined : css.masked}>
              {whole?.name ?? each.row.customer}
            </strong>
            <span className={css.code}> {whole?.identityCode ?? each.row.identityCode}</span>
          </>
        );
      },
    },
    {
      id: 'number',
      heading: say('today.col-number'),
      cell: (each) => (each.kind === 'draft' ? '' : each.row.localNumber),
      isExtra: true,
    },
    {
      id: 'amount',
      heading: say('today.col-amount'),
      align: 'end',
      cell: (each) => (each.kind === 'draft' ? '' : format.amount(each.row.amount)),
    },
    {
      id: 'state',
      heading: say('today.col-state'),
      isWide: true,
      cell: (each) =>
        each.kind === 'draft' ? (
          <span className={css.draft}>
            {say('today.draft-by', { name: each.row.by })}
            <DraftDiscard draft={each.row} />
          </span>
        ) : (
          <>
            <StatusWord icon={stepIcons[each.row.step]}>{say(stateKey(each.row))}</StatusWord>
            {isManager && each.row.hasOddFigures && (
              <span className={css.odd}>{say('today.odd-figures')}</span>
            )}
          </>
        ),
    },
    {
      id: 'age',
      heading: say('today.col-age'),
      align: 'end',
      cell: (each) => format.duration(now - (each.kind === 'draft' ? each.row.savedAt : each.row.changedAt)),
    },
  ];
}
