import { useMemo } from 'react';
import type { FormRules } from '../../../shared/domain/application-form.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { strictnessOf } from '../../../shared/domain/market.ts';
import { useTill } from '../../bridge/use-till.ts';

/** The rules that this shop's forms are checked by: the same ones that main will check them by. */
export function useRules(productCode: string, customerLanguage: Language): FormRules {
  const profile = useTill((till) => till.profile);
  const form = useTill((till) => till.form);
  const today = useTill((till) => till.today);
  return useMemo(
    () => ({
      market: profile?.market ?? 'EE',
      strictness: strictnessOf(profile?.mode ?? 'live'),
      today,
      product: form?.products.find(({ code }) => code === productCode) ?? null,
      consents: form?.consents ?? [],
      documentTypes: form?.documentTypes ?? [],
      customerLanguage,
    }),
    [profile, form, today, productCode, customerLanguage],
  );
}
