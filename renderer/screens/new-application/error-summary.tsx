import { Fragment } from 'react';
import { useFormState } from 'react-hook-form';
import { Icon } from '../../parts/icon.tsx';
import { useText } from '../../text/use-text.ts';
import { labelOf } from './field-labels.ts';
import css from './error-summary.module.css';
import { useFormTools } from './form-tools.ts';
import { openFields } from './resolver.ts';

interface Props {
  readonly onGo: (field: string) => void;
  /** The order of the form. */
  readonly order: readonly string[];
}

/** After Send found something open: how many fields, and a way to each of them. */
export function ErrorSummary({ onGo, order }: Props) {
  const { say } = useText();
  const { form } = useFormTools();
  const { errors, submitCount } = useFormState({ control: form.control });
  const open = openFields(errors);
  if (submitCount === 0 || open.length === 0) return null;
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = open.toSorted((a, b) => rank(a) - rank(b));
  return (
    <div className={css.summary} role="alert">
      <span className={css.count}>
        <Icon name="error" className={css.icon} /> {say('common.errors', { count: names.length })}
      </span>
      {names.map((name, index) => (
        <Fragment key={name}>
          {' '}
          <span className={css.item}>
            <button type="button" className={css.link} onClick={() => onGo(name)}>
              {labelOf(name, say)}
            </button>
            {index < names.length - 1 && ','}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
