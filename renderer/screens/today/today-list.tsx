import type { TodayView } from '../../../shared/bridge/views.ts';
import { turns } from '../../../shared/domain/wording.ts';
import { useCap } from '../../keys/key-map.ts';
import { ListTable } from '../../parts/list-table.tsx';
import type { Revealed } from '../../shell/use-revealed.ts';
import { useText } from '../../text/use-text.ts';
import { idOfRow, rowsOfApplications, rowsOfDrafts, useTodayColumns, type Row } from './today-rows.tsx';
import css from './today-screen.module.css';

interface Props {
  readonly today: TodayView;
  readonly revealed: Revealed;
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
  readonly onPass: (row: Row) => void;
  readonly onType: (character: string) => void;
}

/** Everything of today, by whose turn it is. */
export function TodayList({ today, revealed, openKey, onOpen, onPass, onType }: Props) {
  const { say } = useText();
  const capFor = useCap();
  const columns = useTodayColumns(revealed);
  return (
    <>
      <ListTable
        label={say('today.title')}
        columns={columns}
        groups={[
          ...turns.map((turn) => ({
            id: turn,
            heading: say(`today.group-${turn}`),
            rows: rowsOfApplications(today.rows.filter((row) => row.turn === turn)),
          })),
          { id: 'drafts', heading: say('today.group-drafts'), rows: rowsOfDrafts(today.drafts) },
        ]}
        keyOf={idOfRow}
        openKey={openKey}
        onOpen={onOpen}
        onPass={onPass}
        onType={onType}
      />
      {today.more > 0 && (
        <p className={css.more}>{say('today.more', { count: today.more, key: capFor('F3') })}</p>
      )}
    </>
  );
}
