import { CodesEditor } from '../../editors/codes-editor.tsx';
import { useText } from '../../text/use-text.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

export function ProductsStep({ draft, change, problem }: StepProps) {
  const { say } = useText();
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.products-text')}</p>
      <CodesEditor
        codes={draft.productCodes}
        onChange={(productCodes) => change({ productCodes })}
        problem={problem('productCodes')}
      />
    </div>
  );
}
