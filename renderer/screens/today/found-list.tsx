import type { FoundView } from '../../../shared/bridge/views.ts';
import { hasCyrillic } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { LiveMessage } from '../../parts/live-message.tsx';
import type { Revealed } from '../../shell/use-revealed.ts';
import { useText } from '../../text/use-text.ts';
import { idOfRow, rowsOfApplications, rowsOfDrafts, useTodayColumns, type Row } from './today-rows.tsx';
import css from './today-screen.module.css';

interface Props {
  readonly words: string;
  readonly found: FoundView;
  readonly revealed: Revealed;
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
  readonly onPass: (row: Row) => void;
  readonly onType: (character: string) => void;
  readonly onClear: () => void;
}

/** What the typed words fit, of any age: exact numbers first, then what is open, then the newest. */
export function FoundList({ words, found, revealed, openKey, onOpen, onPass, onType, onClear }: Props) {
  const { say, issue } = useText();
  const columns = useTodayColumns(revealed);
  const count = found.rows.length + found.more + found.drafts.length;
  return (
    <>
      <LiveMessage>{say('today.found-count', { count })}</LiveMessage>
      {!found.isComplete && (
        <p className={css.reading}>
          <Icon name="hourglass" />
          {say('today.found-reading')}
        </p>
      )}
      {count === 0 ? (
        <div className={css.none}>
          <p>
            {found.isErased
              ? say('scans.erased-title', { number: words.toUpperCase() })
              : say(found.isComplete ? 'today.found-none' : 'today.found-none-yet', { words })}
          </p>
          {found.isErased && <p>{say('scans.erased')}</p>}
          {hasCyrillic(words) && <p>{issue({ level: 'block', code: 'name.layout' })}</p>}
          {!found.isErased && <p>{say('today.found-by')}</p>}
          <p>
            <Button chord="Escape" onPress={onClear}>
              {say('common.clear')}
            </Button>
          </p>
        </div>
      ) : (
        <ListTable
          label={say('today.group-found')}
          columns={columns}
          groups={[
            { id: 'found', heading: say('today.group-found'), rows: rowsOfApplications(found.rows) },
            { id: 'drafts', heading: say('today.group-drafts'), rows: rowsOfDrafts(found.drafts) },
          ]}
          keyOf={idOfRow}
          openKey={openKey}
          onOpen={onOpen}
          onPass={onPass}
          onType={onType}
        />
      )}
      {found.more > 0 && <p className={css.more}>{say('today.found-more', { count: found.more })}</p>}
    </>
  );
}
