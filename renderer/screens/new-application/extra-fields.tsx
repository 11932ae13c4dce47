import { extraFields } from '../../../shared/domain/application-form.ts';
import { extraKind, namedExtra } from '../../../shared/domain/extra-fields.ts';
import { useText } from '../../text/use-text.ts';
import css from './columns.module.css';
import { extrasOf, type FormPart } from './extra-parts.ts';
import { labelOf } from './field-labels.ts';
import { FormMoney } from './form-money.tsx';
import { FormText } from './form-text.tsx';
import { useFormTools } from './form-tools.ts';

/** What the product wants besides, in the part of the form that it is about. */
export function ExtraFields({ part }: { readonly part: FormPart }) {
  const { rules } = useFormTools();
  const paths = extrasOf(part, extraFields(rules.product));
  if (paths.length === 0) return null;
  return (
    <div className={css.extras} data-part={part}>
      {paths.map((path) => (
        <ExtraField key={path} path={path} />
      ))}
    </div>
  );
}

/** Values that the bank is known to take; its lists are open. */
const examples: Readonly<Record<string, string>> = {
  'customer.gender': 'm / f',
  'credit_application.income_source': 'pension',
  'credit_application.employment_position': 'private_sector_employee',
};

/** A field that we have no word for carries the bank's own path under it, for whoever has to ask the bank. */
function ExtraField({ path }: { readonly path: string }) {
  const { say } = useText();
  const label = labelOf(path, say);
  const name = namedExtra(path);
  const hint = name === null ? path : examples[name];
  switch (extraKind(path)) {
    case 'money':
      return <FormMoney name={path} label={label} hint={hint} />;
    case 'number':
      return <FormText name={path} label={label} width="short" kind="digits" hint={hint} />;
    case 'date':
      return <FormText name={path} label={label} width="code" hint="31.12.2030" />;
    case 'text':
      return <FormText name={path} label={label} hint={hint} />;
  }
}
