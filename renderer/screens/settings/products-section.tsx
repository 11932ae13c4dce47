import { CodesEditor } from '../../editors/codes-editor.tsx';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { DocumentsPart } from './documents-part.tsx';
import { PresetsPart } from './presets-part.tsx';
import { ProductTerms } from './product-terms.tsx';
import { SaveBar } from './save-bar.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

/** The codes are ours to set, the limits are the bank's to say. */
export function ProductsSection({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const [codes, setCodes] = useUnsaved<readonly string[]>(
    'products/codes',
    'all',
    settings.products.map(({ code }) => code),
  );
  const saving = useSaving('settings.products', 'products/codes', onChanged);
  const wanted = [...new Set(codes.map((code) => code.trim()).filter((code) => code !== ''))];
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('settings.products-text')}</p>
      {settings.products.length === 0 ? (
        <p>{say('settings.products-none')}</p>
      ) : (
        <ProductTerms products={settings.products} />
      )}
      {isManager && (
        <>
          <CodesEditor codes={codes.length === 0 ? [''] : codes} onChange={setCodes} />
          <SaveBar
            label={say('settings.products-save')}
            onSave={() => void saving.save({ codes: wanted })}
            {...saving}
            isDisabled={wanted.length === 0}
          />
        </>
      )}
      <DocumentsPart settings={settings} isManager={isManager} onChanged={onChanged} />
      <PresetsPart settings={settings} isManager={isManager} onChanged={onChanged} />
    </div>
  );
}
