import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/domain/language.ts';
import { useTill } from '../bridge/use-till.ts';
import { formatFor, type Format } from './format.ts';

/** Formats of the staff's language, or of another one where the customer reads along. */
export function useFormat(language?: Language): Format {
  const { i18n } = useTranslation();
  const market = useTill(({ profile }) => profile?.market ?? 'EE');
  const wanted = language ?? (i18n.language as Language);
  return useMemo(() => formatFor(wanted, market), [wanted, market]);
}
