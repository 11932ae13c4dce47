import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider as AriaI18n } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import type { TillView } from '../shared/bridge/views.ts';
import type { Language } from '../shared/domain/language.ts';
import { hasBridge } from './bridge/counter.ts';
import { seatOf } from './bridge/pictures.ts';
import { useTillFeed } from './bridge/use-till.ts';
import { useKeyMap } from './keys/key-map.ts';
import { useKeyListener } from './keys/use-key-listener.ts';
import { LockScreen } from './screens/lock/lock-screen.tsx';
import { TroubleScreen } from './screens/trouble/trouble-screen.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { ModeFrame } from './shell/mode-frame.tsx';
import { NoBridge } from './shell/no-bridge.tsx';
import { useViewKeys } from './shell/use-view-keys.ts';
import { createI18n } from './text/i18n.ts';
import { useWords } from './text/read-words.ts';
import { useText } from './text/use-text.ts';

const loadOpenTill = () => import('./shell/open-till.tsx');
const OpenTill = lazy(async () => ({ default: (await loadOpenTill()).OpenTill }));
const SetUpScreen = lazy(async () => ({
  default: (await import('./screens/set-up/set-up-screen.tsx')).SetUpScreen,
}));

/** The whole page: one of four stages, as main says. A locked till leaves nothing of the open one behind. */
export function App() {
  const till = useTillFeed();
  useKeyListener();
  const keys = till?.keys;
  const scanGapMs = till?.scanGapMs;
  const hasLetterKeys = till?.hasLetterKeys ?? true;
  useLayoutEffect(() => {
    if (keys) useKeyMap.setState({ changes: keys, hasLetterKeys });
    if (scanGapMs) useKeyMap.setState({ scanGapMs });
  }, [keys, hasLetterKeys, scanGapMs]);
  if (!hasBridge())
    return (
      <Suspense fallback={null}>
        <Words language="en">
          <NoBridge />
        </Words>
      </Suspense>
    );
  if (!till) return null;
  return (
    <Words language={till.language}>
      <ErrorBoundary broken={() => <NoBridge />}>
        <Suspense fallback={null}>
          <Stage key={seatOf(till)} till={till} />
        </Suspense>
      </ErrorBoundary>
    </Words>
  );
}

/** The door is shown first; what is behind it is read while the PIN is typed. */
function Stage({ till }: { readonly till: TillView }) {
  const { say } = useText();
  const mode = till.profile?.mode ?? null;
  useViewKeys();
  useEffect(() => {
    // Nothing personal: the title is seen in task bars and by screen sharing.
    document.title = mode === null || mode === 'live' ? 'Counter' : `Counter · ${say(`common.mode-${mode}`)}`;
  }, [mode, say]);
  useEffect(() => void loadOpenTill(), []);
  switch (till.stage) {
    case 'set-up':
      return <SetUpScreen />;
    case 'locked':
      return <LockScreen />;
    case 'trouble':
      return (
        <ModeFrame mode={mode ?? 'live'}>
          <TroubleScreen />
        </ModeFrame>
      );
    case 'open':
      return <OpenTill />;
  }
}

const locales: Readonly<Record<Language, string>> = { et: 'et-EE', lv: 'lv-LV', ru: 'ru-RU', en: 'en-GB' };

function Words({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  useWords(language);
  const i18n = useMemo(() => createI18n(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={i18n}>
      <AriaI18n locale={locales[language]}>{children}</AriaI18n>
    </I18nextProvider>
  );
}
