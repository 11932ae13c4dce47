import { useState } from 'react';
import type { ShopProduct } from '../../../shared/bridge/views.ts';
import { termsOf } from '../../../shared/domain/product.ts';
import { groupOfPreset, PresetDialog } from '../../editors/preset-dialog.tsx';
import { PresetsEditor } from '../../editors/presets-editor.tsx';
import { forgetTyped } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

interface Props extends Pick<StepProps, 'draft' | 'change'> {
  /** What the bank told of each code. */
  readonly products: readonly ShopProduct[];
}

/** What the shop sells often. It goes with everything else at the end; a shop may do without. */
export function PresetsPart({ draft: { presets }, change, products }: Props) {
  const { say } = useText();
  const [open, setOpen] = useState<number | null>(null);
  // Why is told at the product.
  const unasked = products.filter(({ terms, problem }) => terms === null && problem !== 'bank.not-found');
  const group = groupOfPreset('set-up/presets', presets, open ?? presets.length);
  return (
    <section className={css.part} aria-labelledby="part-presets">
      <h2 id="part-presets">
        {say('presets.title')} <span className={css.aside}>({say('form.optional')})</span>
      </h2>
      <PresetsEditor
        presets={presets}
        products={products}
        unasked={unasked.map(({ code }) => code)}
        // Without a product that the bank told about there is nothing to choose.
        {...(termsOf(products).length > 0 ? { onOpen: setOpen } : {})}
      />
      {open !== null && (
        <PresetDialog
          presets={presets}
          products={products}
          place={open}
          group={group}
          onSave={(next) => {
            change({ presets: next });
            forgetTyped(group);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
