import { ConsentsEditor } from '../../editors/consents-editor.tsx';
import { useText } from '../../text/use-text.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

export function ConsentsStep({ draft, change, problem }: StepProps) {
  const { say } = useText();
  return (
    <>
      <p className={css.text}>{say('setup.consents-text')}</p>
      <ConsentsEditor
        consents={draft.consents}
        onChange={(consents) => change({ consents })}
        market={draft.market}
        mode={draft.mode}
        problem={problem('consents')}
      />
    </>
  );
}
