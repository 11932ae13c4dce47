import type { OfferView } from '../../../../shared/bridge/views.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { ConfirmDialog } from '../../../dialogs/confirm-dialog.tsx';
import { DefinitionList } from '../../../parts/definition-list.tsx';
import { useFormat } from '../../../text/use-format.ts';
import { useText } from '../../../text/use-text.ts';
import type { Given } from './use-ticks.ts';

interface Props {
  readonly applicationId: string;
  readonly offer: OfferView;
  readonly given: Given;
  readonly onClose: () => void;
}

/** The one question before a contract is made, with the focus on the way back. */
export function AcceptDialog({ applicationId, offer, given, onClose }: Props) {
  const { say } = useText();
  const { money, rate } = useFormat();
  const market = useTill().profile?.market ?? 'EE';
  const { busy, failure, run } = useCall('application.accept');
  const accept = async (): Promise<void> => {
    const answer = await run({ applicationId, fingerprint: offer.fingerprint, ...given });
    if (answer.ok) onClose();
  };
  const { monthly, period, total, apr, amount } = offer.offer;
  return (
    <ConfirmDialog
      question={say('offer.accept-q')}
      yes={say('offer.accept')}
      onYes={() => void accept()}
      onBack={onClose}
      back={say('common.back')}
      isBusy={busy}
      failure={failure}
    >
      <DefinitionList
        items={[
          ...(apr === null
            ? []
            : [
                {
                  term: say('offer.monthly'),
                  value: `${money(monthly)} × ${period}`,
                  isNumber: true,
                  isStrong: true,
                },
              ]),
          { term: say('offer.amount'), value: money(amount), isNumber: true },
          { term: say('offer.total'), value: money(total), isNumber: true },
          {
            term: say(`offer.apr-${market}`),
            value: apr === null ? say('offer.apr-elsewhere') : rate(apr),
            isNumber: apr !== null,
          },
        ]}
      />
    </ConfirmDialog>
  );
}
