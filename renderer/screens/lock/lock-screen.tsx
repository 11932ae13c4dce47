import { useNow } from '../../bridge/use-elapsed.ts';
import { useTill } from '../../bridge/use-till.ts';
import { HelpKey } from '../../shell/help/help-key.tsx';
import { ModeFrame } from '../../shell/mode-frame.tsx';
import { useFormat } from '../../text/use-format.ts';
import { StaffLanguage } from '../staff-language.tsx';
import { useText } from '../../text/use-text.ts';
import css from './lock-screen.module.css';
import { PinForm } from './pin-form.tsx';
import { QuietCounts } from './quiet-counts.tsx';
import { ShopChooser } from './shop-chooser.tsx';

/** The door of the till. It shows which shop and how much waits, never who. */
export function LockScreen() {
  const { say } = useText();
  const format = useFormat();
  const { profile, today } = useTill();
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
          <StaffLanguage />
          <ShopChooser />
          <HelpKey />
        </footer>
      </main>
    </ModeFrame>
  );
}
