import { useEffect, useRef } from 'react';
import type { Market } from '../../../shared/domain/market.ts';
import { useCall } from '../../bridge/use-call.ts';
import { RecoveryCode } from '../../editors/recovery-code.tsx';
import { useActions } from '../../keys/use-actions.ts';
import { ActionBar } from '../../parts/action-bar.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useText } from '../../text/use-text.ts';
import css from './recovery-page.module.css';

interface Props {
  readonly code: string;
  /** Whose rules are practised with. */
  readonly market: Market;
}

/** The last thing of set-up: the code goes on paper before the shop opens, or before somebody practises first. */
export function RecoveryPage({ code, market }: Props) {
  const { say } = useText();
  const enter = useCall('setup.enter');
  const practise = useCall('setup.training');
  const isBusy = enter.busy || practise.busy;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useActions('screen', [
    {
      id: 'enter',
      keys: ['Ctrl+Enter'],
      label: say('recovery.kept'),
      run: () => void enter.run({}),
      isMain: true,
      isDisabled: isBusy,
    },
    {
      id: 'practise',
      keys: ['Ctrl+J'],
      label: say('recovery.practise'),
      run: () => void practise.run({ market }),
      isDisabled: isBusy,
    },
  ]);
  return (
    <div className={css.page}>
      <main className={css.content}>
        <h1 ref={heading} tabIndex={-1}>
          {say('recovery.title')}
        </h1>
        <p className={css.text}>{say('recovery.text')}</p>
        <RecoveryCode code={code} />
        <Note kind="attention">{say('recovery.once')}</Note>
        <p className={css.text}>{say('recovery.next')}</p>
        <FailureNote failure={enter.failure ?? practise.failure} />
      </main>
      <footer>
        <ActionBar />
      </footer>
    </div>
  );
}
