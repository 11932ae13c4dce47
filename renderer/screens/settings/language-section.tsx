import { call } from '../../bridge/counter.ts';
import { useTill } from '../../bridge/use-till.ts';
import { zooms } from '../../../shared/domain/zoom.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { RadioGroup } from '../../parts/radio-group.tsx';
import { useFormat } from '../../text/use-format.ts';
import { StaffLanguage } from '../staff-language.tsx';
import { useText } from '../../text/use-text.ts';
import css from './settings-screen.module.css';

export function LanguageSection({ onKeys }: { readonly onKeys: () => void }) {
  const { say } = useText();
  const format = useFormat();
  const { zoom } = useTill();
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('settings.language-text')}</p>
      <StaffLanguage />
      <RadioGroup
        label={say('settings.size')}
        name="zoom"
        look="chips"
        isBare
        value={String(zoom)}
        onChange={(chosen) => {
          const percent = zooms.find((each) => String(each) === chosen);
          if (percent) void call('zoom.set', { percent });
        }}
        options={zooms.map((each) => ({ value: String(each), label: format.share(each, 100) }))}
      />
      <p className={css.soft}>{say('settings.access-text')}</p>
      <ActionButton id="to-keys" icon="keyboard" onPress={onKeys}>
        {say('settings.to-keys')}
      </ActionButton>
    </div>
  );
}
