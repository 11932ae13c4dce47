import { useState } from 'react';
import type { ApplicationView, EntryView } from '../../../shared/bridge/views.ts';
import { formFields } from '../../../shared/domain/application-form.ts';
import { namedField } from '../../../shared/domain/named-field.ts';
import type { Action } from '../../keys/action.ts';
import { useActions } from '../../keys/use-actions.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { go } from '../../shell/routes.ts';
import { reasonCode } from '../../text/reason-code.ts';
import { firstSentence, useText } from '../../text/use-text.ts';
import { NamedCodes } from '../new-application/named-codes.tsx';
import { PutBackDialog } from '../outbox/put-back-dialog.tsx';
import { StateSheet } from './state-sheet.tsx';
import { useCorrection } from './use-new-draft.ts';

interface Props {
  readonly application: ApplicationView;
  /** The entry that sends it. */
  readonly entry: EntryView | null;
}

/** What happened to it is not known: nothing is sent again before somebody has looked. */
export function Uncertain({ entry }: Props) {
  const { say, failure } = useText();
  useActions('part', [toOutbox(entry, say('application.to-outbox'), true)]);
  return (
    <StateSheet title={say('application.uncertain')}>
      {entry?.reason && <p>{firstSentence(failure({ code: reasonCode('submit', entry.reason) }))}</p>}
      <p>{say('application.uncertain-safe')}</p>
      <p>{say('application.uncertain-do')}</p>
    </StateSheet>
  );
}

/** The bank did not take it as it is: what it named, and the form to correct it in. */
export function NeedsYou({ application, entry }: Props) {
  const { say, failure } = useText();
  const correction = useCorrection(application.id);
  const [isPutting, setIsPutting] = useState(false);
  const canWait = entry?.can.putBack === true || entry?.reason === 'bank.too-many';
  useActions('part', [
    toOutbox(entry, say('application.open-outbox'), false),
    canWait
      ? mainAction('put-back', say('form.put-in-outbox'), () => setIsPutting(true))
      : mainAction('correct', say('application.correct'), correction.open),
  ]);
  return (
    <StateSheet title={failure({ code: reasonCode('submit', entry?.reason ?? 'bank.refused') })}>
      <p>{say('application.needs-safe')}</p>
      {entry && entry.codes.length > 0 && (
        <div>
          <p>{say('application.bank-codes')}</p>
          <NamedCodes named={entry.codes.map((code) => ({ code, field: namedField(code, formFields) }))} />
        </div>
      )}
      <FailureNote failure={correction.failure} />
      {isPutting && entry && <PutBackDialog entry={entry} onClose={() => setIsPutting(false)} />}
    </StateSheet>
  );
}

/** The time that the customer agreed to is over. */
export function Expired({ application, entry }: Props) {
  const { say } = useText();
  const correction = useCorrection(application.id);
  const [isPutting, setIsPutting] = useState(false);
  useActions('part', [
    { id: 'correct', keys: ['Ctrl+D'], label: say('application.correct'), run: correction.open },
    toOutbox(entry, say('application.open-outbox'), false),
    mainAction('put-back', say('form.put-in-outbox'), () => setIsPutting(true)),
  ]);
  return (
    <StateSheet title={say('application.expired')}>
      <p>{say('application.expired-do')}</p>
      <FailureNote failure={correction.failure} />
      {isPutting && entry && <PutBackDialog entry={entry} onClose={() => setIsPutting(false)} />}
    </StateSheet>
  );
}

const toOutbox = (entry: EntryView | null, label: string, isMain: boolean): Action => ({
  id: 'outbox',
  keys: [isMain ? 'Ctrl+Enter' : 'Ctrl+O'],
  label,
  run: () => go({ screen: 'outbox', entryId: entry?.id ?? null }),
  isMain,
});

const mainAction = (id: string, label: string, run: () => void): Action => ({
  id,
  keys: ['Ctrl+Enter'],
  label,
  run,
  isMain: true,
});
