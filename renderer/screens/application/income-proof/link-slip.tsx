import type { ApplicationView, IncomeProofView } from '../../../../shared/bridge/views.ts';
import { useTill } from '../../../bridge/use-till.ts';
import { OnPaper } from '../../../papers/on-paper.tsx';
import { QrCode } from '../../../parts/qr-code.tsx';
import { useText } from '../../../text/use-text.ts';
import css from './link-slip.module.css';

interface Props {
  readonly application: ApplicationView;
  readonly retrieval: NonNullable<IncomeProofView['retrieval']> & { readonly link: string };
}

/**
 * The link on paper, in the customer's language, for whoever does it at home. It is there for the printer alone;
 * no name stands on it.
 */
export function LinkSlip({ application, retrieval: { link, host, bankName } }: Props) {
  const { profile } = useTill();
  const { say } = useText(application.customerLanguage);
  return (
    <OnPaper>
      <section className={css.slip}>
        {profile && profile.mode !== 'live' && (
          <p className={css.mark}>{say(`customer.not-real-${profile.mode}`)}</p>
        )}
        <h1>{say('customer.link-retrieval')}</h1>
        <QrCode text={link} label={say('customer.code')} />
        <p>{say('income.qr')}</p>
        <dl>
          <dt>{say('customer.bank')}</dt>
          <dd>{bankName}</dd>
          <dt>{say('customer.opens')}</dt>
          <dd>{host}</dd>
        </dl>
        <p>
          {profile?.shopName} · {application.localNumber}
        </p>
      </section>
    </OnPaper>
  );
}
