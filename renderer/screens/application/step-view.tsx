import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { Asking, Sending } from './asking.tsx';
import { ContractStep } from './contract/contract-step.tsx';
import { IncomeProof } from './income-proof/income-proof.tsx';
import { MoreTime } from './more-time.tsx';
import { Expired, NeedsYou, Uncertain } from './needs-person.tsx';
import { OfferStep } from './offer/offer-step.tsx';
import { BankError, Ended, Failed, NoOffer } from './outcomes.tsx';
import { Unsent } from './unsent.tsx';

/** What the screen shows for each state of an application. */
export function StepView({ application }: { readonly application: ApplicationView }) {
  const { step, entry, offer, contract, incomeProof } = application;
  switch (step) {
    case 'waiting-to-send':
      return entry && <Unsent application={application} entry={entry} />;
    case 'sending':
      return <Sending />;
    case 'uncertain':
      return <Uncertain application={application} entry={entry} />;
    case 'needs-you':
      return <NeedsYou application={application} entry={entry} />;
    case 'expired':
      return <Expired application={application} entry={entry} />;
    case 'asking':
      return <Asking key={application.id} application={application} />;
    case 'more-time':
      return <MoreTime application={application} />;
    case 'income-proof':
      return incomeProof && <IncomeProof application={application} proof={incomeProof} />;
    case 'offered':
      // Other figures are another offer: nothing that was ticked for the earlier ones counts.
      return offer && <OfferStep key={offer.fingerprint} application={application} offer={offer} />;
    case 'no-offer':
      return <NoOffer application={application} />;
    case 'failed':
      return <Failed application={application} />;
    case 'bank-error':
      return <BankError application={application} />;
    case 'contract':
      return contract && <ContractStep application={application} contract={contract} />;
    case 'cancelled':
    case 'dropped':
      return <Ended application={application} />;
  }
}
