import type { ShopProduct } from '../../../shared/bridge/views.ts';
import { extraFields, formFields, mayStayEmpty } from '../../../shared/domain/application-form.ts';
import { PlainTable } from '../../parts/plain-table.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { productCode } from '../../text/reason-code.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { labelOf } from '../new-application/field-labels.ts';
import css from './settings-screen.module.css';

interface Props {
  readonly products: readonly ShopProduct[];
}

/** What the bank tells of each product, or why it did not. */
export function ProductTerms({ products }: Props) {
  const { say, failure } = useText();
  const format = useFormat();
  const limits = ({ terms }: ShopProduct): string =>
    terms?.minAmount && terms.maxAmount
      ? `${format.money(terms.minAmount)} – ${format.money(terms.maxAmount)}`
      : '';
  /** Fields of the form that this product wants filled in and others do not. */
  const wanted = ({ terms }: ShopProduct): string =>
    [
      ...formFields.filter((field) => mayStayEmpty(field, null) && !mayStayEmpty(field, terms)),
      ...extraFields(terms),
    ]
      .map((field) => labelOf(field, say))
      .join(', ');
  return (
    <PlainTable>
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
            <td>
              {product.terms?.name}
              {wanted(product) !== '' && (
                <p className={css.soft}>{say('settings.product-wanted', { fields: wanted(product) })}</p>
              )}
            </td>
            <td>{limits(product)}</td>
            <td>{product.terms?.periods.join('\u00a0· ')}</td>
            <td>
              {product.problem ? (
                <StatusWord icon="attention" needsPerson>
                  {failure({ code: productCode(product.problem) })}
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
    </PlainTable>
  );
}
