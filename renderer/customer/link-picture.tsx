import type { DisplayView } from '../../shared/bridge/display.ts';
import { QrCode } from '../parts/qr-code.tsx';
import { useText } from '../text/use-text.ts';
import css from './customer.module.css';

interface Props {
  readonly picture: Extract<DisplayView, { kind: 'link' }>;
}

/** What to do with the code, in the words that staff have beside theirs. */
const doings = {
  retrieval: 'income.qr',
  signing: 'contract.qr',
  payment: 'customer.scan-payment',
} as const;

/** A code for the customer's own phone, with what it is for and where it leads. */
export function LinkPicture({ picture: { of, link, host, bankName } }: Props) {
  const { say } = useText();
  return (
    <div className={css.scan}>
      <div className={css.code}>
        <QrCode text={link} label={say('customer.code')} />
      </div>
      <div>
        <h1 className={css.large}>{say(`customer.link-${of}`)}</h1>
        <p className={css.more}>{say(doings[of])}</p>
        <dl className={css.facts}>
          {bankName !== null && <Fact term={say('customer.bank')} value={bankName} />}
          <Fact term={say('customer.opens')} value={host} />
        </dl>
      </div>
    </div>
  );
}

const Fact = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd dir="auto">{value}</dd>
  </div>
);
