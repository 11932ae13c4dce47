import { Suspense, useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { CustomerBridge } from '../../shared/bridge/page.ts';
import type { DisplayView } from '../../shared/bridge/display.ts';
import { createI18n } from '../text/i18n.ts';
import { useWords } from '../text/read-words.ts';
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
  // Where words must be read first, nothing is shown: never the picture before.
  return <Suspense fallback={null}>{picture && <Spoken picture={picture} />}</Suspense>;
}

function Spoken({ picture }: { readonly picture: DisplayView }) {
  const { language } = picture;
  useWords(language);
  const i18n = useMemo(() => createI18n(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={i18n}>
      <Picture picture={picture} />
    </I18nextProvider>
  );
}
