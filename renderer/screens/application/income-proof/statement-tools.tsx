import { useCall } from '../../../bridge/use-call.ts';
import type { Action } from '../../../keys/action.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Button } from '../../../parts/button.tsx';
import { FailureNote } from '../../../parts/failure-note.tsx';
import type { IconName } from '../../../parts/icon-paths.ts';
import { Note } from '../../../parts/note.tsx';
import { useText } from '../../../text/use-text.ts';
import type { StatementView } from './statement-list.tsx';
import css from './statements.module.css';
import type { useTurning } from './use-turning.ts';

interface Props {
  /** The chosen one. */
  readonly statement: StatementView;
  readonly place: number;
  readonly of: number;
  readonly turning: ReturnType<typeof useTurning>;
}

/** What can be done with the chosen file, each by a key as well. */
export function StatementTools({ statement, place, of, turning }: Props) {
  const { say } = useText();
  const move = useCall('statement.move');
  const remove = useCall('statement.remove');
  const moveTo = (to: number): void => {
    if (to >= 0 && to < of) void move.run({ statementId: statement.id, to });
  };
  const tools: readonly (Action & { readonly icon: IconName })[] = [
    // At both ends the keys stay and do nothing, so that the focus is not lost on the way.
    {
      id: 'up',
      icon: 'arrow-up',
      keys: ['Alt+ArrowUp'],
      label: say('statements.move-up'),
      run: () => moveTo(place - 1),
    },
    {
      id: 'down',
      icon: 'arrow-down',
      keys: ['Alt+ArrowDown'],
      label: say('statements.move-down'),
      run: () => moveTo(place + 1),
    },
    {
      id: 'remove',
      icon: 'trash',
      keys: ['Delete'],
      label: say('common.remove'),
      run: () => void remove.run({ statementId: statement.id }),
    },
    ...(statement.type === 'application/pdf'
      ? []
      : ([
          {
            id: 'left',
            icon: 'turn-left',
            keys: ['L'],
            label: say('statements.turn-left'),
            run: () => turning.turn(place, -1),
          },
          {
            id: 'right',
            icon: 'turn-right',
            keys: ['R'],
            label: say('statements.turn-right'),
            run: () => turning.turn(place, 1),
          },
        ] as const)),
  ];
  useActions(
    'part',
    tools.map((tool) => ({ ...tool, isQuiet: true })),
  );
  const { trouble } = turning;
  return (
    <>
      <div
        className={css.tools}
        role="toolbar"
        aria-label={say('statements.tools', { name: statement.name })}
      >
        {tools.map(({ id, icon, keys, label, run }) => (
          <Button key={id} icon={icon} chord={keys[0]} onPress={run}>
            {label}
          </Button>
        ))}
      </div>
      <FailureNote failure={move.failure ?? remove.failure} />
      {trouble === 'cannot-be-turned' ? (
        <Note kind="attention" isAlert>
          {say('statements.cannot-be-turned')}
        </Note>
      ) : (
        <FailureNote failure={trouble?.failure ?? null} />
      )}
    </>
  );
}
