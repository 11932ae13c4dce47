import { useRef, useState } from 'react';
import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { Note } from '../../../parts/note.tsx';
import { useText } from '../../../text/use-text.ts';
import { EntryProgress } from '../entry-progress.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import css from './account-link.module.css';
import { BankChoice } from './bank-choice.tsx';
import { ShownLink } from './shown-link.tsx';
import { openUpload } from './uploads.ts';

interface Props {
  readonly application: ApplicationView;
  readonly proof: IncomeProofView;
  readonly onFiles: () => void;
}

/** A look into the customer's account: which bank first, then the link for the customer's phone. */
export function AccountLink({ application, proof, onFiles }: Props) {
  const { say } = useText();
  const { retrieval } = proof;
  const [isChoosing, setIsChoosing] = useState(false);
  // A link that just came takes the place of the choice.
  const [shownSince, setShownSince] = useState(retrieval?.startedAt ?? null);
  if (shownSince !== (retrieval?.startedAt ?? null)) {
    setShownSince(retrieval?.startedAt ?? null);
    setIsChoosing(false);
  }
  const section = useRef<HTMLElement>(null);
  const isShown = retrieval !== null && !isChoosing;
  useKeptFocus(section, isShown ? String(retrieval.startedAt) : 'choice');
  return (
    <section className={css.lane} aria-label={say('income.way-link')} ref={section}>
      <LinkProgress application={application} hasLink={retrieval !== null} />
      {isShown ? (
        <ShownLink
          application={application}
          proof={proof}
          retrieval={retrieval}
          onNew={() => setIsChoosing(true)}
          onFiles={onFiles}
        />
      ) : (
        <BankChoice
          application={application}
          retrieval={retrieval}
          onBack={retrieval ? () => setIsChoosing(false) : null}
          onFiles={onFiles}
        />
      )}
    </section>
  );
}

/** Where asking for a link has got to. One that failed leaves the earlier one, which may be worth nothing now. */
function LinkProgress({
  application,
  hasLink,
}: {
  readonly application: ApplicationView;
  readonly hasLink: boolean;
}) {
  const { say, failure } = useText();
  const { entry } = application;
  if (openUpload(entry)) return <Note>{say('income.upload-first')}</Note>;
  if (entry?.kind !== 'start-retrieval') return null;
  if (!hasLink || entry.state !== 'dropped' || entry.reason === null) return <EntryProgress entry={entry} />;
  return (
    <Note kind="attention" title={say('income.not-renewed')} isAlert>
      {failure({ code: entry.reason })}
    </Note>
  );
}
