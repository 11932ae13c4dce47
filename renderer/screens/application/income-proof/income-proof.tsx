import { useRef, useState } from 'react';
import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { useNow } from '../../../bridge/use-elapsed.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { Note } from '../../../parts/note.tsx';
import { RadioGroup } from '../../../parts/radio-group.tsx';
import { StatusWord } from '../../../parts/status-word.tsx';
import { turnIcons } from '../../../text/state-icons.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { BankWords } from '../bank-words.tsx';
import { CheckedAgo } from '../checked-ago.tsx';
import { EntryProgress } from '../entry-progress.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { AccountLink } from './account-link.tsx';
import css from './income-proof.module.css';
import { Statements } from './statements.tsx';
import { openUpload } from './uploads.ts';
import { useAdding } from './use-adding.ts';
import { useArrivals } from './use-arrivals.ts';
import { useBanks } from './use-banks.ts';

interface Props {
  readonly application: ApplicationView;
  readonly proof: IncomeProofView;
}

type Way = 'link' | 'files';

/** The bank wants to see an account statement first: by a look into the account, or as files. */
export function IncomeProof({ application, proof }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { line } = useTill();
  const now = useNow();
  const element = useRef<HTMLDivElement>(null);
  const adding = useAdding(application.id);
  const { lane } = proof;
  const [chosen, setChosen] = useState<Way>(() => wayBegun(proof));
  const [firstLane] = useState(lane);
  // A bank that names no way takes files, and a look into the account where it lists banks for it.
  const isTried = lane === 'not-named' && proof.retrieval === null;
  const { banks } = useBanks(isTried ? application.id : null);
  const hasLink =
    lane === 'bank-link-or-files' || (lane === 'not-named' && !isTried) || (banks?.length ?? 0) > 0;
  const way = hasLink ? chosen : 'files';
  const isDown = line.state === 'down';
  const upload = openUpload(application.entry);
  useKeptFocus(element, way);

  const { isOver } = useArrivals({
    isOpen: upload === null,
    nameless: say('statements.pasted', { time: format.time(now).replace(':', '-') }),
    onArrive(arrivals) {
      setChosen('files');
      adding.add(arrivals);
    },
  });
  const other: Way = way === 'link' ? 'files' : 'link';
  useActions(
    'part',
    !hasLink
      ? []
      : [
          {
            id: 'other-way',
            keys: ['Ctrl+T'],
            label: say(`income.way-${other}`),
            run: () => setChosen(other),
          },
        ],
  );
  return (
    <div className={css.step} ref={element}>
      <div className={css.head}>
        <h2 className={css.title} tabIndex={-1} data-focus-start="">
          {say('application.income')}
        </h2>
        <StatusWord icon={turnIcons[application.turn]} isStrong>
          {say(`states.turn-${application.turn}`)}
        </StatusWord>
        {isDown && !upload ? (
          <StatusWord icon="line-down">{say(hasLink ? 'income.offline' : 'income.offline-files')}</StatusWord>
        ) : (
          <CheckedAgo application={application} />
        )}
      </div>
      {application.entry?.kind === 'cancel-application' && <EntryProgress entry={application.entry} />}
      {application.messages.length > 0 && <BankWords messages={application.messages} />}
      {lane === 'files' &&
        (firstLane === lane ? (
          <p>{say('application.income-file')}</p>
        ) : (
          <Note title={say('application.income-file')} isAlert>
            {say('income.second-round')}
          </Note>
        ))}
      {hasLink && (
        <RadioGroup
          label={say('income.how')}
          isLabelHidden
          name="way"
          look="chips"
          value={way}
          onChange={setChosen}
          options={[
            { value: 'link', label: say('income.way-link') },
            { value: 'files', label: say('income.way-files') },
          ]}
          isBare
        />
      )}
      {way === 'link' ? (
        <AccountLink application={application} proof={proof} onFiles={() => setChosen('files')} />
      ) : (
        <Statements application={application} proof={proof} adding={adding} isOver={isOver} />
      )}
    </div>
  );
}

/** What was given last, or begun, is what is looked at; the link comes first, where the bank named it. */
function wayBegun({ lane, retrieval, statements, statementsSentAt }: IncomeProofView): Way {
  const hasFiles = statements.length > 0 || (statementsSentAt ?? 0) > (retrieval?.startedAt ?? 0);
  return hasFiles || (lane === 'not-named' && retrieval === null) ? 'files' : 'link';
}
