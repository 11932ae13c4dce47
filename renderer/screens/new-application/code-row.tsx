import { checkIdentityCode } from '../../../shared/domain/identity-code.ts';
import { ageOn } from '../../../shared/domain/dates.ts';
import { classes } from '../../parts/classes.ts';
import { TextField } from '../../parts/text-field.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { chordFor } from './field-keys.ts';
import { FormText } from './form-text.tsx';
import { LastData, useLastData } from './last-data.tsx';
import { useFormTools } from './form-tools.ts';
import { useFormField } from './use-form-field.ts';
import css from './columns.module.css';

const code = 'customer.identity_code';
const again = `again.${code}`;

/** The personal code, read back as a date and a sex; where its last digit is in doubt, typed a second time. */
export function CodeRow() {
  const { say } = useText();
  const field = useFormField(code);
  const retyped = useFormField(again);
  const readBack = useReadBack(field.value);
  const last = useLastData();
  const doubts = field.issues.some(({ level }) => level === 'confirm');
  const isAgain = doubts || (retyped.value !== '' && field.value !== '');
  return (
    <div className={classes(css.pair, !isAgain && !last && css.single)}>
      <TextField
        name={code}
        chord={chordFor(code)}
        label={say('form.code')}
        value={field.value}
        onChange={(typed) => {
          field.onChange(typed);
          // A doubt about another code is not settled by what was retyped for this one.
          if (retyped.value !== '') retyped.onChange('');
        }}
        onBlur={field.onBlur}
        issues={field.issues}
        isRequired={field.isRequired}
        lead={readBack}
        hint={readBack === undefined ? say('form.code-hint') : undefined}
        width="code"
        kind="digits"
        maxLength={60}
      />
      {isAgain && (
        <FormText
          name={again}
          label={say('form.code-again')}
          width="code"
          kind="digits"
          autoFocus={retyped.value === ''}
        />
      )}
      {last && !isAgain && <LastData {...last} identityCode={field.value} />}
    </div>
  );
}

/** `born 03.05.1976 · male · 50`; nothing for a code that does not tell, or that is not one yet. */
function useReadBack(typed: string): string | undefined {
  const { say } = useText();
  const format = useFormat();
  const { rules } = useFormTools();
  const identity = checkIdentityCode(typed, rules).value;
  if (!identity?.birthDate) return undefined;
  const { birthDate, sex } = identity;
  const told = { date: format.date(birthDate), age: ageOn(birthDate, rules.today) };
  return sex ? say(`form.born-${sex}`, told) : say('form.born', told);
}
