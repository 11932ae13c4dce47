import { authenticationMethods } from '../../../shared/domain/application-request.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { useText } from '../../text/use-text.ts';
import { ConsentQuestion } from './consent-question.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { FormSelect } from './form-choice.tsx';
import { FormMoney } from './form-money.tsx';
import { FormText } from './form-text.tsx';
import { useFormTools } from './form-tools.ts';
import css from './columns.module.css';

interface Props {
  readonly onLanguage: (language: Language) => void;
}

/** What the customer lives on, how the person was identified, and what the customer agrees to. */
export function MeansColumn({ onLanguage }: Props) {
  const { say } = useText();
  const { rules } = useFormTools();
  const methods = authenticationMethods.map((method) => ({
    value: method,
    label: say(`form.method-${method}`),
  }));
  return (
    <section className={css.column} aria-labelledby="part-means">
      <h2 id="part-means">{say('form.means')}</h2>
      <div className={css.pair}>
        <FormMoney name="credit_application.monthly_income" label={say('form.income')} />
        <FormMoney name="credit_application.monthly_financial_obligations" label={say('form.obligations')} />
      </div>
      <ExtraFields part="means" />
      <div className={css.pair}>
        <FormSelect
          name="authentication.method"
          label={say('form.authenticated')}
          choices={methods}
          areNumbered
        />
        <FormText name="authentication.proof" label={say('form.proof')} />
      </div>
      {rules.consents.length > 0 && (
        <div className={css.consents}>
          <LanguageSwitch
            label={say('form.customer-language')}
            value={rules.customerLanguage}
            onChange={onLanguage}
          />
          {rules.consents.map((consent, index) => (
            <ConsentQuestion key={consent.type} consent={consent} n={index + 1} />
          ))}
        </div>
      )}
    </section>
  );
}
