import { lazy, Suspense, useState } from 'react';
import type { EntryView } from '../../../shared/bridge/views.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useTill } from '../../bridge/use-till.ts';
import type { Action } from '../../keys/action.ts';
import { useActions } from '../../keys/use-actions.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { PrintKey } from '../../papers/print-key.tsx';
import { go } from '../../shell/routes.ts';
import { reasonCode } from '../../text/reason-code.ts';
import { entryIcons } from '../../text/state-icons.ts';
import { useFormat } from '../../text/use-format.ts';
import { firstSentence, useText } from '../../text/use-text.ts';
import { BankSentence } from '../application/bank-sentence.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import css from './entry-detail.module.css';
import { Evidence } from './evidence.tsx';
import { PutBackDialog } from './put-back-dialog.tsx';
import { whyPerson } from './why-person.ts';

/** Asked seldom, and read when it is. */
const SettleDialog = lazy(async () => ({ default: (await import('./settle-dialog.tsx')).SettleDialog }));

type Question = 'discard' | 'put-back' | 'settle';

interface Props {
  readonly entry: EntryView;
  /** The page's heading says already what it is. */
  readonly isTitled?: boolean;
}

/** One entry: what happened, what is safe, and what can be done about it now. */
export function EntryDetail({ entry, isTitled = false }: Props) {
  const text = useText();
  const { say } = text;
  const format = useFormat();
  const now = useNow();
  const [question, setQuestion] = useState<Question | null>(null);
  const retry = useCall('outbox.retry');
  const correct = useCall('application.correct');
  const { can, state, reason, codes } = entry;
  const isStopped = useTill().queue.stopped !== null;
  const mayRetry = can.retry && !isStopped;

  const openDraft = async (): Promise<void> => {
    const answer = await correct.run({ applicationId: entry.applicationId });
    if (answer.ok) go({ screen: 'new', draftId: answer.value.draftId });
  };
  const doable: readonly (Action | false)[] = [
    can.settle && {
      id: 'settle',
      keys: ['Ctrl+Enter'],
      label: say('outbox.settle'),
      run: () => setQuestion('settle'),
      isMain: true,
    },
    can.correct && {
      id: 'correct',
      keys: ['Ctrl+Enter'],
      label: say('outbox.correct'),
      run: () => void openDraft(),
      isMain: true,
    },
    can.putBack && {
      id: 'put-back',
      // Starting the outbox again, or trying now, comes first.
      keys: can.retry || isStopped ? ['Ctrl+L'] : ['Ctrl+Enter'],
      label: say('outbox.put-back'),
      run: () => setQuestion('put-back'),
      isMain: !can.retry && !isStopped,
    },
    mayRetry && {
      id: 'retry',
      keys: ['Ctrl+Enter'],
      label: say('outbox.retry'),
      run: () => void retry.run({ entryId: entry.id }),
      isMain: true,
      isDisabled: retry.busy,
    },
    can.discard && {
      id: 'discard',
      keys: ['Ctrl+D'],
      label: say('outbox.discard'),
      run: () => setQuestion('discard'),
    },
    {
      id: 'open',
      keys: ['Ctrl+O'],
      label: say('outbox.detail-open'),
      run: () => go({ screen: 'application', applicationId: entry.applicationId }),
    },
  ];
  useActions(
    'part',
    doable.filter((action) => action !== false),
  );

  const isHalted = state === 'waiting' && isStopped;
  const Subheading = isTitled ? 'h2' : 'h3';
  const close = (): void => setQuestion(null);
  return (
    <div className={css.detail}>
      {!isTitled && (
        <h2>
          {say('outbox.detail-title', { what: say(`states.kind-${entry.kind}`), number: entry.localNumber })}
        </h2>
      )}
      <div className={css.state}>
        <StatusWord icon={entryIcons[state]} needsPerson={isForPerson(state) || isHalted} isStrong>
          {say(`states.entry-${state}`)}
        </StatusWord>
        <p>
          {say(
            isHalted
              ? 'outbox.text-stopped'
              : entry.certainlyReceived
                ? 'outbox.text-received'
                : state === 'needs-you'
                  ? `outbox.text-${whyPerson(entry)}`
                  : `outbox.text-${state}`,
          )}
        </p>
      </div>
      {codes.length > 0 && (
        <section>
          <Subheading className={css.subheading}>{say('outbox.detail-codes')}</Subheading>
          <ul className={css.codes}>
            {codes.map((code, index) => (
              <li key={index}>
                <BankSentence>{code}</BankSentence>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.evidence && <Evidence entry={entry} heading={Subheading} />}
      <FailureNote failure={retry.failure ?? correct.failure} />
      <div className={css.facts}>
        <DefinitionList
          items={[
            ...(reason
              ? [
                  {
                    term: say('outbox.col-reason'),
                    value: firstSentence(text.failure({ code: reasonCode(entry.kind, reason) })),
                  },
                ]
              : []),
            { term: say('outbox.detail-customer'), value: entry.customer },
            ...(entry.amount
              ? [{ term: say('outbox.detail-amount'), value: format.money(entry.amount), isNumber: true }]
              : []),
            { term: say('outbox.detail-by'), value: entry.salespersonReference },
            {
              term: say('outbox.detail-created'),
              value: `${format.moment(entry.createdAt)} · ${say('common.ago', { age: format.duration(now - entry.createdAt) })}`,
            },
            { term: say('outbox.detail-tries'), value: format.count(entry.tries), isNumber: true },
            ...(entry.expiresAt === null
              ? []
              : [
                  {
                    term: say('outbox.detail-expires'),
                    value: format.moment(entry.expiresAt),
                    isNumber: true,
                  },
                ]),
          ]}
        />
      </div>
      <PrintKey of={{ kind: 'slip', applicationId: entry.applicationId }} label={say('papers.print-slip')} />
      {question === 'discard' && <DiscardDialog entry={entry} onClose={close} />}
      {question === 'put-back' && <PutBackDialog entry={entry} onClose={close} />}
      {question === 'settle' && (
        <Suspense fallback={null}>
          <SettleDialog entry={entry} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

const isForPerson = (state: EntryView['state']): boolean =>
  state === 'uncertain' || state === 'needs-you' || state === 'expired';
