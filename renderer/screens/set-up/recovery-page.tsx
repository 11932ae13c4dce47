import { useEffect, useRef } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { RecoveryCode } from '../../editors/recovery-code.tsx';
import { useActions } from '../../keys/use-actions.ts';
import { ActionBar } from '../../parts/action-bar.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useText } from '../../text/use-text.ts';
import css from './recovery-page.module.css';

/** The last thing of set-up: the code goes on paper before the shop opens. */
export function RecoveryPage({ code }: { readonly code: string }) {
  const { say } = useText();
  const { busy, failure, run } = useCall('setup.enter');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useActions('screen', [
    {
      id: 'enter',
      keys: ['Ctrl+Enter'],
      label: say('recovery.kept'),
      run: () => void run({}),
      isMain: true,
      isDisabled: busy,
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
        <FailureNote failure={failure} />
      </main>
      <footer>
        <ActionBar />
      </footer>
    </div>
  );
}
