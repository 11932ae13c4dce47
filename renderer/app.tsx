import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider as AriaI18n } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../shared/domain/language.ts';
import { hasBridge } from './bridge/counter.ts';
import { seatOf } from './bridge/pictures.ts';
import { useTill, useTillFeed } from './bridge/use-till.ts';
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
/** Even where the page is never at rest, whoever types a PIN meets an open till. */
const longestUnreadMs = 500;
const SetUpScreen = lazy(async () => ({
  default: (await import('./screens/set-up/set-up-screen.tsx')).SetUpScreen,
}));

/** The whole page: one of four stages, as main says. A locked till leaves nothing of the open one behind. */
export function App() {
  const isThere = useTillFeed();
  useKeyListener();
  if (!hasBridge())
    return (
      <Suspense fallback={null}>
        <Words language="en">
          <NoBridge />
        </Words>
      </Suspense>
    );
  return isThere && <Program />;
}

function Program() {
  const language = useTill((till) => till.language);
  const seat = useTill(seatOf);
  const changes = useTill((till) => till.keys);
  const hasLetterKeys = useTill((till) => till.hasLetterKeys);
  const scanGapMs = useTill((till) => till.scanGapMs);
  useLayoutEffect(
    () => useKeyMap.setState({ changes, hasLetterKeys, scanGapMs }),
    [changes, hasLetterKeys, scanGapMs],
  );
  return (
    <Words language={language}>
      <ErrorBoundary broken={() => <NoBridge />}>
        <Suspense fallback={null}>
          <Stage key={seat} />
        </Suspense>
      </ErrorBoundary>
    </Words>
  );
}

/** The door is shown first; what is behind it is read while the PIN is typed. */
function Stage() {
  const { say } = useText();
  const stage = useTill((till) => till.stage);
  const mode = useTill(({ profile }) => profile?.mode ?? null);
  useViewKeys();
  useEffect(() => {
    // Nothing personal: the title is seen in task bars and by screen sharing.
    document.title = mode === null || mode === 'live' ? 'Counter' : `Counter · ${say(`common.mode-${mode}`)}`;
  }, [mode, say]);
  useEffect(() => {
    const asked = requestIdleCallback(() => void loadOpenTill(), { timeout: longestUnreadMs });
    return () => cancelIdleCallback(asked);
  }, []);
  switch (stage) {
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
