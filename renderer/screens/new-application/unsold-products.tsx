import type { UnsoldProduct } from '../../../shared/bridge/views.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Note } from '../../parts/note.tsx';
import { productCode } from '../../text/reason-code.ts';
import { useText } from '../../text/use-text.ts';

/** Why there is nothing to choose, or less than usual, and what helps: otherwise the form would only ask for a product. */
export function UnsoldProducts() {
  const { say, failure } = useText();
  const { products = [], unsold = [] } = useTill(({ form }) => form) ?? {};
  const isAll = products.length === 0;
  // Beside others, one whose last day is over is missed by nobody.
  const told = unsold.filter(({ why }) => isAll || why !== 'over');
  if (!isAll && told.length === 0) return null;
  const inWords = ({ why }: UnsoldProduct): string => {
    if (why === 'over') return say('form.unsold-over');
    if (why === 'unread') return say('settings.product-unread');
    return failure({ code: productCode(why) });
  };
  return (
    <Note kind={isAll ? 'attention' : 'info'} title={say(isAll ? 'form.unsold-all' : 'form.unsold-some')}>
      <ul>
        {told.map((product) => (
          <li key={product.code}>
            {product.code}: {inWords(product)}
          </li>
        ))}
      </ul>
      {say('form.unsold-do')}
    </Note>
  );
}
