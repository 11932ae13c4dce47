import { useRef, useState } from 'react';
import type { ApplicationView, OfferView } from '../../../../shared/bridge/views.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { useActions } from '../../../keys/use-actions.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { Note } from '../../../parts/note.tsx';
import { PrintKey } from '../../../papers/print-key.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import { EntryProgress, isUnderWay } from '../entry-progress.tsx';
import { useCopy } from '../use-new-draft.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { ChangesTable } from './changes-table.tsx';
import { Figures } from './figures.tsx';
import css from './offer-step.module.css';
import { Schedule } from './schedule.tsx';
import { Ticks } from './ticks.tsx';
import { useTicks } from './use-ticks.ts';

interface Props {
  readonly application: ApplicationView;
  readonly offer: OfferView;
}

/** The bank's offer: its figures, its schedule, what is different from what was asked, and the decision. */
export function OfferStep({ application, offer }: Props) {
  const { say } = useText();
  const format = useFormat();
  const { line } = useTill();
  const copy = useCopy(application.id);
  const ticks = useTicks(offer);
  const element = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const isDown = line.state === 'down';
  const isBusy = isUnderWay(application.entry) || !application.can.accept;
  const { validUntil } = offer.offer;

  const accept = (): void => {
    if (ticks.given) setIsAsked(true);
    else ticks.showMissing(element.current);
  };
  useActions('part', [
    {
      id: 'copy',
      keys: offer.isExpired ? ['Ctrl+Enter', 'Ctrl+D'] : ['Ctrl+D'],
      label: say('application.copy'),
      run: copy.open,
      isMain: offer.isExpired,
    },
    ...(offer.isExpired
      ? []
      : [
          {
            id: 'accept',
            keys: ['Ctrl+Enter'] as const,
            label: say('offer.accept'),
            run: accept,
            isMain: true,
            isDisabled: isDown || isBusy,
          },
        ]),
  ]);

  const { isChanged } = offer;
  return (
    <div className={css.offer} ref={element}>
      <h2 className={css.title} tabIndex={-1} data-focus-start="">
        {say(isChanged ? 'application.changed' : 'application.positive')}
      </h2>
      {offer.isExpired && validUntil !== null && (
        <Note kind="attention">{say('offer.accept-expired', { date: format.date(validUntil) })}</Note>
      )}
      <EntryProgress entry={application.entry} />
      <FailureNote failure={copy.failure} />
      <div className={css.columns}>
        <Figures offer={offer.offer} />
        <div className={css.side}>
          {offer.changes.length > 0 && <ChangesTable changes={offer.changes} />}
          {isChanged && offer.changes.length === 0 && (
            <Note kind="attention">{say('offer.changed-other')}</Note>
          )}
          <Schedule offer={offer} isLow={isChanged} />
        </div>
      </div>
      {!offer.isExpired && (
        <Ticks
          ticks={ticks}
          isDisabled={isBusy}
          isAprElsewhere={offer.offer.apr === null}
          hasSchedule={offer.payments !== null}
          obstacle={isDown ? say('offer.accept-offline') : undefined}
        />
      )}
      <PrintKey of={{ kind: 'offer', applicationId: application.id }} label={say('papers.print-offer')} />
      {isAsked && ticks.given && (
        <AcceptDialog
          applicationId={application.id}
          offer={offer}
          given={ticks.given}
          onClose={() => setIsAsked(false)}
        />
      )}
    </div>
  );
}
