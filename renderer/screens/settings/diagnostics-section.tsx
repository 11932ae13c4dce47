import { useCallback, useEffect, useState } from 'react';
import { useCall } from '../../bridge/use-call.ts';
import { useActions } from '../../keys/use-actions.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useText } from '../../text/use-text.ts';
import css from './settings-screen.module.css';

/** What support needs to know: the whole text is here to be read before it is saved. */
export function DiagnosticsSection() {
  const { say } = useText();
  const [text, setText] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const { run: get, failure: unread } = useCall('support.get');
  const save = useCall('support.save');
  const read = useCallback(
    () => void get({}).then((answer) => setText(answer.ok ? answer.value.text : null)),
    [get],
  );
  useEffect(read, [read]);
  useActions(
    'part',
    unread ? [{ id: 'again', keys: ['F5'], label: say('common.try-again'), run: read, isQuiet: true }] : [],
  );
  const run = async (): Promise<void> => {
    setIsSaved(false);
    const answer = await save.run({});
    setIsSaved(answer.ok && answer.value === 'saved');
  };
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('settings.diagnostics-text')}</p>
      <FailureNote failure={save.failure} />
      <div>
        <ActionButton
          id="support-save"
          icon="document"
          onPress={() => void run()}
          isBusy={save.busy}
          isDisabled={text === null}
        >
          {say('settings.diagnostics-save')}
        </ActionButton>
      </div>
      {isSaved && (
        <Note kind="done" isAlert>
          {say('exporting.saved')}
        </Note>
      )}
      <Panel isLoading={text === null} failure={unread} onAgain={read}>
        {text !== null && (
          <pre
            className={css.bundle}
            tabIndex={0}
            aria-label={say('settings.section-diagnostics')}
            role="group"
          >
            {text}
          </pre>
        )}
      </Panel>
    </div>
  );
}
