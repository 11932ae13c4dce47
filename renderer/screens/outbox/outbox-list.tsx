import type { EntryView, OutboxView } from '../../../shared/bridge/views.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { matches } from '../../parts/matches.ts';
import { ListTable, type Column } from '../../parts/list-table.tsx';
import { NoMatch } from '../../parts/no-match.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import type { Revealed } from '../../shell/use-revealed.ts';
import { reasonCode } from '../../text/reason-code.ts';
import { entryIcons, turnIcons } from '../../text/state-icons.ts';
import { useFormat } from '../../text/use-format.ts';
import { firstSentence, useText } from '../../text/use-text.ts';
import css from './outbox-screen.module.css';

interface Props {
  readonly outbox: OutboxView;
  readonly revealed: Revealed;
  readonly words: string;
  readonly openId: string | null;
  readonly onOpen: (entryId: string) => void;
  readonly onType: (character: string) => void;
  readonly onClear: () => void;
}

type Group = 'needs' | 'moving' | 'done';

export function OutboxList({ outbox, revealed, words, openId, onOpen, onType, onClear }: Props) {
  const { say, failure } = useText();
  const format = useFormat();
  const now = useNow(1_000);

  /** While the whole outbox stands still, what waits in it waits for a person. */
  const isStopped = outbox.queue.stopped !== null;
  const groupOf = ({ state }: EntryView): Group => {
    if (state === 'done' || state === 'dropped') return 'done';
    return state === 'sending' || (state === 'waiting' && !isStopped) ? 'moving' : 'needs';
  };
  const needsPerson = (entry: EntryView): boolean => groupOf(entry) === 'needs';
  const next = ({ nextTryAt, state }: EntryView): string => {
    if (state === 'waiting' && isStopped) return say('outbox.next-stopped');
    if (state !== 'waiting' || nextTryAt === null) return '';
    return nextTryAt <= now ? say('outbox.next-now') : format.duration(nextTryAt - now + 999);
  };
  const texts = (entry: EntryView): readonly string[] => [
    entry.customer,
    entry.localNumber,
    entry.amount ? format.amount(entry.amount) : '',
    say(`states.kind-${entry.kind}`),
    say(`states.entry-${entry.state}`),
  ];
  const found = outbox.entries.filter((entry) => words.trim() === '' || matches(words, ...texts(entry)));
  if (found.length === 0) return <NoMatch words={words} onClear={onClear} />;

  const columns: readonly Column<EntryView>[] = [
    {
      id: 'turn',
      heading: say('outbox.col-turn'),
      cell: (entry) => (
        <StatusWord icon={turnIcons[entry.turn]} needsPerson={needsPerson(entry)}>
          {say(`today.turn-${entry.turn}`)}
        </StatusWord>
      ),
    },
    {
      id: 'what',
      heading: say('outbox.col-what'),
      isLesser: true,
      cell: (entry) => say(`states.kind-${entry.kind}`),
    },
    {
      id: 'customer',
      heading: say('outbox.col-customer'),
      cell: ({ applicationId, customer }) => <strong>{revealed.get(applicationId)?.name ?? customer}</strong>,
    },
    {
      id: 'amount',
      heading: say('outbox.col-amount'),
      align: 'end',
      cell: ({ amount }) => (amount ? format.amount(amount) : ''),
    },
    {
      id: 'age',
      heading: say('outbox.col-age'),
      align: 'end',
      isLesser: true,
      cell: ({ createdAt }) => format.duration(now - createdAt),
    },
    {
      id: 'tries',
      heading: say('outbox.col-tries'),
      align: 'end',
      isExtra: true,
      cell: ({ tries }) => format.count(tries),
    },
    { id: 'next', heading: say('outbox.col-next'), align: 'end', isExtra: true, cell: next },
    {
      id: 'state',
      heading: say('outbox.col-state'),
      cell: (entry) => (
        <StatusWord icon={entryIcons[entry.state]} needsPerson={needsPerson(entry)}>
          {say(`states.entry-${entry.state}`)}
        </StatusWord>
      ),
    },
    {
      id: 'reason',
      heading: say('outbox.col-reason'),
      isWide: true,
      isExtra: true,
      cell: ({ kind, reason }) =>
        reason && (
          <span className={css.reason}>{firstSentence(failure({ code: reasonCode(kind, reason) }))}</span>
        ),
    },
  ];

  return (
    <ListTable
      label={say('outbox.title')}
      columns={columns}
      groups={(['needs', 'moving', 'done'] as const).map((group) => ({
        id: group,
        heading: say(`outbox.group-${group}`),
        rows: found.filter((entry) => groupOf(entry) === group),
      }))}
      keyOf={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      openKey={openId}
      onType={onType}
    />
  );
}
