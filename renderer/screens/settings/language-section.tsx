import { call } from '../../bridge/counter.ts';
import { useTill } from '../../bridge/use-till.ts';
import { zooms } from '../../../shared/domain/zoom.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './settings-screen.module.css';

export function LanguageSection() {
  const { say } = useText();
  const format = useFormat();
  const { language, zoom } = useTill();
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('settings.language-text')}</p>
      <LanguageSwitch
        label={say('settings.section-language')}
        value={language}
        onChange={(chosen) => void call('language.set', { language: chosen })}
        isLabelHidden
      />
      <RadioGroup
        label={say('settings.size')}
        name="zoom"
        value={String(zoom)}
        onChange={(chosen) => {
          const percent = zooms.find((each) => String(each) === chosen);
          if (percent) void call('zoom.set', { percent });
        }}
        options={zooms.map((each) => ({ value: String(each), label: format.share(each, 100) }))}
      />
    </div>
  );
}
