import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { CallInput, CallReply } from '../../../shared/bridge/contract.ts';
import { purchaseOf } from '../../../shared/domain/application-form.ts';
import { call } from '../../bridge/counter.ts';
import { useTill } from '../../bridge/use-till.ts';
import { keyOf } from './form-keys.ts';
import { useFormTools } from './form-tools.ts';

/** Typing rests this long before the bank is asked. */
const restMs = 400;

const fields = [
  'credit_application.product_code',
  'credit_application.amount',
  'credit_application.down_payment_amount',
  'credit_application.period',
  'credit_application.payment_day',
] as const;
const keys = fields.map(keyOf);

type Reply = NonNullable<CallReply<'calculation.get'>>;
export type Reckoned = Reply & { readonly period: number };

/** What the bank reckons for exactly what is typed now; null while it is not known, or the bank does not tell. */
export function useCalculation(): Reckoned | null {
  const { form, rules } = useFormTools();
  const isDown = useTill(({ line }) => line.state === 'down');
  const typed = useWatch({ control: form.control, name: keys });
  const values = Object.fromEntries(fields.map((field, index) => [field, typed[index] ?? '']));
  const purchase = purchaseOf(values, rules.product);
  const asked = purchase && JSON.stringify(purchase);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly reply: Reply | null } | null>(null);

  useEffect(() => {
    if (asked === null || isDown) return undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const told = await call('calculation.get', JSON.parse(asked) as CallInput<'calculation.get'>);
      // An answer about other values is of no use to anybody.
      if (isWanted) setAnswer({ to: asked, reply: told.ok ? told.value : null });
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, isDown]);

  return purchase && answer?.reply && answer.to === asked
    ? { ...answer.reply, period: purchase.period }
    : null;
}
