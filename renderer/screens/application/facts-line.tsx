import type { ApplicationView } from '../../../shared/bridge/views.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './facts-line.module.css';

/** What was asked for, by whom and through whom, in one line. */
export function FactsLine({ application }: { readonly application: ApplicationView }) {
  const { say } = useText();
  const format = useFormat();
  const { asked, customer, bankNumber, salespersonReference, localNumber } = application;
  const facts = [
    localNumber,
    asked.productName,
    format.money(asked.amount),
    say('common.months', { count: asked.period }),
    customer.identityCode,
    asked.ownReference !== '' && say('application.own-reference', { reference: asked.ownReference }),
    bankNumber !== null && say('application.bank-number', { number: bankNumber }),
    say('application.sent-as', { name: salespersonReference }),
  ].filter((fact) => fact !== false);
  return (
    <ul className={css.facts} aria-label={say('application.facts')}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
