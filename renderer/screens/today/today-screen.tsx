import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundView } from '../../../shared/bridge/views.ts';
import { useLineNote } from '../../bridge/use-line-note.ts';
import { useRefresh } from '../../bridge/use-refresh.ts';
import { useTill } from '../../bridge/use-till.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useActions } from '../../keys/use-actions.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { FilterField } from '../../parts/filter-field.tsx';
import { focusFirstRow } from '../../parts/list-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Panes } from '../../parts/panes.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { go, goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useRevealed } from '../../shell/use-revealed.ts';
import { useSearch } from '../../shell/search.ts';
import { useText } from '../../text/use-text.ts';
import { AgeNote } from '../age-note.tsx';
import { ExpiryNote } from '../expiry-note.tsx';
import { useRowAgain } from '../use-row-again.ts';
import { FoundList } from './found-list.tsx';
import { ListExport } from './list-export.tsx';
import { TodayList } from './today-list.tsx';
import { RowDetail } from './row-detail.tsx';
import { idOfRow, openRow, rowsOfFound, rowsOfToday, type Row } from './today-rows.tsx';
import { useLeftOpen } from './use-left-open.ts';
import { useFound } from './use-found.ts';
import { usePlace } from './use-place.ts';

/** As long as main takes. */
const longestWords = 100;

/** Everything of today, by whose turn it is; with words in the search, whatever fits them. */
export function TodayScreen() {
  const { say } = useText();
  const { picture, failure, again } = useToday();
  useLeftOpen(picture?.drafts);
  const refresh = useRefresh(again);
  const asOf = useLineNote();
  const isTraining = useTill().training !== null;
  const place = usePlace();
  const [words, setWords] = useState(place.words);
  const finding = useFound(words, picture?.revision ?? null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const startsInSearch = place.isCalled || place.words !== '';
  const isEmpty = picture !== null && picture.rows.length === 0 && picture.drafts.length === 0;
  const { answer } = finding;
  const revealed = useRevealed(
    ((answer?.found ?? picture)?.rows ?? []).map(({ applicationId }) => applicationId),
  );
  const [exported, setExported] = useState<string | null>(null);
  const hasRows = (answer?.found ?? picture)?.rows.length !== 0;

  const toSearch = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    if (startsInSearch) toSearch();
  }, [startsInSearch, toSearch]);
  useRowAgain(list, place.rowKey, place.words === '' ? picture !== null : answer !== null);

  const type = useCallback((character: string) => {
    setWords((before) => (before + character).slice(0, longestWords));
    field.current?.focus();
  }, []);
  const open = (row: Row): void => {
    useSearch.setState({ words, openedId: idOfRow(row) });
    openRow(row);
  };

  const isWide = useWide();
  // Other words are another list: it begins with its first row.
  const [passed, setPassed] = useState({ words: place.words, key: place.rowKey });
  const listedFor = answer?.words ?? '';
  const passedKey = passed.words === listedFor ? passed.key : null;
  const rows = answer ? rowsOfFound(answer.found) : picture ? rowsOfToday(picture) : [];
  const detailed = isWide ? (rows.find((row) => idOfRow(row) === passedKey) ?? rows[0] ?? null) : null;
  const listed = {
    revealed,
    openKey: detailed && idOfRow(detailed),
    onPass: (row: Row) => setPassed({ words: listedFor, key: idOfRow(row) }),
    onType: type,
  };

  // A scanner presses Enter before the answer is here: it is kept for the words that it was pressed for.
  const entered = useRef<string | null>(null);
  const enter = (): void => {
    entered.current = words.trim();
    if (entered.current === '') focusFirstRow(list.current);
    else follow();
  };
  const follow = (): void => {
    if (entered.current === null || answer?.words !== entered.current) return;
    entered.current = null;
    const only = onlyOf(answer.found);
    if (only) open(only);
    else focusFirstRow(list.current);
  };
  useEffect(follow);

  useActions('part', [
    { id: 'find', keys: ['F3', 'Ctrl+F'], label: say('today.search'), run: toSearch, isQuiet: true },
    {
      id: 'again',
      keys: ['F5'],
      label: say('frame.refresh'),
      run() {
        refresh();
        finding.again();
      },
    },
    ...(isTraining
      ? [
          {
            id: 'lessons',
            keys: ['Ctrl+J'] as const,
            label: say('lessons.title'),
            run: () => go({ screen: 'lessons' }),
          },
        ]
      : []),
    {
      id: 'export',
      keys: ['Ctrl+E'],
      label: say('exporting.action'),
      run: () => setExported(answer?.words ?? ''),
      isDisabled: !hasRows || (!picture && !answer),
    },
    {
      id: 'new',
      keys: ['F2'],
      label: say('today.empty-key'),
      run: () => go({ screen: 'new', draftId: null }),
      isMain: true,
    },
    ...(words === ''
      ? []
      : [{ id: 'clear', keys: ['Escape'] as const, label: say('common.clear'), run: () => setWords('') }]),
  ]);

  return (
    <Screen
      title={say('today.title')}
      focus={startsInSearch ? 'own' : 'heading'}
      isPersonal={words !== ''}
      actions={
        place.isCalled ? [{ id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack }] : []
      }
      beside={
        <FilterField
          label={say('today.search')}
          placeholder={say('today.search-by')}
          value={words}
          longest={longestWords}
          onChange={setWords}
          onEnter={enter}
          onDown={() => focusFirstRow(list.current)}
          chord="F3"
          inputRef={field}
        />
      }
    >
      <FailureNote failure={finding.failure} />
      <AgeNote />
      <ExpiryNote />
      <Panel
        isLoading={!picture && !answer}
        failure={failure}
        onAgain={again}
        asOf={asOf}
        empty={
          isEmpty && !answer ? (
            <Empty
              icon="today"
              action={
                <Button chord="F2" onPress={() => go({ screen: 'new', draftId: null })}>
                  {say('today.empty-key')}
                </Button>
              }
            >
              {say('today.empty')}
            </Empty>
          ) : undefined
        }
      >
        <Panes
          listRef={list}
          detail={
            detailed && (
              <RowDetail
                each={detailed}
                revealed={revealed}
                onOpen={() => (answer ? open : openRow)(detailed)}
              />
            )
          }
          detailLabel={say('today.detail')}
        >
          {answer ? (
            <FoundList
              words={answer.words}
              found={answer.found}
              {...listed}
              onOpen={open}
              onClear={() => {
                setWords('');
                field.current?.focus();
              }}
            />
          ) : (
            picture && <TodayList today={picture} {...listed} onOpen={openRow} />
          )}
        </Panes>
      </Panel>
      {exported !== null && <ListExport words={exported} onBack={() => setExported(null)} />}
    </Screen>
  );
}

/** What Enter opens without a look at the list. */
function onlyOf(found: FoundView): Row | null {
  const [first, ...others] = rowsOfFound(found);
  return first && (found.isCertain || (others.length === 0 && found.more === 0)) ? first : null;
}
