import { currencySign } from '../../shared/domain/money.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** An amount as people type it; what it means is decided by `shared/domain/money`. */
export function MoneyField(props: Omit<TextFieldProps, 'kind' | 'suffix' | 'align'>) {
  return <TextField width="number" {...props} kind="decimal" suffix={currencySign} align="end" />;
}
