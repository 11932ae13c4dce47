import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { KnownCustomerView } from '../../../shared/bridge/views.ts';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import { checkIdentityCode } from '../../../shared/domain/identity-code.ts';
import { call } from '../../bridge/counter.ts';
import { keyOf, type TypedValues } from './form-keys.ts';

/** Typing rests this long before main is asked. */
const restMs = 150;

/** What main said, and about which values. */
interface Known extends KnownCustomerView {
  readonly asked: Readonly<Record<string, string>>;
}

export interface KnownCustomer {
  readonly last: KnownCustomerView['last'];
  /** Whether another customer used this very value. */
  readonly isReused: (field: string, value: string) => boolean;
  /** Something was typed. */
  readonly look: () => void;
}

/** Asks, while the form is typed, what this till knows of the customer. Without a whole personal code it asks nothing. */
export function useKnownCustomer(
  draftId: string,
  form: UseFormReturn<TypedValues, FormRules>,
  rules: FormRules,
): KnownCustomer {
  const [known, setKnown] = useState<Known | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef('');

  const ask = useCallback(async (): Promise<void> => {
    const value = (field: string): string => form.getValues(keyOf(field)) ?? '';
    const input = {
      draftId,
      identityCode: value('customer.identity_code'),
      mobile: value('customer_contact.mobile'),
      email: value('customer_contact.email'),
      documentNumber: value('customer_identification.document_number'),
    } satisfies CallInput<'customer.known'>;
    const isWhole = checkIdentityCode(input.identityCode, rules).value !== null;
    const now = isWhole ? JSON.stringify(input) : '';
    if (now === asked.current) return;
    asked.current = now;
    if (!isWhole) {
      setKnown(null);
      return;
    }
    const answer = await call('customer.known', input);
    if (asked.current !== now) return;
    setKnown(
      answer.ok
        ? {
            ...answer.value,
            asked: {
              'customer_contact.mobile': input.mobile,
              'customer_contact.email': input.email,
              'customer_identification.document_number': input.documentNumber,
            },
          }
        : null,
    );
  }, [draftId, form, rules]);

  const look = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(), restMs);
  }, [ask]);

  useEffect(() => {
    look();
    return () => {
      clearTimeout(timer.current);
    };
  }, [look]);

  const isReused = useCallback(
    (field: string, value: string) =>
      known?.reused.some((each) => each === field && known.asked[field] === value) === true,
    [known],
  );
  return { last: known?.last ?? null, isReused, look };
}
