import { call } from '../bridge/counter.ts';
import { useTill } from '../bridge/use-till.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { useText } from '../text/use-text.ts';

/** The language of everything that staff read on this till; changes at once. */
export function StaffLanguage() {
  const { say } = useText();
  const language = useTill((till) => till.language);
  return (
    <LanguageSwitch
      label={say('lock.language')}
      value={language}
      onChange={(chosen) => void call('language.set', { language: chosen })}
      isLabelHidden
    />
  );
}
