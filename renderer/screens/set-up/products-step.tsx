import { termsOf } from '../../../shared/domain/product.ts';
import type { Failure } from '../../../shared/result.ts';
import { CodesEditor } from '../../editors/codes-editor.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { useText } from '../../text/use-text.ts';
import { ProductTerms } from '../settings/product-terms.tsx';
import { productsOf } from './draft.ts';
import { PresetsPart } from './presets-part.tsx';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

interface Props extends StepProps {
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/** The codes, and what the bank tells of each before the first customer does. */
export function ProductsStep({ draft, change, problem, busy, failure }: Props) {
  const { say } = useText();
  const told = busy ? [] : (productsOf(draft) ?? []);
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.products-text')}</p>
      <CodesEditor
        codes={draft.productCodes}
        onChange={(productCodes) => change({ productCodes })}
        problem={problem('productCodes')}
      />
      <FailureNote failure={failure} />
      <div role="status" className={css.told}>
        {told.length > 0 && <ProductTerms products={told} />}
        {told.some((product) => product.problem !== null) && (
          <Note kind="attention">{say('setup.products-untold')}</Note>
        )}
      </div>
      {told.length > 0 && (termsOf(told).length > 0 || draft.presets.length > 0) && (
        <PresetsPart draft={draft} change={change} products={told} />
      )}
    </div>
  );
}
