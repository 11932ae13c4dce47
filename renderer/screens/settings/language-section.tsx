import { call } from '../../bridge/counter.ts';
import { useTill } from '../../bridge/use-till.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { useText } from '../../text/use-text.ts';
import css from './settings-screen.module.css';

export function LanguageSection() {
  const { say } = useText();
  const { language } = useTill();
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('settings.language-text')}</p>
      <LanguageSwitch
        label={say('settings.section-language')}
        value={language}
        onChange={(chosen) => void call('language.set', { language: chosen })}
        isLabelHidden
      />
    </div>
  );
}
