import { useEffect, useRef } from 'react';
import { useTill } from '../../bridge/use-till.ts';
import { useToday } from '../../bridge/use-today.ts';
import { lessons, numberOf, type Lesson } from '../../lessons/lessons.ts';
import { beginLesson } from '../../lessons/run.ts';
import { useScore } from '../../lessons/score.tsx';
import { focusFirstRow, ListTable, type Column } from '../../parts/list-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { go, goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { useText } from '../../text/use-text.ts';

/** The lessons of Training with what is usual and the best so far; one is begun from here. */
export function LessonsScreen() {
  const { say } = useText();
  const till = useTill();
  const { picture: today, failure, again } = useToday();
  const list = useRef<HTMLDivElement>(null);
  const columns = useColumns();
  const results = till.training?.results ?? [];
  const next = lessons.find(({ id }) => !results.some(({ lesson }) => lesson === id)) ?? lessons[0];
  const isThere = today !== null;
  useEffect(() => {
    if (isThere) focusFirstRow(list.current);
  }, [isThere]);

  const begin = (lesson: Lesson | undefined): void => {
    if (!lesson || !today) return;
    beginLesson(lesson.id, today, till);
    go({ screen: 'today' });
  };
  return (
    <Screen
      title={say('lessons.title')}
      actions={[
        { id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack },
        {
          id: 'begin',
          keys: ['Ctrl+Enter'],
          label: say('lessons.begin', { n: next ? numberOf(next.id) : 1 }),
          run: () => begin(next),
          isMain: true,
          isDisabled: !isThere,
        },
      ]}
    >
      <p>{say('lessons.intro')}</p>
      <Panel isLoading={!isThere} failure={failure} onAgain={again}>
        <div ref={list}>
          <ListTable
            label={say('lessons.title')}
            columns={columns}
            groups={[{ id: 'lessons', heading: say('lessons.group'), rows: lessons }]}
            keyOf={({ id }) => id}
            onOpen={begin}
          />
        </div>
      </Panel>
    </Screen>
  );
}

function useColumns(): readonly Column<Lesson>[] {
  const { say } = useText();
  const score = useScore();
  const results = useTill().training?.results ?? [];
  return [
    {
      id: 'lesson',
      heading: say('lessons.col-lesson'),
      isWide: true,
      cell: ({ id }) => say('lessons.strip', { n: numberOf(id), title: say(`lessons.title-${id}`) }),
    },
    { id: 'par', heading: say('lessons.par'), align: 'end', isLesser: true, cell: ({ par }) => score(par) },
    {
      id: 'best',
      heading: say('lessons.best'),
      align: 'end',
      cell({ id }) {
        const best = results.find(({ lesson }) => lesson === id);
        return best ? (
          <StatusWord icon="check">{score(best)}</StatusWord>
        ) : (
          <StatusWord icon="dot">{say('lessons.not-yet')}</StatusWord>
        );
      },
    },
  ];
}
