import type { SettingsView } from '../../../shared/bridge/views.ts';
import { CodesEditor } from '../../editors/codes-editor.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { PresetsPart } from './presets-part.tsx';
import { SaveBar } from './save-bar.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

type Product = SettingsView['products'][number];

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
        <Terms products={settings.products} />
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
      <PresetsPart settings={settings} isManager={isManager} onChanged={onChanged} />
    </div>
  );
}

function Terms({ products }: { readonly products: readonly Product[] }) {
  const { say, failure } = useText();
  const format = useFormat();
  const limits = ({ terms }: Product): string =>
    terms?.minAmount && terms.maxAmount
      ? `${format.money(terms.minAmount)} – ${format.money(terms.maxAmount)}`
      : '';
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{say('settings.product-code')}</th>
          <th scope="col">{say('settings.product-name')}</th>
          <th scope="col">{say('settings.product-limits')}</th>
          <th scope="col">{say('settings.product-periods')}</th>
          <th scope="col">{say('settings.product-read')}</th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <tr key={product.code}>
            <td>{product.code}</td>
            <td>{product.terms?.name}</td>
            <td>{limits(product)}</td>
            <td>{product.terms?.periods.join(' · ')}</td>
            <td>
              {product.problem ? (
                <StatusWord icon="attention" needsPerson>
                  {failure({
                    code: product.problem === 'bank.not-found' ? 'product.not-found' : product.problem,
                  })}
                </StatusWord>
              ) : product.readAt === null ? (
                say('settings.product-unread')
              ) : (
                format.moment(product.readAt)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
