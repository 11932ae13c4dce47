import { useRef, useState } from 'react';
import { useLineNote } from '../../bridge/use-line-note.ts';
import { useOutbox } from '../../bridge/use-outbox.ts';
import { useRefresh } from '../../bridge/use-refresh.ts';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { focusFirstRow } from '../../parts/list-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Panes } from '../../parts/panes.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { go, goBack, goInstead, useRoutes } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useRevealed } from '../../shell/use-revealed.ts';
import { useText } from '../../text/use-text.ts';
import { AgeNote } from '../age-note.tsx';
import { ExpiryNote } from '../expiry-note.tsx';
import { useRowAgain } from '../use-row-again.ts';
import { EntryDetail } from './entry-detail.tsx';
import { EntryPage } from './entry-page.tsx';
import { OutboxList } from './outbox-list.tsx';
import css from './outbox-screen.module.css';
import { QueueNote } from './queue-note.tsx';

interface Props {
  /** The entry whose detail is open. */
  readonly entryId: string | null;
}

/** What is on its way to the bank. The detail stands beside the list where there is room, else on its own page. */
export function OutboxScreen({ entryId }: Props) {
  const { say } = useText();
  const { picture, failure, again } = useOutbox();
  const refresh = useRefresh(again);
  const asOf = useLineNote();
  const isWide = useWide();
  const [words, setWords] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [left] = useState(() => useRoutes.getState().left);
  const entry = picture?.entries.find(({ id }) => id === entryId) ?? null;
  const isPage = entryId !== null && !isWide;
  const revealed = useRevealed([...new Set(picture?.entries.map(({ applicationId }) => applicationId))]);

  useRowAgain(
    list,
    left?.screen === 'outbox' ? (entryId ?? left.entryId) : null,
    picture !== null && !isPage,
  );

  useActions('part', [
    { id: 'again', keys: ['F5'], label: say('frame.refresh'), run: refresh, isQuiet: entryId !== null },
    ...(words === '' || isPage
      ? []
      : [{ id: 'clear', keys: ['Escape'] as const, label: say('common.clear'), run: () => setWords('') }]),
  ]);

  if (picture && isPage) return <EntryPage entry={entry} queue={picture.queue} />;
  const isEmpty = picture !== null && picture.entries.length === 0;
  return (
    <Screen
      title={say('outbox.title')}
      actions={[{ id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack }]}
      beside={
        !isEmpty && (
          <FilterField
            label={say('outbox.filter')}
            value={words}
            onChange={setWords}
            onDown={() => focusFirstRow(list.current)}
            inputRef={filter}
          />
        )
      }
    >
      {picture && <QueueNote queue={picture.queue} />}
      <AgeNote />
      <ExpiryNote />
      <Panel
        isLoading={!picture}
        failure={failure}
        onAgain={again}
        asOf={asOf}
        empty={
          isEmpty ? (
            <Empty
              icon="outbox"
              action={
                <Button chord="F2" onPress={() => go({ screen: 'new', draftId: null })}>
                  {say('outbox.empty-key')}
                </Button>
              }
            >
              {say('outbox.empty')}
            </Empty>
          ) : undefined
        }
      >
        {picture && (
          <Panes
            listRef={list}
            detail={entry && <EntryDetail entry={entry} />}
            detailLabel={say('outbox.detail')}
          >
            <OutboxList
              outbox={picture}
              revealed={revealed}
              words={words}
              openId={isWide ? entryId : null}
              onOpen={(id) => (isWide ? goInstead : go)({ screen: 'outbox', entryId: id })}
              onType={(character) => {
                setWords(words + character);
                filter.current?.focus();
              }}
              onClear={() => {
                setWords('');
                filter.current?.focus();
              }}
            />
            {picture.more > 0 && <p className={css.none}>{say('outbox.more', { count: picture.more })}</p>}
          </Panes>
        )}
      </Panel>
    </Screen>
  );
}
