import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { CustomerBridge } from '../../shared/bridge/page.ts';
import type { DisplayView } from '../../shared/bridge/display.ts';
import { createI18n } from '../text/i18n.ts';
import { Picture } from './picture.tsx';

declare global {
  interface Window {
    /** All that this page has: it hears what to show, and can ask for nothing. */
    readonly display?: CustomerBridge;
  }
}

/** The customer's window: the last picture that main sent, in the customer's language. */
export function CustomerPage() {
  const [picture, setPicture] = useState<DisplayView | null>(null);
  useEffect(() => window.display?.listen(setPicture), []);
  const language = picture?.language ?? null;
  const i18n = useMemo(() => language && createI18n(language), [language]);
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (!picture || !i18n) return null;
  return (
    <I18nextProvider i18n={i18n}>
      <Picture picture={picture} />
    </I18nextProvider>
  );
}
