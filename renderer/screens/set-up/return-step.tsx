import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

export function ReturnStep({ draft, change, problem }: StepProps) {
  const { say } = useText();
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.return-text')}</p>
      <TextField
        label={say('setup.return-url')}
        name="returnUrl"
        value={draft.returnUrl}
        onChange={(returnUrl) => change({ returnUrl })}
        kind="url"
        width="long"
        maxLength={500}
        problem={problem('returnUrl')}
        autoFocus
      />
    </div>
  );
}
