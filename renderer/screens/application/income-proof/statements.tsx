import { useEffect, useRef, type RefObject } from 'react';
import { statementLimits } from '../../../../shared/domain/account-statement.ts';
import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { OutboxDialog } from '../../../dialogs/outbox-dialog.tsx';
import { useActions } from '../../../keys/use-actions.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { LiveMessage } from '../../../parts/live-message.tsx';
import { Note } from '../../../parts/note.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { EntryProgress } from '../entry-progress.tsx';
import { DropZone } from './drop-zone.tsx';
import { NotAddedNote } from './not-added-note.tsx';
import { StatementList } from './statement-list.tsx';
import { StatementSight } from './statement-sight.tsx';
import { StatementTools } from './statement-tools.tsx';
import css from './statements.module.css';
import { UploadEndNote } from './upload-end-note.tsx';
import { UploadPanel } from './upload-panel.tsx';
import { openUpload } from './uploads.ts';
import type { Adding } from './use-adding.ts';
import { useChosen } from './use-chosen.ts';
import { usePreviews } from './use-previews.ts';
import { useSendingStatements } from './use-sending-statements.ts';
import { useTurning } from './use-turning.ts';

interface Props {
  readonly application: ApplicationView;
  readonly proof: IncomeProofView;
  readonly adding: Adding;
  /** Files are being held over the window. */
  readonly isOver: boolean;
}

/** Statements that the customer brought: collected, looked at, sent as one upload, and gone from here after it. */
export function Statements({ application, proof, adding, isOver }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { today } = useTill();
  const { statements, statementsSentAt } = proof;
  const upload = openUpload(application.entry);
  const previews = usePreviews(statements);
  const turning = useTurning(statements);
  const sending = useSendingStatements(application.id);
  const { chosen, place, choose } = useChosen(statements);
  const addButton = useRef<HTMLButtonElement>(null);
  useFocusWhenEmpty(addButton, statements.length);

  const isFree = upload === null && application.can.giveProof;
  const sendWords =
    statements.length === 0 ? say('form.send') : say('statements.send', { count: statements.length });
  const sendLabel = sending.isDown ? say('form.put-in-outbox') : sendWords;
  useActions(
    'part',
    upload
      ? []
      : [
          {
            id: 'add',
            keys: ['Ctrl+O'],
            label: say('statements.add'),
            run: adding.choose,
            isQuiet: true,
          },
          {
            id: 'send',
            keys: ['Ctrl+Enter'],
            label: sendLabel,
            run: sending.press,
            isMain: true,
            isDisabled:
              statements.length === 0 || !isFree || sending.busy || turning.isTurning || adding.left > 0,
          },
        ],
  );
  const whenSent = (at: number): string => (format.dayOf(at) === today ? format.time(at) : format.moment(at));
  const sentWords =
    statementsSentAt === null ? null : say('statements.sent-since', { time: whenSent(statementsSentAt) });
  const size = statements.reduce((all, each) => all + each.size, 0);
  return (
    <section className={css.lane} aria-label={say('income.way-files')}>
      {sentWords !== null && (
        <Note kind="done" title={sentWords}>
          {say('statements.sent-next')}
        </Note>
      )}
      {upload ? (
        <UploadPanel application={application} entry={upload} bytes={proof.upload} />
      ) : (
        <>
          {application.entry?.kind === 'start-retrieval' && !application.can.giveProof && (
            <EntryProgress entry={application.entry} />
          )}
          <UploadEndNote entry={application.entry} />
          <DropZone adding={adding} isOver={isOver} isFirst={statements.length === 0} buttonRef={addButton} />
        </>
      )}
      <NotAddedNote adding={adding} />
      {chosen && (
        <>
          {!upload && (
            <StatementTools statement={chosen} place={place} of={statements.length} turning={turning} />
          )}
          <div className={css.columns}>
            <StatementList statements={statements} previews={previews} place={place} onChoose={choose} />
            <StatementSight statement={chosen} preview={previews.get(chosen.id)} />
          </div>
          <div className={css.foot}>
            <p className={css.total}>
              {say('statements.total', { count: statements.length, size: format.bytes(size) })}
              {size > statementLimits.totalBytes && (
                <span className={css.hint}>
                  <Icon name="clock" /> {say('statements.total-large')}
                </span>
              )}
            </p>
            <p className={css.quiet}>{say('statements.erased')}</p>
          </div>
        </>
      )}
      {statements.length === 0 && sentWords === null && !upload && (
        <p className={css.quiet}>{say('application.income-bring')}</p>
      )}
      <FailureNote failure={sending.isAsked ? null : sending.failure} />
      {/* Said where it begins and where it ends, and nothing in between. */}
      <LiveMessage>
        {upload?.state === 'sending' ? say('application.doing-send-statements') : (sentWords ?? '')}
      </LiveMessage>
      {sending.isAsked && (
        <OutboxDialog
          isBusy={sending.busy}
          failure={sending.failure}
          onBack={sending.close}
          onSend={(until) => void sending.send(until)}
        />
      )}
    </section>
  );
}

/** The last one was removed: what was removed with it had the focus. */
function useFocusWhenEmpty(target: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    const isEmptied = before.current > 0 && count === 0;
    before.current = count;
    if (isEmptied && document.activeElement === document.body) target.current?.focus();
  }, [target, count]);
}
