import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatch } from 'react-hook-form';
import type { Language } from '../../../shared/domain/language.ts';
import { useText } from '../../text/use-text.ts';
import { countryChoices } from './countries.ts';
import { DocumentField } from './document-field.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { FormSelect } from './form-choice.tsx';
import { keyOf } from './form-keys.ts';
import { FormText } from './form-text.tsx';
import { useFormTools } from './form-tools.ts';
import { CodeRow } from './code-row.tsx';
import css from './columns.module.css';

const country = 'customer_addresses.0.country';
const postcode = 'customer_addresses.0.zip_code';

/** Who buys: code, names, ways to reach, address, document. */
export function CustomerColumn() {
  const { say } = useText();
  const { i18n } = useTranslation();
  const { form, rules } = useFormTools();
  const present = useWatch({ control: form.control, name: keyOf(country) });
  const countries = useMemo(
    () => countryChoices(i18n.language as Language, rules.market, present ?? ''),
    [i18n.language, rules.market, present],
  );
  return (
    <section className={css.column} aria-labelledby="part-customer">
      <h2 id="part-customer">{say('form.customer')}</h2>
      <CodeRow />
      <div className={css.pair}>
        <FormText name="customer.first_name" label={say('form.first-name')} />
        <FormText name="customer.last_name" label={say('form.last-name')} />
      </div>
      <div className={css.pair}>
        <FormText name="customer_contact.mobile" label={say('form.mobile')} width="code" kind="tel" />
        <FormText name="customer_contact.email" label={say('form.email')} kind="email" />
      </div>
      <div className={css.pair}>
        <FormText name="customer_addresses.0.street" label={say('form.street')} />
        <FormText name="customer_addresses.0.city" label={say('form.city')} />
      </div>
      <div className={css.pair}>
        <FormText name={postcode} label={say('form.postcode')} width="short" />
        <FormSelect
          name={country}
          label={say('form.country')}
          choices={countries}
          width="code"
          onChosen={() => {
            if (form.getValues(keyOf(postcode))) void form.trigger(keyOf(postcode));
          }}
        />
      </div>
      <div className={css.pair}>
        <DocumentField />
        <FormText
          name="customer_identification.document_number"
          label={say('form.document-number')}
          width="code"
        />
      </div>
      <ExtraFields part="customer" />
    </section>
  );
}
