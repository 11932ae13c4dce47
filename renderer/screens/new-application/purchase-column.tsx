import { useWatch } from 'react-hook-form';
import { hasDownPayment, leastDownPayment, mayStayEmpty } from '../../../shared/domain/application-form.ts';
import { checkAmount } from '../../../shared/domain/money.ts';
import type { ProductTerms } from '../../../shared/domain/product.ts';
import { useTill } from '../../bridge/use-till.ts';
import { classes } from '../../parts/classes.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { ExtraFields } from './extra-fields.tsx';
import { FormChips, FormSelect } from './form-choice.tsx';
import { keyOf } from './form-keys.ts';
import { FormMoney } from './form-money.tsx';
import { FormText } from './form-text.tsx';
import { useFormTools } from './form-tools.ts';
import { Indicative } from './indicative.tsx';
import { OnlyChoice } from './only-choice.tsx';
import css from './columns.module.css';

const code = 'credit_application.product_code';
const amount = 'credit_application.amount';
const downPayment = 'credit_application.down_payment_amount';
const period = 'credit_application.period';
const paymentDay = 'credit_application.payment_day';
/** More periods than this are a list rather than a row. */
const mostChips = 10;

/** What is bought: product, amount, period, payment day, own reference, and what the product wants besides. */
export function PurchaseColumn() {
  const { say } = useText();
  const { form, rules } = useFormTools();
  const limits = useLimits(rules.product);
  const { product } = rules;
  const periods = (product?.periods ?? []).map(asChoice);
  const days = (product?.paymentDays ?? []).map(asChoice);

  /** Another product has its own limits and choices. */
  const checkAgain = (): void => {
    const filled = [amount, downPayment, period, paymentDay].filter((name) => form.getValues(keyOf(name)));
    // After the rules of the chosen product are in place.
    setTimeout(() => void form.trigger(filled.map(keyOf)));
  };

  return (
    <section className={css.column} aria-labelledby="part-purchase">
      <h2 id="part-purchase">{say('form.purchase')}</h2>
      <ProductField onChosen={checkAgain} />
      <div className={classes(css.pair, !hasDownPayment(product) && css.single)}>
        <FormMoney name={amount} label={say('form.amount')} hint={limits} />
        {hasDownPayment(product) && <DownPaymentField product={product} />}
      </div>
      {periods.length === 0 ? (
        <FormText name={period} label={say('form.period')} width="short" kind="digits" />
      ) : periods.length > mostChips ? (
        <FormSelect name={period} label={say('form.period')} width="short" choices={periods} />
      ) : (
        <FormChips name={period} label={say('form.period')} choices={periods} />
      )}
      {days.length > 0 && (
        <FormSelect
          name={paymentDay}
          label={say('form.payment-day')}
          width="code"
          choices={days}
          {...(mayStayEmpty(paymentDay, product) ? { emptyLabel: say('form.payment-day-any') } : {})}
        />
      )}
      <FormText name="purchase.purchase_reference" label={say('form.own-reference')} width="medium" />
      <ExtraFields part="purchase" />
      <Indicative />
    </section>
  );
}

/** Its least part follows the amount, so it is looked at again when the amount has been left. */
function DownPaymentField({ product }: { readonly product: ProductTerms | null }) {
  const { say } = useText();
  const { money } = useFormat();
  const { form } = useFormTools();
  const typed = useWatch({ control: form.control, name: keyOf(amount) }) ?? '';
  const financed = checkAmount(typed).value;
  const least = financed && leastDownPayment(product, financed);
  const hint = least && least.cents > 0 ? say('form.amount-from', { min: money(least) }) : undefined;
  return <FormMoney name={downPayment} label={say('form.down-payment')} hint={hint} />;
}

const asChoice = (n: number) => ({ value: String(n), label: String(n) });

/** Chosen where there are several; where there is one, named. */
function ProductField({ onChosen }: { readonly onChosen: () => void }) {
  const { say } = useText();
  const { form } = useFormTools();
  const products = useTill(({ form }) => form)?.products ?? [];
  const chosen = useWatch({ control: form.control, name: keyOf(code) });
  const [only] = products;
  if (products.length === 1 && only && only.code === chosen) {
    return <OnlyChoice name={code} label={say('form.product')} value={only.code} words={only.name} />;
  }
  const choices = products.map((product) => ({ value: product.code, label: product.name }));
  return <FormSelect name={code} label={say('form.product')} choices={choices} onChosen={onChosen} />;
}

/** `100,00 € to 16 000,00 €`, as far as the bank says. */
function useLimits(product: ProductTerms | null): string | undefined {
  const { say } = useText();
  const { money } = useFormat();
  const { minAmount: min = null, maxAmount: max = null } = product ?? {};
  if (min && max) return say('form.amount-between', { min: money(min), max: money(max) });
  if (min) return say('form.amount-from', { min: money(min) });
  return max ? say('form.amount-to', { max: money(max) }) : undefined;
}
