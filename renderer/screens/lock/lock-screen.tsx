import { call } from '../../bridge/counter.ts';
import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { HelpKey } from '../../shell/help/help-key.tsx';
import { ModeFrame } from '../../shell/mode-frame.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './lock-screen.module.css';
import { PinForm } from './pin-form.tsx';
import { QuietCounts } from './quiet-counts.tsx';
import { ShopChooser } from './shop-chooser.tsx';

/** The door of the till. It shows which shop and how much waits, never who. */
export function LockScreen() {
  const { say } = useText();
  const format = useFormat();
  const { profile, language, today } = useTill();
  const now = useNow();
  return (
    <ModeFrame mode={profile?.mode ?? 'live'}>
      <main className={css.page}>
        <header className={css.head}>
          {profile && (
            <p className={css.place}>
              <span className={css.shop}>
                {say('frame.shop-and-till', { shop: profile.shopName, till: profile.tillName })}
              </span>
              <span className={css.mode}>
                {profile.mode === 'training' ? say('frame.training-strip') : say(`frame.${profile.mode}`)}
              </span>
            </p>
          )}
          <p className={css.time}>
            <span>{format.date(today)}</span> <strong>{format.time(now)}</strong>
          </p>
        </header>
        <div className={css.door}>
          <PinForm />
          <QuietCounts />
        </div>
        <footer className={css.foot}>
          <LanguageSwitch
            label={say('lock.language')}
            value={language}
            onChange={(chosen) => void call('language.set', { language: chosen })}
            isLabelHidden
          />
          <ShopChooser />
          <HelpKey />
        </footer>
      </main>
    </ModeFrame>
  );
}
