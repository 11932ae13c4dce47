import { ActionButton } from '../parts/action-button.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useText } from '../text/use-text.ts';
import css from './codes-editor.module.css';

interface Props {
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  /** Shown under the first field. */
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
}

/** The bank takes at most this many products of a shop here. */
const most = 20;

/** Product codes, one field each. */
export function CodesEditor({ codes, onChange, problem, isDisabled = false }: Props) {
  const { say } = useText();
  return (
    <div className={css.codes}>
      {codes.map((code, index) => (
        <div key={index} className={css.code}>
          <TextField
            label={say('setup.product-code', { n: index + 1 })}
            name={`productCodes.${index}`}
            value={code}
            onChange={(next) => onChange(codes.map((each, at) => (at === index ? next : each)))}
            width="long"
            maxLength={200}
            isDisabled={isDisabled}
            problem={index === 0 ? problem : undefined}
            autoFocus={index > 0 && code === ''}
          />
          {codes.length > 1 && !isDisabled && (
            <ActionButton
              id={`product-remove-${index}`}
              look="quiet"
              icon="trash"
              label={say('settings.product-remove', { code: code === '' ? String(index + 1) : code })}
              onPress={() => onChange(codes.filter((_, at) => at !== index))}
            >
              {say('common.remove')}
            </ActionButton>
          )}
        </div>
      ))}
      {codes.length < most && !isDisabled && (
        <ActionButton id="product-add" icon="plus" onPress={() => onChange([...codes, ''])}>
          {say('setup.product-add')}
        </ActionButton>
      )}
    </div>
  );
}
